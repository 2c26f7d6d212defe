"""Figures on annotated pages."""

import json
from pathlib import Path

import pytest

from copydesk.evaluate.corpus import Page
from copydesk.evaluate.pages import COLUMNS, measure_pages, page_head, page_rows
from copydesk.evaluate.peers import ALL, PEERS, Extraction, Peer

PAGE = Page(
    "1",
    html="<h1>Who pays?</h1><p>By Jane Doe</p><p>Nobody knows who will pay, the mayor said.</p>",
    gold="Nobody knows who will pay.",
    title="Who Pays",
    author="Jane Doe, PhD",
    date="2024-05-01",
)
BARE = Page("2", html="<p>One.</p>")
SCORES = {
    "all right": (
        Extraction("“Who pays?”", ("Jane Doe",), "2024-05-01T10:00", PAGE.gold),
        (1, 1, 1, 1),
    ),
    "nothing": (Extraction("", (), "", ""), (0, 0, 0, 0)),
    "one too many": (
        Extraction("Who pays", ("Jane Doe", "Max Muster"), "2024-05", None),
        (1, 0, 0, 0),
    ),
}
SAID = ("title", "author", "date", "word F1")


@pytest.mark.parametrize(("found", "scores"), SCORES.values(), ids=SCORES.keys())
def test_what_the_gold_has_is_judged(found: Extraction, scores: tuple[float, ...]) -> None:
    assert tuple(one.score(found, PAGE) for one in COLUMNS if one.name in SAID) == scores


@pytest.mark.parametrize(("given", "score"), [(("Jane Doe",), 1), ((), 0)])
def test_what_the_gold_has_not_is_judged_as_given(given: tuple[str, ...], score: float) -> None:
    found = Extraction(authors=given, date="2024-05-01" if given else None)

    scores = [one.score(found, BARE) for one in COLUMNS if one.name == "given where none"]

    assert scores == [score, score]


def test_an_extractor_is_judged_by_what_it_looks_for() -> None:
    peer = Peer("titles", "copydesk", lambda _: Extraction(title="Who pays?"), frozenset({"title"}))

    (row,) = measure_pages([PAGE, BARE], [peer])

    assert row.figures == (1.0, *[None] * (len(COLUMNS) - 1))


def test_an_extractor_that_fails_has_found_nothing() -> None:
    def failing(_: Page) -> Extraction:
        raise ValueError

    (row,) = measure_pages([PAGE], [Peer("failing", "copydesk", failing, ALL)])

    assert row.figures[0] == 0.0


def test_ours_stands_first_in_the_table(tmp_path: Path) -> None:
    data = tmp_path / "pages.jsonl"
    data.write_text(json.dumps({"id": "1", "html": PAGE.html, "title": "Who pays?"}), "utf-8")

    rows = list(page_rows([data]))

    assert rows[0][:3] == ("copydesk", "1", "1.000")
    assert {len(row) for row in rows} == {len(page_head())}
    assert PEERS[0].name == "copydesk"


@pytest.mark.parametrize(
    ("body", "scores"), [("Who “pays”?", (1, 1)), ("Share. It rained.", (0, 0))]
)
def test_snippets_are_looked_for_by_their_letters(body: str, scores: tuple[float, ...]) -> None:
    page = Page("3", wanted=("who pays",), unwanted=("SHARE",))
    names = ("must have", "must not have")

    found = tuple(one.score(Extraction(body=body), page) for one in COLUMNS if one.name in names)

    assert found == scores
