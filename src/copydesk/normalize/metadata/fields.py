"""The fields of an article that a page's markup tells."""

from collections.abc import Collection, Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from copydesk.article import FieldSource
from copydesk.document import Document, Meta
from copydesk.normalize.metadata.authors import Authors
from copydesk.normalize.metadata.dates import Dates, day, fullest, is_seen, only_changed
from copydesk.normalize.metadata.mended import mended
from copydesk.normalize.metadata.naming import Naming
from copydesk.normalize.metadata.near_title import NearTitle
from copydesk.normalize.metadata.places import field
from copydesk.normalize.metadata.titles import Titles, shown, standing
from copydesk.normalize.metadata.weigh import (
    Choice,
    Said,
    by_name,
    candidates_of,
    choices,
    everywhere,
    places_of,
    reason,
)
from copydesk.normalize.title import host_of, split_title
from copydesk.packs.bylines import lead_in
from copydesk.text.fold import letters

# Characters. "Centers for Disease Control and Prevention" has 42; slogans have more.
MAX_SITE = 60


class PageFields(Struct, frozen=True):
    """The fields that a page's markup tells, and why each value was taken."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    site: str | None = None
    url: str | None = None
    sources: tuple[FieldSource, ...] = ()


def page_fields(doc: Document) -> PageFields:
    """Give the fields of a page: values that enough speaks for, each with its reasons.

    >>> from copydesk import clean_article
    >>> page = '<title>Who pays? - Harbour Times</title><h1>Who pays?</h1><p>Nobody knows.</p>'
    >>> [(one.field, one.value, one.why) for one in clean_article(page).field_sources]
    [('title', 'Who pays?', 'the heading above the story, and title agrees')]
    """
    doc = mended(doc)
    said = by_name(readable(doc.source.metadata, doc.source.language))
    names = tuple(site_names(said))
    address = address_of(said, doc.source.url)
    here = address.value if address else doc.source.url or ""
    language = doc.source.language
    titles = Titles(names, host_of(here))
    title = titled(titles.best(said), doc)
    around = NearTitle(doc, title.value if title else None)
    authors = tuple(
        sourced("authors", choice.candidates[0].value, choice)
        for choice in Authors(around, Naming(titles.is_site, language)).best(said)
    )
    dates = (None, None) if is_front(said, here) else dates_of(Dates(around, language, here), said)
    published, modified = dates
    site = named_site(said)
    found = (title, *authors, published, modified, site, address)
    return PageFields(
        title=value_of(title),
        authors=tuple(one.value for one in authors),
        published=value_of(published),
        modified=value_of(modified),
        site=value_of(site),
        url=value_of(address),
        sources=tuple(one for one in found if one),
    )


def value_of(found: FieldSource | None) -> str | None:
    """Give the value of a field that was found."""
    return found.value if found else None


def sourced(name: str, value: str, choice: Choice) -> FieldSource:
    """Give a field's value with the places that say it."""
    return FieldSource(name, value, places_of(choice), reason(choice))


def titled(choice: Choice | None, doc: Document) -> FieldSource | None:
    """Give the title; one that no heading says without what the page does not show with it."""
    if choice is None:
        return None
    found = sourced("title", shown(choice), choice)
    if "h1" in found.places:
        return found
    texts = [block.text for block in doc.segmented]
    part = standing(found.value, texts)
    source = doc.source
    bare = split_title(part, texts, url=source.url, language=source.language).title
    return replace(found, value=bare or part)


def dated(name: str, choice: Choice | None) -> FieldSource | None:
    """Give a date."""
    return sourced(name, fullest(choice), choice) if choice else None


def dates_of(dates: Dates, said: Said) -> tuple[FieldSource | None, FieldSource | None]:
    """Give when a page was published and changed, what contradicts itself left out."""
    seen = dates.with_stamps(said)
    published = dates.best("published", seen)
    modified = dates.best("modified", seen)
    if only_changed(published, modified):
        published = None
    if modified and not published and not is_seen(modified):
        modified = None
    first, last = dated("published", published), dated("modified", modified)
    if first and last and day(last.value) < day(first.value):
        last = None
    return first, last


def readable(statements: Collection[Meta], language: str | None) -> Iterator[Meta]:
    """Yield statements with entities resolved that were escaped once too often.

    What networks are told under a label counts as an author where the label says so.
    """
    labels = {one.name: one.content for one in statements if one.name.startswith("twitter:label")}
    for one in statements:
        if one.name.startswith("twitter:data"):
            label = labels.get(one.name.replace("data", "label"), "")
            if not lead_in(label, language):
                continue
        yield replace(one, content=unescape(one.content)) if "&" in one.content else one


def site_names(said: Said) -> Iterator[str]:
    """Yield the names that a page gives its site."""
    for one in candidates_of(field("site"), said, everywhere):
        yield one.value


def named_site(said: Said) -> FieldSource | None:
    """Give the site's name."""
    found = candidates_of(field("site"), said, everywhere)
    names = (one for one in found if len(one.value) <= MAX_SITE)
    ordered = choices(names, letters)
    if not ordered or ordered[0].weight < field("site").least:
        return None
    return sourced("site", ordered[0].candidates[0].value, ordered[0])


def address_of(said: Said, url: str | None) -> FieldSource | None:
    """Give the page's own address: one on the site that it was found on, and no front page's."""
    host = host_of(url or "")
    found = candidates_of(field("url"), said, everywhere)
    whole = (replace(one, value=joined(url, one.value)) for one in found)
    ordered = choices((one for one in whole if is_address(one.value, host)), str)
    if not ordered or ordered[0].weight < field("url").least:
        return None
    return sourced("url", ordered[0].candidates[0].value, ordered[0])


def is_front(said: Said, here: str) -> bool:
    """Whether a page says that it is a site's front page, which is published anew each day."""
    if path_of(here):
        return False
    told = [one.value for one in candidates_of(field("url"), said, everywhere)]
    return bool(told) and all(one.startswith("http") and not path_of(one) for one in told)


def path_of(address: str) -> str:
    """Give what an address names on its site; nothing for the front page's."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.path.strip("/") or parts.query


def joined(url: str | None, address: str) -> str:
    """Give an address in full; an empty one where it is malformed."""
    try:
        return urljoin(url or "", address)
    except ValueError:
        return ""


def is_address(address: str, host: str) -> bool:
    """Whether an address may be an article's on a host's site.

    >>> is_address("https://harbour.example/a", "www.harbour.example")
    True
    >>> is_address("https://harbour.example/", ""), is_address("/a", "")
    (False, False)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or not (parts.path.strip("/") or parts.query):
        return False
    bare = (parts.hostname or "").removeprefix("www.")
    asked = host.removeprefix("www.")
    return bool(bare) and (not asked or bare.endswith(asked) or asked.endswith(bare))
