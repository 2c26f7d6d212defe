"""Which words may be more than one at all, whatever a text says of them: hardly any."""

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from types import MappingProxyType

from copydesk.text.chars import UNSPACED
from copydesk.text.glue.best import Seam, as_seams, front_of, may_be_three, thirds, together
from copydesk.text.glue.cuts import (
    BY_TEXT,
    MIN_LETTERS,
    MIN_NAME,
    REMEMBERED,
    Halves,
    kind,
    may_be_words,
    places,
    sum_by_lists,
)
from copydesk.text.glue.enough import are_enough, is_function
from copydesk.text.glue.usage import AnyText
from copydesk.text.glue.weights import BESIDES, WEIGHTS
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
# The most that a text and the words beside a cut can add to what its halves say.
MOST: Mapping[str, float] = MappingProxyType(
    {
        name: sum(max(0.0, one) for one in (*weights[BY_TEXT], *BESIDES[name]))
        for name, weights in WEIGHTS.items()
    }
)


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
    is_rare = lexicon.rare.get(key.removesuffix("'s"), 0) < TOO_RARE
    if NO_LETTER.search(word) or not (is_rare or is_function_hump(word, lexicon)):
        return Sort.WORD
    is_more = (
        is_twice(word)
        or SCRIPTS.search(word) is not None
        or may_be_two(word, lexicon)
        or may_be_in_three(word, lexicon)
    )
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


def may_be_two(word: str, lexicon: Lexicon) -> bool:
    """Whether there is a text that has enough for a cut in a word."""
    return any(
        are_enough(word, (Seam(len(halves.left), most(halves, lexicon), kind(halves)),), lexicon)
        for halves in places(word, lexicon)
        if may_be_words(halves, ANY_TEXT)
    )


def may_be_in_three(word: str, lexicon: Lexicon) -> bool:
    """Whether there is a text that has enough for two cuts in a word."""
    if len(word) < MIN_LETTERS * 2:
        return False
    for first, halves in thirds(word, lexicon):
        front = front_of(first, halves, lexicon)
        # Not behind the first letter: a word begins with the article more often than with two
        # words.
        if front is None or len(first) == 1 or not may_be_three(first, halves, lexicon, ANY_TEXT):
            continue
        score = together(most(front, lexicon), most(halves, lexicon))
        if are_enough(word, as_seams(front, halves, score), lexicon):
            return True
    return False


def most(halves: Halves, lexicon: Lexicon) -> float:
    """Give the highest sum of evidence that any text can have for a cut."""
    return sum_by_lists(halves, lexicon) + MOST[kind(halves)]
