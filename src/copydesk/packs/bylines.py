"""What a byline says: the names in it, by the words of the language packs."""

import re
from functools import cache
from typing import NamedTuple

from copydesk.packs.match import EVERYWHERE, compiled, rule_set
from copydesk.packs.rules import words
from copydesk.packs.stamps import is_beside_date, is_label
from copydesk.text.chars import WORD
from copydesk.text.dates import Dated, find_dates
from copydesk.text.names import is_name, split_names

BYLINE = frozenset({"byline"})
EDGES = " :\N{EN DASH}\N{EM DASH}-|,.\N{BULLET}\N{MIDDLE DOT}"
# An e-mail address or a handle beside a name.
ADDRESS = re.compile(r"\(?[\w.+-]*@\w[\w.-]*\)?")
# Words of what somebody's work is: "Senior White House Correspondent".
MAX_WORK_WORDS = 5
# Spaces in the longest line of a name and a date; characters that a bio's name may take.
MAX_SIGNED_SPACES, MAX_NAME = 12, 60
# Characters of such a line: dates of East Asia have no spaces to count.
MAX_SIGNED = 200


class NameWords(NamedTuple):
    """Words by which names are told from what is none."""

    particles: frozenset[str]
    not_names: frozenset[str]
    conjunctions: frozenset[str]
    given: frozenset[str]


@cache
def name_words(language: str | None) -> NameWords:
    """Give the words for names on pages of a language."""
    of = tuple(dict.fromkeys((language or "und", *EVERYWHERE)))
    return NameWords(
        frozenset(words("name-particles", *of)),
        frozenset(words("not-names", *of)),
        frozenset(words("and", *of)),
        frozenset(words("given-names", *of)),
    )


def is_person(text: str, language: str | None) -> bool:
    """Whether a text is nothing but a person's name.

    >>> is_person("Jane Doe", "en"), is_person("News Desk", "en")
    (True, False)
    """
    known = name_words(language)
    name = text.strip()
    first = name.partition(" ")[0]
    is_given = first[:1].isupper() and first.lower() in known.given
    particles = known.particles - {first.lower()} if is_given else known.particles
    return is_name(name, particles, known.not_names)


def names_in(text: str, language: str | None) -> tuple[str, ...]:
    """Give the names in a byline; none where it holds anything that is no name.

    What is no person after the first name is passed over: an agency, what somebody's work is,
    how long ago it was, an address.

    >>> names_in("By Jane Doe and Max Muster, Reuters", "en")
    ('Jane Doe', 'Max Muster')
    >>> names_in("Story by Jane Doe, Chief Harbour Correspondent • 2h", "en")
    ('Jane Doe',)
    >>> names_in("By Monday the deal was off", "en")
    ()
    """
    if named := named_in(text, language, BYLINE):
        return (named,)
    if signed := signed_names(text, language):
        return signed
    # What stands behind a stroke is the paper, or the agency.
    rest = text[lead_in(text, language) :].partition(" / ")[0].strip(EDGES)
    return names_listed(rest, language)


def names_listed(text: str, language: str | None) -> tuple[str, ...]:
    """Give the names in a list that begins with one; none where it holds anything strange."""
    known = name_words(language)
    parts = split_names(ADDRESS.sub(" ", text).strip(EDGES), known.conjunctions)
    names = tuple(part for part in parts if is_person(part, language))
    others = (part for part in parts if part not in names)
    if not names or parts[0] != names[0]:
        return ()
    is_known = all(is_work(part, known.not_names) or is_label(part, language) for part in others)
    return names if is_known else ()


def is_work(text: str, not_names: frozenset[str]) -> bool:
    """Whether a part of a byline says what somebody's work is, or for whom it is done.

    >>> is_work("Chief Harbour Correspondent", frozenset({"chief", "correspondent"}))
    True
    >>> is_work("Harbour Town", frozenset({"chief", "correspondent"}))
    False
    """
    found = text.split()
    if not_names.issuperset(map(str.lower, found)):
        return True
    is_titled = all(word[0].isupper() or word.lower() in not_names for word in found)
    return is_titled and len(found) <= MAX_WORK_WORDS and found[-1].lower() in not_names


def has_given_name(text: str, language: str | None) -> bool:
    """Whether a text is a person's name and no more: a common first name, a family name, initials.

    With a third word it may be a headline, whose words have capitals too: "Jane Doe Retires".

    >>> has_given_name("Jane Q. Doe", "en"), has_given_name("Middle East", "en")
    (True, False)
    """
    first, *between = text.split()[:-1] or ("",)
    return (
        first.lower() in name_words(language).given
        and all(len(word.rstrip(".")) == 1 for word in between)
        and is_person(text, language)
    )


def is_reporter(text: str, language: str | None) -> bool:
    """Whether a text is a person's name, behind it a reporter's work and nothing else.

    >>> is_reporter("Jane Doe, Harbour Correspondent", "en"), is_reporter("Jane Doe, CEO", "en")
    (True, False)
    """
    if len(text) > MAX_SIGNED or text.count(" ") > MAX_SIGNED_SPACES:
        return False
    name, *rest = split_names(text, ()) or ("",)
    works = frozenset(words("reporters", language or "und", *EVERYWHERE))
    return bool(rest) and is_person(name, language) and all(is_work(part, works) for part in rest)


def goes_on(text: str, language: str | None) -> bool:
    """Whether a line of names ends so that one more is to come.

    >>> goes_on("By Jane Doe and", "en"), goes_on("By Jane Doe", "en")
    (True, False)
    """
    return text.endswith(",") or text.rpartition(" ")[2] in name_words(language).conjunctions


def named_in(text: str, language: str | None, roles: frozenset[str]) -> str | None:
    """Give the person whom a rule for some roles finds in a text, by its group `name`."""
    for hit in rule_set(language, roles).hits(text):
        name = hit.groups.get("name", "")
        bare = name[lead_in(name, language) :].strip(EDGES) or name
        if is_person(bare, language):
            return bare
    return None


def signed_names(text: str, language: str | None) -> tuple[str, ...]:
    """Give the names in a line that holds names, a date and nothing else.

    Where the date comes first, something leads into the names: else they may be a section's.

    >>> signed_names("Jane Doe | 3.4.2021, 10:15", "en"), signed_names("Jane Doe, 2021", "en")
    (('Jane Doe',), ())
    >>> signed_names("By Jane Doe • March 3, 2021", "en")
    ('Jane Doe',)
    >>> signed_names("Posted on March 3, 2021 by Jane Doe and Max Muster", "en")
    ('Jane Doe', 'Max Muster')
    >>> signed_names("March 3, 2021 | Middle East", "en")
    ()
    """
    if len(text) > MAX_SIGNED or text.count(" ") > MAX_SIGNED_SPACES:
        return ()
    if not any(char.isdigit() for char in text):
        return ()
    for found in find_dates(text, language):
        if names := names_before(text, found, language) or names_behind(text, found, language):
            return names
    return ()


def names_before(text: str, found: Dated, language: str | None) -> tuple[str, ...]:
    """Give the name before a date that has nothing but numbers behind it."""
    name = text[: found.start].strip(EDGES)
    name = name[lead_in(name, language) :].strip(EDGES) or name
    behind = (word.strip(EDGES) for word in text[found.end :].replace(":", " ").split())
    is_time = all(word.isdigit() for word in behind if word)
    return (name,) if is_time and is_person(name, language) else ()


def names_behind(text: str, found: Dated, language: str | None) -> tuple[str, ...]:
    """Give the names that something leads into behind a date, with words of stamps before it."""
    ahead = WORD.findall(text[: found.start])
    if not all(is_beside_date(word, language) for word in ahead):
        return ()
    rest = text[found.end :]
    # "By" is a word of stamps too, as in "Updated by 5 pm".
    for word in WORD.finditer(rest):
        behind = rest[word.start() :]
        if length := lead_in(behind, language):
            return names_listed(behind[length:].strip(EDGES), language)
        if not is_beside_date(word.group(), language):
            return ()
    return ()


def bio_name(text: str, language: str | None) -> str | None:
    """Give the name that opens a bio: what stands before "is" or the like.

    >>> bio_name("Jane Doe is a reporter in Harbour Town.", "en")
    'Jane Doe'
    """
    for verb in words("is", language or "und", *EVERYWHERE):
        name, found, _ = text[:MAX_NAME].partition(f" {verb} ")
        if found and is_person(name, language):
            return name
    return None


def lead_in(text: str, language: str | None) -> int:
    """Give the length of what leads into a byline's names, such as "By"; 0 where nothing does.

    >>> lead_in("Published by Jane Doe", "en"), lead_in("Jane Doe", "en")
    (12, 0)
    """
    hits = compiled(language, BYLINE).hits(text)
    return max((hit.span.end for hit in hits), default=0)
