"""When a page was published and changed, by what its data say and what readers see."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from operator import attrgetter

from copydesk.document import Block, Meta
from copydesk.normalize.metadata.near_title import NearTitle, loosened
from copydesk.normalize.metadata.places import field, phrases
from copydesk.normalize.metadata.weigh import (
    Candidate,
    Choice,
    Said,
    by_name,
    candidates_of,
    choices,
)
from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.text.chars import word_count
from copydesk.text.dates import MONTH_NAMES, MONTHS, Dated, find_dates, iso_date
from copydesk.text.fold import folded_words
from copydesk.text.shape import tells_a_story

# Characters of a day, and of a day with a clock that goes to the second.
DAY, CLOCK = 10, 19
PUBLISHED = "text.published"
# Places of a date that do not say what it is of, those that readers see, and the head's.
UNMARKED = frozenset({"plain time", "class"})
SHOWN = frozenset({"stamp", "time", "itemprop"})
HEAD = frozenset({"modified meta", "page data"})
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\d|3[01])(?=[^\w.]|$)",
    re.IGNORECASE,
)
# A day and a month in numbers, which one is which unknown; and a date whose order is known.
NUMBERS = re.compile(r"\d{1,2}\D{1,3}\d{1,2}\D{1,3}\d{4}")
DIGIT = re.compile(r"\d")
YEAR_FIRST = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
# Days of no date that was set.
UNSET = frozenset({"1970-01-01", "1900-01-01", "2000-01-01", "1969-12-31"})
# Days ahead of the clock here that another time zone may be.
AHEAD = timedelta(days=2)
# Words of a line that is a stamp; a sentence with a date in it tells a story. 8 or 48 do as well.
MAX_STAMP_WORDS = 24
# The same far from the title: "Posted by Jane Doe on Monday, August 11th, 2025" has six
# without the date. With 10 one more is given of 133 pages that have none.
MAX_BELOW_WORDS = 7
# Words between one that says that somebody checked and the day: "Reviewed on", "Last reviewed:
# April 2025". Behind "Reviewed by Jane Doe" the day is another's.
MAX_CHECK_WORDS = 3
STROKES = " -\N{EN DASH}\N{EM DASH}"
# Countries that write English with the day first.
DAY_FIRST = frozenset(
    {"GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "SG", "NG", "KE", "PK", "HK", "MY"}
)
NEAR_MODIFIED = {
    "time": "time.modified",
    "time.published": "time.modified",
    "class.date": "class.date.modified",
    "class.date.published": "class.date.modified",
}


class Dates:
    """What is known of a page, for judging its dates."""

    def __init__(self, around: NearTitle, language: str | None, address: str) -> None:
        self.around = around
        self.language = language
        self.address = address
        # The month stands first in the United States, and where nobody said otherwise.
        self.numbers = "day-first" if around.region in DAY_FIRST else language
        self.known = frozenset(self.known_days())
        self.marks = frozenset(words("updated", language or "und", *EVERYWHERE))
        self.checks = phrases("checked")

    def best(self, name: str, said: Said) -> Choice | None:
        """Give the choice for `published` or `modified`; None where nothing is sure enough."""
        found = [
            Candidate(iso, one.place)
            for one in candidates_of(field(name), said, self.around.is_own)
            if (iso := self.iso(one.value))
        ]
        ordered = choices(found, Days(found).day)
        if not ordered or ordered[0].weight < field(name).least:
            return None
        return ordered[0]

    def with_stamps(self, said: Said) -> Said:
        """Give what is said with what readers see: lines near the title, and the address."""
        seen = by_name((*self.stamps(), *self.in_address()))
        plain = (self.marked(one) for name in NEAR_MODIFIED for one in said.get(name, ()))
        marked = by_name(one for one in plain if one)
        changes = {
            name: [*said.get(name, ()), *marked.get(name, ())] for name in NEAR_MODIFIED.values()
        }
        return {**said, **seen, **{name: marked.get(name, []) for name in NEAR_MODIFIED}, **changes}

    def known_days(self) -> Iterator[str]:
        """Yield the days that the page's data and its address say year first."""
        for one in (*self.around.statements, *self.in_address()):
            if found := YEAR_FIRST.match(one.content):
                yield found.group()

    def marked(self, one: Meta) -> Meta | None:
        """Give a time as one of a change where the text before says so; None for one of a check."""
        if self.around.is_own(one):
            leads = tuple(self.leads(one))
            if any(map(self.is_check, leads)):
                return None
            if any(map(self.is_change, leads)):
                return Meta(NEAR_MODIFIED[one.name], one.content, one.block)
        return one

    def leads(self, one: Meta) -> Iterator[str]:
        """Yield what leads into a date: in its element, and in the line that it stands in."""
        content = loosened(one.content)
        first = next(self.dates_in(content), None)
        if first:
            yield content[: first.start]
        yield self.around.before(one)
        text = self.around.text_of(one)
        done = 0
        for found in sorted(self.dates_in(text), key=attrgetter("start")):
            if first and day(found.iso) == day(first.iso):
                yield text[done : found.start]
                return
            done = found.end

    def is_change(self, text: str) -> bool:
        """Whether a text says that a date behind it is of a change."""
        return not self.marks.isdisjoint(folded_words(text))

    def is_check(self, text: str) -> bool:
        """Whether a text says that a date behind it is of one who checked what is written."""
        return not self.checks.isdisjoint(folded_words(text)[-MAX_CHECK_WORDS:])

    def iso(self, text: str) -> str | None:
        """Give the first date in a text, if it may be an article's."""
        found = next(self.dates_in(loosened(text)), None)
        return found.iso if found and is_plausible(found.iso) else None

    def dates_in(self, text: str) -> Iterator[Dated]:
        """Yield the dates of a text, a day and a month in numbers in the order that fits the page.

        "03/10/2023" is of March on a page whose data say 2023-03-10.
        """
        for found in find_dates(text, self.numbers):
            other = turned(found.iso)
            is_other = found.iso not in self.known and other in self.known
            if is_other and NUMBERS.fullmatch(text, found.start, found.end):
                yield found._replace(iso=other)
            else:
                yield found

    def stamps(self) -> Iterator[Meta]:
        """Yield the dates in the lines near the title; without any, the only one of the page."""
        near = tuple(self.stamps_in(self.around.lines))
        yield from near
        if not near:
            all_below = self.stamps_in(self.around.lines_below, MAX_BELOW_WORDS)
            below = [one for one in all_below if one.name == PUBLISHED]
            if len({one.content for one in below}) == 1:
                yield Meta("text.only", below[0].content, below[0].block)

    def stamps_in(self, blocks: Iterable[Block], most: int = MAX_STAMP_WORDS) -> Iterator[Meta]:
        """Yield the dates in lines that are stamps, of so many words at most."""
        for block in blocks:
            if not DIGIT.search(block.text):
                continue
            text = loosened(block.text)
            dates = sorted(self.dates_in(text), key=attrgetter("start"))
            if not dates or is_span(dates, text) or tells_a_story(text):
                continue
            if word_count(without(dates, text)) > most:
                continue
            lead = ""
            done = 0
            for found in dates:
                lead = text[done : found.start].strip() or lead
                done = found.end
                lead = lead or self.around.line_above(block.id)
                sort = "modified" if self.is_change(lead) else "published"
                if not self.is_check(lead):
                    yield Meta(f"text.{sort}", found.iso, block.id)

    def in_address(self) -> Iterator[Meta]:
        """Yield the date in the page's address."""
        if found := IN_ADDRESS.search(self.address):
            year, month, number = found.groups()
            named = MONTHS[month[:3].lower()] if month.lower() in MONTH_NAMES else 0
            if iso := iso_date(int(year), int(month) if month.isdigit() else named, int(number)):
                yield Meta("url.date", iso)


class Days:
    """Tells which day a date means: a clock's day is that of its zone, a reader's may be next."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.clocked: dict[str, None] = {}
        self.instants: dict[datetime, str] = {}
        for one in candidates:
            if len(one.value) > DAY:
                self.clocked[day(one.value)] = None
            if instant := instant_of(one.value):
                self.instants.setdefault(instant, day(one.value))

    def day(self, iso: str) -> str:
        """Give the day of a date; that of a clock where it is a day off at most."""
        if instant := instant_of(iso):
            return self.instants[instant]
        if len(iso) > DAY or iso in self.clocked:
            return day(iso)
        here = date.fromisoformat(iso)
        beside = (here + timedelta(days=1), here - timedelta(days=1))
        return next((one for at in beside if (one := at.isoformat()) in self.clocked), iso)


def instant_of(iso: str) -> datetime | None:
    """Give the minute that a date with time and zone means; None for other dates."""
    if not ZONE.search(iso, DAY):
        return None
    try:
        return datetime.fromisoformat(iso).astimezone(UTC).replace(second=0)
    except (ValueError, OverflowError):
        return None


def is_span(dates: Iterable[Dated], text: str) -> bool:
    """Whether a line says from when to when something lasts: nothing but a stroke is between.

    >>> is_span(find_dates("1 May 2024 - 3 May 2024"), "1 May 2024 - 3 May 2024")
    True
    """
    between = (text[one.end : other.start] for one, other in pairwise(dates))
    return any(part.strip() and not part.strip(STROKES) for part in between)


def without(dates: Iterable[Dated], text: str) -> str:
    """Give a text without its dates."""
    for one in dates:
        text = text.replace(text[one.start : one.end], " " * (one.end - one.start), 1)
    return text


def only_changed(published: Choice | None, modified: Choice | None) -> bool:
    """Whether what looks like the day of publishing is what the page says is a change's."""
    if not published or not modified:
        return False
    if day(published.candidates[0].value) != day(modified.candidates[0].value):
        return False
    said = {one.place.name for one in published.candidates}
    return said <= UNMARKED and not SHOWN.isdisjoint(one.place.name for one in modified.candidates)


def is_seen(modified: Choice) -> bool:
    """Whether readers or the article's own data are told of a change.

    What the head alone says is as often the day when the site was last built.
    """
    return not {one.place.name for one in modified.candidates} <= HEAD


def day(iso: str) -> str:
    """Give the day of a date: values that differ in the hour mean the same."""
    return iso[:DAY]


def turned(iso: str) -> str:
    """Give a date with month and day changed round.

    >>> turned("2023-03-10")
    '2023-10-03'
    """
    return f"{iso[:5]}{iso[8:DAY]}-{iso[5:7]}"


def is_plausible(iso: str) -> bool:
    """Whether a date may be an article's: it was set, and is not to come."""
    return day(iso) not in UNSET and day(iso) <= latest()


def latest() -> str:
    """Give the last day that may have begun anywhere."""
    return (datetime.now(tz=UTC).date() + AHEAD).isoformat()


def fullest(choice: Choice) -> str:
    """Give a date in the form that says the most, from the place that is believed most."""
    ordered = sorted(choice.candidates, key=lambda one: -one.place.weight)
    return max((one.value for one in ordered), key=precision)


def precision(iso: str) -> tuple[int, bool]:
    """Give how much a date says: how far its clock goes, and whether its zone is known."""
    return len(iso[:CLOCK]), ZONE.search(iso, DAY) is not None
