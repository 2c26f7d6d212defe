"""Provenance: where text came from, after whatever was done to it."""

import pytest

from copydesk import clean_article
from copydesk.document import Join, Replace, Role, Span, Split
from copydesk.provenance import Trace, restored_text
from tests.documents import document, edited

TEXT = "one  two\n\tthree\n"
DOC = document(TEXT)
REPAIRED = edited(
    edited(DOC, Replace(0, Span(3, 5), "  ", " ", "test/space"), Join(0, 1, "+", "test/join")),
    Split(0, 4, "test/split"),
)


@pytest.mark.parametrize(
    ("block", "offset", "found"),
    [(0, 0, "o"), (0, 3, " "), (2, 0, "t"), (2, 2, "o"), (2, 3, "\n"), (2, 4, "t"), (2, 8, "e")],
)
def test_a_character_leads_back_to_the_source(block: int, offset: int, found: str) -> None:
    assert TEXT[Trace(REPAIRED).maps[block].start(offset)] == found


def test_an_edit_knows_what_stretch_of_the_source_it_changed() -> None:
    spans = Trace(REPAIRED).spans

    assert [TEXT[slice(*span)] for span in spans[0]] == ["  ", "\n\t"]
    assert spans[1] == (Span(5, 5),)


def test_an_insertion_has_an_empty_span() -> None:
    doc = edited(DOC, Replace(1, Span(5, 5), "", "!", "test/put"))

    assert Trace(doc).spans == [(Span(15, 15),)]


def test_a_label_spans_the_whole_block() -> None:
    doc = edited(DOC, DOC.blocks[1].relabel(Role.SHARE, rule="test/label"))

    assert Trace(doc).spans == [(Span(10, 15),)]


def test_a_text_that_was_emptied_keeps_its_place() -> None:
    doc = edited(DOC, Replace(1, Span(0, 5), "three", "", "test/drop"))

    assert Trace(doc).maps[1].start(0) == 15


def test_the_source_comes_back_after_all_that() -> None:
    assert restored_text(REPAIRED) == TEXT


def test_a_join_is_where_the_line_break_was_though_marks_beside_it_were_deleted() -> None:
    text = "0\u200b\n.\u200b\n\n"
    article = clean_article(text, kind="text", language="en")

    (join,) = [repair for repair in article.repairs if repair.before == "\n"]
    assert text[join.span.start : join.span.end] == "\n"
