"""What a byline says: the names in it, by the words of the language packs."""

from functools import cache
from typing import NamedTuple

from copydesk.packs.match import EVERYWHERE, compiled, rule_set
from copydesk.packs.rules import words
from copydesk.text.dates import find_dates
from copydesk.text.fold import fold
from copydesk.text.names import is_name, split_names

BYLINE = frozenset({"byline"})
EDGES = " :\N{EN DASH}\N{EM DASH}-|,.\N{BULLET}\N{MIDDLE DOT}"
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

    What is no person after the first name, such as an agency, is passed over.

    >>> names_in("By Jane Doe and Max Muster, Reuters", "en")
    ('Jane Doe', 'Max Muster')
    >>> names_in("By Monday the deal was off", "en")
    ()
    """
    if named := named_in(text, language, BYLINE):
        return (named,)
    if signed := signed_name(text, language):
        return (signed,)
    # What stands behind a stroke is the paper, or the agency.
    rest = text[lead_in(text, language) :].partition(" / ")[0].strip(EDGES)
    known = name_words(language)
    parts = split_names(rest, known.conjunctions)
    names = tuple(part for part in parts if is_person(part, language))
    strange = [
        part
        for part in parts
        if part not in names and not known.not_names.issuperset(part.lower().split())
    ]
    return () if strange or (parts and parts[0] not in names) else names


def named_in(text: str, language: str | None, roles: frozenset[str]) -> str | None:
    """Give the person whom a rule for some roles finds in a text, by its group `name`."""
    for hit in rule_set(language, roles).hits(text):
        name = hit.groups.get("name", "")
        bare = name[lead_in(name, language) :].strip(EDGES) or name
        if is_person(bare, language):
            return bare
    return None


def signed_name(text: str, language: str | None) -> str | None:
    """Give the name in a line that holds a name, a date behind it and nothing else.

    >>> signed_name("Jane Doe | 3.4.2021, 10:15", "en"), signed_name("Jane Doe left in 2021", "en")
    ('Jane Doe', None)
    >>> signed_name("By Jane Doe • March 3, 2021", "en")
    'Jane Doe'
    """
    if len(text) > MAX_SIGNED or text.count(" ") > MAX_SIGNED_SPACES:
        return None
    if not any(char.isdigit() for char in text):
        return None
    for found in find_dates(text, language):
        name = text[: found.start].strip(EDGES)
        name = name[lead_in(name, language) :].strip(EDGES) or name
        rest = fold(text[found.end :]).replace(":", " ").split()
        is_rest_time = all(word.strip(EDGES).isdigit() for word in rest if word.strip(EDGES))
        if is_rest_time and is_person(name, language):
            return name
    return None


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
