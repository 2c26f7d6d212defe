"""Edits: what they make, and which cannot be made."""

import pytest

from copydesk.document import Batch, Edit, Join, Relabel, Replace, Role, Span, Split
from copydesk.edits import apply_edits, undo_last
from copydesk.errors import EditError
from tests.documents import document, edited, texts

DOC = document("one two\nthree\nfour")


def put(start: int, end: int, before: str, after: str, block: int = 0) -> Replace:
    return Replace(block, Span(start, end), before, after, "test/put")


def test_a_replacement_changes_the_text_at_its_span() -> None:
    assert texts(edited(DOC, put(0, 3, "one", "1"))) == ["1 two", "three", "four"]


def test_replacements_may_come_in_any_order() -> None:
    edits = put(4, 7, "two", "2"), put(0, 3, "one", "1")

    assert texts(edited(DOC, *edits))[0] == "1 2"


def test_a_label_changes_the_role_and_no_text() -> None:
    doc = edited(DOC, DOC.blocks[1].relabel(Role.SHARE, rule="test/label"))

    assert [block.role for block in doc.blocks] == ["main", "share", "main"]
    assert texts(doc) == texts(DOC)
    assert texts(doc)[1] not in [block.text for block in doc.kept]


def test_a_split_gives_the_second_part_a_new_id() -> None:
    doc = edited(DOC, Split(0, 4, "test/split"))

    assert [(block.id, block.text) for block in doc.blocks[:2]] == [(0, "one "), (3, "two")]


def test_a_chain_of_joins_makes_one_block() -> None:
    doc = edited(DOC, Join(0, 1, " ", "test/join"), Join(1, 2, "-", "test/join"))

    assert [(block.id, block.text) for block in doc.blocks] == [(0, "one two three-four")]


def test_a_join_takes_what_is_replaced_in_both() -> None:
    doc = edited(DOC, put(4, 7, "two", "2"), Join(0, 1, " ", "test/join"), put(0, 1, "t", "T", 1))

    assert texts(doc) == ["one 2 Three", "four"]


def test_a_split_and_a_replacement_may_touch() -> None:
    doc = edited(DOC, put(3, 4, " ", ""), Split(0, 4, "test/split"))

    assert texts(doc)[:2] == ["one", "two"]


def test_ids_are_never_given_twice() -> None:
    doc = edited(DOC, Split(0, 4, "test/split"))
    doc = edited(doc, Join(0, 3, "", "test/join"))
    doc = edited(doc, Split(0, 4, "test/split"))

    assert [block.id for block in doc.blocks] == [0, 4, 1, 2]


def test_blocks_without_edits_are_the_same_objects() -> None:
    doc = edited(DOC, put(0, 3, "one", "1"))

    assert doc.blocks[1] is DOC.blocks[1]


def test_an_empty_batch_is_logged_and_changes_nothing() -> None:
    doc = apply_edits(DOC, Batch("test", failure="it broke"))

    assert doc.blocks is DOC.blocks
    assert doc.log[-1].failure == "it broke"


def test_undo_takes_the_last_batch_back() -> None:
    once = edited(DOC, put(0, 3, "one", "1"))

    assert undo_last(edited(once, Split(0, 1, "test/split"))) == once
    assert undo_last(DOC) == DOC


MISFITS = {
    "other text than it says": (put(0, 3, "two", "2"),),
    "a span past the end": (put(5, 20, "wo", "2"),),
    "a span before the start": (put(-3, 7, "two", "2"),),
    "a block that is not there": (put(0, 1, "x", "y", block=9),),
    "two replacements that overlap": (put(0, 3, "one", "1"), put(2, 4, "e ", "E")),
    "two insertions at one place": (put(3, 3, "", "x"), put(3, 3, "", "y")),
    "a split inside a replacement": (put(0, 3, "one", "1"), Split(0, 2, "test/split")),
    "two splits at one place": (Split(0, 4, "test/split"), Split(0, 4, "test/split")),
    "a split at the edge": (Split(0, 7, "test/split"),),
    "a join over a block": (Join(0, 2, " ", "test/join"),),
    "a join of the last block": (Join(2, 3, " ", "test/join"),),
    "two joins of one block": (Join(0, 1, " ", "test/join"), Join(0, 1, "", "test/join")),
    "a block both split and joined": (Split(0, 4, "test/split"), Join(0, 1, "", "test/join")),
    "a label beside a repair": (
        put(0, 3, "one", "1"),
        Relabel(1, Role.MAIN, Role.SHARE, "test/label"),
    ),
    "a label on a block that is not there": (Relabel(9, Role.MAIN, Role.SHARE, "test/label"),),
    "a label on a block with another role": (Relabel(1, Role.TITLE, Role.SHARE, "test/label"),),
    "two labels on one block": (
        Relabel(1, Role.MAIN, Role.SHARE, "test/label"),
        Relabel(1, Role.MAIN, Role.PROMO, "test/label"),
    ),
}


REMOVED = edited(DOC, DOC.blocks[1].relabel(Role.SHARE, rule="test/label"))
ON_REMOVED = {
    "a replacement": put(0, 1, "t", "T", 1),
    "a split": Split(1, 2, "test/split"),
    "a label": Relabel(1, Role.SHARE, Role.MAIN, "test/label"),
    "a join to the next": Join(1, 2, " ", "test/join"),
    "a join from the block before": Join(0, 1, " ", "test/join"),
}
UNSOUND: dict[str, object] = {
    "no edit": "one",
    "an empty role": Relabel(0, Role.MAIN, "", "test/label"),
    "a role that is no str": Relabel(0, Role.MAIN, 5, "test/label"),  # type: ignore[arg-type]  # wrong on purpose
    "no role": Relabel(0, Role.MAIN, None, "test/label"),  # type: ignore[arg-type]  # wrong on purpose
    "a text that is no str": put(0, 3, "one", 1),  # type: ignore[arg-type]  # wrong on purpose
    "a rule that is no str": Split(0, 4, None),  # type: ignore[arg-type]  # wrong on purpose
    "an offset that is no int": Split(0, 4.0, "test/split"),  # type: ignore[arg-type]  # wrong on purpose
    "an offset without bounds": Split(0, 10**40, "test/split"),
    "a span that is of no ints": put(0.0, 3, "one", "1"),  # type: ignore[arg-type]  # wrong on purpose
    "a span that is none": Replace(0, 3, "one", "1", "test/put"),  # type: ignore[arg-type]  # wrong on purpose
    "more than sure": Split(0, 4, "test/split", 1.5),
    "less than unsure": Split(0, 4, "test/split", -0.1),
    "a confidence that is no number": Split(0, 4, "test/split", float("nan")),
    "a confidence in words": Split(0, 4, "test/split", "high"),  # type: ignore[arg-type]  # wrong on purpose
}


@pytest.mark.parametrize("edit", ON_REMOVED.values(), ids=ON_REMOVED.keys())
def test_what_was_removed_stays_as_it_was_removed(edit: Edit) -> None:
    with pytest.raises(EditError, match="block 1 is removed, as 'share'"):
        edited(REMOVED, edit)


def test_a_kept_block_may_have_another_kept_role() -> None:
    doc = edited(DOC, DOC.blocks[0].relabel(Role.HEADING, rule="test/label"))
    doc = edited(doc, Split(0, 4, "test/split"))

    assert [block.role for block in doc.kept] == ["heading", "heading", "main", "main"]


@pytest.mark.parametrize("edit", UNSOUND.values(), ids=UNSOUND.keys())
def test_what_cannot_be_recorded_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError):
        edited(DOC, edit)
    with pytest.raises(EditError):
        apply_edits(DOC, Batch("test", declined=(edit,)))


@pytest.mark.parametrize("edits", MISFITS.values(), ids=MISFITS.keys())
def test_what_does_not_fit_is_refused(edits: tuple[Replace | Relabel | Split | Join, ...]) -> None:
    with pytest.raises(EditError):
        edited(DOC, *edits)


def test_the_message_says_what_was_found() -> None:
    with pytest.raises(EditError, match="found 'one' there, not 'two'"):
        edited(DOC, put(0, 3, "two", "2"))
