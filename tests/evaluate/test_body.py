"""How well the body is found, measured on a page written for these tests."""

import json
from pathlib import Path

import pytest

from copydesk.errors import InvalidOptionError, WeightsError
from copydesk.evaluate.body import BODY_HEAD, Cut, body_rows
from copydesk.evaluate.corpus import Page
from copydesk.evaluate.peers import PEERS, Extraction, Peer
from copydesk.evaluate.samples import inputs_of, samples_of
from tests.classify.dumps import BODY, DUMP, STORY

ROW = {
    "id": "1",
    "set": "ours",
    "lang": "en",
    "url": "https://harbour.example/ferry",
    "gold": BODY,
    "html": "".join(f"<p>{text}</p>" for text in STORY),
    "dumps": {"html_text": DUMP, "readability": BODY, "get_text": None},
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps(ROW), encoding="utf-8")
    return path


def figures(data: Path, name: str, cut: Cut = Cut()) -> dict[str, str]:  # noqa: B008 (frozen)
    return by(data, name, cut)["copydesk"]


def by(data: Path, name: str, cut: Cut = Cut()) -> dict[str, dict[str, str]]:  # noqa: B008
    rows = [
        dict(zip(BODY_HEAD, row, strict=True)) for row in body_rows([data], [name], "article", cut)
    ]
    return {row["by"]: row for row in rows}


def test_the_body_is_found_in_a_dump(data: Path) -> None:
    found = figures(data, "html_text")

    assert float(found["F1"]) > float(found["F1 before"])
    assert found["body words lost, %"] == "0.00"


@pytest.mark.parametrize("name", ["readability", "body"])
def test_what_is_clean_is_not_made_worse(data: Path, name: str) -> None:
    assert figures(data, name)["F1"] == "1.0000"


def test_markup_has_no_figure_from_before(data: Path) -> None:
    found = figures(data, "html")

    assert (found["F1 before"], found["F1"]) == ("-", "1.0000")


def test_beside_a_text_stands_what_keeping_all_gives(data: Path) -> None:
    found = by(data, "html_text")

    assert list(found) == ["copydesk", "keep all"]
    assert found["keep all"]["F1"] == found["copydesk"]["F1 before"]


def test_beside_a_page_stand_the_extractors_installed(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Peer("other", "copydesk", lambda _: Extraction(body=BODY), frozenset({"body"}))
    blind = Peer("blind", "copydesk", lambda _: Extraction(title=""), frozenset({"title"}))
    monkeypatch.setattr("copydesk.evaluate.body.installed", lambda: (PEERS[0], other, blind))

    found = by(data, "html")

    assert list(found) == ["copydesk", "other"]
    assert found["other"]["F1"] == "1.0000"


def test_a_fold_without_the_site_measures_nothing(data: Path) -> None:
    rows = [
        list(body_rows([data], ["body"], "article", Cut(folds=2, fold=fold))) for fold in (0, 1)
    ]

    assert sorted(len(one) for one in rows) == [0, 2]


def test_weights_that_are_not_there_are_wrong_use(data: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no such folder"):
        figures(data, "body", Cut(weights=tmp_path / "mine"))


def test_a_fold_that_is_none_is_wrong_use(data: Path) -> None:
    with pytest.raises(InvalidOptionError, match="fold is 2"):
        figures(data, "body", Cut(folds=2, fold=2))


def page() -> Page:
    return Page("1", html=ROW["html"], gold=BODY, dumps={"html_text": DUMP, "readability": BODY})  # type: ignore[arg-type]  # the row is of mixed types


def test_a_page_comes_in_many_forms() -> None:
    forms = [(one.name, one.kind, one.is_markup) for one in inputs_of(page())]

    assert forms == [
        ("html_text", "page", False),
        ("readability", "leftover", False),
        ("body", "body", False),
        ("html", "page", True),
    ]


def test_samples_say_what_is_of_the_body() -> None:
    dump, *clean = samples_of([page()], is_markup=False)

    assert dump.shares.sum() == len(STORY)
    assert all((one.shares == 1).all() for one in clean)
