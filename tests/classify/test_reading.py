"""Readings of whole documents, by the weights that are shipped."""

import numpy as np
import pytest

from copydesk.classify.reading import BODY, SHIPPED, Around, Reading, features_of, is_part
from copydesk.classify.reading import read as read_with
from copydesk.document import Block
from copydesk.segment.html import segment_html
from copydesk.segment.plain import segment_text
from tests.classify.dumps import BODY as STORY_TEXT
from tests.classify.dumps import DUMP, FOOTER, MENU, PACKING, STORY

LINKS = "".join(f"<a href='/{line}'>{line}</a><br>" for line in MENU.split("\n"))
HTML = f"<nav>{LINKS}</nav>" + "".join(f"<p>{text}</p>" for text in STORY)


def read(blocks: tuple[Block, ...]) -> Reading:
    return read_with(blocks, SHIPPED, Around())


def kept(blocks: tuple[Block, ...]) -> list[str]:
    confidence = read(blocks).confidence
    return [block.text for block, sure in zip(blocks, confidence, strict=True) if sure < BODY]


def test_of_a_dump_the_story_is_left() -> None:
    assert kept(segment_text(DUMP)) == list(STORY)


def test_of_a_page_the_story_is_left() -> None:
    assert kept(segment_html(HTML).blocks) == list(STORY)


@pytest.mark.parametrize("text", [STORY_TEXT, PACKING], ids=["story", "list"])
def test_a_text_that_begins_with_its_body_is_no_page(text: str) -> None:
    reading = read(segment_text(text))

    assert not reading.is_page
    assert max(reading.confidence) < 0.3


def test_a_page_without_a_body_is_left_alone() -> None:
    reading = read(segment_text(f"{MENU}\n{FOOTER}"))

    assert reading.is_poor
    assert max(reading.confidence) < 0.3


LONG = "The board met on Monday, and nobody in the town had asked for it. " * 3
PARTS = {
    "a long paragraph": (f"<p>{LONG}</p>", True),
    "code": ("<pre>sail --to quay</pre>", True),
    "a short paragraph": ("<p>Nobody had asked for it, the captain of the ferry said.</p>", False),
    "a linked paragraph": (f"<p><a href=/a>{LONG}</a></p>", False),
    "a long line that is no sentence": (f"<p>{LONG.replace('.', '')}</p>", False),
}


@pytest.mark.parametrize(("markup", "is_kept"), PARTS.values(), ids=PARTS.keys())
def test_what_stays_between_paragraphs_of_the_body(markup: str, *, is_kept: bool) -> None:
    blocks = segment_html(f"{markup}<p>{LONG}</p>{markup}<p>{LONG}</p>{markup}").blocks
    sure = np.array([0.99, 0.1, 0.99, 0.1, 0.99])

    assert is_part(sure, features_of(blocks, ""), blocks)[::2].tolist() == [False, is_kept, False]
