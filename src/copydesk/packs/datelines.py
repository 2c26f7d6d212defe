"""Where a dateline ends that stands before an article's first sentence."""

from copydesk.packs.match import rule_set

DATELINE = frozenset({"dateline"})
# Characters. "ST. PETERSBURG, Fla., Sept. 27 (The Associated Press) — " has 55.
MAX_DATELINE = 80


def dateline_end(text: str, language: str | None) -> int:
    """Give the offset at which the sentence behind a dateline begins; 0 where there is none.

    >>> dateline_end("LONDON (Reuters) – The deal is off.", "en")
    19
    """
    hit = rule_set(language, DATELINE).hit(text[:MAX_DATELINE])
    return hit.span.end if hit and hit.span.start == 0 else 0
