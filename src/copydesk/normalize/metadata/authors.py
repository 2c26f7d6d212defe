"""The authors of a page: persons, by what its data say and what readers see."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, pairwise
from typing import NamedTuple

from copydesk.document import Block, Meta
from copydesk.normalize.metadata.places import Place, field, phrases
from copydesk.normalize.metadata.surroundings import Surroundings, loosened
from copydesk.normalize.metadata.titles import letters
from copydesk.normalize.metadata.weigh import Candidate, Choice, weight_of
from copydesk.packs.bylines import is_person, lead_in, name_words
from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.text.chars import WORD
from copydesk.text.dates import find_dates
from copydesk.text.fold import folded_words
from copydesk.text.names import split_names

# Parts of a line that says more than who: "By Jane Doe | 3 March 2021 | 5 min read".
PART = re.compile(r"\s*[|\N{BULLET}\N{MIDDLE DOT}\N{BLACK CIRCLE}\n]\s*|\s+[-\N{EN DASH}\N{EM DASH}/]\s+")
ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
# "PhD", "MD", "CFP®", "R.D.N.": letters behind a name, no name themselves.
TITLES_BEHIND = re.compile(r"(?:[A-Z]{2,8}|Ph\.?D|Psy\.?D|(?:[A-Za-z]{1,3}\.){2,4}|Jr|Sr)\W{0,2}")
TRAILING = re.compile(r"(?:\s+(?:[A-Z]{2,6}|Ph\.?D\.?|(?:[A-Z]\.){2,4}))+\W*$")
# A first name or a pen name.
SINGLE = re.compile(r"[A-Z\N{LATIN CAPITAL LETTER A WITH GRAVE}-\N{LATIN CAPITAL LETTER THORN}][^\W\d_A-Z]{2,15}[^\W\d_]{0,12}")
# The opening of a byline, and a name glued to it.
GLUED = re.compile(r"^(?:\w+ )?\w*?[^\W\d_](?=[A-Z][a-z])")
GLUED_BEHIND = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z]+\b)")
# A name that somebody writes under in small letters: "jdoe", "jane.doe". Its place must be one
# that says who wrote it, and another must agree.
PEN_NAME = re.compile(r"[a-z][a-z0-9._-]{3,19}")
# What goes on behind a name in a paragraph about it: "Jane Doe is", "Jane Doe, who".
TELLS = re.compile(r",? [a-z]")
# Places that name an author in so many words: the site of one person has that name as well.
NAMING_PLACES = frozenset(
    {"json-ld", "json-ld text", "byline", "author meta", "twitter:data", "itemprop", "page data"}
)
EDGES = " \t:;,.|&\N{EN DASH}\N{EM DASH}-*\N{NO-BREAK SPACE}"
# Weight from which on a single word is a name: two places that say it alike, at least.
SINGLE_LEAST = 2.0
# Names of an article; press releases and papers may have more, lists of staff are none.
MAX_AUTHORS = 12
# Weight of a place whose list of names may be longer than that of the surest place.
MIN_LIST = 1.5


class Named(NamedTuple):
    """The names that a statement gives, and where."""

    names: tuple[str, ...]
    place: Place
    block: int | None


class Authors:
    """What is known of a page, for judging who wrote it."""

    def __init__(
        self, around: Surroundings, is_site: Callable[[str], bool], language: str | None
    ) -> None:
        self.around = around
        self.is_site = is_site
        self.language = language
        self.known = name_words(language)
        self.stamp_words = frozenset(words("stamp-words", language or "und", *EVERYWHERE))
        self.others = phrases("not-author")
        self.not_names = phrases("not-name")
        self.jobs = phrases("jobs")
        self.by, self.made = phrases("by"), phrases("made")
        self.particles = self.known.particles
        self.generic = self.known.not_names | self.not_names | self.stamp_words

    def best(self, statements: Iterable[Meta]) -> tuple[Choice, ...]:
        """Give a choice for each author; none where nobody is surely one."""
        found = list(self.named(statements))
        weighed = {key: self.choice(key, found) for key in self.keys(found)}
        sure = {key: one for key, one in weighed.items() if self.is_sure(one)}
        full = {key: one for key, one in sure.items() if is_full(one)}
        sure = full or sure
        if not sure:
            return ()
        first = max(sure, key=lambda key: sure[key].weight)
        return tuple(sure[key] for key in self.listed_with(first, found) if key in sure)

    def named(self, statements: Iterable[Meta]) -> Iterator[Named]:
        """Yield the names that the places give, and those in the lines near the title."""
        said = (*statements, *self.lines())
        for place in field("author").places:
            for one in said:
                if one.name not in place.says or (place.near and not self.around.is_near(one)):
                    continue
                if place.near and self.is_other(self.around.before(one)):
                    continue
                names = self.names_in(one.content)
                if place.name not in NAMING_PLACES:
                    names = tuple(name for name in names if not self.is_site(name))
                if names:
                    yield Named(names, place, one.block)

    def lines(self) -> Iterator[Meta]:
        """Yield the bylines and bare names near the title, and a byline below the story."""
        bare: dict[str, Block] = {}
        for block in self.around.lines:
            if self.is_led(block.text):
                yield Meta("text.byline", block.text, block.id)
            elif name := self.bare_name(block.text):
                bare.setdefault(name, block)
                yield Meta("text.name", name, block.id)
                if self.has_date_beside(block):
                    yield Meta("text.name.dated", name, block.id)
        yield from self.boxes(bare)
        yield from self.below()

    def bare_name(self, text: str) -> str | None:
        """Give the name that a line is, with a date at most: no heading, by its words.

        A heading's words stand in the story as well, in small letters.
        """
        parts = [part.strip(EDGES) for part in self.parts(text)]
        if len(parts) != 1 or len(parts[0]) > MAX_NAME or not is_person(parts[0], self.language):
            return None
        small = any(f" {word.lower()} " in self.around.text for word in parts[0].split())
        return None if small or not self.may_be_author(parts[0]) else parts[0]

    def has_date_beside(self, block: Block) -> bool:
        """Whether a date stands in a line or in one beside it."""
        beside = self.around.blocks[max(block.id - 2, 0) : block.id + 3]
        return any(
            len(one.text) <= MAX_STAMP and next(find_dates(one.text, self.language), None)
            for one in beside
        )

    def boxes(self, bare: Mapping[str, Block]) -> Iterator[Meta]:
        """Yield the bare names that open a paragraph elsewhere: "Jane Doe is a writer"."""
        for block in self.around.blocks if bare else ():
            for name in bare:
                if block.text.startswith(name) and TELLS.match(block.text, len(name)):
                    yield Meta("text.bio", name, block.id)

    def below(self) -> Iterator[Meta]:
        """Yield the one byline below the title's surroundings; more are those of teasers."""
        found: dict[str, Meta] = {}
        for label, block in pairwise(self.around.blocks[self.around.first :]):
            if len(block.text) > MAX_BELOW:
                continue
            text = ""
            if len(label.text) <= MAX_LEAD and self.is_lead(label.text):
                text = block.text
            elif self.is_led(block.text):
                text = block.text
            if text and (names := self.names_in(text)):
                found.setdefault(letters(names[0]), Meta("text.byline.below", text, block.id))
        if len(found) == 1:
            yield from found.values()

    def is_led(self, text: str) -> bool:
        """Whether a line or a part of it opens as a byline does."""
        return any(self.lead_in(part) for part in self.parts(self.spaced(text)))

    def lead_in(self, text: str) -> int:
        """Give the length of what leads into a byline's names, such as "This post is by"."""
        if found := lead_in(text, self.language):
            return found
        before = ""
        for word in islice(WORD.finditer(text), MAX_LEAD_WORDS):
            now = word.group().lower()
            if now in self.by and before in self.made:
                return word.end()
            before = now
        return 0

    def is_lead(self, text: str) -> bool:
        """Whether a line is the opening of a byline and nothing else: "Written by"."""
        end = lead_in(text, self.language)
        return bool(end) and not text[end:].strip(EDGES)

    def is_other(self, text: str) -> bool:
        """Whether what stands before a name says that it is of no author: "Reviewed by"."""
        return not self.others.isdisjoint(folded_words(text))

    def names_in(self, text: str) -> tuple[str, ...]:
        """Give the names in a text that is said to name authors; none where it names no one."""
        if ADDRESS.search(text):
            return ()
        for part in self.parts(self.spaced(text)):
            lead = part[: self.lead_in(part)]
            if self.is_other(lead or part[:MAX_LEAD]):
                return ()
            if names := self.leading_names(self.without_stamp(part[len(lead) :].strip(EDGES))):
                return names[:MAX_AUTHORS]
        return ()

    def parts(self, text: str) -> list[str]:
        """Cut a line at its dates and marks."""
        text = loosened(text)
        for found in reversed(list(find_dates(text, self.language))):
            text = f"{text[: found.start]} | {text[found.end :]}"
        return [part for part in PART.split(text) if part.strip(EDGES)]

    def spaced(self, text: str) -> str:
        """Part a byline's opening from the name where markup glued the two: "ByJane Doe"."""
        for seam in GLUED_BEHIND.finditer(text):
            word = WORD.match(text, seam.end())
            if word and word.group().lower() in self.stamp_words:
                text = f"{text[: seam.end()]} | {text[seam.end() :]}"
                break
        apart = GLUED.sub(r"\g<0> ", text, count=1)
        return apart if apart != text and lead_in(apart, self.language) else text

    def without_stamp(self, text: str) -> str:
        """Cut a name before a number or a small word of a stamp: "Jane Doe on", "Jane Doe 4"."""
        for word in WORD.finditer(text):
            small = word.group()
            is_stamp = small.islower() and small in self.stamp_words
            if word.start() and (small.isdigit() or (is_stamp and small not in self.particles)):
                return text[: word.start()].strip(EDGES)
        return text

    def leading_names(self, text: str) -> tuple[str, ...]:
        """Give the names that a list begins with; letters behind a name are passed over."""
        names: list[str] = []
        for part in split_names(text, self.known.conjunctions):
            bare = self.without_job(TRAILING.sub("", part).strip(EDGES))
            if bare and self.may_be_author(bare):
                names.append(bare)
            elif not names and PEN_NAME.fullmatch(text) and not self.is_site(text):
                return (text,) if text.lower() not in self.generic else ()
            elif not TITLES_BEHIND.fullmatch(part.strip(EDGES)):
                break
        return tuple(dict.fromkeys(names))

    def without_job(self, text: str) -> str:
        """Take words off a name's end that are no name: "Jane Doe Writer"."""
        while " " in text:
            rest, _, last = text.rpartition(" ")
            if last.lower().strip(".") not in self.jobs:
                break
            text = rest.rstrip(EDGES)
        return text

    def may_be_author(self, text: str) -> bool:
        """Whether a text is a person's name, or a single word that may be one."""
        if not self.not_names.isdisjoint(folded_words(text)):
            return False
        if is_person(text, self.language):
            return True
        is_single = SINGLE.fullmatch(text) and text.lower() not in self.known.not_names
        return bool(is_single) and not self.is_site(text)

    def keys(self, found: Iterable[Named]) -> Iterator[str]:
        """Yield the names, folded, in order."""
        for one in found:
            yield from map(letters, one.names)

    def choice(self, key: str, found: Iterable[Named]) -> Choice:
        """Give what speaks for a name."""
        candidates = tuple(
            Candidate(name, one.place)
            for one in found
            for name in one.names
            if letters(name) == key
        )
        return Choice(candidates, weight_of(candidates))

    def is_sure(self, choice: Choice) -> bool:
        """Whether enough speaks for a name; for a single word two places at least."""
        if is_full(choice):
            return choice.weight >= field("author").least
        places = {one.place.name for one in choice.candidates}
        return choice.weight >= SINGLE_LEAST and len(places) > 1

    def listed_with(self, first: str, found: Iterable[Named]) -> tuple[str, ...]:
        """Give the longest list that a believed place has of the surest name and others."""
        lists: dict[str, dict[str, None]] = {}
        at: dict[str, int | None] = {}
        mine = [one for one in found if one.place.weight >= MIN_LIST or first in map(letters, one.names)]
        for one in mine:
            name = one.place.name
            keys = list(map(letters, one.names))
            # Lines near the title are the author's own where they stand beside the first.
            if one.block is not None and first not in keys and one.block != at.get(name):
                continue
            if first in keys:
                at[name] = one.block
            lists.setdefault(name, {}).update(dict.fromkeys(keys))
        holding = [keys for keys in lists.values() if first in keys]
        return tuple(max(holding, key=len, default={first: None}))


def is_full(choice: Choice) -> bool:
    """Whether a name has more than one word."""
    return " " in choice.candidates[0].value


# Characters of a line with a date, of a byline below the story, and of a name.
MAX_STAMP, MAX_BELOW, MAX_NAME = 80, 140, 50
# Words that lead into a name: "This post was written by" has five.
MAX_LEAD_WORDS = 5
# Characters before a name in which another role may be named: "Medically reviewed by".
MAX_LEAD = 24
