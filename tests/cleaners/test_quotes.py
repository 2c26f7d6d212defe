"""The repair of quotation marks: cases, and what must hold for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, cases, cleaned, repaired, rules_used

MARKS = st.sampled_from(["''", "``", '"', "'", "“", "”", "„", "«", "»", "‘", "’", "「", "」"])
WORDS = st.sampled_from(
    ["said", "He", "he", "the border", "Igor", "don", "t", "s", "5", "I", "x", "that"]
)
STOPS = st.sampled_from([" ", "  ", ", ", ". ", "?", "!", "…", ":", " – ", "("])
PARAGRAPHS = st.lists(MARKS | WORDS | STOPS, min_size=1, max_size=14).map("".join)
TEXTS = st.lists(PARAGRAPHS, max_size=4).map("\n\n".join)
LANGUAGES = st.sampled_from(["en", "de", "fr", "pl", "ru", "sv", "tr", "und"])


@pytest.mark.parametrize("case", cases("quotes"))
def test_cases(case: Case) -> None:
    assert repaired("quotes", case.text, case.language) == case.after


@pytest.mark.parametrize("case", [one for one in cases("quotes") if one.values[0].rule])
def test_the_rule_is_named(case: Case) -> None:
    assert case.rule in rules_used(cleaned("quotes", case.text, case.language))


@given(TEXTS, LANGUAGES)
def test_its_own_output_wants_no_repair(text: str, language: str) -> None:
    once = cleaned("quotes", text, language)

    assert sum(1 for batch in once.log if batch.edits) <= 1


@pytest.mark.parametrize(
    "unit", ["“", "”", '"', "'", "“ ", '" ', "“a” ", "’ s ", "''", "«", "a “b, said ", "said: "]
)
def test_a_long_text_of_marks_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()

    cleaned("quotes", text)

    assert time.perf_counter() - start < 60
