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
    hit = compiled(language, DATELINE).hit(first[:MAX_DATELINE])
    if not hit or hit.span.start:
        return None
    return first[: hit.span.end].strip(" -\N{EN DASH}\N{EM DASH}")
