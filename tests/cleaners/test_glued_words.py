"""The cleaner that puts back lost spaces."""

from typing import cast

import pytest

from copydesk.cleaners.glued_words import glued_words
from copydesk.document import Replace, Source
from copydesk.edits import document_of
from copydesk.segment.plain import segment_text
from tests.cases import Case, cases, cleaned, repaired, rules_used


@pytest.mark.parametrize("case", cases("glued_words"))
def test_each_case_becomes_what_it_must(case: object) -> None:
    one = cast("Case", case)

    assert repaired("glued-words", one.text, one.language) == one.after


@pytest.mark.parametrize("case", cases("glued_words"))
def test_each_repair_has_its_rule(case: object) -> None:
    one = cast("Case", case)

    assert rules_used(cleaned("glued-words", one.text, one.language)) == set(one.rule.split())


@pytest.mark.parametrize("case", cases("glued_words"))
def test_nothing_is_left_to_do(case: object) -> None:
    one = cast("Case", case)

    assert repaired("glued-words", one.after, one.language) == one.after


def test_each_edit_only_adds_a_space() -> None:
    text = "Uralsk,I said.So it was."
    doc = document_of(Source(text, language="en"), segment_text(text))
    edits = [edit for edit in glued_words(doc) if isinstance(edit, Replace)]

    assert [(edit.before, edit.after, edit.span.start) for edit in edits] == [
        ("", " ", 7),
        ("", " ", 14),
    ]


def test_blocks_of_one_text_vouch_for_each_other() -> None:
    text = "They met Nowaksaid a witness near the bridge.\n\nNowak came late."

    assert "Nowak said a witness" in repaired("glued-words", text)


@pytest.mark.parametrize("unit", ["a", "aI", "a,", "“a”", "a.B", '"a', "2022The", "the" * 3])
def test_long_text_without_spaces_is_left_alone_in_time(unit: str) -> None:
    text = unit * 60_000

    assert repaired("glued-words", text) == text
