"""Tells headings inside the story from short paragraphs."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.document import Document, Kind, Relabel, Role
from copydesk.packs.doubt import speech_verbs
from copydesk.text.chars import CLOSERS, OPENING_QUOTES
from copydesk.text.fold import folded_words
from copydesk.text.layout import goes_on
from copydesk.text.shape import is_heading_like

QUOTES = OPENING_QUOTES + '"'
# A question of an interview, with the letter of who asks: "Q. Who pays?", "P. ¿Quién paga?"
QUESTION = re.compile(r"[^\W\d_]{1,2}[.:]\s.*\?\W?$")


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
        verbs = speech_verbs(doc.source.language)
        for block, below in pairwise(blocks):
            if block.role != Role.MAIN:
                continue
            if block.kind is Kind.HEADING:
                yield block.relabel(Role.HEADING, rule="headings/markup")
            elif (
                block.kind is Kind.PARAGRAPH
                and is_heading_like(block.text)
                and not is_heading_like(below.text)
                and not is_part(block.text, below.text, verbs)
            ):
                yield block.relabel(Role.HEADING, rule="headings/form", confidence=0.8)


def is_part(text: str, below: str, verbs: Collection[str]) -> bool:
    """Whether a line is no heading, but part of a sentence, a question asked or what was said.

    What is said stands in quotation marks, with who says it behind them.

    >>> is_part("Harbour FC", "'s captain left", ()), is_part("Q. Who pays for it?", "I do.", ())
    (True, True)
    """
    if QUESTION.match(text) or goes_on(text, below.lstrip() or " "):
        return True
    if text[:1] not in QUOTES:
        return False
    end = max(text.rfind(mark, 1) for mark in CLOSERS)
    return end > 0 and not set(verbs).isdisjoint(folded_words(text[end:]))


headings = Headings()
