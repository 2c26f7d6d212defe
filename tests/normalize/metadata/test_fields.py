"""Site and address of pages, and the reasons for all fields."""

import pytest

from copydesk import Article
from tests.normalize.metadata.pages import article, linked

URL = "https://harbour.example/news/bridge?utm=1"
ADDRESSES = {
    "the page's own": (
        '<link rel=canonical href="https://harbour.example/a">',
        "https://harbour.example/a",
    ),
    "a relative one": ('<link rel=canonical href="/a">', "https://harbour.example/a"),
    "that of the front page": ('<link rel=canonical href="https://harbour.example/">', URL),
    "that of another site": ('<link rel=canonical href="https://other.example/a">', URL),
    "a malformed one": ('<link rel=canonical href="http://[x">', URL),
    "none": ("", URL),
}


@pytest.mark.parametrize(("head", "url"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_the_address_is_the_pages_own(head: str, url: str) -> None:
    assert article(head, url=URL).url == url


def test_the_site_is_named_by_the_page() -> None:
    assert article('<meta property="og:site_name" content="Harbour Times">').site == "Harbour Times"
    assert article(linked(publisher={"name": "Harbour Times"})).site == "Harbour Times"


def test_each_value_says_where_it_was_found_and_why() -> None:
    page = article("<title>Who pays? - HT</title>", "<h1>Who pays?</h1><p>By Jane Doe</p>")

    assert [(one.field, one.value, one.places) for one in page.field_sources] == [
        ("title", "Who pays?", ("h1", "title")),
        ("authors", "Jane Doe", ("byline",)),
    ]
    assert page.field_sources[0].why == "the heading above the story, and title agrees"


def test_reasons_travel_with_the_article() -> None:
    page = article("<title>Who pays?</title>", "<h1>Who pays?</h1>")

    assert Article.from_dict(page.to_dict()).field_sources == page.field_sources
