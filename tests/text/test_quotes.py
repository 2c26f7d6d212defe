"""Pairing quotation marks, and composing repairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.quotes import forms_of, pair_up
from copydesk.text.quotes_form import Change
from copydesk.text.quotes_repair import applied, composed


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


@st.composite
def changes(draw: st.DrawFn, length: int) -> list[Change]:
    """Give sorted changes of a text of that length that don't touch each other."""
    bounds = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return [Change(start, end, draw(st.text("xy", max_size=2)), "r", 1.0) for start, end in pairs]


@given(st.data())
def test_composed_changes_do_what_both_do(data: st.DataObject) -> None:
    text = "0123456789"
    first = data.draw(changes(len(text)))
    between = applied(text, first)
    then = data.draw(changes(len(between)))

    assert applied(text, composed(first, then, between)) == applied(between, then)
