"""Apostrophes that were split off their words, and single marks that belong to nothing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.quotes_form import Change

APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
SPLIT = re.compile(f"(?<=\\w)(?P<before>\\s*){APOSTROPHE}(?P<behind>\\s*)(?=\\w)")
STRAY = re.compile(f"(?<![\\w'\N{{RIGHT SINGLE QUOTATION MARK}}-])([a-z]{{4,}}){APOSTROPHE}(?= [a-z])")


class ApostropheWords(NamedTuple):
    """What stands behind apostrophes in contractions, and before them in elisions."""

    endings: frozenset[str]
    elisions: frozenset[str]


def apostrophe_changes(text: str, words: ApostropheWords) -> Iterator[Change]:
    """Yield what closes the gaps around split apostrophes."""
    return iter(())
