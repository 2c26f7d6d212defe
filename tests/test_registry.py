"""The registry: names of cleaners, built in and from plugins."""

from importlib.metadata import EntryPoint

import pytest

from copydesk import registry
from copydesk.cleaner import BlockCleaner, Cleaner
from copydesk.errors import PluginError, UnknownCleanerError
from copydesk.presets import PRESETS
from copydesk.report.catalogue import catalogue


def plugins(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    points = [EntryPoint(name, value, registry.GROUP) for name, value in values.items()]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)  # noqa: ARG005 (its name)


# A frozenset is wanted; of a str it would be one of letters.
lettered = BlockCleaner(lambda _: (), "loud", "mojibake")  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize("name", registry.BUILT_IN)
def test_every_built_in_cleaner_has_the_name_it_is_found_by(name: str) -> None:
    cleaner = registry.cleaner(name)

    assert isinstance(cleaner, Cleaner)
    assert cleaner.name == name
    assert cleaner.after <= set(registry.BUILT_IN)
    assert cleaner.__doc__


def test_every_built_in_cleaner_is_in_a_preset() -> None:
    assert set(registry.BUILT_IN) == {name for one in PRESETS.values() for name in one.cleaners}


def test_an_unknown_name_brings_the_nearest_one() -> None:
    with pytest.raises(UnknownCleanerError, match="no cleaner 'captoin'; did you mean 'captions'"):
        registry.cleaner("captoin")


@pytest.mark.parametrize("name", [None, ["captions"], 3])
def test_what_is_no_name_is_unknown(name: str) -> None:
    with pytest.raises(UnknownCleanerError, match="there are: author-boxes"):
        registry.cleaner(name)


def test_a_plugin_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    plugins(monkeypatch, loud="tests.test_pipeline:loud")

    assert registry.cleaner("loud").name == "loud"
    assert "loud" in registry.names()


def test_a_plugin_never_takes_the_place_of_what_is_built_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plugins(monkeypatch, captions="tests.test_pipeline:loud")

    assert registry.cleaner("captions").name == "captions"
    shadowed = list(catalogue())[-1]
    assert (shadowed.name, shadowed.distribution) == ("captions", "unknown")
    assert shadowed.problem == "never used: a built-in cleaner has this name"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("tests.no_such_module:loud", "cannot be loaded: ModuleNotFoundError"),
        ("tests.test_pipeline:no_such_name", "cannot be loaded: AttributeError"),
        ("tests.test_pipeline:texts", "wanted a cleaner"),
        ("copydesk.cleaner:BlockCleaner", "wanted a cleaner"),
        ("tests.test_pipeline:restless", "is named 'restless'"),
        ("tests.test_registry:lettered", "wanted a cleaner whose after is a set"),
    ],
)
def test_a_broken_plugin_is_named_and_breaks_nobody_else(
    monkeypatch: pytest.MonkeyPatch, value: str, problem: str
) -> None:
    plugins(monkeypatch, loud=value)

    with pytest.raises(PluginError, match=problem):
        registry.cleaner("loud")
    assert registry.cleaner("captions").name == "captions"
