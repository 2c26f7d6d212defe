"""The bylines that readers see: near the title, and below the story."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from copydesk.document import Block, Meta
from copydesk.normalize.metadata.naming import EDGES, Naming
from copydesk.normalize.metadata.near_title import NearTitle
from copydesk.packs.bylines import is_person
from copydesk.text.chars import ends_sentence
from copydesk.text.dates import find_dates
from copydesk.text.fold import letters

# What goes on behind a name in a paragraph about it: "Jane Doe is", "Jane Doe, who".
TELLS = re.compile(r",? (\w+)")
# Statements of elements that are marked as the author, where class names only look like it.
MARKED = frozenset({"rel.author", "itemprop.author"})
# Blocks between a name near the title and the same in a box below the story; 3 or 30 do as well.
FAR = 10
# Characters of a line with a date, and of a byline below the story. With 40 one author of 617 is
# lost, with 70 three; twice as many find no more.
MAX_STAMP, MAX_BELOW = 80, 140


class Bylines:
    """Reads the lines of a page for what says who wrote it."""

    def __init__(self, around: NearTitle, naming: Naming) -> None:
        self.around = around
        self.naming = naming

    def is_own(self, one: Meta) -> bool:
        """Whether an element is the title's, and not said to be of another than the author.

        Far below, that is one that says so in its markup and that no other contradicts.
        """
        is_own = self.around.is_near(one) or (one.name in MARKED and self.around.is_own(one))
        return is_own and not self.naming.is_other(self.around.before(one))

    def near(self) -> Iterator[Meta]:
        """Yield the bylines and bare names near the title."""
        bare: dict[str, Block] = {}
        for block in self.around.lines:
            if self.naming.is_led(block.text) or self.naming.is_lead(
                self.around.line_above(block.id)
            ):
                yield Meta("text.byline", block.text, block.id)
            elif name := self.bare_name(block):
                bare.setdefault(name, block)
                yield Meta("text.name", name, block.id)
                if self.is_dated(block):
                    yield Meta("text.name.stamped", name, block.id)
                elif self.has_date_beside(block):
                    yield Meta("text.name.dated", name, block.id)
        yield from self.boxes(bare)

    def bare_name(self, block: Block) -> str | None:
        """Give the name that a line is, with a date at most: no heading, by its words.

        A heading's words stand in the story as well, in small letters.
        """
        parts = [part.strip(EDGES) for part in self.naming.parts(block.text)]
        if len(parts) == 1 and self.is_dated(block):
            # "May 3, 2021 • Jane Doe in Sailing"
            parts = [self.naming.head_of(parts[0])]
        if len(parts) > 1 and all(map(self.naming.is_job, parts[1:])):
            # "Jane Doe | Senior Writer | May 3, 2021"
            parts = parts[:1]
        if len(parts) != 1 or not is_person(parts[0], self.naming.language):
            return None
        small = any(f" {word.lower()} " in self.around.text for word in parts[0].split())
        return None if small or not self.naming.may_be_author(parts[0]) else parts[0]

    def has_date_beside(self, block: Block) -> bool:
        """Whether a date stands in a line or in one beside it."""
        beside = self.around.blocks[max(block.id - 2, 0) : block.id + 3]
        return any(map(self.is_dated, beside))

    def is_dated(self, block: Block) -> bool:
        """Whether a line has a date in it."""
        return len(block.text) <= MAX_STAMP and self.has_date(block)

    def has_date(self, block: Block) -> bool:
        """Whether a date stands in a block."""
        return next(find_dates(block.text, self.naming.language), None) is not None

    def boxes(self, bare: Mapping[str, Block]) -> Iterator[Meta]:
        """Yield the bare names that open a paragraph elsewhere, or close a line far below.

        "Jane Doe is a writer", "All articles by Jane Doe".
        """
        for block in self.around.blocks if bare else ():
            for name in bare:
                if block.text.startswith(name) and self.tells_of(block.text[len(name) :]):
                    yield Meta("text.bio", name, block.id)
                elif block.text.endswith(name) and block.id > bare[name].id + FAR:
                    yield Meta("text.name.again", name, block.id)

    def tells_of(self, text: str) -> bool:
        """Whether what stands behind a name goes on to tell who that is."""
        found = TELLS.match(text)
        return found is not None and found.group(1) in self.naming.telling

    def below(self) -> Iterator[Meta]:
        """Yield the one byline below the title's surroundings; more are those of teasers."""
        found: dict[str, Meta] = {}
        for label, block in pairwise(self.around.blocks[self.around.first :]):
            if len(block.text) > MAX_BELOW:
                continue
            if ends_sentence(block.text) and not self.has_date(block):
                continue
            is_led = self.is_byline(block) or self.naming.is_lead(label.text)
            names = self.naming.names_in(block.text) if is_led else ()
            if names and not names[0].islower():
                found.setdefault(letters(names[0]), Meta("text.byline.below", block.text, block.id))
        if len(found) == 1:
            yield from found.values()

    def is_byline(self, block: Block) -> bool:
        """Whether a block opens as a byline does; one that is a link leads to another page."""
        density = block.evidence.link_density
        return (density is None or density < 1) and bool(self.naming.lead_in(block.text))
