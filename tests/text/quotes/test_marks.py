"""Pairing quotation marks."""

import pytest

from copydesk.text.quotes.marks import forms_of, pair_up


@pytest.mark.parametrize(
    ("text", "styles", "unclosed", "unopened"),
    [
        ("“One “two” three”", ["“”", "“”"], 0, 0),
        ("“One “two” three", ["“”"], 1, 0),
        ("One” two", [], 0, 1),
        ("“Raw”Photo", ["“”"], 0, 0),
        ('a 27" screen, "so" he said', ['""'], 0, 0),
        ('he is 5\'10", "tall"', ['""'], 0, 0),
        ('"in 2012" he said', ['""'], 0, 0),
        ("„Nein“, sagte er", ["„“"], 0, 0),
        ("»Nein«, sagte er", ["»«"], 0, 0),
        ("”Nej”, sa hon", ["””"], 0, 0),
        ("``so'' it is", ["``''"], 0, 0),
        ("It’s the boys’ rock ’n’ roll of the ’90s", [], 0, 0),
    ],
)
def test_marks_are_paired(text: str, styles: list[str], unclosed: int, unopened: int) -> None:
    found = pair_up(text, forms_of([text]))

    assert sorted(pair.style for pair in found.pairs) == sorted(styles)
    assert (len(found.unclosed), len(found.unopened)) == (unclosed, unopened)
