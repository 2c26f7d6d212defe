"""Broken and hostile pages: an article in any case, from the page alone, in bounded time."""

import random
from collections.abc import Callable
from pathlib import Path
from string import ascii_lowercase

import pytest

from copydesk import Article, clean_article
from tests.fixture_pages import fixture_pages

PAGES = {page.name: page.raw for page in fixture_pages() if page.raw.lstrip().startswith(b"<")}
EVERY_PAGE = pytest.mark.parametrize("raw", PAGES.values(), ids=PAGES.keys())
CUTS = 20
FLIPS = 200
DICE = random.Random(6)  # noqa: S311 (the same in every run)


def flipped(raw: bytes) -> bytes:
    """Give bytes of which some are others."""
    changed = bytearray(raw)
    for _ in range(FLIPS):
        changed[DICE.randrange(len(changed))] = DICE.randrange(256)
    return bytes(changed)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "bytes flipped": flipped,
    "nulls between": lambda raw: b"\0".join(raw[at : at + 7] for at in range(0, len(raw), 7)),
    "read backwards": lambda raw: raw[::-1],
    "no tag closed": lambda raw: raw.replace(b"</", b"<"),
    "a wrong charset": lambda raw: b'<meta charset="koi8-r">' + raw + "Größe".encode("latin-1"),
    "an unknown charset": lambda raw: b'<meta charset="x-none">' + raw + b"\xff",
    "two bytes a character": lambda raw: raw.decode("latin-1").encode("utf-16"),
    "nested deep": lambda raw: b"<div>" * 100_000 + raw + b"</div>" * 100_000,
    "nested in lines": lambda raw: b"<b><i>" * 50_000 + raw,
    "quotes open": lambda raw: raw.replace(b">", b'" >', 50),
    "ten in one": lambda raw: raw * 10,
}


@EVERY_PAGE
def test_a_page_that_is_cut_off_gives_an_article(raw: bytes) -> None:
    cuts = [DICE.randrange(len(raw)) for _ in range(CUTS)]

    assert all(isinstance(clean_article(raw[:cut], kind="html"), Article) for cut in cuts)


@EVERY_PAGE
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
@pytest.mark.timeout(60)
def test_a_damaged_page_gives_an_article(raw: bytes, damage: Callable[[bytes], bytes]) -> None:
    article = clean_article(damage(raw), kind="html")

    assert Article.from_dict(article.to_dict()) == article


BOMB = "<!DOCTYPE html [" + "".join(
    f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "boom"}">' for at in range(12)
)


def test_entities_of_a_doctype_are_not_expanded() -> None:
    assert len(clean_article(f"{BOMB}]><p>Nobody &e11; came.</p>").text) < 2000


def test_nothing_is_read_from_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    head = f'<!DOCTYPE html [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'

    article = clean_article(f'{head}<p>Nobody &e; came.</p><iframe src="{secret.as_uri()}">')

    assert "secret" not in article.text


SCRIPTS = {
    "brackets without end": "[" * 200_000,
    "objects without end": '{"a":' * 100_000,
    "numbers without end": '{"a": ' + "9" * 10_000 + "}",
    "no JSON": "window.x = 1;",
    "half a character": '{"@type": "Article", "headline": "Who \\ud800 pays?"}',
    "other types": '{"@type": 7, "author": [7, {"name": {}}], "headline": []}',
    "itself": '{"@type": "Article", "@id": "a", "author": {"@id": "a"}}',
    "a comment's end and spaces": "{} -->" + " " * 300_000 + "x",
    "many": "[" + ",".join(['{"@type": "Article", "author": "Jane Doe"}'] * 20_000) + "]",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
@pytest.mark.timeout(30)
def test_any_script_gives_an_article(script: str) -> None:
    page = f'<script type="application/ld+json">{script}</script><p>Nobody came.</p>'

    article = clean_article(page)

    assert Article.from_dict(article.to_dict()) == article


STORY = "It rained all day, and nobody left the house before noon. " * 20
STORIES = {
    "a declared encoding": f"<?xml version='1.0' encoding='utf-8'?><p>{STORY}</p>",
    "half a character": f"<p>{STORY}\\ud800</p>",
    "a null": f"<p>\\u0000{STORY}</p>",
    "a comment": f"<!-- Nobody came. --><p>{STORY}</p>",
    "elements in elements": "<div>" * 1000 + f"<p>{STORY}</p>",
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_any_story_in_a_script_is_read(story: str) -> None:
    page = f'<script type="application/json">{{"body": "{story}"}}</script><p>a</p>'

    text = clean_article(page, kind="html").text

    assert STORY.strip() in text
    assert "<" not in text
    assert "Nobody came." not in text


TITLES = {"names": ("S", "S|" * 990), "bars": ("*", "|" * 1990)}


@pytest.mark.parametrize(("site", "title"), TITLES.values(), ids=TITLES.keys())
def test_a_title_of_nothing_but_the_sites_name_is_read(site: str, title: str) -> None:
    page = f'<meta property="og:site_name" content="{site}"><title>{title}</title><p>Nobody came.'

    assert clean_article(page, kind="html").text == "Nobody came."


UNITS = {
    "names": '<p class="author">Jane Doe</p>',
    "headings": "<h1>Who pays for it?</h1>",
    "times": "<time datetime=2024-05-01>May 1, 2024</time>",
    "authors in authors": "<div class=author>By Jane Doe",
    "names of things": "<b itemprop=author><b itemprop=name>",
    "statements": '<meta name="author" content="Jane Doe, Max Muster | May 1, 2024 - a - b - c">',
    "tables in tables": "<table><tr><td>a",
    "links": "<a href=/a>a</a><a href=/b>b</a>",
    "components": "<x-a>a",
    "hidden": "<p hidden>a",
    "bars": "<title>a | b - c : d</title>",
}


@pytest.mark.timeout(30)
def test_authors_without_end_are_weighed_once_each() -> None:
    names = [f"Jo{first}a D{second}e" for first in ascii_lowercase for second in ascii_lowercase]
    metas = (
        f'<meta name="og:article:author" content="{", ".join(names[at : at + 12])}">'
        for at in range(len(names))
    )

    assert isinstance(clean_article(f"{''.join(metas)}<p>Nobody came."), Article)


@pytest.mark.timeout(30)
def test_the_names_of_one_element_are_looked_through_once_a_block() -> None:
    page = f'<div class="{"c d " * 250_000}">' + "<p>a" * 20_000

    assert isinstance(clean_article(page, kind="html"), Article)


@pytest.mark.parametrize("unit", ['a{}="x" ', "a{} ", "a{}='x'\n", 'a{}="'])
@pytest.mark.timeout(30)
def test_an_element_of_attributes_without_end_is_read(unit: str) -> None:
    page = "<p " + "".join(unit.format(at) for at in range(200_000)) + "><p>Nobody came."

    assert isinstance(clean_article(page, kind="html"), Article)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
@pytest.mark.timeout(30)
def test_a_long_page_of_one_thing_is_read(unit: str) -> None:
    assert isinstance(clean_article(unit * (300_000 // len(unit)), kind="html"), Article)
