"""What JSON-LD says of a page, as statements."""

import json
import re
from collections.abc import Iterable, Iterator

from copydesk.document import Meta

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Entity = dict[str, Json]

ARTICLE = re.compile(r"(?:article|posting|report|review|howto|recipe|story)$", re.IGNORECASE)
PAGE = re.compile(r"page$", re.IGNORECASE)
ARTICLE_FIELDS = {
    "headline": "headline",
    "name": "name",
    "datePublished": "date.published",
    "dateModified": "date.modified",
    "dateCreated": "date.created",
    "inLanguage": "language",
    "url": "url",
}
PAGE_FIELDS = {
    "name": "name",
    "headline": "headline",
    "datePublished": "date.published",
    "dateModified": "date.modified",
    "inLanguage": "language",
}
# Characters of a script. Pages with hundreds of products or comments have a megabyte.
MAX_SCRIPT = 2_000_000
# Entities of all scripts, and people named as authors of one, read at most.
MAX_ENTITIES = 200
MAX_AUTHORS = 20
MAX_VALUE = 500
# Commas before a closing bracket, and the signs that scripts were once wrapped in. The spaces at
# the end are never given back: a megabyte of them would take hours.
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*+;?\s*+$"
)


def statements(scripts: Iterable[str]) -> Iterator[Meta]:
    """Yield what the article and the page in JSON-LD scripts say of themselves.

    Names are `jsonld.article.<field>` and `jsonld.page.<field>`, those of a second article
    `jsonld.article.2.<field>`. Broken JSON is mended in the simplest cases, else passed over.

    >>> [one.name for one in statements(['{"@type": "NewsArticle", "headline": "Who pays?"}'])]
    ['jsonld.article.headline']
    """
    entities = list(entities_of(scripts))
    by_id = {str(one["@id"]): one for one in entities if "@id" in one and len(one) > 1}
    seen = 0
    for entity in entities:
        kinds = types_of(entity)
        if any(ARTICLE.search(kind) for kind in kinds):
            seen += 1
            prefix = "jsonld.article" if seen == 1 else f"jsonld.article.{seen}"
            yield from stated(entity, ARTICLE_FIELDS, prefix)
            yield from authors(entity, by_id, prefix)
            yield from publisher(entity, by_id)
        elif any(PAGE.search(kind) for kind in kinds):
            yield from stated(entity, PAGE_FIELDS, "jsonld.page")
            yield from authors(entity, by_id, "jsonld.page")
        elif "WebSite" in kinds:
            yield from stated(entity, {"name": "name"}, "jsonld.site")


def entities_of(scripts: Iterable[str]) -> Iterator[Entity]:
    """Yield the entities at the top of scripts: in lists, in graphs, and what pages are about."""
    left: list[Json] = [parsed(script) for script in scripts]
    left.reverse()
    count = 0
    while left and count < MAX_ENTITIES:
        one = left.pop()
        if isinstance(one, list):
            left.extend(reversed(one[:MAX_ENTITIES]))
        elif isinstance(one, dict):
            count += 1
            yield one
            left.extend(one[key] for key in ("mainEntity", "@graph") if key in one)


def parsed(script: str) -> Json:
    """Give a script's JSON; None where it is none, or too long."""
    if len(script) > MAX_SCRIPT:
        return None
    text = WRAPPED.sub("", script).strip().rstrip(";")
    for attempt in (text, TRAILING_COMMA.sub("", text)):
        try:
            # Not strict: line breaks inside strings are the commonest fault.
            found: Json = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return found
    return None


def types_of(entity: Entity) -> tuple[str, ...]:
    """Give an entity's types."""
    kinds = entity.get("@type")
    found = kinds if isinstance(kinds, list) else [kinds]
    return tuple(one.rpartition("/")[2] for one in found if isinstance(one, str))


def stated(entity: Entity, fields: dict[str, str], prefix: str) -> Iterator[Meta]:
    """Yield the fields of an entity that are plain values."""
    for key, name in fields.items():
        value = entity.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and (text := " ".join(value[:MAX_VALUE].split())):
            yield Meta(f"{prefix}.{name}", text)


def authors(entity: Entity, by_id: dict[str, Entity], prefix: str) -> Iterator[Meta]:
    """Yield an entity's authors, by what they are: `author.person` or `author.organization`."""
    found = entity.get("author") or entity.get("creator")
    for one in (found if isinstance(found, list) else [found])[:MAX_AUTHORS]:
        author: Json = one
        if isinstance(author, dict) and "name" not in author:
            author = by_id.get(str(author.get("@id")), author)
        if isinstance(author, str):
            yield from named(author, f"{prefix}.author")
        elif isinstance(author, dict):
            kinds = types_of(author)
            kind = "person" if "Person" in kinds or not kinds else "organization"
            names = author.get("name")
            for name in names if isinstance(names, list) else [names]:
                yield from named(name, f"{prefix}.author.{kind}")


def publisher(entity: Entity, by_id: dict[str, Entity]) -> Iterator[Meta]:
    """Yield the name of an article's publisher."""
    found = entity.get("publisher")
    if isinstance(found, dict):
        full = found if "name" in found else by_id.get(str(found.get("@id")), found)
        yield from named(full.get("name"), "jsonld.publisher")


def named(name: Json, statement: str) -> Iterator[Meta]:
    """Yield a name, if it is one."""
    if isinstance(name, str) and (text := " ".join(name[:MAX_VALUE].split())):
        yield Meta(statement, text)
