"""Which words may be more than one at all, whatever a text says of them: hardly any."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from math import inf
from typing import NamedTuple

from copydesk.text.chars import UNSPACED
from copydesk.text.glue.best import front_of, thirds, together
from copydesk.text.glue.cuts import (
    MIN_LETTERS,
    MIN_NAME,
    REMEMBERED,
    Halves,
    kind,
    may_be_words,
    places,
    share_of,
)
from copydesk.text.glue.enough import is_function, needed
from copydesk.text.glue.evidence import sum_by_lists
from copydesk.text.glue.usage import AnyText, Vouching
from copydesk.text.glue.weights import fitted
from copydesk.text.lexicon import Lexicon, word_key

# Where Latin letters meet Greek or Cyrillic ones.
SCRIPTS = re.compile("(?<=[A-Za-z])(?=[\u0370-\u04ff])|(?<=[\u0370-\u04ff])(?=[A-Za-z])")
# Nor in scripts that put no space between words.
NO_LETTER = re.compile(rf"[\d_{UNSPACED}]|''")
# Share of all words. What is met once in ten million words is a word; what is met less often
# may be a glued one that the makers of the lists have met as well.
TOO_RARE = 1e-7
# Letters. The longest words of the lists have 30; what is longer is no text.
MAX_LETTERS = 40
ANY_TEXT = AnyText()


class Chance(NamedTuple):
    """A way to cut a word in two or three, and the sum of evidence that it needs."""

    cuts: tuple[Halves, ...]
    needed: float


class Sort(IntEnum):
    """What a word is by the lists: one of them, unknown, or unknown and maybe more than one."""

    WORD = 0
    UNKNOWN = 1
    DIVISIBLE = 2


@lru_cache(maxsize=REMEMBERED)
def sort_of(word: str, lexicon: Lexicon) -> Sort:
    """Sort a word by the lists alone; most are met again in the next text.

    >>> from copydesk.text.lexicon import lexicon
    >>> [sort_of(word, lexicon("en")).name for word in ("although", "zelkova", "outalthough")]
    ['WORD', 'UNKNOWN', 'DIVISIBLE']
    """
    key = word_key(word)
    if not MIN_LETTERS <= len(word) <= MAX_LETTERS or key in lexicon.common:
        return Sort.WORD
    is_rare = share_of(key.removesuffix("'s"), lexicon) < TOO_RARE
    if NO_LETTER.search(word) or not (is_rare or is_function_hump(word, lexicon)):
        return Sort.WORD
    is_more = is_twice(word) or SCRIPTS.search(word) is not None or chances(word, lexicon)
    return Sort.DIVISIBLE if is_more else Sort.UNKNOWN


def is_function_hump(word: str, lexicon: Lexicon) -> bool:
    """Whether a small function word meets one with a capital, as in no name: `inThe`.

    Lists fold case, and have met such words too often to call them unknown.
    """
    at = next((at for at in range(1, len(word)) if word[at].isupper()), 0)
    left, right = word[:at], word[at:]
    is_hump = left.islower() and right.istitle()
    return is_hump and is_function(left, lexicon) and is_function(right, lexicon)


def is_twice(word: str) -> bool:
    """Whether a word is a name written twice.

    >>> is_twice("SmithSmith"), is_twice("beriberi")
    (True, False)
    """
    half = word[: len(word) // 2]
    return half * 2 == word and len(half) >= MIN_NAME and half.istitle()


@lru_cache(maxsize=REMEMBERED)
def chances(word: str, lexicon: Lexicon) -> tuple[Chance, ...]:
    """Give the ways to cut a word for which there may be a text that has enough evidence."""
    found = (*ways_in_two(word, lexicon), *ways_in_three(word, lexicon))
    return tuple([one for one in found if reaches(one, lexicon, ANY_TEXT)])


def ways_in_two(word: str, lexicon: Lexicon) -> Iterator[Chance]:
    """Yield the ways to cut a word in two."""
    for halves in places(word, lexicon):
        seam = (len(halves.left), kind(halves))
        yield Chance((halves,), needed(word, [seam], lexicon))


def ways_in_three(word: str, lexicon: Lexicon) -> Iterator[Chance]:
    """Yield the ways to cut a word in three.

    Not behind the first letter: a word begins with the article more often than with two words.
    """
    for first, halves in thirds(word, lexicon) if len(word) >= MIN_LETTERS * 2 else ():
        front = front_of(first, halves, lexicon)
        if front is not None and len(first) > 1:
            end = len(first) + len(halves.left)
            seams = [(len(first), kind(front)), (end, kind(halves))]
            yield Chance((front, halves), needed(word, seams, lexicon))


def reaches(chance: Chance, lexicon: Lexicon, text: Vouching) -> bool:
    """Whether a text may have enough evidence for a way to cut a word."""
    if chance.needed == inf or not all(may_be_words(one, text) for one in chance.cuts):
        return False
    scores = [most(one, lexicon, text) for one in chance.cuts]
    return (together(*scores) if len(scores) > 1 else scores[0]) >= chance.needed


def most(halves: Halves, lexicon: Lexicon, text: Vouching) -> float:
    """Give the highest sum of evidence that a text can have for a cut, wherever it is made."""
    name = kind(halves)
    has_left, has_right = text.has(halves.left), text.has(halves.right)
    weights = fitted(lexicon.language).weights[name]
    by_left, by_right, *by_end = weights.text
    both, before, behind = weights.beside
    return (
        sum_by_lists(halves, lexicon)
        + has_left * max(0.0, by_left, by_left + before)
        + has_right * max(0.0, by_right, by_right + behind)
        + (has_left and has_right) * max(0.0, both)
        + sum(max(0.0, one) for one in by_end)
    )


def may_be_more(word: str, lexicon: Lexicon, text: Vouching) -> bool:
    """Whether a word may be more than one in a text.

    >>> from copydesk.text.glue.usage import Usage
    >>> from copydesk.text.lexicon import lexicon
    >>> may_be_more("outalthough", lexicon("en"), Usage("sold outalthough prices rose"))
    True
    """
    if is_twice(word) or SCRIPTS.search(word) is not None:
        return True
    return any(reaches(one, lexicon, text) for one in chances(word, lexicon))
