"""Composing repairs."""

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.quotes.compose import applied, composed
from copydesk.text.quotes.form import Change


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
