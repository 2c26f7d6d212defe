"""What a stamp says beside its date: hours, days of the week and words such as "updated"."""

import re
from functools import cache

from copydesk.packs.match import EVERYWHERE
from copydesk.packs.rules import words
from copydesk.text.chars import WORD
from copydesk.text.dates import find_dates
from copydesk.text.fold import fold

# A number, or an hour as French and English run it together with its unit: "18h05", "6pm".
CLOCK = re.compile(r"\d+|\d{1,2}h(?:\d\d)?|\d{1,2}[ap]m", re.IGNORECASE)
# Another day before the date, and no hour: "10, 24 December" lists events, and
# "10:15, 24 December 2020" is a stamp.
DAY_BEFORE = re.compile(r"(?<![:.])\b\d{1,2}\s?(?:,|&|-|\N{EN DASH}|[^\W\d_]{1,3}\b)\s?$")


@cache
def stamp_words(language: str | None) -> frozenset[str]:
    """Give the words that stand beside dates in stamps, folded."""
    return frozenset(words("stamp-words", language or "und", *EVERYWHERE))


def is_stamp(text: str, language: str | None) -> bool:
    """Whether a text is a date with nothing but numbers and words of stamps around it.

    >>> is_stamp("Updated: 3.4.2021, 10:15 GMT", "en"), is_stamp("Elected on 3.4.2021", "en")
    (True, False)
    """
    spans = [(found.start, found.end) for found in find_dates(text, language)]
    if not spans or DAY_BEFORE.search(text[: min(spans)[0]]):
        return False
    return all(
        any(start <= match.start() < end for start, end in spans)
        or is_beside_date(match.group(), language)
        for match in WORD.finditer(text)
    )


def is_label(text: str, language: str | None) -> bool:
    """Whether a text has words of stamps, no date, and nothing else but numbers.

    >>> is_label("Last updated:", "en"), is_label("5 min read", "en"), is_label("Elected", "en")
    (True, True, False)
    """
    found = WORD.findall(text)
    has_word = any(not word.isdigit() for word in found)
    is_bare = has_word and all(is_beside_date(word, language) for word in found)
    return is_bare and not any(find_dates(text, language))


def is_beside_date(word: str, language: str | None) -> bool:
    """Whether a word is a number, an hour or one that stands beside dates."""
    return CLOCK.fullmatch(word) is not None or fold(word) in stamp_words(language)
