"""Spaces: what must be set right, and what must stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Replace
from copydesk.text.space_chars import BIDI, CLOSERS, NO_BREAK, OPENERS
from tests.cases import Case, cases, cleaned, repaired, rules_used

LANGUAGES = st.sampled_from(["en", "fr", "de", "ar", "hi", ""])
TEXTS = st.text(
    st.sampled_from("ab1A. ,;:!?…\t\u200b\u200d\u200c\ufeff\xad\x81\u2009\u202f\u3000|-–=«»„“”אक👩")
    | st.sampled_from(f"\n  {NO_BREAK}()[]{BIDI}{OPENERS}{CLOSERS}")
)


@pytest.mark.parametrize("case", cases("spaces"))
def test_cases(case: Case) -> None:
    assert repaired("spaces", case.text, case.language) == case.after


@pytest.mark.parametrize("case", cases("spaces"))
def test_rule_is_named(case: Case) -> None:
    assert not case.rule or case.rule in rules_used(cleaned("spaces", case.text, case.language))


@given(TEXTS | st.text(), LANGUAGES)
def test_second_run_changes_nothing(text: str, language: str) -> None:
    once = repaired("spaces", text, language)
    assert not rules_used(cleaned("spaces", once, language))


@given(TEXTS, LANGUAGES)
def test_letters_and_marks_stay(text: str, language: str) -> None:
    seen = [one for one in text if one.isalnum() or one in "“”«»(),.…"]
    after = repaired("spaces", text, language)
    assert [one for one in after if one.isalnum() or one in "“”«»(),.…"] == seen


def test_edits_are_small() -> None:
    doc = cleaned("spaces", "A sound sentence.  Another one. " * 100)
    edits = [edit for batch in doc.log for edit in batch.edits if isinstance(edit, Replace)]
    assert len(edits) == 100
    assert max(len(edit.before) for edit in edits) == 1


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "unit", [" ", "( ", "“ a ", " ,", "\u200b", "\N{NO-BREAK SPACE}", "a", "[", " . "]
)
def test_time_is_linear(unit: str) -> None:
    text = "x" + unit * (200_000 // len(unit)) + "x"
    assert isinstance(repaired("spaces", text), str)
