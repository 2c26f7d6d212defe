"""The repair of quotation marks: cases, and what must hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.cleaners.quotes import Quotes
from copydesk.document import Source
from copydesk.edits import document_of
from copydesk.pipeline import Pipeline
from copydesk.segment.plain import segment_text
from tests.cases import Case, cases, cleaned, repaired, rules_used

MARKS = st.sampled_from(["''", "``", '"', "'", "“", "”", "„", "«", "»", "‘", "’", "「", "」"])
WORDS = st.sampled_from(
    ["said", "He", "he", "the border", "Igor", "don", "t", "s", "5", "I", "x", "that"]
)
STOPS = st.sampled_from([" ", "  ", ", ", ". ", "?", "!", "…", ":", " – ", "("])
NAMED = [one for one in cases("quotes") if one.values[0].rule]  # type: ignore[attr-defined]  # pytest's
PARAGRAPHS = st.lists(MARKS | WORDS | STOPS, min_size=1, max_size=14).map("".join)
TEXTS = st.lists(PARAGRAPHS, max_size=4).map("\n\n".join)
LANGUAGES = st.sampled_from(["en", "de", "fr", "pl", "ru", "sv", "tr", "und"])


@pytest.mark.parametrize("case", cases("quotes"))
def test_cases(case: Case) -> None:
    assert repaired("quotes", case.text, case.language) == case.after


@pytest.mark.parametrize("case", NAMED)
def test_the_rule_is_named(case: Case) -> None:
    assert case.rule in rules_used(cleaned("quotes", case.text, case.language))


@given(TEXTS, LANGUAGES)
def test_its_own_output_wants_no_repair(text: str, language: str) -> None:
    once = cleaned("quotes", text, language)

    assert sum(1 for batch in once.log if batch.edits) <= 1


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "unit", ["“", "”", '"', "'", "“ ", '" ', "“a” ", "’ s ", "''", "«", "a “b, said ", "said: "]
)
def test_a_long_text_of_marks_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    assert cleaned("quotes", text).kept


def test_unify_brings_all_quotations_to_the_usual_kind() -> None:
    text = '“One” and “two” and "three" are words.'
    doc = document_of(Source(text, language="en"), segment_text(text))

    cleaned_doc = Pipeline.of(Quotes(unify=True))(doc)

    assert cleaned_doc.kept[0].text == "“One” and “two” and “three” are words."


def test_what_is_in_doubt_is_declined() -> None:
    doc = cleaned("quotes", "The “new bridge was built in May. It has two lanes.")

    assert [edit.rule for batch in doc.log for edit in batch.declined] == ["quotes/lost-at-end"]


@pytest.mark.parametrize(
    "text",
    ["„Das Café ist zu“", "”Nej”, sa hon.", "»Nein«, sagte er.", "„Nie”, powiedział."],
)
def test_no_sound_pair_is_turned_where_the_language_is_not_known(text: str) -> None:
    assert repaired("quotes", text, None) == text
