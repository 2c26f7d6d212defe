"""What speaks for a cut in a word, and against it.

A weighted sum over what the language's lists, the rest of the text and the words at both sides
say for one place in a word.
"""

from functools import lru_cache
from math import log1p
from operator import mul

from copydesk.text.glue.cuts import (
    FUNCTION_WORD,
    REMEMBERED,
    Halves,
    Place,
    is_mixed,
    kind,
)
from copydesk.text.glue.usage import Usage
from copydesk.text.glue.weights import fitted
from copydesk.text.lexicon import Lexicon, word_key

ENDS_CLAUSE = '.,;:!?)"\N{RIGHT DOUBLE QUOTATION MARK}\n'
# Zipf. "Although", "until", "said": what sentences are made of.
SENTENCE_WORD = 5.0
# Zipf. Words of which a page has several.
EVERYDAY_WORD = 6.0
# Letters beyond a seam by which other words may show that it is none.
BEYOND = (1, 2, 3)


def sum_of_evidence(halves: Halves, place: Place, lexicon: Lexicon, usage: Usage) -> float:
    """Weigh what speaks for a cut and against it; what stands beside it only if it matters."""
    weights = fitted(lexicon.language).weights[kind(halves)]
    score: float = sum_by_lists(halves, lexicon)
    score += sum(map(mul, weights.text, by_text(halves, place, usage)))
    both, before, behind = weights.beside
    if score + sum(max(0.0, one) for one in weights.beside) > 0:
        left, right = halves.left, halves.right
        score += both * usage.has_pair(left, right)
        score += before * usage.has_pair(place.previous, left)
        score += behind * usage.has_pair(right, place.next)
    return score


@lru_cache(maxsize=REMEMBERED)
def sum_by_lists(halves: Halves, lexicon: Lexicon) -> float:
    """Weigh what a cut's halves say by themselves, whatever the text."""
    weights = fitted(lexicon.language).weights[kind(halves)]
    score = sum(map(mul, weights.lists, by_lists(halves, lexicon)))
    if weights.beyond:
        score += sum(map(mul, weights.beyond, beyond_seam(halves, lexicon)))
    return float(score)


def by_text(halves: Halves, place: Place, usage: Usage) -> tuple[bool, ...]:
    """Give what the text says of a cut's halves, in the order of their weights."""
    is_last = bool(place.after) and place.after in ENDS_CLAUSE
    return (
        usage.has(halves.left),
        usage.has(halves.right),
        is_last,
        is_last and halves.right_zipf > FUNCTION_WORD,
    )


def by_lists(halves: Halves, lexicon: Lexicon) -> tuple[float, ...]:
    """Give what a cut's halves say by themselves, in the order of their weights."""
    left, right, left_zipf, right_zipf = halves
    whole = lexicon.rare_zipf(left + right)
    return (
        1,
        left_zipf,
        right_zipf,
        max(left_zipf, right_zipf),
        left_zipf == 0,
        right_zipf == 0,
        whole,
        whole > 0,
        log1p(lexicon.beginnings(left)),
        log1p(lexicon.endings(right)),
        stands_alone(left, left_zipf, lexicon),
        stands_alone(right, right_zipf, lexicon),
        len(left) == 1,
        len(left) == 2,  # noqa: PLR2004  # a length, by itself
        len(right) == 1,
        len(right) == 2,  # noqa: PLR2004  # a length, by itself
        min(len(left), 8),
        min(len(right), 8),
        left.istitle(),
        left.isupper() and len(left) > 1,
        is_mixed(left),
        right.isupper() and len(right) > 1,
        is_mixed(right),
    )


def stands_alone(half: str, share: float, lexicon: Lexicon) -> bool:
    """Whether a half is a common word that no other word begins or ends with: `although`.

    >>> from copydesk.text.lexicon import lexicon
    >>> [stands_alone(word, 5.3, lexicon("en")) for word in ("although", "able")]
    [True, False]
    """
    is_common = share >= SENTENCE_WORD
    return is_common and not lexicon.beginnings(half) and not lexicon.endings(half)


def beyond_seam(halves: Halves, lexicon: Lexicon) -> tuple[float, ...]:
    """Give what shows a word and no seam: listed words that go on as this one does.

    A form that no list has shares more than a half with other forms of its word, and two words
    do not: many begin with “aufgehört” and none with “aufhörtm”. English, which has few forms,
    does without.
    """
    # Not the letters of the half itself: "weiß" has five in the key.
    key, at = word_key(halves.left + halves.right), len(word_key(halves.left))
    is_left = halves.left_zipf >= EVERYDAY_WORD
    is_right = halves.right_zipf >= EVERYDAY_WORD
    begun = (lexicon.starting(key[: at + more]) for more in BEYOND)
    ended = (lexicon.ending(key[max(0, at - more) :]) for more in BEYOND)
    return (
        is_left,
        is_right,
        is_left and is_right,
        *map(log1p, begun),
        *map(log1p, ended),
    )
