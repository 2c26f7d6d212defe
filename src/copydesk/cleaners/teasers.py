"""Labels lists of teasers: linked headlines, each with a paragraph and the date of its story."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Block, Document, Relabel, Role
from copydesk.text.chars import has_words, word_count
from copydesk.text.shape import is_prose

# Share of a headline that is a link, and of a paragraph at most, 0 to 1.
LINKED, UNLINKED = 0.8, 0.35
# Words of a headline, and of the paragraph below it. Of 355 such paragraphs on annotated pages
# none had 90, and none was of the body.
MIN_HEADLINE, MAX_HEADLINE = 2, 25
MIN_TEASER, MAX_TEASER = 6, 90
# Blocks of a teaser from its headline on: the paragraph, its date, its section, its comments.
MAX_BLOCKS = 5
# Teasers of a list, with no more than so many blocks between two, such as the name of a section.
# Of two in a row one in four was a story and its own date.
MIN_TEASERS, MAX_BETWEEN = 3, 8
# Words of prose beside the list: where there are fewer, the list is what the page is for.
MIN_STORY_WORDS = 40


class Teaser(NamedTuple):
    """Where a teaser's headline and paragraph are, among a page's blocks."""

    headline: int
    paragraph: int


@dataclass(frozen=True)
class Teasers:
    """Label three or more linked headlines in a row that have a paragraph and a date each.

    Only the markup tells that a headline is a link: in plain text a chronicle looks the same. In
    a list of products, whose names are links too, nothing has a date, and the dates of a list of
    events are no timestamps.
    """

    name: str = "teasers"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "timestamps"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role "related" for each kept block of such a list."""
        blocks = [block for block in doc.blocks if block.text]
        found = [one for row in lists(teasers_in(blocks)) for one in row]
        if not found:
            return
        paragraphs = {teaser.paragraph for teaser in found}
        rest = [
            at for at in range(len(blocks)) if at not in paragraphs and is_prose(blocks[at].text)
        ]
        story = [blocks[at].text for at in rest if blocks[at].is_kept]
        if sum(map(word_count, story)) < MIN_STORY_WORDS:
            return
        for at in sorted(paragraphs | {teaser.headline for teaser in found}):
            if blocks[at].is_kept:
                yield blocks[at].relabel(Role.RELATED, rule="teasers/dated", confidence=0.85)


def teasers_in(blocks: Sequence[Block]) -> Iterator[Teaser]:
    """Yield the linked headlines with one paragraph and a date each, before the next headline."""
    headlines = [at for at, block in enumerate(blocks) if is_linked_headline(block)]
    for headline, following in pairwise([*headlines, len(blocks)]):
        end = min(following, headline + MAX_BLOCKS)
        # Some put the date above the headline.
        around = blocks[max(headline - 1, 0) : end]
        is_dated = any(block.role == Role.TIMESTAMP for block in around)
        paragraphs = [at for at in range(headline + 1, end) if is_paragraph(blocks[at])]
        if (
            is_dated
            and len(paragraphs) == 1
            and word_count(blocks[paragraphs[0]].text) <= MAX_TEASER
        ):
            yield Teaser(headline, paragraphs[0])


def is_linked_headline(block: Block) -> bool:
    """Whether a block is a link as long as a headline."""
    is_linked = (block.evidence.link_density or 0) >= LINKED
    return is_linked and MIN_HEADLINE <= word_count(block.text) <= MAX_HEADLINE


def is_paragraph(block: Block) -> bool:
    """Whether a block may be the paragraph of a teaser, or one too many."""
    is_linked = (block.evidence.link_density or 0) >= UNLINKED
    return not is_linked and block.role != Role.TIMESTAMP and has_words(block.text, MIN_TEASER)


def lists(found: Iterable[Teaser]) -> Iterator[Sequence[Teaser]]:
    """Yield the rows of teasers that are long enough to be lists."""
    row: list[Teaser] = []
    for teaser in (*found, None):
        if teaser is None or (row and teaser.headline - row[-1].paragraph > MAX_BETWEEN):
            if len(row) >= MIN_TEASERS:
                yield row
            row = []
        if teaser:
            row.append(teaser)


teasers = Teasers()
