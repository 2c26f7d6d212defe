"""Titles of pages: by what headings and heads agree on."""

import pytest

from tests.normalize.metadata.pages import article, linked

SITE = '<meta property="og:site_name" content="Harbour Times">'
CASES = {
    "heading alone": ("", "<h1>Who pays?</h1>", "Who pays?"),
    "window's title with the site": (
        f"{SITE}<title>Who pays? - Harbour Times</title>",
        "",
        "Who pays?",
    ),
    "site in front": (
        f"{SITE}<title>Harbour Times: Who pays for it?</title>",
        "",
        "Who pays for it?",
    ),
    "section behind a bar": (
        "<title>Who pays for it? | Opinion | HT</title>",
        "",
        "Who pays for it?",
    ),
    "the site's name as a heading": (
        f"{SITE}<title>Who pays? - Harbour Times</title>",
        "<h1>Harbour Times</h1><h2>Who pays?</h2>",
        "Who pays?",
    ),
    "a section as a heading": (
        '<title>Who pays for it?</title><meta property="og:title" content="Who pays for it?">',
        "<h1>Blog</h1>",
        "Who pays for it?",
    ),
    "the second heading": (
        "<title>Who pays for it? - HT</title>",
        "<h1>Search</h1><h1>Who pays for it?</h1>",
        "Who pays for it?",
    ),
    "a title that goes on behind a dash": (
        "<title>A year on – what we know</title>",
        "<h1>A year on – what we know</h1>",
        "A year on – what we know",
    ),
    "heading against a shorter head": (
        "<title>Bridge: who pays? - HT</title>",
        "<h1>Who pays for the bridge to the islands?</h1>",
        "Who pays for the bridge to the islands?",
    ),
    "capitals where another has none": (
        "<title>Who pays for it?</title>",
        "<h1>WHO PAYS FOR IT?</h1>",
        "Who pays for it?",
    ),
    "entities escaped twice": ("<title>Bread &amp;amp; water</title>", "", "Bread & water"),
    "headline in the page's data": (linked(headline="Who pays for it?"), "", "Who pays for it?"),
    "a heading that shares less with the head": (
        "<title>Who pays for the bridge, Harbour News</title>",
        "<h1>Latest news</h1><h1>Who pays for the bridge</h1>",
        "Who pays for the bridge",
    ),
    "a heading that is the site of the head": (
        "<title>Radio Harbour : News : Who pays for the new bridge?</title>",
        "<h1>Radio Harbour</h1><h2>Who pays for the new bridge?</h2>",
        "Who pays for the new bridge?",
    ),
    "two headings that share all": (
        "<title>Who pays for it? - Bridges to the islands</title>",
        "<h1>Who pays for it?</h1><h1>Bridges to the islands</h1>",
        "Who pays for it?",
    ),
    "a heading and its standfirst": (
        '<title>Bridges | HT</title><meta property="og:title" content="Who pays for bridges?">',
        "<h1>Who pays for bridges?</h1><h1>Who pays for bridges? A guide to those who do</h1>",
        "Who pays for bridges?",
    ),
    "a part between two strokes that stands by itself": (
        "<title>Harbour - Who pays for it? - ships + tides</title>",
        "<h2>Who pays for it?</h2>",
        "Who pays for it?",
    ),
    "a section glued to the heading": (
        "<title>Who pays for the bridge? - HT</title>",
        "<h1>Who pays for the bridge?<b>Islands</b></h1>",
        "Who pays for the bridge?",
    ),
    "a date behind the heading": (
        "<title>Who pays for the bridge - HT</title>",
        "<h1>Who pays for the bridge 06.01.12 08:49</h1>",
        "Who pays for the bridge",
    ),
    "a heading that goes on where the head ends": (
        "<title>Who pays for the bridge - HT</title>",
        "<h1>Who pays for the bridge to the islands in 2012</h1>",
        "Who pays for the bridge to the islands in 2012",
    ),
    "strokes without spaces in Chinese": (
        "<title>市议会决定关闭旧桥进行维修_要闻_海港网</title>",
        "",
        "市议会决定关闭旧桥进行维修",
    ),
    "the heading of a Chinese page": (
        "<title>市议会决定关闭 旧桥维修_海港网</title>",
        "<h1>市议会决定关闭 旧桥维修</h1>",
        "市议会决定关闭 旧桥维修",
    ),
    "a hyphen in a word": ("<title>Sea-level rise_what now</title>", "", "Sea-level rise_what now"),
    "a heading cut by a line break": ("", "<h1>Who pays<br>for it?</h1>", "Who pays for it?"),
}


@pytest.mark.parametrize(("head", "body", "title"), CASES.values(), ids=CASES.keys())
def test_the_title_is_what_most_speaks_for(head: str, body: str, title: str) -> None:
    assert article(head, body).title == title


def test_the_site_is_told_by_the_address() -> None:
    page = article("<title>Who pays? - Harbour Times</title>", url="https://harbourtimes.example/a")

    assert page.title == "Who pays?"


def test_a_page_without_any_has_none() -> None:
    assert article().title is None
