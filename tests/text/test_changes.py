"""Changes of a text, and how they are read off two texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.changes import Change, apart, changed, differences

MIXED = st.text(st.sampled_from("ab é’â€™Ã© "))


@given(MIXED, MIXED)
def test_differences_make_one_text_of_the_other(before: str, after: str) -> None:
    assert changed(before, differences(before, after)) == after


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 3)), max_size=8))
def test_what_is_apart_does_not_touch(places: list[tuple[int, int]]) -> None:
    lists = [[Change(start, start + size, "x")] for start, size in places]
    found = apart(*lists)
    assert all(one.end < two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("before", "after", "spans"),
    [
        ("itâ€™s â€œsoâ€\x9d", "it’s “so”", [(2, 5), (7, 10), (12, 15)]),
        ("cafÃ© noir", "café noir", [(3, 5)]),
        ("voilÃ le", "voilà le", [(4, 5)]),
        ("same", "same", []),
    ],
)
def test_differences_are_small(before: str, after: str, spans: list[tuple[int, int]]) -> None:
    assert [(one.start, one.end) for one in differences(before, after)] == spans
