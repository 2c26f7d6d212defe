"""Plugins: one written from the documentation alone, and one that is broken."""

import re
from pathlib import Path

import pytest

from tests.command import copydesk, python

HERE = Path(__file__).parent
PLUGINS = HERE / "plugins"
PAGE = HERE.parent / "docs" / "how-to" / "write-a-cleaner-plugin.md"
USE = """
from copydesk import Pipeline, clean_article

raw = "The bridge is closed.\\n\\nNext ferry: 14:20 - all departures\\n\\nNobody knows why."
pipeline = Pipeline.preset("article").with_cleaner("ferry-times", before="boilerplate")
for article in (clean_article(raw), clean_article(raw, pipeline=pipeline)):
    print([(removal.text[:10], removal.rule) for removal in article.removed])
"""
ASK = """
from copydesk import Pipeline
Pipeline.of("archive-links")
"""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Install both plugins in a folder; give the environment in which they are found."""
    folder = tmp_path_factory.mktemp("site")
    options = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--target", folder)
    ended = python(
        "-m", "pip", "install", *options, PLUGINS / "harbour-cleaners", PLUGINS / "broken-cleaners"
    )
    assert ended.status == 0, ended.err
    return {"PYTHONPATH": str(folder)}


@pytest.mark.parametrize("name", ["harbour_cleaners.py", "pyproject.toml"])
def test_the_plugin_is_the_one_of_the_documentation(name: str) -> None:
    blocks = re.findall(r"```(?:python|toml)\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)

    assert (PLUGINS / "harbour-cleaners" / name).read_text("utf-8") in blocks


def test_an_installed_plugin_is_used_by_name_and_not_before(installed: dict[str, str]) -> None:
    ended = python("-c", USE, env=installed)

    assert ended.out.splitlines() == ["[]", "[('Next ferry', 'ferry-times/opening')]"], ended.err


def test_plugins_are_listed_with_their_distribution(installed: dict[str, str]) -> None:
    lines = copydesk("cleaners", env=installed).out.splitlines()

    assert (
        "ferry-times\tLabel the line about the next ferry that the Harbour Times puts into its "
        "stories.\tharbour-cleaners"
    ) in lines


def test_a_broken_plugin_is_named_and_stops_nobody_else(installed: dict[str, str]) -> None:
    ended = copydesk("cleaners", env=installed)
    broken = next(line for line in ended.out.splitlines() if line.startswith("archive-links"))

    assert ended.status == 0
    assert "ferry-times" in ended.out
    assert "no key for the archive" in broken
    assert broken.endswith("\tbroken-cleaners")


def test_a_broken_plugin_that_is_asked_for_is_an_error(installed: dict[str, str]) -> None:
    ended = python("-c", ASK, env=installed)

    assert ended.err.splitlines()[-1] == (
        "copydesk.errors.PluginError: plugin 'archive-links' of distribution 'broken-cleaners': "
        "cannot be loaded: CopydeskError: no key for the archive"
    )
