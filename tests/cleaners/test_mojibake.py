"""Mojibake: what must be read back, and what must stay."""

import pytest
from ftfy import fix_encoding
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.cleaners.mojibake import decoded
from copydesk.document import Replace
from copydesk.text.changes import changed
from copydesk.text.mojibake.decoding import is_suspect
from tests.cases import Case, cases, cleaned, repaired, rules_used

# Characters of UTF-8 read one byte at a time, and their neighbours in sound text.
BYTES = st.binary(max_size=12).map(lambda raw: raw.decode("latin-1"))
READ_WRONGLY = st.builds(
    lambda text, encoding: text.encode().decode(encoding, "replace"),
    st.text(st.sampled_from("aé’“”–…•łżçñüßЖщёыαήÂÃ\N{NO-BREAK SPACE} .")),
    st.sampled_from(["cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "mac_roman"]),
)
MIXED = st.text(st.characters(max_codepoint=0x2122)) | BYTES | READ_WRONGLY | st.text()


@pytest.mark.parametrize("case", cases("mojibake"))
def test_cases(case: Case) -> None:
    assert repaired("mojibake", case.text, case.language) == case.after


@pytest.mark.parametrize("case", cases("mojibake"))
def test_rule_is_named(case: Case) -> None:
    assert not case.rule or case.rule in rules_used(cleaned("mojibake", case.text, case.language))


@given(st.lists(MIXED).map("".join))
def test_guard_passes_all_that_ftfy_repairs(text: str) -> None:
    assert is_suspect(text) or fix_encoding(text) == text


@given(st.lists(MIXED).map("".join))
def test_result_is_the_one_of_ftfy(text: str) -> None:
    assert changed(text, decoded(text)) == fix_encoding(text)


@given(st.lists(MIXED | st.sampled_from(["&amp;", "#8217;", "&", "\\u2019", "\\n", "don?t"])))
@example(["\u00c0\u20ac\ufffd", "\\n", "\x00\x1a"])
def test_second_run_changes_nothing(parts: list[str]) -> None:
    once = repaired("mojibake", "".join(parts))
    assert not rules_used(cleaned("mojibake", once))


def test_edits_are_small() -> None:
    doc = cleaned("mojibake", "It isnâ€™t so, the cafÃ© said. " * 100)
    edits = [edit for batch in doc.log for edit in batch.edits if isinstance(edit, Replace)]
    assert len(edits) == 200
    assert max(len(edit.before) for edit in edits) == 3


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "unit", ["Ã", "Ã©", "&amp;", "&", "\\", "\\n", "a?s ", "a?s b\n", "Ã© b\n", "’é", "a", "\x92"]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert isinstance(repaired("mojibake", text), str)
