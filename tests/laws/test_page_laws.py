"""What holds for every fixture page, with every preset, exhaustively."""

from functools import cache

import pytest

from copydesk import Article, Pipeline, clean_article, restore
from copydesk.edits import document_of
from copydesk.presets import PRESETS
from copydesk.segment.decode import decode
from copydesk.segment.html import segment_html
from tests.command import python
from tests.fixture_pages import PAGES, fixture_pages
from tests.laws.accounts import invented, lost, misquoted

RAW = {page.name: page.raw for page in fixture_pages()}
EVERY_PAGE = pytest.mark.parametrize("page", RAW)
EVERY_PRESET = pytest.mark.parametrize("preset", PRESETS)
CLEAN_ALL = """
import sys
from pathlib import Path
from copydesk import clean_article

for path in sys.argv[1:]:
    print(clean_article(Path(path).read_bytes()).to_json())
"""


@cache
def article_of(page: str, preset: str) -> Article:
    return clean_article(RAW[page], pipeline=Pipeline.preset(preset))


@EVERY_PAGE
@EVERY_PRESET
def test_the_log_replays(page: str, preset: str) -> None:
    doc = article_of(page, preset).document

    assert document_of(doc.source, doc.segmented, doc.log) == doc


@EVERY_PAGE
@EVERY_PRESET
def test_the_text_comes_back(page: str, preset: str) -> None:
    article = article_of(page, preset)
    text, _ = decode(RAW[page])

    is_html = article.document.source.kind == "html"
    assert restore(article) == (segment_html(text).text if is_html else text)


@EVERY_PAGE
@EVERY_PRESET
def test_every_character_is_accounted_for(page: str, preset: str) -> None:
    article = article_of(page, preset)

    assert (lost(article), invented(article), misquoted(article.document)) == ("", [], [])


@EVERY_PAGE
@EVERY_PRESET
def test_cleaning_again_removes_and_repairs_nothing(page: str, preset: str) -> None:
    once = article_of(page, preset)

    twice = clean_article(once.text, kind="text", pipeline=Pipeline.preset(preset))

    assert (twice.removed, twice.repairs, twice.text) == ((), (), once.text)


@EVERY_PAGE
@EVERY_PRESET
def test_an_article_comes_back_from_its_dict(page: str, preset: str) -> None:
    article = article_of(page, preset)

    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_gives_the_same_articles(seed: str) -> None:
    paths = sorted(PAGES.glob("*/page.*"))

    ended = python("-c", CLEAN_ALL, *paths, env={"PYTHONHASHSEED": seed})

    assert ended.out.splitlines() == [article_of(page, "article").to_json() for page in RAW]
