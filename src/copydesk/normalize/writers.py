"""Who wrote a text, by lines at its top and paragraphs at its end that no rule has named."""

from collections.abc import Iterable, Iterator
from itertools import islice

from copydesk.document import Block, Document, Role
from copydesk.normalize.metadata.naming import Naming
from copydesk.normalize.metadata.places import phrases
from copydesk.packs.bylines import bio_name, is_person
from copydesk.text.chars import word_count
from copydesk.text.dates import find_dates
from copydesk.text.fold import folded_words
from copydesk.text.shape import is_prose, tells_a_story

# Characters and words of the longest line that may be a byline or a stamp.
MAX_LINE, MAX_WORDS = 160, 24
# Lines above the story that are looked at, and paragraphs that may stand among them: a standfirst.
MAX_TOP, STANDFIRSTS = 10, 3
# Paragraphs at a text's end that may be a bio, and words of the longest; words at its beginning
# among which it says what the author is.
MAX_BIOS, MAX_BIO_WORDS, MAX_JOB_WORDS = 3, 80, 16
JOBS = phrases("jobs") | {"editor", "photographer", "editorial", "reporting"}
# Roles of lines that may name the author: others name who took the picture, or a teaser's.
OPEN = frozenset({Role.MAIN, Role.HEADING, Role.BOILERPLATE, Role.BYLINE})


def lines_above(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield short lines up to the second paragraph."""
    paragraphs = 0
    for block in blocks:
        if is_prose(block.text):
            paragraphs += 1
            if paragraphs > STANDFIRSTS:
                return
        elif is_line(block.text) and block.role in OPEN:
            yield block


def is_line(text: str) -> bool:
    """Whether a text is short, and no sentence."""
    if not text.strip() or len(text) > MAX_LINE or word_count(text) > MAX_WORDS:
        return False
    return not tells_a_story(text)


def authors_above(doc: Document) -> tuple[str, ...]:
    """Give the persons whom the first byline at a text's top names, roles and dates passed over.

    A line without an opening such as "By" is one where a date stands behind its name.
    """
    language = doc.source.language
    naming = Naming(is_no_site, language)
    for line in islice(lines_above(doc.blocks), MAX_TOP):
        if naming.lead_in(line.text) or is_signed(line.text, language):
            names = naming.names_in(line.text)
            if names and all(is_person(name, language) for name in names):
                return names
    return ()


def is_signed(text: str, language: str | None) -> bool:
    """Whether a line begins with a name that ends at a bar, and a date stands behind it.

    >>> is_signed("Jane Doe | Senior Writer | July 2, 2025", "en")
    True
    """
    places = [found.start for found in find_dates(text, language)]
    if not places:
        return False
    head, bar, _ = text[: min(places)].partition("|")
    return bool(bar) and is_person(head, language)


def author_below(doc: Document) -> tuple[str, ...]:
    """Give the person whom a paragraph at a text's end says to be a writer or the like.

    Whom the story is about is named in it before; the author is named nowhere else.
    """
    kept = doc.kept
    for at in range(max(len(kept) - MAX_BIOS, 1), len(kept)):
        text = kept[at].text
        name = bio_name(text, doc.source.language) if word_count(text) <= MAX_BIO_WORDS else None
        if name is None or JOBS.isdisjoint(folded_words(text)[:MAX_JOB_WORDS]):
            continue
        if not any(name in block.text for block in kept if block is not kept[at]):
            return (name,)
    return ()


def is_no_site(_name: str) -> bool:
    """Pass every name: a text does not say what its site is called."""
    return False
