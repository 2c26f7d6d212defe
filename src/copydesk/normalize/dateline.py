"""The dateline: place and agency before an article's first sentence."""

from collections.abc import Iterable

from copydesk.document import Block, Role
from copydesk.packs.match import compiled
from copydesk.text.shape import is_prose

DATELINE = frozenset({Role.DATELINE})
# Characters. "ST. PETERSBURG, Fla., Sept. 27 (The Associated Press) — " has 55.
MAX_DATELINE = 80


def dateline_of(kept: Iterable[Block], language: str | None) -> str | None:
    """Give the dateline that opens the first paragraph, its dash left off; None without one.

    It stays in the article's text: taking it away would leave half a line, and who quotes the
    article quotes it with the place.

    >>> from copydesk import clean_article
    >>> story = "LONDON (Reuters) – The deal is off, and nobody knows what will come of it now."
    >>> dateline_of(clean_article(story).blocks, "en")
    'LONDON (Reuters)'
    """
    first = next((block.text for block in kept if is_prose(block.text)), "")
    end = dateline_end(first, language)
    return first[:end].strip(" -\N{EN DASH}\N{EM DASH}") or None


def dateline_end(text: str, language: str | None) -> int:
    """Give where the dateline that opens a text ends; 0 where none does."""
    hit = compiled(language, DATELINE).hit(text[:MAX_DATELINE])
    return hit.span.end if hit and not hit.span.start else 0
