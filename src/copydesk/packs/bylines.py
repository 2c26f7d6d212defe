"""What a byline says: the names in it, by the words of the language packs."""

from functools import cache
from typing import NamedTuple

from copydesk.packs.match import EVERYWHERE, rule_set
from copydesk.packs.rules import words
from copydesk.text.names import is_name, split_names

BYLINE = frozenset({"byline"})


class NameWords(NamedTuple):
    """Words by which names are told from what is none."""

    particles: frozenset[str]
    not_names: frozenset[str]
    conjunctions: frozenset[str]


@cache
def name_words(language: str | None) -> NameWords:
    """Give the words for names on pages of a language."""
    of = tuple(dict.fromkeys((language or "und", *EVERYWHERE)))
    return NameWords(
        frozenset(words("name-particles", *of)),
        frozenset(words("not-names", *of)),
        frozenset(words("and", *of)),
    )


def is_person(text: str, language: str | None) -> bool:
    """Whether a text is nothing but a person's name.

    >>> is_person("Jane Doe", "en"), is_person("News Desk", "en")
    (True, False)
    """
    known = name_words(language)
    return is_name(text.strip(), known.particles, known.not_names)


def names_in(text: str, language: str | None) -> tuple[str, ...]:
    """Give the names in a byline; none where it holds anything that is no name.

    What is no person after the first name, such as an agency, is passed over.

    >>> names_in("By Jane Doe and Max Muster, Reuters", "en")
    ('Jane Doe', 'Max Muster')
    >>> names_in("By Monday the deal was off", "en")
    ()
    """
    rest = text[lead_in(text, language) :].strip(" :\N{EN DASH}\N{EM DASH}-|,.")
    known = name_words(language)
    parts = split_names(rest, known.conjunctions)
    names = tuple(part for part in parts if is_person(part, language))
    strange = [
        part
        for part in parts
        if part not in names and not known.not_names.issuperset(part.lower().split())
    ]
    return () if strange or (parts and parts[0] not in names) else names


def lead_in(text: str, language: str | None) -> int:
    """Give the length of what leads into a byline's names, such as "By"; 0 where nothing does.

    >>> lead_in("Published by Jane Doe", "en"), lead_in("Jane Doe", "en")
    (12, 0)
    """
    hits = rule_set(language, BYLINE).hits(text)
    return max((hit.span.end for hit in hits), default=0)
