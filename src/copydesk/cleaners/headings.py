"""Tells headings inside the story from short paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.document import Document, Kind, Relabel, Role
from copydesk.text.shape import is_heading_like


@dataclass(frozen=True)
class Headings:
    """Label kept blocks that are headings: by markup, or by form and by what comes next.

    A heading has something below it that is none. Headings stay in the article's text.
    """

    name: str = "headings"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "titles"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is a heading and not yet known as one."""
        blocks = doc.kept
        for block, below in pairwise(blocks):
            if block.role != Role.MAIN:
                continue
            if block.kind is Kind.HEADING:
                yield block.relabel(Role.HEADING, rule="headings/markup")
            elif (
                block.kind is Kind.PARAGRAPH
                and is_heading_like(block.text)
                and not is_heading_like(below.text)
            ):
                yield block.relabel(Role.HEADING, rule="headings/form", confidence=0.8)


headings = Headings()
