"""Which lines of a plain text belong to one paragraph, told from the lines alone."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk.text.chars import (
    APOSTROPHES,
    BULLETS,
    CLOSERS,
    DASHES,
    OPENING_QUOTES,
    UNSPACED,
    ends_sentence,
)

# Characters. Wrapped mail and terminals use 65 to 100, lines of Chinese half as many; shorter
# lines of one length are a list of names, and a longer line is a paragraph.
MIN_WRAP_WIDTH, MAX_WRAP_WIDTH = 24, 132
# Pairs of lines that must be full before capitals at a line's start are overruled, and their
# share of all pairs: a paragraph's last line is never full, and half of the paragraphs of news
# have three lines or fewer when wrapped at 78.
MIN_FULL_PAIRS = 4
MIN_FULL_SHARE = 0.6
# Share of the full pairs that must break inside a sentence. In German, where nouns have
# capitals, it is over half; in a list of headlines of one length it is 0.
MIN_BROKEN_SHARE = 0.3
# Lines that go on in the middle of a sentence before a text counts as cut at inline tags.
MIN_CUTS = 2
MAX_CUT_WORDS = 6
MAX_GREETING_WORDS = 3

OPENS_ITEM = re.compile(rf"(?:[{BULLETS}*{re.escape(DASHES)}]\s|\d{{1,3}}[.)]\s)")
GOES_ON = re.compile(r"(?:[,;:!?)\]}%]|\.(?!\.)|['\N{RIGHT SINGLE QUOTATION MARK}]s\b)")
# What the line of a date ends with (“, @10:46AM”, “May 2, 2012”), and its words at most.
STAMP_END = re.compile(r", (?:@?\d{1,2}[:. ]\d\d\s?[AP]\.?M\.?|(?:19|20)\d\d)$", re.IGNORECASE)
MAX_STAMP_WORDS = 10
CUT_WORD = re.compile(r"([^\W\d_]+)[-\N{SOFT HYPHEN}]$")
# Characters of the longest word looked at; "Donaudampfschifffahrtsgesellschaft" has 34.
MAX_WORD = 60
FIRST_WORD = re.compile(r"[^\W\d_]+")
# What may stand before the first letter of a sentence.
OPENERS = OPENING_QUOTES + APOSTROPHES + '"([\N{LEFT SINGLE QUOTATION MARK}'
OPENERS += "\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}"
BEGINS_SENTENCE = re.compile(rf"(?:{OPENS_ITEM.pattern})?[{re.escape(OPENERS)}]{{0,3}}([^\W_])")
UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")


class Line(NamedTuple):
    """A line of text, and whether the one before it is right above."""

    text: str
    is_adjacent: bool


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Width in characters at which a text was wrapped by hand or program; None if it was not.

    In wrapped text a line breaks just where its next word would not have fitted.

    >>> wrap_width([Line("Short.", True), Line("Lines.", True)]) is None
    True
    """
    width = usual_width([len(line.text) for line in lines])
    if width is None:
        return None
    pairs = [
        (one.text, two.text)
        for one, two in pairwise(lines)
        if two.is_adjacent and not OPENS_ITEM.match(two.text)
    ]
    full = [pair for pair in pairs if is_full(*pair, width)]
    broken = sum(is_broken(*pair) for pair in full)
    is_wrapped = len(full) >= max(
        MIN_FULL_PAIRS, MIN_FULL_SHARE * len(pairs)
    ) and broken >= MIN_BROKEN_SHARE * len(full)
    return width if is_wrapped else None


def usual_width(lengths: Sequence[int]) -> int | None:
    """Give the length of a text's longest lines; None where no wrapped text has such.

    >>> usual_width([60, 72, 71]), usual_width([360, 372, 71])
    (71, None)
    """
    if not lengths:
        return None
    # One line in fifty may stick out: an address, or a table.
    width = sorted(lengths)[(len(lengths) - 1) * 49 // 50]
    return width if MIN_WRAP_WIDTH <= width <= MAX_WRAP_WIDTH else None


def is_broken(line: str, following: str) -> bool:
    """Whether a sentence may go on from a line to the next, as far as marks and capitals tell.

    >>> is_broken("He said that the deal", "was off."), is_broken("Rain at last", "Wind too")
    (True, False)
    """
    has_words = " " in line or UNSPACED_CHAR.search(line) is not None
    return has_words and not ends_sentence(line) and not following[0].isupper()


def is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one.

    >>> is_full("He said that the deal", "was off.", 22), is_full("Yes.", "No.", 22)
    (True, False)
    """
    if UNSPACED_CHAR.match(following):
        return len(line) >= width
    word = following.split(maxsplit=1)[0]
    # A wrapping program may break inside a compound, behind its hyphen.
    part = word[: word.find("-") + 1] or word
    # This holds for a dash or a bullet too: before so short a word a line that ends its
    # paragraph is hardly ever this full.
    return len(line) + 1 + len(part) > width


def goes_on(line: str, following: str) -> bool:
    """Whether the next line must be the rest of this one's sentence, by its first character.

    >>> goes_on("He said", "the deal"), goes_on("the deal", ", signed"), goes_on("Yes", "No")
    (True, True, False)
    """
    # Most lines begin so, and need no closer look.
    if following[0].isupper() or following[0].isdigit() or OPENS_ITEM.match(following):
        return False
    if GOES_ON.match(following):
        return True
    if ends_sentence(line) or line.endswith((":", ";")):
        return False
    return begins_small(following) and len(line.split()) > 1 and not is_entry(line, following)


def is_entry(line: str, following: str) -> bool:
    """Whether a line is a date or an entry of a list, which the next line does not go on with.

    >>> is_entry("Posted on Friday, @10:46AM", "from the docks"), is_entry("of Rust", "of Go")
    (True, True)
    >>> is_entry("He left at 10:46AM", "for the docks"), is_entry("The deal", "was off.")
    (False, False)
    """
    words = line.split(maxsplit=MAX_STAMP_WORDS)
    if len(words) <= MAX_STAMP_WORDS and STAMP_END.search(line):
        return True
    return words[0].islower() and words[0] == following.split(maxsplit=1)[0]


def begins_small(line: str) -> bool:
    """Whether a line's first word is in small letters; "iPhone" and "eBay" are not.

    >>> begins_small("was off."), begins_small("iPhones sold out.")
    (True, False)
    """
    word = FIRST_WORD.match(line)
    return word is not None and word.group().islower()


def is_sentence(first: str, last: str) -> bool:
    """Whether lines from a first to a last one may be whole sentences, or an item of a list.

    >>> is_sentence("He said", "was off."), is_sentence("func main() {", "}")
    (True, False)
    """
    start = BEGINS_SENTENCE.match(first)
    return start is not None and not start.group(1).islower() and ends_sentence(last)


def hangs(line: str, following: str, function_words: frozenset[str]) -> bool:
    """Whether this line cannot be the end of its paragraph, and the next may go on with it.

    >>> hangs("the president of", "France", frozenset({"of"}))
    True
    """
    if ends_sentence(line) or OPENS_ITEM.match(following):
        return False
    # “Dear Ann,” stands above the letter.
    is_greeting = line.endswith(",") and len(line.split()) <= MAX_GREETING_WORDS
    if is_greeting and following[:1].isupper() and not is_short(following):
        return False
    last = line.rsplit(maxsplit=1)[-1]
    return last.endswith(",") or last.lower() in function_words


def is_short(line: str) -> bool:
    """Whether a line can be what stood inside one inline tag."""
    return len(line.split()) <= MAX_CUT_WORDS


def glue_between(line: str, following: str, language: str | None) -> str:
    """Give what must stand between two lines that are one sentence: a space or nothing.

    >>> glue_between("the deal", ", signed", "en"), glue_between("He said", "the deal", "en")
    ('', ' ')
    """
    if UNSPACED_CHAR.match(following) and UNSPACED_CHAR.match(line[-1:]):
        return ""
    if is_hyphenated(line) and FIRST_WORD.match(following):
        return ""
    # French puts a space before these; whether it was there cannot be known.
    if language == "fr" and following.startswith((":", ";", "!", "?", "%")):
        return " "
    if GOES_ON.match(following) or line.endswith(("(", "[", "{")):
        return ""
    return " "


def is_hyphenated(line: str) -> bool:
    """Whether a line ends in a hyphen right behind a letter."""
    return line.endswith(("-", "\N{SOFT HYPHEN}")) and line[-2:-1].isalpha()


def hyphenated_word(line: str, following: str) -> str | None:
    """Give the word that a hyphen at the line's end may have cut; None where there is none.

    >>> hyphenated_word("a mobili-", "zation was")
    'mobilization'
    """
    left = CUT_WORD.search(line[-MAX_WORD:]) if is_hyphenated(line) else None
    right = FIRST_WORD.match(following)
    if not left or not right or not right.group()[0].islower():
        return None
    return left.group(1) + right.group()


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """Give the words of a text in lower case, those at a line's ends left out."""
    found: set[str] = set()
    for line in lines:
        found.update(word.strip(CLOSERS + ".,;:!?").lower() for word in line.split()[1:-1])
    return frozenset(found)
