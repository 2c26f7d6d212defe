"""Title, site and date from a title block: what stands behind the last dashes and bars."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from copydesk.packs.rules import sites
from copydesk.text.chars import word_count
from copydesk.text.dates import find_dates
from copydesk.text.fold import fold

SEPARATOR = re.compile(r"\s+[-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}|:\N{BULLET}»]{1,2}\s+|\s*\|\s*")
DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}")
# Words. "The Washington Post Online" has four; longer endings belong to the title.
MAX_SITE_WORDS = 4
# A title, a section, a site and a date; more parts are a breadcrumb.
MAX_PARTS = 3
# Characters at a line's end in which a credit and the mark before it stand.
MAX_CREDIT = 80
NO_LETTER = re.compile(r"\W")
# Letters of a host's label that may be a site's name, and the share of the one that the other
# must be: "thetidewaterpost" has 16, "tidewaterpost" 13 of them.
MIN_HOST_LETTERS, HOST_SHARE = 5, 0.6


class TitleParts(NamedTuple):
    """What a title block says: the title itself, and the site and the date stuck to it."""

    title: str
    site: str | None = None
    published: str | None = None


def split_title(
    text: str, context: Iterable[str], *, url: str | None, language: str | None
) -> TitleParts:
    """Take site and date off a title.

    An ending is a site's name where the packs know it, where it is a domain or the page's own,
    or where a line of `context`, the rest of the page, is it or credits it. A date is taken off
    together with a site only: alone it may be what the title is about.

    >>> split_title("Who pays? – DW – 23-09/2022", [], url=None, language="en")
    TitleParts(title='Who pays?', site='DW', published='2022-09-23')
    >>> split_title("A year on – what we know", [], url=None, language="en").title
    'A year on – what we know'
    """
    title, site, published = text.strip(), None, None
    known = sites(language)
    for _ in range(MAX_PARTS):
        seams = list(SEPARATOR.finditer(title))
        if not seams or not seams[-1].start():
            break
        ending = title[seams[-1].end() :]
        if published is None and (iso := whole_date(ending, language)):
            published = iso
        elif site is None and is_site(ending, known, context, url):
            site = ending
        else:
            break
        title = title[: seams[-1].start()].rstrip()
    if site is None:
        return TitleParts(text.strip())
    return TitleParts(title, site, published)


def whole_date(text: str, language: str | None) -> str | None:
    """Give the date that a text is, if it is nothing else."""
    for found in find_dates(text, language):
        if len(text) - (found.end - found.start) <= len(" at"):
            return found.iso
    return None


def is_site(text: str, known: Collection[str], context: Iterable[str], url: str | None) -> bool:
    """Whether the ending of a title names the site it was on."""
    if not text or word_count(text) > MAX_SITE_WORDS:
        return False
    if fold(text) in known or DOMAIN.fullmatch(text):
        return True
    if url and names_host(text, host_of(url)):
        return True
    if not all(word[0].isupper() or word[0].isdigit() for word in re.findall(r"\w+", text)):
        return False
    # Not anywhere in a sentence: what a title ends in is what its story is about.
    named = re.compile(rf"(?:^|[:(/|©]\s?(?:\d{{4}}\s)?){re.escape(text)}\)?\W?$")
    return any(named.search(other[-MAX_CREDIT:]) for other in context)


def host_of(url: str) -> str:
    """Give the host in an address; an empty one where it has none, or is malformed.

    >>> host_of("https://harbour.example/a"), host_of("http://[harbour")
    ('harbour.example', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def names_host(text: str, host: str) -> bool:
    """Whether a text is the name in a host's, a word such as "The" more or less.

    >>> names_host("The Tidewater Post", "www.tidewaterpost.example"), names_host("News", "a.news")
    (True, False)
    """
    bare = NO_LETTER.sub("", fold(text))
    labels = [NO_LETTER.sub("", label) for label in host.split(".")]
    return any(
        len(label) >= MIN_HOST_LETTERS
        and (bare in label or label in bare)
        and HOST_SHARE * max(len(bare), len(label)) <= min(len(bare), len(label))
        for label in labels
    )
