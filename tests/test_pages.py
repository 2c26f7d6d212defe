"""The pages written for this project: what must come of each."""

from functools import cache
from typing import cast

import pytest

from copydesk import Article, clean_article, restore
from tests.fixture_pages import FixturePage, fixture_pages

PAGES = [pytest.param(page, id=page.name) for page in fixture_pages()]
EVERY_PAGE = pytest.mark.parametrize("page", PAGES)
CLEAN_PAGE = "clean-chronicle"


@cache
def article_of(name: str) -> Article:
    page = next(page for page in fixture_pages() if page.name == name)
    url = page.about.get("url")
    return clean_article(page.raw, url=str(url) if url else None)


def wanted(page: FixturePage, field: str) -> list[object]:
    return cast("list[object]", page.article.get(field) or [])


@EVERY_PAGE
def test_the_language_is_told(page: FixturePage) -> None:
    assert article_of(page.name).language == page.about["language"]


@EVERY_PAGE
def test_the_title_is_found(page: FixturePage) -> None:
    assert article_of(page.name).title == page.article["title"]


@EVERY_PAGE
def test_the_authors_are_found(page: FixturePage) -> None:
    assert list(article_of(page.name).authors) == wanted(page, "authors")


@EVERY_PAGE
def test_the_dates_are_found(page: FixturePage) -> None:
    article = article_of(page.name)

    assert article.published == page.article["published"]
    assert article.modified == page.article.get("modified")


@EVERY_PAGE
def test_site_and_dateline_are_found(page: FixturePage) -> None:
    article = article_of(page.name)

    assert article.site == page.article["site"]
    assert article.dateline == page.article.get("dateline")


@EVERY_PAGE
def test_the_text_is_the_story_and_nothing_else(page: FixturePage) -> None:
    assert [block.text for block in article_of(page.name).blocks] == wanted(page, "text")


@EVERY_PAGE
def test_the_headings_are_told_from_paragraphs(page: FixturePage) -> None:
    assert list(article_of(page.name).headings) == wanted(page, "headings")


@EVERY_PAGE
def test_captions_come_with_their_credits(page: FixturePage) -> None:
    found = [
        {"text": caption.text, "credit": caption.credit}
        for caption in article_of(page.name).captions
    ]

    assert found == wanted(page, "captions")


@EVERY_PAGE
def test_what_is_removed_has_its_role(page: FixturePage) -> None:
    starts = cast("list[list[str]]", wanted(page, "removed"))
    removed = article_of(page.name).removed

    assert [removal.role for removal in removed] == [role for _, role in starts]
    assert [
        removal.text[: len(start)] for removal, (start, _) in zip(removed, starts, strict=True)
    ] == [start for start, _ in starts]


@EVERY_PAGE
def test_the_warnings_are_those_that_apply(page: FixturePage) -> None:
    assert list(article_of(page.name).warnings) == wanted(page, "warnings")


@EVERY_PAGE
def test_every_removal_and_repair_names_its_rule_and_cleaner(page: FixturePage) -> None:
    article = article_of(page.name)

    said = [(one.rule, one.cleaner, one.confidence) for one in article.removed]
    said += [(one.rule, one.cleaner, one.confidence) for one in article.repairs]

    assert all("/" in rule and cleaner for rule, cleaner, _ in said)
    assert all(0 < confidence <= 1 for _, _, confidence in said)


def test_clean_prose_comes_back_untouched() -> None:
    article = article_of(CLEAN_PAGE)

    assert article.text == restore(article).strip()
    assert (article.removed, article.repairs, article.warnings) == ((), (), ())
    assert not any(batch.declined for batch in article.document.log)
