"""Pages that come parsed."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from lxml import etree, html

from copydesk import clean_article, clean_articles
from copydesk.errors import InputTypeError
from copydesk.segment.trees import Tree

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."
PAGE = (
    '<html lang="en"><head><title>Who pays?</title></head><body><h1>Who pays?</h1>'
    f"<p>{STORY}</p><!-- a note --><p>Nobody <b>knows</b>&nbsp;why &lt; 40 people came.</p>"
    "</body></html>"
)
PARSERS: dict[str, Callable[[str], Tree]] = {
    "an lxml element": html.fromstring,
    "an lxml tree": lambda page: html.fromstring(page).getroottree(),
    "an lxml element without its own class": lambda page: etree.fromstring(
        page, etree.HTMLParser()
    ),
    "a soup": lambda page: BeautifulSoup(page, "lxml"),
    "a soup of another parser": lambda page: BeautifulSoup(page, "html.parser"),
}
EVERY_PARSER = pytest.mark.parametrize("parse", PARSERS.values(), ids=PARSERS.keys())


@EVERY_PARSER
def test_a_parsed_page_gives_the_article_of_its_markup(parse: Callable[[str], Tree]) -> None:
    article = clean_article(parse(PAGE))

    assert (article.title, article.text) == ("Who pays?", clean_article(PAGE).text)
    assert article.document.source.kind == "html"


@EVERY_PARSER
def test_a_parsed_page_is_left_as_it_is(parse: Callable[[str], Tree]) -> None:
    tree, same = parse(PAGE), parse(PAGE)

    clean_article(tree)

    assert markup(tree) == markup(same)


def markup(tree: Tree) -> str:
    return str(tree) if isinstance(tree, Tag) else etree.tostring(tree).decode()


def test_an_element_of_a_page_stands_for_itself() -> None:
    element = html.fromstring(f"<div><p>{STORY}</p>No tail.</div>")[0]

    assert clean_article(element).text == STORY


def test_a_stream_takes_parsed_pages() -> None:
    pages: list[Tree] = [html.fromstring(PAGE), BeautifulSoup(PAGE, "lxml")]

    assert len({article.text for article in clean_articles(pages)}) == 1


def test_a_page_is_no_stream() -> None:
    with pytest.raises(InputTypeError, match="wanted an iterable"):
        clean_articles(html.fromstring(PAGE))
