"""The title of a page: from its headings and its head, by what agrees."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from copydesk.normalize.metadata.places import field
from copydesk.normalize.metadata.weigh import (
    Candidate,
    Choice,
    Said,
    candidates_of,
    choices,
    everywhere,
)
from copydesk.normalize.title import names_host
from copydesk.text.chars import word_count
from copydesk.text.fold import folded_words, letters

SEAM = re.compile(
    r"\s+[-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}|:\N{BULLET}»~/]{1,2}\s+|\s*\|\s*|:\s+"
    r"|\s+\N{HORIZONTAL BAR}\s+"
)
BAR = re.compile(r"\s*\|\s*")
# Places in the page's head, which say what the page is about.
HEAD = frozenset({"og:title", "title", "twitter:title", "title meta"})
# Words. A title of one word is as often the name of a section: "Blog", "Search". With 3 two
# titles of 791 are lost.
MIN_WORDS = 2
# Words before a bar that are a title already; with 5 two of 791 are lost.
MIN_BEFORE_BAR = 3
# Letters of a word that tells what a title is about.
MIN_WORD = 4
# Letters of a part of a title that is one itself; in Chinese eight make a short one.
MIN_PART = 8
# Shares of a place's weight: of a part of what it says, of a single word, and of a heading that
# shares no word with the page's head, such as a blog's name. Of 791 annotated pages 0.4 for PART
# loses none and 1.0 three; 0.2 for SHORT two; 1.0 for STRANGE four.
PART, SHORT, STRANGE = 0.6, 0.4, 0.3
# Headings of a page, and seams of a title, that are looked at: all that pages have, and no more.
MAX_HEADINGS, MAX_SEAMS = 8, 8


class Titles:
    """What is known of a page, for judging its titles: its site's names and its host."""

    def __init__(self, sites: Collection[str], host: str) -> None:
        self.sites = {letters(site) for site in sites}
        self.host = host

    def is_site(self, text: str) -> bool:
        """Whether a text is the site's name."""
        bare = letters(text)
        return bare in self.sites or bool(self.host and names_host(text, self.host))

    def best(self, said: Said) -> Choice | None:
        """Give the title that the most weight speaks for; None where nothing may be one."""
        whole = list(self.candidates(said))
        head = frozenset(
            word for one in whole if one.place.name in HEAD for word in words(one.value)
        )
        told = [one if one.place.name in HEAD else told_by(one, head) for one in whole]
        known = {letters(one.value) for one in told}
        parts = [
            Candidate(part, one.place, one.share * PART)
            for one in told
            for part in parts_of(one.value)
            if letters(part) in known
        ]
        ordered = choices((*told, *parts), letters)
        if not ordered or ordered[0].weight < field("title").least:
            return None
        return ordered[0]

    def candidates(self, said: Said) -> Iterator[Candidate]:
        """Yield what each place says, without the site's name and the section behind a bar."""
        seen: dict[str, int] = {}
        for one in candidates_of(field("title"), said, everywhere):
            number = seen[one.place.name] = seen.get(one.place.name, 0) + 1
            value = before_bar(self.without_site(one.value))
            if number > MAX_HEADINGS or not value or self.is_site(value):
                continue
            share = SHORT if word_count(value) < MIN_WORDS else 1.0
            yield Candidate(value, one.place, share)

    def without_site(self, text: str) -> str:
        """Take the site's name off a title's end and start, as often as it stands there."""
        title = text
        while (bare := self.without_one(title)) is not None:
            title = bare
        return title.strip()

    def without_one(self, text: str) -> str | None:
        """Take the site's name off once; None where it stands at no end of a title."""
        seams = list(islice(SEAM.finditer(text), MAX_SEAMS))
        for seam in reversed(seams):
            if self.is_site(text[seam.end() :]):
                return text[: seam.start()]
        for seam in seams:
            if self.is_site(text[: seam.start()]):
                return text[seam.end() :]
        return None


def told_by(heading: Candidate, head: frozenset[str]) -> Candidate:
    """Give a heading less weight where it shares no word with what the page's head says."""
    if not head or not head.isdisjoint(words(heading.value)):
        return heading
    return Candidate(heading.value, heading.place, heading.share * STRANGE)


def words(text: str) -> set[str]:
    """Give the words of a text, folded, the shortest left out: they are in all titles."""
    return {word for word in folded_words(text) if len(word) >= MIN_WORD}


def before_bar(text: str) -> str:
    """Take off what stands behind a bar: a title is filed under it, and does not go on there.

    >>> before_bar("Who pays for it? | Opinion"), before_bar("Opinion | Who pays for it?")
    ('Who pays for it?', 'Opinion | Who pays for it?')
    """
    for bar in BAR.finditer(text):
        if word_count(text[: bar.start()]) >= MIN_BEFORE_BAR:
            return text[: bar.start()].strip()
    return text


def parts_of(text: str) -> Iterator[str]:
    """Yield a title cut at each of its seams: what stands before, and behind the first."""
    seams = list(islice(SEAM.finditer(text), MAX_SEAMS))
    for seam in seams:
        yield text[: seam.start()].strip()
    for seam in seams[:1]:
        yield text[seam.end() :].strip()


def standing(title: str, lines: Iterable[str]) -> str:
    """Give the part of a title that stands as a line of its own in the page, else all of it.

    >>> standing("Who pays for it? - News - HT", ["News", "Who pays for it?", "It rained."])
    'Who pays for it?'
    """
    parts = [part for part in parts_of(title) if len(letters(part)) >= MIN_PART]
    if not parts:
        return title
    known = {letters(line) for line in lines if len(line) <= len(title)}
    return max((part for part in parts if letters(part) in known), key=len, default=title)


def shown(choice: Choice) -> str:
    """Give the form of a title that a reader sees: not in capitals where another is not."""
    ordered = sorted(choice.candidates, key=lambda one: -one.share * one.place.weight)
    return next((one.value for one in ordered if not one.value.isupper()), ordered[0].value)
