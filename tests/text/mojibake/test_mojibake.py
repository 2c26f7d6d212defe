"""Escapes, lost apostrophes and stray damage."""

import pytest

from copydesk.text.mojibake.decoding import is_suspect
from copydesk.text.mojibake.escapes import entity_changes, is_serialized
from copydesk.text.mojibake.stray import read_as


@pytest.mark.parametrize(
    "text", ["l’été à l’École, ça s’était", "«Ещё» — да…", "‘naïve’…", "Ελλάδα»"]
)
def test_sound_text_is_not_suspect(text: str) -> None:
    assert not is_suspect(text)


@pytest.mark.parametrize("text", [r"C:\notes\readme", r"\d+ \w", r"Say \"no\" to \alpha", r"a\nb"])
def test_backslashes_of_a_text_are_its_own(text: str) -> None:
    assert not is_serialized([text])


def test_a_break_escaped_once_among_real_ones_is_no_serializer() -> None:
    assert not is_serialized(["First line.", "Second.\\nThird.", "Fourth.", "Fifth."])


@pytest.mark.parametrize("text", ["AT&T;", "&bogus;", "&#xD800;", "&#0;", "a=1&copy=2", "R&Map;"])
def test_what_is_no_entity_stays(text: str) -> None:
    assert not list(entity_changes(text))


@pytest.mark.parametrize(
    ("encoding", "run", "read"),
    [("cp1250", "ĹĽ", "ż"), ("cp1252", "â€\x9d", "”"), ("cp1252", "éé", "")],
)
def test_reading_back(encoding: str, run: str, read: str) -> None:
    assert read_as(encoding, run) == read
