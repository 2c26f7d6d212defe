"""Where a page's summary stands in it."""

import pytest

from copydesk.classify.reading import head_of
from copydesk.classify.summary import SUMMARY_NAMES, summary_columns
from copydesk.document import Meta, Source

LEAD = "The ferry sank at the quay on Monday, and nobody in the town knew why it had."
CASES = {
    "the whole lead": (LEAD, LEAD, True),
    "cut short": (LEAD, "The ferry sank at the quay on Monday, and nobody…", True),
    "other marks and capitals": (
        LEAD,
        "THE FERRY SANK AT THE QUAY ON MONDAY — and nobody in",
        True,
    ),
    "after the title": (LEAD, f"Ferry lost. {LEAD}", True),
    "before the rest of a paragraph": (f"{LEAD} It was old.", LEAD, True),
    "after a dateline": (f"KIEL (dpa) - {LEAD}", LEAD, True),
    "without spaces": (
        "渡轮周一在码头沉没，镇上没有人知道原因。",
        "渡轮周一在码头沉没，镇上没有人知道",
        True,
    ),
    "another story": ("The bridge fell at noon, and nobody in the town knew why.", LEAD, False),
    "a menu": ("The ferry", LEAD, False),
    "a summary of a word": (LEAD, "The ferry", False),
    "no summary": (LEAD, "", False),
}


@pytest.mark.parametrize(("text", "summary", "is_told"), CASES.values(), ids=CASES.keys())
def test_which_texts_a_summary_repeats(text: str, summary: str, *, is_told: bool) -> None:
    told, *_ = summary_columns(["Home", text], [summary])

    assert told.tolist() == [False, is_told]


def test_how_near_the_lead_is() -> None:
    columns = dict(zip(SUMMARY_NAMES, summary_columns(["Home", LEAD, "More"], [LEAD]), strict=True))

    assert columns["is_below_summary"].tolist() == [False, True, True]
    assert columns["is_above_summary"].tolist() == [True, True, False]
    assert columns["after_summary"][1] == 1
    assert 0 < columns["after_summary"][2] < 1


def test_the_first_statement_of_a_name_counts() -> None:
    said = (Meta("description", "One."), Meta("title", "Ferry"), Meta("description", "Two."))

    head = head_of(Source("", metadata=said))

    assert head.title == "Ferry"
    assert head.summaries == ("One.",)
