"""Labels the article's title at the top of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.packs.rules import sites, words
from copydesk.text.chars import word_count
from copydesk.text.fold import fold
from copydesk.text.shape import UNSPACED_CHAR, is_title_like, tells_a_story

# Words. In scripts without capitals a sentence that lost its full stop looks like a title; titles
# in Arabic have up to 14 words.
MAX_UNCASED_WORDS = 15
# Words. Of 791 titles of annotated pages three have more; a longer first line is a standfirst, or
# a paragraph that lost its full stop.
MAX_TITLE_WORDS = 20
# Characters of the longest title with a site's name.
MAX_WITH_SITE = 260
# Words. Names of sections and sites, which stand twice on most pages, have up to three.
MIN_TITLE_WORDS = 4
# Words. Standfirsts without a full stop have 13 to 22 in scraped news; menus' lines have fewer.
MIN_STANDFIRST_WORDS = 8
# Characters of a script without spaces, for the same.
MIN_UNSPACED_TITLE = 8
# Characters. Chinese headlines have 30 at most.
MAX_UNSPACED_TITLE = 32
# Roles of the lines that stand below titles, and not below the headings of an article's parts.
SIGNS = frozenset({Role.BYLINE, Role.TIMESTAMP})
# Blocks between a heading and its story: byline, date, share bar, a caption.
MAX_BETWEEN = 6

# What stands before the last dash or bar of a line, and a site's name or address behind it.
WITH_SITE = re.compile(
    r"(\S.{3,300}\S)(?:\s+[-\N{EN DASH}\N{EM DASH}|]\s+(?P<site>[^|]{2,40}))\s*$"
)
ADDRESS = re.compile(r"[^\W_][\w-]{1,40}(?:\.[^\W\d_]{2,8}){1,2}")


@dataclass(frozen=True)
class Titles:
    """Label the first kept block where it looks like a title and a paragraph comes next.

    Where the name of a known site stands behind its last dash, it is one whatever comes next.

    Above a standfirst without a full stop it stays: without it the standfirst would be the first.

    On a whole page menus come next, and the title stands again right above the story. With
    anything else, such as a second line that may be a title, nothing is labelled: which of them
    is the title cannot be told, and both stay.
    """

    name: str = "titles"
    after: frozenset[str] = frozenset(
        {"mojibake", "line-breaks", "spaces", "bylines", "timestamps", "captions", "boilerplate"}
    )

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for the first kept block."""
        blocks = doc.kept[:2]
        if len(blocks) < 2:  # noqa: PLR2004 (a title and the paragraph below it)
            return
        first, second = blocks
        if doc.source.kind == "text" and ends_in_site(first.text, doc.source.language):
            if not has_standfirst(doc.kept):
                yield first.relabel(Role.TITLE, rule="titles/with-site", confidence=0.9)
        elif not may_be_title(first, doc):
            return
        elif tells_a_story(second.text):
            if not is_section(doc, first):
                yield first.relabel(Role.TITLE, rule="titles/first-line", confidence=0.9)
        else:
            yield from said_again(doc.kept)


def may_be_title(first: Block, doc: Document) -> bool:
    """Whether the first line is long enough for a title, and looks like one.

    A line of a word or two heads the first part as often as the story, unless a byline or a
    date stands below. Where it is the title all the same, it stands in the text as a heading,
    and the article is named by it as well.
    """
    is_spaced = not UNSPACED_CHAR.search(first.text)
    is_short = not is_long(first.text) and not is_signed(doc, first)
    if is_spaced and (is_short or is_sentence_part(first.text, doc)):
        return False
    return is_title_like(first.text, MAX_TITLE_WORDS if is_spaced else MAX_UNSPACED_TITLE)


def said_again(blocks: Sequence[Block]) -> Iterator[Relabel]:
    """Propose roles for the first line and for the heading above the story that says it again."""
    again = heading_again(blocks)
    if again is None:
        return
    if not has_standfirst([block for block in blocks if block is not again]):
        yield blocks[0].relabel(Role.TITLE, rule="titles/said-again", confidence=0.85)
    yield again.relabel(Role.REPETITION, rule="titles/said-again", confidence=0.85)


def ends_in_site(text: str, language: str | None) -> bool:
    """Whether a line ends in a dash or a bar, and behind it a known site's name or an address.

    >>> ends_in_site("Who pays for the bridge? - BBC News", "en")
    True
    >>> ends_in_site("What the harbour board never had - time", "en")
    False
    """
    found = WITH_SITE.fullmatch(text) if len(text) <= MAX_WITH_SITE else None
    if found is None or found[1][0].islower() or not is_long(found[1]):
        return False
    site = found["site"]
    # "Time" is a site, and "time" what the harbour board never had.
    is_known = not site[0].islower() and fold(site) in sites(language)
    return is_known or ADDRESS.fullmatch(site) is not None


def is_signed(doc: Document, block: Block) -> bool:
    """Whether the line right below says who wrote what follows, or when."""
    at = next(at for at, one in enumerate(doc.blocks) if one is block)
    return any(one.role in SIGNS for one in doc.blocks[at + 1 : at + 2])


def is_section(doc: Document, block: Block) -> bool:
    """Whether markup says that a line is no page's title, but a part's."""
    return doc.source.kind == "html" and "h1" not in block.origin.path


def heading_again(blocks: Sequence[Block]) -> Block | None:
    """Give the heading right above the story that the first line says, with a site's name or not.

    The text of a whole page begins with what a browser shows as the page's title.
    """
    first = blocks[0].text
    for at, block in enumerate(blocks[:-1]):
        text = block.text
        is_said = at > 1 and (first.startswith(text) or first.endswith(text))
        if is_said and is_long(text) and is_title_like(text):
            below = blocks[at + 1 : at + 1 + MAX_BETWEEN]
            return block if any(tells_a_story(one.text) for one in below) else None
    return None


def has_standfirst(blocks: Sequence[Block]) -> bool:
    """Whether a standfirst without a full stop stands between the first line and the story.

    Without the line above, it would be taken for the title itself, and be lost.
    """
    first, second, *more = (block.text for block in blocks[:3])
    return (
        bool(more)
        and tells_a_story(more[0])
        and is_title_like(second, MAX_TITLE_WORDS)
        and word_count(second) >= MIN_STANDFIRST_WORDS
        and not first.startswith(second)
    )


def is_long(text: str) -> bool:
    """Whether a line is too long to be a section's name, or to stand twice by chance."""
    least = MIN_UNSPACED_TITLE if UNSPACED_CHAR.search(text) else MIN_TITLE_WORDS
    return word_count(text) >= least


def is_sentence_part(text: str, doc: Document) -> bool:
    """Whether a line without a capital is no title: too long, or it ends inside a phrase."""
    if any(map(str.isupper, text)):
        return False
    *_, last = text.split()
    return text.count(" ") >= MAX_UNCASED_WORDS or last in words(
        "function-words", doc.source.language or "und"
    )


titles = Titles()
