"""Answers about a text that are kept at hand, since many cleaners ask in every round."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Answer = TypeVar("Answer")

# Characters. Blocks are shorter, but for few; to keep what is said of whole books would fill the
# memory.
MAX_CHARS = 1500
# Texts. Pages have 30 to 300 blocks, and menus and notices come again on the pages of a site.
MAX_TEXTS = 4096


def remembered(function: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Keep at hand what a function of nothing but a text says of short ones.

    >>> remembered(str.upper)("Nobody came.")
    'NOBODY CAME.'
    """
    known = lru_cache(maxsize=MAX_TEXTS)(function)

    @wraps(function)
    def answer(text: str) -> Answer:
        return known(text) if len(text) <= MAX_CHARS else function(text)

    return answer
