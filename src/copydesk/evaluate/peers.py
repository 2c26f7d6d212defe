"""Other extractors, where they are installed, called as their own documentation says."""

import importlib.util
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from copydesk.clean import clean_article
from copydesk.evaluate.corpus import Page

# What ours gives where a page says no address.
NOWHERE = "https://site.invalid/"


class Extraction(NamedTuple):
    """What an extractor found on a page; None where it does not look for it."""

    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    body: str | None = None


Extractor = Callable[[Page], Extraction]


class Peer(NamedTuple):
    """An extractor, the module that it needs, and the fields that it looks for."""

    name: str
    module: str
    extract: Extractor
    fields: frozenset[str]


def by_copydesk(page: Page) -> Extraction:
    """Clean a page with the default pipeline.

    A page that names no day of publishing is dated by its last change, as readers would.
    """
    article = clean_article(page.html or "", kind="html", url=page.url)
    date = article.published or article.modified
    return Extraction(article.title, article.authors, date, article.text)


def by_trafilatura(page: Page) -> Extraction:
    """Extract with trafilatura's defaults, metadata included."""
    from trafilatura import bare_extraction  # noqa: PLC0415 (only where it is installed)

    found = bare_extraction(page.html, url=page.url, with_metadata=True)
    if found is None:
        return Extraction("", (), "", "")
    authors = tuple(one for one in (found.author or "").split("; ") if one)
    return Extraction(found.title or "", authors, found.date or "", found.text or "")


def by_readability(page: Page) -> Extraction:
    """Extract with readability-lxml: a title, and the summary's text."""
    import lxml.html  # noqa: PLC0415
    from readability import Document  # noqa: PLC0415

    found = Document(page.html)
    tree = lxml.html.fromstring(found.summary(html_partial=True) or "<p></p>")
    return Extraction(title=found.short_title(), body=str(tree.text_content()))


def by_newspaper(page: Page) -> Extraction:
    """Extract with newspaper4k from the page's source."""
    from newspaper import Article  # noqa: PLC0415

    found = Article(page.url or NOWHERE, fetch_images=False)
    found.download(input_html=page.html)
    found.parse()
    stated = found.publish_date
    date = stated.isoformat() if isinstance(stated, datetime) else str(stated or "")
    return Extraction(found.title, tuple(found.authors), date, found.text)


def by_resiliparse(page: Page) -> Extraction:
    """Extract the main text with resiliparse."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    return Extraction(body=extract_plain_text(page.html, main_content=True))


ALL = frozenset({"title", "authors", "date", "body"})
PEERS = (
    Peer("copydesk", "copydesk", by_copydesk, ALL),
    Peer("trafilatura", "trafilatura", by_trafilatura, ALL),
    Peer("readability-lxml", "readability", by_readability, frozenset({"title", "body"})),
    Peer("newspaper4k", "newspaper", by_newspaper, ALL),
    Peer("resiliparse", "resiliparse", by_resiliparse, frozenset({"body"})),
)


def extracted(peer: Peer, page: Page) -> Extraction:
    """Run an extractor on a page; what it fails on counts as nothing found."""
    try:
        return peer.extract(page)
    except Exception:  # noqa: BLE001 (whatever a peer raises)
        return Extraction()


@contextmanager
def silent() -> Iterator[None]:
    """Keep extractors from saying anything of single pages, which is of no use here."""
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def installed() -> Iterator[Peer]:
    """Yield the extractors that are installed, ours first."""
    for peer in PEERS:
        if importlib.util.find_spec(peer.module) is not None:
            yield peer
