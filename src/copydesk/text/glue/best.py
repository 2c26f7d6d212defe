"""The best places to cut a word that may be two or three."""

from functools import lru_cache
from typing import NamedTuple

from copydesk.text.glue.cuts import (
    LETTER_WORD,
    MIN_LETTERS,
    MIN_NAME,
    REMEMBERED,
    Halves,
    Place,
    cuts,
    kind,
    may_be_words,
    places,
)
from copydesk.text.glue.evidence import sum_of_evidence
from copydesk.text.glue.usage import Usage, Vouching
from copydesk.text.lexicon import Lexicon

# Zipf. What stands before the second of two lost spaces is a word that everyone uses.
COMMON = 5.5
# Zipf. Three words as common as this are hardly one.
KNOWN = 4.0
# Zipf. Words of two letters that stand between two links ("of", "on").
SHORT_BRIDGE = 6.5
# Sum of the weights. Below it, a word may be three words rather than two.
DOUBTFUL = 2.0
# Sum of the weights. Where one space of a link is lost, the other often is.
TOGETHER = 2.5


class Seam(NamedTuple):
    """Where a word is two words, the sum of what speaks for it, and which weights it is of."""

    at: int
    score: float
    kind: str


def seams_of(word: str, place: Place, lexicon: Lexicon, usage: Usage) -> tuple[Seam, ...]:
    """Give the best places to cut a word, one or two; none if nothing speaks for any.

    >>> from copydesk.text.lexicon import lexicon
    >>> usage = Usage("possible consequencesthat can happen")
    >>> place = Place("possible", "can")
    >>> [seam.at for seam in seams_of("consequencesthat", place, lexicon("en"), usage)]
    [12]
    """
    one = best_seam(word, place, lexicon, usage)
    if len(word) >= MIN_LETTERS * 2 and (one is None or is_doubtful(word, one, lexicon, usage)):
        two = two_seams(word, place, lexicon, usage)
        if two is not None and (one is None or two[0].score > min(one.score, DOUBTFUL)):
            return two
    return () if one is None else (one,)


def is_doubtful(word: str, one: Seam, lexicon: Lexicon, usage: Usage) -> bool:
    """Whether one cut is not the end of it: little speaks for it, or a half is still unknown."""
    halves = word[: one.at], word[one.at :]
    return one.score < DOUBTFUL or any(
        not lexicon.rare_zipf(half) and not usage.has(half) for half in halves
    )


def best_seam(word: str, place: Place, lexicon: Lexicon, usage: Usage) -> Seam | None:
    """Give the best place to cut a word in two; None if nothing speaks for any."""
    best: Seam | None = None
    for halves in cuts(word, lexicon, usage):
        score = sum_of_evidence(halves, place, lexicon, usage)
        if score > 0 and (best is None or score > best.score):
            best = Seam(len(halves.left), score, kind(halves))
    return best


def two_seams(word: str, place: Place, lexicon: Lexicon, usage: Usage) -> tuple[Seam, Seam] | None:
    """Give the best places to cut a word in three, where a link lost both of its spaces.

    Each cut is judged as if the other were made; both get the score of the doubtful one.

    >>> from copydesk.text.lexicon import lexicon
    >>> usage = Usage("the striker Neymar of Brazil said")
    >>> place = Place("injured", "and")
    >>> [seam.at for seam in two_seams("theBrazilstriker", place, lexicon("en"), usage)]
    [3, 9]
    """
    best: tuple[Seam, Seam] | None = None
    for first, halves in thirds(word, lexicon):
        if may_be_three(first, halves, lexicon, usage):
            two = both_seams(first, halves, place, lexicon, usage)
            if two is not None and (best is None or two[0].score > best[0].score):
                best = two
    return best


@lru_cache(maxsize=REMEMBERED)
def thirds(word: str, lexicon: Lexicon) -> tuple[tuple[str, Halves], ...]:
    """Give the ways to cut a word in three that its language's lists allow, whatever the text."""
    return tuple(
        [
            (word[:at], halves)
            for at in range(1, len(word) - MIN_NAME)
            if may_be_first(word, at, lexicon)
            for halves in places(word[at:], lexicon)
            if may_follow(word[:at], halves, lexicon)
        ]
    )


def may_be_first(word: str, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands before a place may be the first of three words."""
    first, share = word[:at], lexicon.zipf(word[:at])
    # “MethaneSAT”: what stands before a capital is a word by itself.
    hump = next((end for end in range(at, len(word)) if word[end].isupper()), at)
    if hump > at and lexicon.zipf(word[:hump]) > 0:
        return False
    if share >= (COMMON if at > 1 else LETTER_WORD):
        return True
    if at < MIN_NAME:
        return False
    return share >= KNOWN if word[at:].islower() else first.istitle()


def may_follow(first: str, halves: Halves, lexicon: Lexicon) -> bool:
    """Whether two words may follow the first of three, the more common the less common that is."""
    if lexicon.zipf(first) >= COMMON:
        return True
    if halves.right.islower() and halves.left.islower():
        is_short = min(len(halves.left), len(halves.right)) < MIN_NAME
        return not is_short and min(halves.left_zipf, halves.right_zipf) >= KNOWN
    return halves.is_hump and halves.left_zipf >= SHORT_BRIDGE


def may_be_three(first: str, halves: Halves, lexicon: Lexicon, usage: Vouching) -> bool:
    """Whether a text, too, allows a first word and the two behind it."""
    knows = lexicon.rare_zipf(first) > 0 or usage.has(first)
    return knows and may_be_words(halves, usage)


def both_seams(
    first: str, halves: Halves, place: Place, lexicon: Lexicon, usage: Usage
) -> tuple[Seam, Seam] | None:
    """Judge the cuts between a word and two others; None if nothing speaks for both."""
    front = front_of(first, halves, lexicon)
    if front is None or not may_be_words(front, usage):
        return None
    before = Place(place.previous, halves.right, " ")
    behind = Place(first, place.next, place.after)
    score = together(
        sum_of_evidence(front, before, lexicon, usage),
        sum_of_evidence(halves, behind, lexicon, usage),
    )
    return as_seams(front, halves, score) if score > 0 else None


def front_of(first: str, halves: Halves, lexicon: Lexicon) -> Halves | None:
    """Give the first two of three words; None where the middle one is too short to be one."""
    middle = halves.left
    is_short = len(middle) == MIN_NAME - 1 and len(first) > 1
    if len(middle) < MIN_NAME and not (is_short and halves.left_zipf >= SHORT_BRIDGE):
        return None
    return Halves(first, middle, lexicon.rare_zipf(first), halves.left_zipf)


def together(one: float, other: float) -> float:
    """Give the score of two cuts in a word: that of the doubtful one, with the other's help."""
    return min(min(one, other) + TOGETHER, max(one, other))


def as_seams(front: Halves, halves: Halves, score: float) -> tuple[Seam, Seam]:
    """Give the seams of a word cut in three, both with one score."""
    at = len(front.left)
    return Seam(at, score, kind(front)), Seam(at + len(front.right), score, kind(halves))
