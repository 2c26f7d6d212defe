"""What stands near the title: the bylines and stamps that readers see."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from copydesk.document import Block, Document, Meta
from copydesk.text.chars import word_count
from copydesk.text.dates import MONTHS
from copydesk.text.fold import letters
from copydesk.text.shape import is_prose

# Blocks around the title in which the article's own byline and stamp stand. Counted on annotated
# pages: 19 of 20 visible bylines are within 8 blocks below the title; some themes print the
# date or the byline above it. Without those above 18 dates of 658 are lost; twice as many blocks
# find no more, and give one more author and two more dates of pages that have none.
ABOVE, BELOW = 4, 8
# Where no title is found, which is seldom: blocks before the first paragraph. 5 or 20 do as well.
BEFORE_STORY = 10
# Characters of a line that may be a byline or a stamp. "By Jane Doe, Senior Correspondent, and
# Max Muster | Published March 3, 2021, 10:15 am EST | Updated ..." has 120. With 80 two authors
# of 617 are lost.
MAX_LINE = 160
# Words of the first paragraph: less may be a teaser's or a cookie notice. With 12 an author and a
# date are lost; with 50 one more each is given of pages that have none.
MIN_STORY_WORDS = 25
# Characters. "Medically reviewed by" has 21.
MAX_LABEL = 30
# A year or a name that markup glued to what comes next: "2024Updated on", "20248:23 PM",
# "Jane DoeMay 3".
SEAM = re.compile(
    r"(?<=\d{4})(?=[^\W\d_])|(?<=\s20\d\d)(?=\d{1,2}:\d\d)"
    rf"|(?<=[^\W\d_])(?=(?:{'|'.join(MONTHS)})[a-z]*\.? \d)",
    re.IGNORECASE,
)


class NearTitle:
    """A page's blocks, by where they stand to its title."""

    def __init__(self, doc: Document, title: str | None) -> None:
        self.blocks = doc.segmented
        self.statements = doc.source.metadata
        self.text = doc.source.text
        self.title = letters(title) if title else ""

    @cached_property
    def first(self) -> int:
        """Give the number of the block that is the title, or where it would stand."""
        headings = [one for one in self.statements if one.name == "h1" and one.block is not None]
        for one in headings:
            if self.title and (bare := letters(one.content)) and self.is_title(bare):
                return one.block or 0
        for block in self.blocks:
            if self.title and block.text[:1] and letters(block.text[:MAX_LINE]) == self.title:
                return block.id
        if headings and (headings[0].block or 0) <= self.story:
            return headings[0].block or 0
        return max(self.story - BEFORE_STORY + ABOVE, 0)

    @cached_property
    def region(self) -> str:
        """Give the country that the page's language tag names, in capitals; empty without one."""
        tags = (one.content for one in self.statements if one.name in {"lang", "og:locale"})
        regions = (tag.replace("_", "-").partition("-")[2][:2].upper() for tag in tags)
        return next((region for region in regions if region), "")

    def is_title(self, bare: str) -> bool:
        """Whether a heading is the title, more or less."""
        return self.title in bare or bare in self.title

    @cached_property
    def story(self) -> int:
        """Give the number of the first paragraph of some length."""
        for block in self.blocks:
            if is_prose(block.text) and word_count(block.text) >= MIN_STORY_WORDS:
                return block.id
        return len(self.blocks)

    def is_near(self, statement: Meta) -> bool:
        """Whether a statement stands near the title or above the story, or for the whole page."""
        at = statement.block
        if at is None or self.first - ABOVE <= at <= self.first + BELOW:
            return True
        return self.first <= at and self.story - ABOVE <= at <= self.story

    def is_own(self, statement: Meta) -> bool:
        """Whether a statement is near, or no other of its kind says anything else."""
        return self.is_near(statement) or len(self.said.get(statement.name, ())) <= 1

    @cached_property
    def said(self) -> Mapping[str, set[str]]:
        """Give what the statements of each name say."""
        found: dict[str, set[str]] = {}
        for one in self.statements:
            found.setdefault(one.name, set()).add(one.content)
        return found

    @property
    def lines(self) -> Iterator[Block]:
        """Yield the short blocks near the title and right above the story, those below it first."""
        top = self.blocks[max(self.first + BELOW + 1, self.story - ABOVE) : self.story]
        near = (*self.slice(0, BELOW + 1), *top, *reversed(self.slice(-ABOVE, 0)))
        return (block for block in near if len(block.text) <= MAX_LINE)

    @property
    def lines_below(self) -> Iterator[Block]:
        """Yield the short blocks below the title's surroundings."""
        return (block for block in self.blocks[self.first :] if len(block.text) <= MAX_LINE)

    def is_in_menus(self, text: str) -> bool:
        """Whether a text is a line above the title, as a section's name is in menus."""
        return any(block.text == text for block in self.blocks[: self.first])

    def slice(self, start: int, end: int) -> Sequence[Block]:
        """Give the blocks between two places, counted from the title."""
        return self.blocks[max(self.first + start, 0) : max(self.first + end, 0)]

    def before(self, statement: Meta) -> str:
        """Give what stands in a statement's block before it, and in the block above."""
        if statement.block is None or statement.block >= len(self.blocks):
            return ""
        text = self.blocks[statement.block].text[: 2 * MAX_LINE]
        lead = text.partition(statement.content)[0] if statement.content in text else ""
        return lead if lead.strip() or not statement.block else self.line_above(statement.block)

    def text_of(self, statement: Meta) -> str:
        """Give the line that a statement stands in; empty where that is no short one."""
        at = statement.block
        text = self.blocks[at].text if at is not None and at < len(self.blocks) else ""
        return loosened(text) if len(text) <= MAX_LINE else ""

    def line_above(self, at: int) -> str:
        """Give the block above, if there is one and it is a label: "Updated:", "Reviewed by"."""
        text = self.blocks[at - 1].text if at else ""
        return text if len(text) <= MAX_LABEL else ""


def loosened(text: str) -> str:
    """Put a space where markup glued a date to what stands beside it.

    >>> loosened("Jane DoeMay 3, 2024Updated May 5, 2024")
    'Jane Doe May 3, 2024 Updated May 5, 2024'
    """
    return SEAM.sub(" ", text)
