"""Dates in a line of text."""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

# Years that an article on the web, or one digitised for it, can be from.
FIRST_YEAR, LAST_YEAR = 1900, 2100
YEAR_DIGITS = 4

DIGIT = re.compile(r"\d")
NUMERIC = re.compile(
    r"(?<![\d.])(\d{4}|\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{1,2})(?![\d])"
)
ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)"
)
# "2024年5月1日", "2024년 5월 1일".
EAST_ASIAN = re.compile(
    r"(?<!\d)(\d{4})\s?[\N{CJK UNIFIED IDEOGRAPH-5E74}\N{HANGUL SYLLABLE NYEON}]\s?"
    r"(\d{1,2})\s?[\N{CJK UNIFIED IDEOGRAPH-6708}\N{HANGUL SYLLABLE WEOL}]\s?"
    r"(\d{1,2})\s?[\N{CJK UNIFIED IDEOGRAPH-65E5}\N{HANGUL SYLLABLE IL}]"
)
# A letter of a month's name; marks of Devanagari are none by themselves.
LETTER = r"[^\W\d_]|[\N{DEVANAGARI SIGN CANDRABINDU}-\N{DEVANAGARI STRESS SIGN ANUDATTA}]"
# A day, a month by its name and a year, in either order; or the month first, as in English.
NAMED = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:\.|st|nd|rd|th|er|\N{MASCULINE ORDINAL INDICATOR})?\s(?:de\s)?"
    rf"(?:{LETTER}){{3,12}}\.?,?\s(?:de\s)?\d{{4}}"
    r"|\d{1,2}-[^\W\d_]{3,12}-\d{4}"
    r"|[^\W\d_]{3,12}(?:\.|\.?\s)\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?!\w)"
)

# Months by the first three letters of their English names, by which all of them differ.
MONTHS = {name[:3].lower(): at for at, name in enumerate(calendar.month_name) if name}
MONTH_NAMES = frozenset(
    {name.lower() for name in (*calendar.month_name, *calendar.month_abbr) if name} | {"sept"}
)
PARTS_OF_DATE = re.compile(r"[^\W\d_]+|\d+")


class Dated(NamedTuple):
    """A date as ISO 8601, with time and zone where the text has them, and where it stands."""

    iso: str
    start: int
    end: int


def find_dates(text: str, language: str | None = None) -> Iterator[Dated]:
    """Yield the dates of a text with day, month and year, in order of their kind.

    `language` settles the order of day and month: English alone has the month first.

    >>> [found.iso for found in find_dates("DW – 23-09/2022", "en")]
    ['2022-09-23']
    >>> [found.iso for found in find_dates("Updated March 3, 2021 at 5 pm", "en")]
    ['2021-03-03']
    """
    if not DIGIT.search(text):
        return
    yield from iso_dates(text)
    for match in NUMERIC.finditer(text):
        if not ISO.match(text, match.start()) and (iso := numeric_date(match.groups(), language)):
            yield Dated(iso, *match.span())
    for match in NAMED.finditer(text):
        if iso := named_date(match.group(), language):
            yield Dated(iso, *match.span())


def iso_dates(text: str) -> Iterator[Dated]:
    """Yield the dates that stand year first: ISO 8601, and as in East Asia."""
    for match in ISO.finditer(text):
        year, month, day, time, zone = match.groups()
        if iso := iso_date(int(year), int(month), int(day)):
            clock = f"T{time}{zone or ''}" if time else ""
            yield Dated(iso + clock, *match.span())
    for match in EAST_ASIAN.finditer(text):
        if iso := iso_date(*map(int, match.groups())):
            yield Dated(iso, *match.span())


def iso_date(year: int, month: int, day: int) -> str | None:
    """Give a date as ISO 8601; None where there is no such day."""
    try:
        return date(year, month, day).isoformat() if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def numeric_date(parts: tuple[str, ...], language: str | None) -> str | None:
    """Give the date that three numbers say; None where they say none.

    >>> numeric_date(("3", "4", "2021"), "en"), numeric_date(("3", "4", "2021"), "de")
    ('2021-03-04', '2021-04-03')
    """
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == YEAR_DIGITS:
        return iso_date(first, second, third)
    if len(parts[2]) not in {2, YEAR_DIGITS}:
        return None
    year = third if len(parts[2]) == YEAR_DIGITS else 2000 + third
    if language == "en":
        return iso_date(year, first, second) or iso_date(year, second, first)
    return iso_date(year, second, first)


def named_date(text: str, language: str | None) -> str | None:
    """Give the date that a text with a month's name says; None where it says none."""
    english = english_date(text)
    if english or language is None or language == "en":
        return english
    return foreign_date(text, language)


# Takes a millisecond a text, and a page's lines are read more than once.
@lru_cache(maxsize=1024)
def foreign_date(text: str, language: str) -> str | None:
    """Give the date that a text in a language other than English says; None where it says none."""
    # Takes 150 ms to import, and few texts need it.
    from dateparser.date import DateDataParser  # noqa: PLC0415
    from dateparser.languages.loader import default_loader  # noqa: PLC0415

    # Without earlier locales: what was parsed before must not change what is parsed now.
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    if language not in default_loader.get_locale_map():
        return None
    parser = DateDataParser(languages=[language], try_previous_locales=False, settings=settings)
    found = parser.get_date_data(text).date_obj
    return iso_date(found.year, found.month, found.day) if found else None


def english_date(text: str) -> str | None:
    """Give the date that a text with an English month says, in a thousandth of the time.

    >>> english_date("Aug. 3rd, 2021"), english_date("3 août 2021")
    ('2021-08-03', None)
    """
    parts = [part.lower() for part in PARTS_OF_DATE.findall(text)]
    months = [MONTHS[part[:3]] for part in parts if part in MONTH_NAMES]
    numbers = [int(part) for part in parts if part.isdigit()]
    if len(months) != 1 or len(numbers) != 2:  # noqa: PLR2004 (a day and a year)
        return None
    return iso_date(numbers[1], months[0], numbers[0])
