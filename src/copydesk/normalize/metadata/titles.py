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
from copydesk.text.shape import UNSPACED_CHAR

SEAM = re.compile(
    r"(?<!\s)\s+[-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}|:\N{BULLET}»~/]{1,2}\s+|(?<!\s)\s*\|\s*|:\s+"
    r"|(?<!\s)\s+\N{HORIZONTAL BAR}\s+|--+"
    rf"|(?<={UNSPACED_CHAR.pattern})[-_]+|(?<![-_])[-_]++(?={UNSPACED_CHAR.pattern})"
)
# In scripts without spaces there is none around a stroke either.
BAR = re.compile(rf"\s*\|\s*|(?<={UNSPACED_CHAR.pattern})(?:_+|-+(?={UNSPACED_CHAR.pattern}))")
STAMP = re.compile(r"\s*\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}[\s\d:.,]*")
# Places in the page's head, which say what the page is about.
HEAD = frozenset({"og:title", "title", "twitter:title", "title meta"})
HEADING = "h1"
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
# Share of the longest part's characters that another part has that is of the title, and no site.
CORE = 0.5
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
        found = list(self.candidates(said))
        heads = [one.value for one in found if one.place.name in HEAD]
        whole = [unglued(one, heads) if one.place.name == HEADING else one for one in found]
        head = frozenset(word for title in heads for word in words(core(title)))
        told = list(told_by(whole, head) if head else whole)
        known = {letters(one.value) for one in told if one.share > STRANGE}
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


def unglued(heading: Candidate, heads: Iterable[str]) -> Candidate:
    """Take off a heading what markup glued to it, or a date, where the page's head ends before."""
    for head in heads:
        for part in (head, *parts_of(head)):
            rest = heading.value[len(part) :]
            if len(letters(part)) < MIN_PART or not heading.value.startswith(part):
                continue
            if rest[:1].isupper() or STAMP.fullmatch(rest):
                return Candidate(part, heading.place, heading.share)
    return heading


def told_by(found: Iterable[Candidate], head: Collection[str]) -> Iterator[Candidate]:
    """Give less weight to what shares no word with what the page's head is about.

    And of several headings to those that share less than another does: "Latest news".
    """
    shared = [(one, *shares(words(one.value), head)) for one in found]
    most = max((many - few for one, many, few in shared if one.place.name == HEADING), default=0)
    for one, many, few in shared:
        is_less = one.place.name == HEADING and few and many - few < most
        is_strange = one.place.name not in HEAD and (not many or is_less)
        yield Candidate(one.value, one.place, one.share * STRANGE) if is_strange else one


def shares(own: Collection[str], head: Collection[str]) -> tuple[int, int]:
    """Count the letters of words that a text shares with a head, and of those that it does not."""
    count = sum(len(word) for word in own if word in head)
    return count, sum(map(len, own)) - count


def core(title: str) -> str:
    """Give what a page's head is about: a title without its short parts, such as sections.

    >>> core("Radio Harbour : News : Who pays for the new bridge?")
    'Who pays for the new bridge?'
    """
    parts = SEAM.split(title)
    longest = max(map(len, parts))
    return " ".join(part for part in parts if len(part) >= CORE * longest)


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
    """Yield a title cut at its seams: what stands before and behind each, and between two."""
    seams = list(islice(SEAM.finditer(text), MAX_SEAMS))
    starts = [0, *(seam.end() for seam in seams)]
    ends = [*(seam.start() for seam in seams), len(text)]
    for at, start in enumerate(starts):
        for end in ends[at:]:
            if (start, end) != (0, len(text)):
                yield text[start:end].strip()


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
