"""Collects blocks and statements on the way through a page's elements and texts."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from copydesk.document import Block, Evidence, Kind, Origin, Span
from copydesk.segment.hearing import Hearing
from copydesk.segment.tables import PARTS, Tables
from copydesk.segment.tags import BLOCK_TAGS, KINDS, PHRASING_TAGS, SKIPPED_TAGS
from copydesk.segment.telling import sign_of

# What is to be one plain space, and is not yet.
SPACE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
WORD_SEAM = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[0-9])")
NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Parts that a reader opens by a click, as those of <details>.
OPENED_ROLES = frozenset({"region", "tabpanel"})
# The attribute of what opens and closes another part of the page.
CONTROL = "aria-expanded"
STREAMED = re.compile(r"S:[0-9a-f]{1,4}")
SPACES = " \t\n\r\f"
# Tag names of a block's path, and its elements whose class words count, from the block up: a
# comment or a menu is some elements deep. A page may nest 100,000 deep.
MAX_PATH = 12
MAX_CLASSES = 8
# Characters of an element's class and id names. Utility classes make some hundreds; every block
# below looks through them again.
MAX_NAMES = 10_000
# Blocks of a page. Annotated pages have 1,552 at most; each takes 4 KB and a tenth of a
# millisecond to clean, and five megabytes of "x<br>" have a million.
MAX_BLOCKS = 50_000
# Elements around a component that are looked at for being part of a line.
NEAR = 3
SEPARATOR = "\n\n"
# Elements that say something without any attribute.
SPEAKING_TAGS = frozenset({"h1", "time"})
# Elements inside a line that layout sets apart from the words beside them.
SPACED_TAGS = frozenset({"button", "label"})
# Elements that do something to the flow of text where they begin, beside ending a block, and
# where they end. Most do nothing, and nothing more is asked of them.
BEGINNING_TAGS = SPACED_TAGS | {"a", "article", "table"}
ENDING_TAGS = SPACED_TAGS | BLOCK_TAGS | {"a"}


class Walk:
    """Is told of a page's elements and texts in order, and collects what they hold.

    What a page hides is passed over, unless `sees_hidden`.
    """

    def __init__(self, *, sees_hidden: bool = False) -> None:
        self.sees_hidden = sees_hidden
        self.has_hidden = False
        self.blocks: list[Block] = []
        self.hearing = Hearing()
        self.tables = Tables()
        self.tags: list[str] = []
        self.names: list[str] = []
        self.parts: list[str] = []
        self.chars = self.link_chars = self.links = self.pre = 0
        self.line = 1
        self.length = 0
        # Whether the element that was opened last is hidden, or holds no text of the page.
        self.passes_over = False
        # Where the link that was closed last leads, until other text comes.
        self.last_link: str | None = None
        # How deep the components are that stand by themselves.
        self.lone: list[int] = []
        # How deep the articles are that are open, and the blocks that they begin with.
        self.articles: list[tuple[int, int]] = []
        # Blocks before the control that was met last, such as a button that unfolds a part.
        self.before_control: int | None = None

    def enter(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Open an element; tell whether its content is any of the page's text."""
        if tag in BLOCK_TAGS:
            self.cut(tag)
        may_hide = "style" in attributes or "hidden" in attributes or tag == "dialog"
        is_hidden = may_hide and self.is_hidden(tag, attributes)
        self.tags.append(tag)
        names = names_of(attributes) if attributes else ""
        self.names.append(names)
        self.pre += tag == "pre"
        self.passes_over = is_hidden or tag in SKIPPED_TAGS
        if self.passes_over:
            return False
        if tag in BEGINNING_TAGS or "-" in tag:
            self.begin(tag, attributes)
        if CONTROL in attributes:
            self.before_control = len(self.blocks)
        if (attributes or tag in SPEAKING_TAGS) and (sign := sign_of(tag, attributes, names)):
            self.hearing.enter(sign, len(self.tags), len(self.blocks))
        return True

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin what an element does to the flow of text."""
        if tag == "a":
            self.links += 1
            self.part_links(attributes.get("href"))
        elif tag == "table":
            self.tables.enter(attributes.get("role"))
        elif tag == "article":
            self.articles.append((len(self.tags), len(self.blocks)))
        elif tag in SPACED_TAGS:
            self.space()
        elif "-" in tag and not self.parts and self.stands_free():
            self.lone.append(len(self.tags))

    def leave(self, tail: str | None = None) -> None:
        """Close the element that was opened last; `tail` is the text behind it."""
        tag = self.tags[-1]
        if self.passes_over:
            self.passes_over = False
        else:
            if tag in ENDING_TAGS or self.lone:
                self.end(tag, len(self.tags), tail)
            if self.hearing.open:
                self.hearing.leave(len(self.tags))
        self.tags.pop()
        self.names.pop()
        self.pre -= tag == "pre"

    def end(self, tag: str, depth: int, tail: str | None) -> None:
        """End what an element does to the flow of text."""
        if tag in BLOCK_TAGS:
            self.end_block(tag, depth)
        elif tag == "a":
            self.links -= 1
        elif tag in SPACED_TAGS:
            self.space()
        elif self.lone and self.lone[-1] == depth:
            self.lone.pop()
            # One with text beside it is part of a line after all.
            if not (tail and tail.strip(SPACES)):
                self.flush()

    def end_block(self, tag: str, depth: int) -> None:
        """End an element that is a block, or holds some."""
        if self.parts and tag != "br":
            self.flush()
        if tag in PARTS:
            self.tables.leave(tag, self.blocks)
        elif self.articles and self.articles[-1][0] == depth:
            self.close_article()

    def close_article(self) -> None:
        """Close an article; one inside no other and with a heading of its own is stated."""
        _, first = self.articles.pop()
        if not self.articles:
            self.hearing.state_article(first, len(self.blocks))

    def add(self, text: str, line: int) -> None:
        """Take text into the block that is open."""
        if not self.parts:
            if not self.pre and not text.strip(SPACES):
                return
            self.line = line
        self.parts.append(text)
        if self.hearing.open:
            self.hearing.heard.append(text)
        count = len(text) - text.count(" ")
        self.chars += count
        if self.links:
            self.link_chars += count
        else:
            self.last_link = None

    def cut(self, tag: str) -> None:
        """End the block that is open where another begins; in code a line, no block, ends."""
        if tag == "br" and self.pre:
            self.parts.append("\n")
        elif self.parts:
            self.flush()
        if self.hearing.open:
            self.hearing.heard.append(" ")

    def flush(self) -> None:
        """Close the block that is open; where there are too many, the rest is one."""
        if len(self.blocks) < MAX_BLOCKS:
            self.close_block()
        else:
            self.space()

    def close_block(self) -> None:
        """Take down the block that is open."""
        raw = "".join(self.parts)
        text = raw.strip("\n") if self.pre else SPACE.sub(" ", raw).strip(" ")
        if text and not text.isspace():
            start = self.length + (len(SEPARATOR) if self.blocks else 0)
            self.length = start + len(text)
            path, kind = placed(tuple(self.tags[-MAX_PATH:]))
            origin = Origin(Span(start, self.length), self.line, path)
            density = self.link_chars / max(self.chars, 1)
            words = class_words(tuple(self.names[-MAX_CLASSES:]))
            block = Block(
                len(self.blocks), text, kind, origin, evidence=Evidence(1, density, words)
            )
            if kind is Kind.TABLE_CELL and self.tables.open:
                self.tables.open[-1].add(block.id)
            self.blocks.append(block)
        self.parts = []
        self.chars = self.link_chars = 0
        self.last_link = None

    def is_hidden(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Whether an element and all in it is not shown."""
        hidden = (
            ("style" in attributes and NOT_SHOWN.search(attributes["style"]))
            or ("hidden" in attributes and not is_to_be_shown(attributes))
            or (tag == "dialog" and "open" not in attributes)
        )
        if not hidden or attributes.get("role") in OPENED_ROLES or self.is_folded():
            return False
        self.has_hidden = True
        return not self.sees_hidden

    def is_folded(self) -> bool:
        """Whether what begins here is folded under a heading that a reader clicks on."""
        is_next = self.before_control == len(self.blocks) - 1
        return is_next and not self.parts and self.blocks[-1].kind is Kind.HEADING

    def stands_free(self) -> bool:
        """Whether no open element is part of a line, where a component begins."""
        return PHRASING_TAGS.isdisjoint(self.tags[-NEAR:-1])

    def part_links(self, address: str | None) -> None:
        """Part two links with nothing between them, as no word goes on in another link."""
        if self.last_link is not None and address != self.last_link:
            self.space()
        self.last_link = address

    def space(self) -> None:
        """Put a space where layout parts words, and no space is."""
        if self.parts and not self.parts[-1][-1:].isspace():
            self.parts.append(" ")

    def text(self) -> str:
        """Give the text that the blocks' spans are in."""
        return SEPARATOR.join([block.text for block in self.blocks])


def is_to_be_shown(attributes: Mapping[str, str]) -> bool:
    """Whether what is hidden will be shown: when it is searched for, or when it has come.

    React sends the parts of a page that take time hidden, and a script puts them in their place.
    """
    is_searched = attributes["hidden"].lower() == "until-found"
    return is_searched or STREAMED.fullmatch(attributes.get("id", "")) is not None


def names_of(attributes: Mapping[str, str]) -> str:
    """Give the names that say what an element is for."""
    names = [attributes[key] for key in ("class", "id", "role", "itemprop") if key in attributes]
    return " ".join(names)[:MAX_NAMES]


@lru_cache(maxsize=4096)
def class_words(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of the class and id names of several elements, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(map(words_of, names))))


# Blocks of a page stand in the same elements; few of these have names of their own.
@lru_cache(maxsize=4096)
def words_of(names: str) -> tuple[str, ...]:
    """Give the words of an element's class and id names."""
    return tuple(filter(None, WORD_SEAM.split(names.lower())))


@lru_cache(maxsize=4096)
def placed(tags: tuple[str, ...]) -> tuple[tuple[str, ...], Kind]:
    """Give the tags around a block, and what the nearest telling one says that it is."""
    kind = next((KINDS[tag] for tag in reversed(tags) if tag in KINDS), Kind.PARAGRAPH)
    return tags, kind
