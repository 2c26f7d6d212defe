"""Published and modified, from the lines that are timestamps."""

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from copydesk.document import Block
from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.text.dates import find_dates
from copydesk.text.fold import tokens


class Dates(NamedTuple):
    """When an article was published and last changed, ISO 8601."""

    published: str | None = None
    modified: str | None = None


def dates_of(stamps: Iterable[Block], language: str | None) -> Dates:
    """Give the first date of each sort; one behind a word such as "updated" is a change's."""
    marks = frozenset(words("updated", language or "und", *EVERYWHERE))
    published = modified = None
    for block in stamps:
        is_change, done = False, 0
        for found in sorted(find_dates(block.text, language), key=attrgetter("start")):
            before = [token.folded for token in tokens(block.text[done : found.start])]
            is_change, done = is_change or not marks.isdisjoint(before), found.start
            if is_change:
                modified = modified or found.iso
            else:
                published = published or found.iso
    return Dates(published, modified)
