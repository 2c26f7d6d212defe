"""Measures of a found text against a gold one."""

import re
from collections import Counter

from copydesk.text.chars import UNSPACED_LANGUAGES

WORD = re.compile(r"\w+")
# Word F1, 0 to 1, below which the body was missed rather than cut unevenly.
POOR = 0.5


def word_counts(text: str, language: str | None = None) -> Counter[str]:
    r"""Count words as the WCXB benchmark does: `\w+` in lower case; of some languages, characters.

    >>> word_counts("It’s it.") == {"it": 2, "s": 1}
    True
    """
    if language in UNSPACED_LANGUAGES:
        return Counter(char for char in text if not char.isspace())
    return Counter(WORD.findall(text.lower()))


def f1(found: Counter[str], wanted: Counter[str]) -> float:
    """F1 of two bags of words, each word as many times as it stands there; 0 to 1.

    >>> f1(word_counts("a b c"), word_counts("a b"))
    0.8
    """
    total = found.total() + wanted.total()
    return 2 * (found & wanted).total() / total if total else 1.0
