"""What is generated is up to date, and what is public is in order."""

import ast
from pathlib import Path

import copydesk
from copydesk.presets import PRESETS
from copydesk.registry import BUILT_IN
from tests.command import python

ROOT = Path(__file__).parent.parent


def test_the_generated_reference_is_up_to_date() -> None:
    ended = python(ROOT / "docs" / "reference" / "generate.py", "--check")

    assert (ended.status, ended.err) == (0, "")


def test_public_names_are_sorted_and_there() -> None:
    assert list(copydesk.__all__) == sorted(copydesk.__all__)
    assert [name for name in copydesk.__all__ if not hasattr(copydesk, name)] == []


def test_the_package_exports_nothing_but_its_public_names() -> None:
    tree = ast.parse(Path(copydesk.__file__).read_text("utf-8"))
    imported = [
        one.name for node in tree.body if isinstance(node, ast.ImportFrom) for one in node.names
    ]

    assert sorted(imported) == sorted(copydesk.__all__)


def test_every_cleaner_is_in_the_preset() -> None:
    assert set(PRESETS["article"].cleaners) == set(BUILT_IN)
