"""The measure of labels."""

import json

import pytest

from copydesk.evaluate import label_tables as tables
from copydesk.evaluate.label_captions import captions_in, is_among, is_piece
from copydesk.evaluate.label_cases import is_mended
from copydesk.evaluate.labels import LabelsReport, measure_labels

STORY = (
    "The harbour was closed on Monday, the mayor said, and nobody knew for how long it was.\n\n"
    "The ferry stayed at the quay until the evening, with all of its passengers on board of it."
)
ROWS = (
    {
        "id": "case",
        "lang": "en",
        "text": f"Who pays?\n\n{STORY}\n\nAlso see:\n\nA bridge too far",
        "must_keep": ["The harbour was closed"],
        "must_drop": ["A bridge too far", "The ferry stayed"],
        "title": "Who pays?",
        "title_in_text": True,
    },
    {"id": "gold", "lang": "en", "set": "books", "gold": f"{STORY}\n\nUpdated 3 March 2021"},
    {
        "id": "page",
        "lang": "en",
        "set": "pages",
        "gold": STORY,
        "html": "<p>The harbour was closed.</p><figure><figcaption>The quay. Photo: Jane Doe"
        "</figcaption></figure><figure><figcaption>The ferry in the rain</figcaption></figure>"
        "<p class=credit>Photo: Max Muster</p>",
        "dumps": {
            "lines": f"{STORY}\n\nThe quay. Photo: Jane Doe\n\nThe ferry in the rain\n\n"
            f"Photo: Max Muster\n\n{STORY[::-1]}",
            "empty": None,
        },
    },
    {"id": "scraped", "lang": "en", "text": f"{STORY}\n\nADVERTISEMENT"},
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> LabelsReport:
    data = tmp_path_factory.mktemp("labels") / "wire.jsonl"
    data.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return measure_labels([data])


def test_texts_read_by_hand_are_scored(report: LabelsReport) -> None:
    rows = {row[0]: row[1:3] for row in tables.case_rows(report)}

    assert rows["must keep"] == ("1", "1")
    assert rows["must drop"] == ("1", "2")
    assert rows["title"] == ("1", "1")
    assert rows["authors"] == ("0", "0")


def test_what_is_wrong_is_told(report: LabelsReport) -> None:
    assert list(tables.miss_rows(report)) == [("case", "must drop", "The ferry stayed", "kept")]


def test_what_stands_in_a_field_is_told_from_what_is_lost(report: LabelsReport) -> None:
    kept, clean = report.kept

    assert clean.share == 1

    assert (kept.collection, kept.language, kept.lost, kept.shelved) == ("books", "en", 4, 4)
    assert kept.share < kept.share_in_article == 1


def test_removals_are_counted_by_source_and_rule(report: LabelsReport) -> None:
    assert list(tables.noise_rows(report)) == [("wire", "1", "100.00", "3", "33.33")]
    assert [row[:2] for row in tables.rule_rows(report)] == [("wire", "advertisement/mark")]


def test_removals_are_drawn_to_be_read(report: LabelsReport) -> None:
    shown = list(tables.shown_rows(report, 5, 0))

    assert ("wire", "advertisement/mark", "scraped", "ADVERTISEMENT") in shown
    assert list(tables.shown_rows(report, 0, 0)) == []


@pytest.mark.parametrize(
    ("text", "is_right"),
    [("A ferry.\n\nA bridge.", True), ("A ferry.A bridge.", False)],
)
def test_a_bar_asks_for_a_paragraph_break(text: str, is_right: bool) -> None:  # noqa: FBT001
    assert is_mended(text, "ferry.A", "ferry. | A (two paragraphs)") is is_right


def test_captions_in_pages_are_counted(report: LabelsReport) -> None:
    (row,) = tables.caption_rows(report)

    assert row[:5] == ("lines", "1", "2", "50.00", "50.00")
    assert row[7:11] == ("50.00", "2", "50.00", "100.00")


def test_captions_are_told_by_markup_and_by_classes() -> None:
    found = captions_in("<figcaption>A quay</figcaption><p class='wp caption'>A ferry</p><p>No</p>")

    assert found.marked == frozenset({"aquay"})
    assert found.classed == frozenset({"aferry"})


def test_a_line_is_a_caption_or_a_piece_of_one() -> None:
    caption = "theoldquayatnight"

    assert is_among(caption, [caption])
    assert not is_among("night", [caption])
    assert is_piece("night", [caption])
    assert not is_piece("", [caption])
