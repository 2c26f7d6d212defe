"""The fields that the plain text of a whole page tells: by what stands near its title."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from msgspec.structs import replace

from copydesk.document import Block, Document, Meta, Role
from copydesk.normalize.dates import DAY_FIRST, order_in
from copydesk.normalize.metadata.fields import PageFields, page_fields
from copydesk.normalize.metadata.titles import parts_of
from copydesk.normalize.title import MAX_SITE_WORDS
from copydesk.text.chars import DASHES, word_count
from copydesk.text.fold import folded_words, letters
from copydesk.text.shape import is_prose, is_title_like

# Roles of what stands around articles on whole pages, and how many such blocks make one.
FRAME = frozenset(
    {Role.NAVIGATION, Role.SHARE, Role.RELATED, Role.PROMO, Role.CONSENT, Role.COMMENT,
     Role.FOOTER, Role.BOILERPLATE}
)  # fmt: skip
MIN_FRAME = 5
# Words of a line that may say again what the page is called: fewer are a menu's.
MIN_WORDS = 3
EDGES = f" {DASHES}|:/~\N{MIDDLE DOT}\N{BULLET}»"
# Words shared, twice counted, to those of both: of a page's name and its headline, from 0 to 1.
# Far from the story a line must say the same; right above it some words may be others.
MIN_ALIKE, SAME = 0.5, 0.95


def is_page(doc: Document) -> bool:
    """Whether a text is that of a whole page: menus, teasers and footers stand around the story."""
    return sum(block.role in FRAME for block in doc.blocks) >= MIN_FRAME


def fields_of_page(doc: Document) -> PageFields:
    """Give the fields of a whole page's text, which begins with the name that a browser shows.

    The headline is the line that says that name again, without the site's. Names and dates are
    looked for near it, as on a page with markup: elsewhere they are those of teasers.
    """
    statements = tuple(statements_of(doc))
    if not statements:
        return PageFields()
    source = replace(doc.source, metadata=statements)
    return replace(page_fields(replace(doc, source=source)), sources=())


def statements_of(doc: Document) -> Iterator[Meta]:
    """Yield what a page says of its title: the name that it begins with, and the headline."""
    blocks = doc.segmented
    first = next((block for block in blocks if block.text.strip()), None)
    if first is None or word_count(first.text) < MIN_WORDS or not is_title_like(first.text):
        return
    yield Meta("title", first.text)
    if order_in((block.text for block in blocks), doc.source.language) == DAY_FIRST:
        yield Meta("lang", "en-GB")
    if headline := headline_of(first, blocks, body_of(doc)):
        yield Meta("h1", headline.text.strip(), headline.id)
        if site := site_in(first.text, headline.text):
            yield Meta("og:site_name", site)


def site_in(name: str, headline: str) -> str | None:
    """Give the site in a page's name: what stands behind or before the headline, if it is short.

    >>> site_in("Who pays for it? | Harbour Times", "Who pays for it?")
    'Harbour Times'
    """
    for part in parts_of(name):
        if letters(part) == letters(headline):
            rest = name.strip().removeprefix(part).removesuffix(part).strip(EDGES)
            is_site = 0 < word_count(rest) <= MAX_SITE_WORDS and rest[0].isupper()
            return rest if is_site and not next(parts_of(rest), None) else None
    return None


def body_of(doc: Document) -> int:
    """Give the number of the segmented block in which the first paragraph of the body stands."""
    kept = (block for block in doc.kept if is_prose(block.text))
    line = next((block.origin.line for block in kept), None)
    places = (block.id for block in doc.segmented if block.origin.line == line)
    return next(places, len(doc.segmented))


def headline_of(first: Block, blocks: Sequence[Block], body: int) -> Block | None:
    """Give the line that says a page's name or a part of it: the longest such part.

    Without any, the line above the body that is most like it; of equals the last.
    """
    names = [folded_words(part) for part in (first.text, *parts_of(first.text))]
    names = [name for name in names if len(name) >= MIN_WORDS]
    lines = [block for block in blocks if block.id != first.id and is_name_like(block.text)]
    same: dict[int, Block] = {}
    for block in lines:
        words = folded_words(block.text)
        for name in names:
            if likeness(words, name) >= SAME:
                same.setdefault(len(name), block)
    if same:
        return same[max(same)]
    alike = [(likest(block, names), block.id, block) for block in lines if block.id < body]
    found = max(alike, default=None, key=itemgetter(0, 1))
    return found[2] if found and found[0] >= MIN_ALIKE else None


def is_name_like(text: str) -> bool:
    """Whether a line may be a headline."""
    return is_title_like(text) and word_count(text) >= MIN_WORDS


def likest(block: Block, names: Sequence[Sequence[str]]) -> float:
    """Give how like a line is to the likest of some names, from 0 to 1."""
    words = folded_words(block.text)
    return max((likeness(words, name) for name in names), default=0.0)


def likeness(some: Sequence[str], others: Sequence[str]) -> float:
    """Give how much of their words two lines share, from 0 to 1.

    >>> likeness(("who", "pays"), ("who", "pays")), likeness(("who", "pays"), ("who", "sings"))
    (1.0, 0.5)
    """
    return 2 * len(set(some) & set(others)) / (len(set(some)) + len(set(others)))
