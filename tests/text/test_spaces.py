"""Places where a no-break space is good typography."""

import pytest

from copydesk.text.columns import is_code, is_tabular
from copydesk.text.space_places import places_in
from copydesk.text.spaces import is_suspect

N = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"10{N}km", 1),
        (f"w{N}Polsce i{N}tu", 1),
        (f"a{N}b c d e f g h", 0),
        (f"rain{N}stopped", 0),
        ("10 km", 0),
    ],
)
def test_a_document_shows_where_it_sets_no_break_spaces(text: str, count: int) -> None:
    assert len(places_in(text)) == count


@pytest.mark.parametrize("text", ["a_b = c;", "x += 1; // sum", "if (a) { b(); }", "$ ls && cd x"])
def test_code_is_seen(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize("text", ["Ann (or so ) $5; left.", "See http://a.org/b.", "5 = 2"])
def test_prose_is_no_code(text: str) -> None:
    assert not is_code(text)


@pytest.mark.parametrize("text", ["One  two  three.", "word " * 20 + "\t" + "word " * 20])
def test_prose_is_no_table(text: str) -> None:
    assert not is_tabular(text)


@pytest.mark.parametrize("text", ['He said "no" and left.', "It’s ’90s (or so).", "“No.”"])
def test_marks_behind_a_space_are_not_suspect_where_they_open(text: str) -> None:
    assert not is_suspect(text)
