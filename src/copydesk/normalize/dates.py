"""Published and modified, from the lines that are timestamps."""

import re
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from copydesk.document import Block
from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.packs.stamps import is_label
from copydesk.text.dates import find_dates
from copydesk.text.fold import tokens

# What `find_dates` reads as no language that has the month first.
DAY_FIRST = "day-first"
# Characters of a line that may be a stamp.
MAX_LINE = 200
YEAR = re.compile(r"(?:19|20)\d\d")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAYS = re.compile(
    r"(?<![\d/.])(?:1[3-9]|2\d|3[01])[/.]\d{1,2}[/.](?:19|20)\d\d"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? (?:19|20)\d\d"
)
MONTHS = re.compile(
    r"(?<![\d/.])\d{1,2}[/.](?:1[3-9]|2\d|3[01])[/.](?:19|20)\d\d"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
)


class Dates(NamedTuple):
    """When an article was published and last changed, ISO 8601."""

    published: str | None = None
    modified: str | None = None


def order_in(texts: Iterable[str], language: str | None) -> str | None:
    """Give what settles the order of day and month: the language, or what the text itself shows.

    In English either may come first: "31/12/2020" or "31 December 2020" elsewhere in a text tells
    that the day does, if nothing there has the month first.

    >>> order_in(["03/10/2023", "Last changed on 31 January 2023"], "en")
    'day-first'
    >>> order_in(["03/10/2023", "Last changed on January 31, 2023"], "en")
    'en'
    """
    if language != "en":
        return language
    day = month = 0
    for text in texts:
        if len(text) <= MAX_LINE and YEAR.search(text):
            day += len(DAYS.findall(text))
            month += len(MONTHS.findall(text))
    return DAY_FIRST if day and not month else language


def dates_of(stamps: Iterable[Block], language: str | None, order: str | None = None) -> Dates:
    """Give the first date of each sort; one behind a word such as "updated" is a change's.

    The word may be the line above by itself.

    `order` is what settles the order of day and month, if not the language: see `order_in`.
    """
    marks = frozenset(words("updated", language or "und", *EVERYWHERE))
    published = modified = None
    is_labelled = False
    for block in stamps:
        is_change, done = is_labelled, 0
        is_labelled = is_label(block.text, language) and has_mark(block.text, marks)
        for found in sorted(find_dates(block.text, order or language), key=attrgetter("start")):
            is_change = is_change or has_mark(block.text[done : found.start], marks)
            done = found.start
            if is_change:
                modified = modified or found.iso
            else:
                published = published or found.iso
    return Dates(published, modified)


def has_mark(text: str, marks: frozenset[str]) -> bool:
    """Whether one of some folded words stands in a text."""
    return not marks.isdisjoint(token.folded for token in tokens(text))
