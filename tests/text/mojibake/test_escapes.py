"""Escapes that nobody read back, and what only looks like them."""

import pytest

from copydesk.text.mojibake.escapes import entity_changes, is_serialized


@pytest.mark.parametrize("text", [r"C:\notes\readme", r"\d+ \w", r"Say \"no\" to \alpha", r"a\nb"])
def test_backslashes_of_a_text_are_its_own(text: str) -> None:
    assert not is_serialized([text])


def test_a_break_escaped_once_among_real_ones_is_no_serializer() -> None:
    assert not is_serialized(["First line.", "Second.\\nThird.", "Fourth.", "Fifth."])


@pytest.mark.parametrize("text", ["AT&T;", "&bogus;", "&#xD800;", "&#0;", "a=1&copy=2", "R&Map;"])
def test_what_is_no_entity_stays(text: str) -> None:
    assert not list(entity_changes(text))


@pytest.mark.parametrize(
    ("text", "is_about", "is_written"),
    [
        (r"A \u2013 dash.", False, True),
        (r"A \u2013 dash.", True, False),
        (r"One\n\nTwo\n- three\n- four", False, True),
        (r"Use \n for a break.", False, False),
    ],
)
def test_a_serializer_is_known_by_most_of_its_escapes(
    text: str, *, is_about: bool, is_written: bool
) -> None:
    assert is_serialized([text], is_about_escapes=is_about) == is_written
