"""Readings of whole documents, by the weights that are shipped."""

from typing import cast

import numpy as np
import pytest

from copydesk.classify.features import Features
from copydesk.classify.network import Network
from copydesk.classify.reading import (
    BODY,
    MIN_SURE,
    NO_HEAD,
    SHIPPED,
    Around,
    Networks,
    Reading,
    features_of,
    goes_beyond,
    is_part,
    is_surely_page,
)
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

    part = is_part(sure, features_of(blocks, NO_HEAD), blocks)

    assert part[::2].tolist() == [False, is_kept, False]


# Scores of a text with three paragraphs of its body and 25 blocks below that surely are none.
ENDS = np.array([0.9] * 3 + [0.01] * 25)
NAMED = Around(blocks=2)


@pytest.mark.parametrize(
    ("below", "around", "goes"),
    [(0, NAMED, True), (0, Around(blocks=1), False), (0, Around(), False), (10, NAMED, False)],
    ids=["what rules name too", "one notice", "a list", "a list with a sentence on each"],
)
def test_a_text_ends_with_something_else_where_rules_say_so(
    below: int, around: Around, *, goes: bool
) -> None:
    prose = np.array([40] * 3 + [below] * 25)

    assert goes_beyond(ENDS, prose, around, MIN_SURE["text"]) is goes


class Lost:
    """A network that finds no body, and still puts some blocks above others."""

    def __init__(self, least: float) -> None:
        self.least = least

    def scores(self, features: Features) -> np.ndarray:
        return np.where(features.prose > 0, self.least, self.least / 100)


@pytest.mark.parametrize(
    ("least", "around", "is_read"),
    [(0.01, Around(blocks=5), True), (0.01, Around(blocks=2), False), (1e-4, Around(5), False)],
    ids=["what rules name too", "two notices", "nothing likely"],
)
def test_where_no_block_is_of_the_body_the_likeliest_are(
    least: float, around: Around, *, is_read: bool
) -> None:
    blocks = segment_text(DUMP)
    reading = read_with(blocks, Networks(of_text=cast("Network", Lost(least))), around)

    assert reading.is_poor
    assert bool(max(reading.confidence) >= BODY) is is_read


@pytest.mark.parametrize(
    ("count", "is_whole"), [(60, True), (100, False)], ids=["a tenth", "a twentieth"]
)
def test_how_much_of_a_text_rules_name_tells_a_page(count: int, *, is_whole: bool) -> None:
    blocks = segment_text("\n\n".join(f"The ferry {number} left." for number in range(count)))

    assert is_surely_page(blocks, Around(blocks=6)) is is_whole
