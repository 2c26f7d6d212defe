"""Elements that tell who wrote a page and when, by their tags, classes and attributes."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
from msgspec import Struct

# A seam inside a class name: "post-author", "postAuthor", "post_author2".
NAME_SEAM = re.compile(r"[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])")
# Properties of microdata and RDFa, in lower case, and what they say.
PROPERTIES = {
    "author": "author",
    "creator": "author",
    "dc:creator": "author",
    "datepublished": "date.published",
    "datecreated": "date.published",
    "datemodified": "date.modified",
    "headline": "headline",
    "inlanguage": "language",
    "name": "name",
}
# Characters. What is longer is no name and no date; headlines have 300 at most.
MAX_STATED = 300


class Sign(NamedTuple):
    """What an element says, by `name`, and the attribute's value where its text does not."""

    name: str
    content: str | None


class NameSigns(Struct, frozen=True, forbid_unknown_fields=True):
    """What words of class and id names say: the table beside this module.

    `signs` are the words of each sign, the surest first; `may_tell` are parts of names of which
    each telling name has one.
    """

    may_tell: tuple[str, ...]
    title_words: frozenset[str]
    title_owners: frozenset[str]
    signs: dict[str, frozenset[str]]


@cache
def name_signs() -> tuple[NameSigns, re.Pattern[str]]:
    """Read the table, and give it with what finds a name that may tell."""
    text = (files("copydesk.segment") / "class_signs.toml").read_text(encoding="utf-8")
    known = msgspec.convert(tomllib.loads(text), NameSigns)
    return known, re.compile("|".join(known.may_tell))


@lru_cache(maxsize=4096)
def sign_of_names(names: str) -> str | None:
    """Give what class and id names say that an element holds.

    >>> sign_of_names("post-authorName"), sign_of_names("candidate"), sign_of_names("entry-date")
    ('class.author', None, 'class.date')
    >>> sign_of_names("byline"), sign_of_names("entry-date updated published")
    ('class.author', 'class.date.published')
    """
    known, may_tell = name_signs()
    if not may_tell.search(names.lower()):
        return None
    found = {word.lower() for word in NAME_SEAM.split(names)}
    is_title = found & known.title_words and found & known.title_owners
    of_title = "class.title" if is_title else None
    return next((sign for sign, words in known.signs.items() if found & words), of_title)


def sign_of(tag: str, attributes: Mapping[str, str], names: str) -> Sign | None:
    """Give what an element says of the page; None where it says nothing.

    `names` are its class and id names.

    >>> sign_of("time", {"datetime": "2024-05-01"}, "")
    Sign(name='time', content='2024-05-01')
    """
    if tag == "h1":
        return Sign("h1", None)
    said = sign_of_names(names) if names else None
    stated = attributes.get("itemprop", attributes.get("property"))
    if stated and (known := property_of(stated)):
        return Sign(known, attributes.get("content") or attributes.get("datetime"))
    if tag == "time":
        mark = (said or "").partition("class.date")[2]
        return Sign(f"time{mark}", attributes.get("datetime") or attributes.get("content"))
    if "rel" in attributes and "author" in attributes["rel"].split():
        return Sign("rel.author", attributes.get("content"))
    return Sign(said, attributes.get("datetime")) if said else None


def property_of(stated: str) -> str | None:
    """Give the statement that a property of microdata or RDFa makes; None for other ones.

    >>> property_of("datePublished"), property_of("schema:author"), property_of("url")
    ('itemprop.date.published', 'itemprop.author', None)
    """
    known = PROPERTIES.get(stated.strip().lower().removeprefix("schema:"))
    return f"itemprop.{known}" if known else None
