"""Names of authors, told from what else stands in bylines and in the data of pages."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from copydesk.normalize.metadata.near_title import loosened
from copydesk.normalize.metadata.places import phrases
from copydesk.packs import bylines
from copydesk.packs.bylines import is_person, name_words
from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.text.chars import WORD
from copydesk.text.dates import find_dates
from copydesk.text.fold import folded_words
from copydesk.text.names import split_names
from copydesk.text.shape import UNSPACED_CHAR

# Parts of a line that says more than who: "By Jane Doe | 3 March 2021 | 5 min read".
PART = re.compile(
    r"\s*[|\N{BULLET}\N{MIDDLE DOT}\N{BLACK CIRCLE}\n]\s*|\s+[-\N{EN DASH}\N{EM DASH}/]\s+"
)
ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
# "PhD", "MD", "CFP®", "R.D.N.": letters behind a name, no name themselves.
TITLES_BEHIND = re.compile(r"(?:[A-Z]{2,8}|Ph\.?D|Psy\.?D|(?:[A-Za-z]{1,3}\.){2,4}|Jr|Sr)\W{0,2}")
TRAILING = re.compile(r"(?:\s+(?:[A-Z]{2,6}|Ph\.?D\.?|(?:[A-Z]\.){2,4}))+\W*$")
# A first name or a pen name.
SINGLE = re.compile(r"[^\W\d_][^\W\d_A-Z]{2,15}[^\W\d_]{0,12}")
# The opening of a byline, and a name glued to it.
GLUED = re.compile(r"^(?:\w+ )?\w*?[^\W\d_](?=[A-Z][a-z])")
GLUED_BEHIND = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z]+\b)")
# Dates have some; most lines have none.
DIGIT = re.compile(r"\d")
COLON = re.compile(r"\s?:\s?")
# A name in brackets or quotation marks.
OPENERS = (
    "(\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}"
)
CLOSERS = (
    ")\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}"
)
NICKNAME = re.compile(rf"[{OPENERS}][^\W\d_a-z][^\W\d_]+[{CLOSERS}]")
# Part of an address, or of a firm's name: "harbour.example", "Harbour S.A".
DOTTED = re.compile(r"\w{3}\.\w{2}|\s\w\.\w\.?$")
# A name that somebody writes under in small letters: "jdoe", "jane.doe". Its place must be one
# that says who wrote it, and another must agree.
PEN_NAME = re.compile(r"[a-z][a-z0-9._-]{3,19}")
EDGES = " \t:;,.|&\N{EN DASH}\N{EM DASH}-*\N{NO-BREAK SPACE}"
# Names of an article; lists of staff are none. No annotated page has more than six.
MAX_AUTHORS = 12
# Letters of a word of a stamp that is one in capitals as well: "In" and "At" may be names. With 1
# an author of 617 is lost.
MIN_STAMP_WORD = 4
# Characters of a name in a script without spaces: one from another language may have ten.
MAX_UNSPACED = 12
# Words of a job: "Senior Science and Health Writer" has five.
MAX_JOB_WORDS = 5
# Words that lead into a name: "This post was written by" has five. With 3 two authors of 617 are
# lost, with 10 one.
MAX_LEAD_WORDS = 5
# Characters before a name in which another role may be named: "Medically reviewed by".
MAX_LEAD = 24


class Lists(NamedTuple):
    """Words by which names are told from what stands beside them, on pages of a language."""

    stamp_words: frozenset[str]
    small_words: frozenset[str]
    not_names: frozenset[str]
    generic: frozenset[str]
    behind: frozenset[str]
    enders: frozenset[str]


@cache
def lists_of(language: str | None) -> Lists:
    """Put the words for pages of a language together."""
    of = (language or "und", *EVERYWHERE)
    known = name_words(language)
    stamp_words = frozenset(words("stamp-words", *of))
    small = frozenset(words("function-words", *of)) - known.particles
    behind = phrases("behind") | phrases("jobs") | phrases("not-author")
    return Lists(
        stamp_words=stamp_words,
        small_words=frozenset(word for word in small if len(word) > 1),
        not_names=phrases("not-name"),
        generic=known.not_names | phrases("not-name") | stamp_words,
        behind=behind,
        enders=(small | stamp_words | behind) - frozenset(words("is", *of)),
    )


class Naming:
    """Finds names in texts that are said to name authors."""

    def __init__(self, is_site: Callable[[str], bool], language: str | None) -> None:
        self.is_site = is_site
        self.language = language
        self.known = name_words(language)
        self.lists = lists_of(language)
        self.leads: dict[str, int] = {}
        self.by, self.made, self.jobs = phrases("by"), phrases("made"), phrases("jobs")
        self.inside = phrases("inside-firms")
        self.telling = phrases("telling") | frozenset(words("is", language or "und", *EVERYWHERE))

    def is_led(self, text: str) -> bool:
        """Whether a line or a part of it opens as a byline does."""
        return any(self.lead_in(part) for part in self.parts(self.spaced(text)))

    def lead_in(self, text: str) -> int:
        """Give the length of what leads into a byline's names, such as "This post is by"."""
        # Lines near the title are asked for it by each that looks for an author.
        if text not in self.leads:
            self.leads[text] = self.read_lead_in(text)
        return self.leads[text]

    def read_lead_in(self, text: str) -> int:
        """Find out how long what leads into a byline's names is."""
        if found := bylines.lead_in(text, self.language):
            return found
        before = ""
        for word in islice(WORD.finditer(text), MAX_LEAD_WORDS):
            now = word.group().lower()
            if now in self.by and before in self.made:
                return word.end()
            if not before and (now in self.made or now in self.jobs):
                colon = COLON.match(text, word.end())
                if colon:
                    return colon.end()
            before = now
        return 0

    def is_job(self, text: str) -> bool:
        """Whether a text is somebody's job, and no more: "Senior Writer", "Staff reporter"."""
        found = folded_words(text)
        return 0 < len(found) <= MAX_JOB_WORDS and found[-1] in self.jobs

    def is_lead(self, text: str) -> bool:
        """Whether a line is the opening of a byline and nothing else: "Written by"."""
        if len(text) > MAX_LEAD:
            return False
        end = bylines.lead_in(text, self.language)
        return bool(end) and not text[end:].strip(EDGES)

    def is_other(self, text: str) -> bool:
        """Whether what stands before a name says that it is of no author: "Reviewed by"."""
        return not phrases("not-author").isdisjoint(folded_words(text))

    def names_in(self, text: str) -> tuple[str, ...]:
        """Give the names in a text that is said to name authors; none where it names no one."""
        if ADDRESS.search(text):
            return ()
        parts = self.parts(self.spaced(text))
        led = next((at for at, part in enumerate(parts) if self.lead_in(part)), 0)
        for part in parts[led:]:
            lead = part[: self.lead_in(part)]
            if self.is_other(lead or part[:MAX_LEAD]):
                return ()
            rest = part[len(lead) :].strip(EDGES)
            if names := self.leading_names(rest):
                return names[:MAX_AUTHORS]
            if lead and rest:
                # "By our staff | 3 March 2021 | New York City"
                return ()
        return ()

    def parts(self, text: str) -> list[str]:
        """Cut a line at its dates and marks."""
        if DIGIT.search(text):
            text = loosened(text)
            for found in reversed(list(find_dates(text, self.language))):
                text = f"{text[: found.start]} | {text[found.end :]}"
        return [part for part in PART.split(text) if part.strip(EDGES)]

    def spaced(self, text: str) -> str:
        """Part a byline's opening from the name where markup glued the two: "ByJane Doe"."""
        for seam in GLUED_BEHIND.finditer(text):
            word = WORD.match(text, seam.end())
            if word and word.group().lower() in self.lists.stamp_words:
                text = f"{text[: seam.end()]} | {text[seam.end() :]}"
                break
        apart = GLUED.sub(r"\g<0> ", text, count=1)
        return apart if apart != text and bylines.lead_in(apart, self.language) else text

    def head_of(self, text: str) -> str:
        """Cut a name where it ends: "Jane Doe in Blog", "Jane Doe Updated", "Jane Doe (she)".

        Before a verb there is no name, but a sentence.
        """
        words = text.split(" ")
        for at, word in enumerate(words):
            bare = word.strip(EDGES)
            if at and self.ends_name(bare) and not is_nickname(words, at):
                is_sentence = bare[0].islower() and bare not in self.lists.enders
                # "Ask the Doctors", "House of Tea"
                is_firm = at == 1 and bare in self.inside
                return "" if is_sentence or is_firm else self.without_beat(words[:at], bare)
        return text

    def without_beat(self, words: Sequence[str], job: str) -> str:
        """Give a name without what the job behind it is about: "Jane Doe Medical correspondent"."""
        has_beat = job.lower() in self.jobs and words[-1].lower() in phrases("beats")
        return " ".join(words[:-1] if has_beat else words).rstrip(EDGES)

    def ends_name(self, word: str) -> bool:
        """Whether a word behind a name is none of it; empty ones are between spaces."""
        bare = word.lower().strip(".")
        if not word[:1].isalpha():
            return bool(word)
        if word[0].islower():
            return bare not in self.known.particles
        is_stamp = len(bare) >= MIN_STAMP_WORD and bare in self.lists.stamp_words
        return is_stamp or bare in self.lists.behind

    def leading_names(self, text: str) -> tuple[str, ...]:
        """Give the names that a list begins with; letters behind a name are passed over."""
        names: list[str] = []
        if self.is_site(text) and not self.may_be_author(text):
            # "Human in the Loop", and nobody whose first name is Human.
            return ()
        for part in split_names(text, self.known.conjunctions):
            bare = self.head_of(part.strip(EDGES))
            bare = bare if bare.isupper() else TRAILING.sub("", bare).strip(EDGES)
            if bare and self.may_be_author(bare):
                names.append(bare)
            elif not names and PEN_NAME.fullmatch(text) and not self.is_site(text):
                return (text,) if text.lower() not in self.lists.generic else ()
            elif not TITLES_BEHIND.fullmatch(part.strip(EDGES)):
                break
        full = [name for name in names if " " in name]
        return tuple(dict.fromkeys(full or names))

    def may_be_author(self, text: str) -> bool:
        """Whether a text is a person's name, or a single word that may be one."""
        if len(text) > MAX_UNSPACED and UNSPACED_CHAR.search(text):
            return False
        found = set(folded_words(text))
        if found & self.lists.not_names or found & self.lists.small_words or DOTTED.search(text):
            return False
        if is_person(without_nicknames(text), self.language):
            return True
        is_single = SINGLE.fullmatch(text) and not text[0].islower()
        return bool(is_single) and text.lower() not in self.lists.generic and not self.is_site(text)


def is_nickname(words: Sequence[str], at: int) -> bool:
    """Whether a word in brackets or quotation marks stands inside a name.

    >>> is_nickname("Jane (Janey) Doe".split(), 1), is_nickname("Jane Doe (she)".split(), 2)
    (True, False)
    """
    behind = words[at + 1 : at + 2]
    return NICKNAME.fullmatch(words[at]) is not None and bool(behind) and behind[0][:1].isupper()


def without_nicknames(text: str) -> str:
    """Give a name without what stands in brackets or quotation marks inside it.

    >>> without_nicknames("Jane (Janey) Doe"), without_nicknames("Jane Doe (she)")
    ('Jane Doe', 'Jane Doe (she)')
    """
    words = text.split(" ")
    return " ".join(word for at, word in enumerate(words) if not is_nickname(words, at))
