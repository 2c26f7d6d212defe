"""Pages that nest deeper than a tree may, read tag by tag."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from copydesk.document import Block, Evidence, Kind
from copydesk.segment.decode import decode
from copydesk.segment.deep import walk_deep
from copydesk.segment.html import segment_html
from tests.cases import FIXTURES

PAGES = sorted((FIXTURES / "pages").glob("*/page.html"))


def seen(blocks: Iterable[Block]) -> list[tuple[str, Kind, int, Evidence]]:
    """Give what is seen of blocks; trees differ in what they put into what."""
    return [(block.text, block.kind, block.origin.line, block.evidence) for block in blocks]


@pytest.mark.parametrize("page", PAGES, ids=[page.parent.name for page in PAGES])
def test_a_sound_page_has_the_same_blocks_either_way(page: Path) -> None:
    markup = decode(page.read_bytes())[0]

    assert seen(walk_deep(markup).blocks) == seen(segment_html(markup).blocks)


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>No <b>on</b>e <i>came</i>.</p>", ["No one came."]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("One.<br>Two.<br/>Three.", ["One.", "Two.", "Three."]),
        ("<p>a &amp; b &lt; c &ldquo;d&rdquo; &#8364;</p>", ["a & b < c “d” €"]),
        ("<P>One<SCRIPT>'<p>two</p>'</SCRIPT><style>p {}</style>.</P>", ["One."]),
        ("<p>One<!-- <p>two</p> -->.<?php x ?><![CDATA[ y ]]></p>", ["One."]),
        ("<p title=\"a > b\" alt='<p>'>One.</p>", ["One."]),
        ("<p>One<noscript><p>two</p></noscript>.</p>", ["One."]),
        ("<head><title>One</title><p>Two.", ["Two."]),
        ("<p>One.</p></b></div></p>Two.</p>Thr</div>ee.", ["One.", "Two.", "Three."]),
        ("a < b", ["a < b"]),
        ("<p>One.<!-- ", ["One."]),
        ("<p>&#1" + "0" * 5000 + ";</p>", ["\N{REPLACEMENT CHARACTER}"]),
        ("", []),
    ],
)
def test_markup_becomes_the_blocks_a_reader_sees(markup: str, found: list[str]) -> None:
    assert [block.text for block in walk_deep(markup).blocks] == found


def test_evidence_and_places_are_as_from_a_tree() -> None:
    markup = '<ul id=box-2>\n<li class="teaser"><a href="/">Two</a> six</ul>'
    block = walk_deep(markup).blocks[0]

    assert (block.kind, block.origin.line, block.origin.path) == (Kind.LIST_ITEM, 2, ("ul", "li"))
    assert block.evidence.link_density == 0.5
    assert block.evidence.class_words == ("box", "2", "teaser")


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit",
    ["<!--", "<!", "</", "<a ", "<a b='", "<a ='\" ", "<a =", "<script", "<b></i>", "&#1", "<p>"],
)
def test_signs_that_nothing_closes_take_no_long_time(unit: str) -> None:
    walk_deep("<div>" * 3000 + unit * (1_000_000 // len(unit)))


STORY = "It rained all day in the harbour, and nobody came. " * 20
LINKED = f'{{"@type": "Article", "headline": "Who pays?", "articleBody": "{STORY}"}}'
NESTED = LINKED.replace(STORY, "<div>" * 5000 + f"<p>{STORY}</p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 5000 + f'<script type="application/ld+json">{LINKED}</script>',
        f'<script type="application/ld+json">{NESTED}</script><p>Loading</p>',
        "<div>" * 5000 + f"<SCRIPT TYPE=application/ld+json >{NESTED}</SCRIPT >",
    ],
    ids=["below a deep page", "nested deep itself", "both"],
)
def test_a_story_in_a_script_is_found_however_deep(markup: str) -> None:
    page = segment_html(markup)

    assert STORY.strip() in [block.text for block in page.blocks]
    assert ("jsonld.article.headline", "Who pays?") in [
        (one.name, one.content) for one in page.metadata
    ]
