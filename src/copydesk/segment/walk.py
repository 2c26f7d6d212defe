"""Collects blocks on the way through a page's elements and texts."""

import re
from typing import NamedTuple

from copydesk.document import Block, Evidence, Kind, Origin, Span
from copydesk.segment.tags import BLOCK_TAGS, KINDS

SPACE = re.compile(r"[ \t\n\r\f]+")
WORD_SEAM = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[0-9])")
# Tag names of a block's path, and its elements whose class words count, from the block up. A
# page may nest 100,000 deep.
MAX_PATH = 12
MAX_CLASSES = 3
SEPARATOR = "\n\n"


class Element(NamedTuple):
    """An element that is open: its tag name, and its class and id names."""

    tag: str
    names: str


class Walk:
    """Is told of a page's elements and texts in order, and collects blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.stack: list[Element] = []
        self.parts: list[str] = []
        self.chars = self.link_chars = self.links = self.pre = 0
        self.line = 1
        self.length = 0

    def enter(self, element: Element) -> None:
        """Open an element."""
        if element.tag in BLOCK_TAGS:
            self.flush()
        self.stack.append(element)
        self.links += element.tag == "a"
        self.pre += element.tag == "pre"

    def leave(self) -> None:
        """Close the element that was opened last."""
        tag = self.stack[-1].tag
        if tag in BLOCK_TAGS:
            self.flush()
        self.stack.pop()
        self.links -= tag == "a"
        self.pre -= tag == "pre"

    def add(self, text: str, line: int) -> None:
        """Take text into the block that is open."""
        if not self.parts:
            self.line = line
        self.parts.append(text)
        count = len(text) - text.count(" ")
        self.chars += count
        self.link_chars += count if self.links else 0

    def flush(self) -> None:
        """Close the block that is open."""
        raw = "".join(self.parts)
        text = raw.strip("\n") if self.pre else SPACE.sub(" ", raw).strip(" ")
        if text.strip():
            start = self.length + (len(SEPARATOR) if self.blocks else 0)
            self.length = start + len(text)
            tags = [element.tag for element in self.stack[-MAX_PATH:]]
            kind = next((KINDS[tag] for tag in reversed(tags) if tag in KINDS), Kind.PARAGRAPH)
            origin = Origin(Span(start, self.length), self.line, tuple(tags))
            evidence = Evidence(1, self.link_chars / max(self.chars, 1), self.class_words())
            block = Block(len(self.blocks), text, kind, origin, evidence=evidence)
            self.blocks.append(block)
        self.parts = []
        self.chars = self.link_chars = 0

    def class_words(self) -> tuple[str, ...]:
        """Give the words of class and id names around the open block, each once."""
        names = " ".join(element.names for element in self.stack[-MAX_CLASSES:])
        return tuple(dict.fromkeys(word for word in WORD_SEAM.split(names.lower()) if word))

    def text(self) -> str:
        """Give the text that the blocks' spans are in."""
        return SEPARATOR.join([block.text for block in self.blocks])
