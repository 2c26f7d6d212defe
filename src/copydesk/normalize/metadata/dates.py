"""When a page was published and changed, by what its data say and what readers see."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter

from copydesk.document import Meta
from copydesk.normalize.metadata.places import field
from copydesk.normalize.metadata.surroundings import Surroundings, loosened
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
from copydesk.text.dates import find_dates
from copydesk.text.fold import folded_words
from copydesk.text.shape import tells_a_story

DAY = 10
# Places of a date that do not say what it is of, those that readers see, and the head's.
UNMARKED = frozenset({"plain time", "class"})
SHOWN = frozenset({"stamp", "time", "itemprop"})
HEAD = frozenset({"modified meta", "page data"})
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)")
# Days that stand where a date was never set.
UNSET = frozenset({"1970-01-01", "1900-01-01", "2000-01-01", "1969-12-31"})
# Days ahead of the clock here that another time zone may be.
AHEAD = timedelta(days=2)
# Words of a line that is a stamp; a sentence with a date in it tells a story.
MAX_STAMP_WORDS = 24
# Countries that write English with the day first.
DAY_FIRST = frozenset(
    {"GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "SG", "NG", "KE", "PK", "HK", "MY"}
)
NEAR_MODIFIED = {"time": "time.modified", "class.date": "class.date.modified"}


class Dates:
    """What is known of a page, for judging its dates."""

    def __init__(self, around: Surroundings, language: str | None, address: str) -> None:
        self.around = around
        self.language = language
        self.address = address
        # The month stands first in the United States, and where nobody said otherwise.
        self.numbers = "day-first" if around.region in DAY_FIRST else language
        self.marks = frozenset(words("updated", language or "und", *EVERYWHERE))

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
        plain = [self.marked(one) for name in NEAR_MODIFIED for one in said.get(name, ())]
        marked = by_name(plain)
        changes = {
            name: [*said.get(name, ()), *marked.get(name, ())] for name in NEAR_MODIFIED.values()
        }
        return {**said, **seen, **{name: marked.get(name, []) for name in NEAR_MODIFIED}, **changes}

    def marked(self, one: Meta) -> Meta:
        """Give a plain time near the title as one of a change, where the text before says so."""
        if self.around.is_near(one) and self.is_change(self.around.before(one)):
            return Meta(NEAR_MODIFIED[one.name], one.content, one.block)
        return one

    def is_change(self, text: str) -> bool:
        """Whether a text says that a date behind it is of a change."""
        return not self.marks.isdisjoint(folded_words(text))

    def iso(self, text: str) -> str | None:
        """Give the first date in a text, if it may be an article's."""
        found = next(find_dates(loosened(text), self.numbers), None)
        return found.iso if found and is_plausible(found.iso) else None

    def stamps(self) -> Iterator[Meta]:
        """Yield the dates in the lines near the title."""
        for block in self.around.lines:
            text = loosened(block.text)
            if word_count(text) > MAX_STAMP_WORDS or tells_a_story(text):
                continue
            lead = ""
            done = 0
            for found in sorted(find_dates(text, self.numbers), key=attrgetter("start")):
                lead = text[done : found.start].strip() or lead
                done = found.end
                lead = lead or self.around.line_above(block.id)
                sort = "modified" if self.is_change(lead) else "published"
                yield Meta(f"text.{sort}", found.iso, block.id)

    def in_address(self) -> Iterator[Meta]:
        """Yield the date in the page's address."""
        if found := IN_ADDRESS.search(self.address):
            year, month, number = map(int, found.groups())
            yield Meta("url.date", f"{year:04}-{month:02}-{number:02}")


class Days:
    """Tells which day a date means: a clock's day is that of its zone, a reader's may be next."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.clocked = {day(one.value) for one in candidates if len(one.value) > DAY}

    def day(self, iso: str) -> str:
        """Give the day of a date; that of a clock where it is a day off at most."""
        if len(iso) > DAY or iso in self.clocked:
            return day(iso)
        here = date.fromisoformat(iso)
        beside = (here + timedelta(days=1), here - timedelta(days=1))
        return next((one for at in beside if (one := at.isoformat()) in self.clocked), iso)


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


def is_plausible(iso: str) -> bool:
    """Whether a date may be an article's: it was set, and is not to come."""
    return day(iso) not in UNSET and day(iso) <= latest()


def latest() -> str:
    """Give the last day that may have begun anywhere."""
    return (datetime.now(tz=UTC).date() + AHEAD).isoformat()


def fullest(choice: Choice) -> str:
    """Give a date in the form that says the most, from the place that is believed most."""
    ordered = sorted(choice.candidates, key=lambda one: -one.place.weight)
    return max((one.value for one in ordered), key=len)
