"""Elements that tell who wrote a page and when, by their tags, classes and attributes."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

# A seam inside a class name: "post-author", "postAuthor", "post_author2".
NAME_SEAM = re.compile(r"[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])")
# What some telling word begins with or holds: most names hold none, and need no closer look.
MAY_TELL = re.compile(
    r"aut|byl|writ|post|column|contrib|report|journal|creat|verf|redak|fn|vcard|upd|modif"
    r"|publi|pubd|date|time|day|datum|fecha|title|headline"
)
# Words of class and id names, and what an element that has one of them holds, the surest first.
# Those of languages other than English are here where themes of content systems use them.
SIGNS = {
    "class.author": """
        author authors authorname byline bylines byauthor writer writers writtenby postedby
        columnist contributor contributors reporter journalist creator autor autore auteur
        verfasser redakteur fn vcard""",
    "class.date.published": """
        published publish pubdate publishdate publisheddate publishedon datepublished publication
        posted postedon created dateline""",
    "class.date.modified": """
        updated update modified lastupdated lastmodified lastmod dateupdated datemodified""",
    "class.date": """
        date dates datetime timestamp time day datum fecha postdate articledate entrydate""",
}
WORDS_BY_SIGN = {sign: frozenset(words.split()) for sign, words in SIGNS.items()}
TITLE_WORDS = frozenset({"title", "headline"})
TITLE_OWNERS = frozenset(
    {"entry", "post", "article", "page", "story", "news", "blog", "content", "main", "hero"}
)
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


@lru_cache(maxsize=4096)
def sign_of_names(names: str) -> str | None:
    """Give what class and id names say that an element holds.

    >>> sign_of_names("post-authorName"), sign_of_names("candidate"), sign_of_names("entry-date")
    ('class.author', None, 'class.date')
    >>> sign_of_names("byline"), sign_of_names("entry-date updated published")
    ('class.author', 'class.date.published')
    """
    if not MAY_TELL.search(names.lower()):
        return None
    found = {word.lower() for word in NAME_SEAM.split(names)}
    is_title = found & TITLE_WORDS and found & TITLE_OWNERS
    of_title = "class.title" if is_title else None
    return next((sign for sign, words in WORDS_BY_SIGN.items() if found & words), of_title)


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
