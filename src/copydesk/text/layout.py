"""Which lines of a plain text belong to one paragraph, told from the lines alone."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from copydesk.text.chars import BULLETS, CLOSERS, DASHES, UNSPACED, ends_sentence

# Characters. Wrapped mail and terminals use 65 to 100; a line this long is a paragraph.
MAX_WRAP_WIDTH = 132
# Pairs of lines that must be full before capitals at a line's start are overruled, and their
# share of all pairs: a paragraph's last line is never full, and half of the paragraphs of news
# have three lines or fewer when wrapped at 78.
MIN_FULL_PAIRS = 4
MIN_FULL_SHARE = 0.6
# Lines that go on in the middle of a sentence before a text counts as cut at inline tags.
MIN_CUTS = 2
MAX_CUT_WORDS = 6

OPENS_ITEM = re.compile(rf"(?:[{BULLETS}*{re.escape(DASHES)}]\s|\d{{1,3}}[.)]\s)")
GOES_ON = re.compile(r"(?:[,;:!?)\]}%]|\.(?!\.)|['\N{RIGHT SINGLE QUOTATION MARK}]s\b)")
HYPHENATED = re.compile(r"([^\W\d_]+)[-\N{SOFT HYPHEN}]$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
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
    lengths = sorted(len(line.text) for line in lines)
    if not lengths:
        return None
    # One line in fifty may stick out: an address, or a table.
    width = lengths[(len(lengths) - 1) * 49 // 50]
    pairs = [
        (one.text, two.text)
        for one, two in zip(lines, lines[1:], strict=False)
        if two.is_adjacent and not OPENS_ITEM.match(two.text)
    ]
    full = sum(is_full(one, two, width) for one, two in pairs)
    if width > MAX_WRAP_WIDTH or full < MIN_FULL_PAIRS or full < MIN_FULL_SHARE * len(pairs):
        return None
    return width


def is_full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one.

    >>> is_full("He said that the deal", "was off.", 22), is_full("Yes.", "No.", 22)
    (True, False)
    """
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
    if OPENS_ITEM.match(following):
        return False
    if GOES_ON.match(following):
        return True
    if ends_sentence(line) or line.endswith((":", ";")):
        return False
    word = FIRST_WORD.match(following)
    # "iPhone" and "eBay" begin sentences too.
    return word is not None and word.group().islower() and len(line.split()) > 1


def hangs(line: str, following: str, function_words: frozenset[str]) -> bool:
    """Whether this line cannot be the end of its paragraph, and the next may go on with it.

    >>> hangs("the president of", "France", frozenset({"of"}))
    True
    """
    if ends_sentence(line) or OPENS_ITEM.match(following):
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
    if HYPHENATED.search(line) and FIRST_WORD.match(following):
        return ""
    # French puts a space before these; whether it was there cannot be known.
    if language == "fr" and following.startswith((":", ";", "!", "?", "%")):
        return " "
    if GOES_ON.match(following) or line.endswith(("(", "[", "{")):
        return ""
    return " "


def hyphenated_word(line: str, following: str) -> str | None:
    """Give the word that a hyphen at the line's end may have cut; None where there is none.

    >>> hyphenated_word("a mobili-", "zation was")
    'mobilization'
    """
    left = HYPHENATED.search(line)
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
