"""Characters counted by class, for many texts at once."""

import sys
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

import numpy as np

from copydesk.text.chars import BULLETS, CLOSING_QUOTES, DASHES, OPENING_QUOTES


class Class(IntEnum):
    """What a character is to the classifier, in any script."""

    SPACE = 0
    LOWER = 1
    UPPER = 2
    CASELESS = 3  # letters of scripts without capitals that put spaces between words
    WIDE = 4  # letters of scripts without spaces: a character says about half a word
    DIGIT = 5
    STOP = 6
    COMMA = 7
    COLON = 8
    QUOTE = 9
    BRACKET = 10
    DASH = 11
    BAR = 12
    ELLIPSIS = 13
    SYMBOL = 14


COUNT = len(Class)
MARKS = {
    Class.STOP: ".!?\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}"
    "\N{FULLWIDTH QUESTION MARK}\N{ARABIC QUESTION MARK}\N{DEVANAGARI DANDA}\N{ARABIC FULL STOP}",
    Class.COMMA: ",;\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}\N{ARABIC COMMA}"
    "\N{FULLWIDTH SEMICOLON}\N{ARABIC SEMICOLON}",
    Class.COLON: ":\N{FULLWIDTH COLON}",
    Class.QUOTE: "\"'" + OPENING_QUOTES + CLOSING_QUOTES,
    Class.BRACKET: "()[]{}\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH RIGHT PARENTHESIS}",
    Class.DASH: "-" + DASHES,
    Class.BAR: "|/<>*\\\N{RIGHTWARDS ARROW}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    + BULLETS,
    Class.ELLIPSIS: "\N{HORIZONTAL ELLIPSIS}",
}
# Blocks of letters of scripts without spaces: Thai and Lao, Myanmar, Khmer, kana and Han.
UNSPACED_BLOCKS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x312F), (0x3400, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9D),
)  # fmt: skip


def class_of(char: str) -> Class:
    """Give a character's class."""
    category = unicodedata.category(char)
    if category == "Ll":
        return Class.LOWER
    if category in ("Lu", "Lt"):
        return Class.UPPER
    if category[0] in "LM":
        return Class.CASELESS
    if category[0] == "N":
        return Class.DIGIT
    return Class.SPACE if category[0] in "ZC" else Class.SYMBOL


@cache
def class_table() -> np.ndarray:
    """Class of each code point below U+10000, and one more for all above it."""
    table = np.fromiter((class_of(chr(code)) for code in range(0x10000)), np.uint8, 0x10000)
    for first, last in UNSPACED_BLOCKS:
        block = table[first : last + 1]
        block[block == Class.CASELESS] = Class.WIDE
    for kind, marks in MARKS.items():
        table[[ord(mark) for mark in marks]] = kind
    return np.append(table, np.uint8(Class.SYMBOL))


class Characters(NamedTuple):
    """All characters of some texts in one row, by class, and where each text begins and ends.

    `codes` are their code points, of which all from U+10000 on are one.
    """

    codes: np.ndarray
    classes: np.ndarray
    starts: np.ndarray
    ends: np.ndarray

    def counts(self) -> np.ndarray:
        """Count the characters of each class in each text: an array of texts by classes."""
        texts = len(self.starts)
        owner = np.repeat(np.arange(texts), self.ends - self.starts + 1)
        flat = np.bincount(owner * COUNT + self.classes, minlength=texts * COUNT)
        counts = flat.reshape(texts, COUNT).astype(np.float32)
        counts[:, Class.SPACE] -= 1
        return counts

    def sums(self, hits: np.ndarray) -> np.ndarray:
        """Count in each text the characters for which `hits` holds."""
        before = np.concatenate([[0], np.cumsum(hits)])
        counts: np.ndarray = before[self.ends] - before[self.starts]
        return counts


def characters_of(texts: Sequence[str]) -> Characters:
    """Look up the classes of all characters of some texts, none of which is empty.

    Each text is followed by one space, so that every word has an end.

    >>> characters_of(["It is.", "No"]).counts()[:, Class.LOWER].tolist()
    [3.0, 1.0]
    """
    order = "little" if sys.byteorder == "little" else "big"
    joined = (" ".join(texts) + " ").encode(f"utf-32-{order[0]}e", "surrogatepass")
    codes = np.minimum(np.frombuffer(joined, np.uint32), 0x10000)
    lengths = np.fromiter((len(text) for text in texts), np.int64, len(texts))
    ends = np.cumsum(lengths + 1) - 1
    return Characters(codes, class_table()[codes], ends - lengths, ends)
