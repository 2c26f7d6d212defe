"""Which blocks of a page are its body, told by aligning their words with a gold text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import regex

# Words. Runs of four words are rarely alike by chance, and few headings are shorter than two.
RUN = 4
# Places in the gold text looked at for one run: a refrain stands often, and costs each time.
MAX_PLACES = 12

# Scripts without spaces are taken character by character, as word F1 does.
WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]|[^\W_]+")


class Match(NamedTuple):
    """`length` words that stand at `page` in the page and at `gold` in the gold text."""

    page: int
    gold: int
    length: int


def words_of(text: str) -> list[str]:
    """Give a text's words in small letters; of scripts without spaces, the characters.

    >>> words_of("It’s 北京!")
    ['it', 's', '北', '京']
    """
    return WORD.findall(text.lower())


def body_shares(texts: Sequence[str], gold: str) -> np.ndarray:
    """Share of each block's words that the gold text has at that place, 0 to 1; NaN if wordless.

    The order counts: of a paragraph and the teaser that repeats it, one is the body's.

    >>> body_shares(["Home", "It rained all day long.", "Home"], "It rained all day long.").tolist()
    [0.0, 1.0, 0.0]
    """
    lines = [words_of(text) for text in texts]
    page = [word for line in lines for word in line]
    wanted = words_of(gold)
    bounds = np.cumsum([0, *(len(line) for line in lines)])
    matches = list(matching_runs(page, wanted))
    chain = best_chain(matches)
    covered = np.zeros(len(page) + 1)
    used = np.zeros(len(wanted) + 1, bool)
    for match in chain:
        covered[match.page : match.page + match.length] = 1
        used[match.gold : match.gold + match.length] = True
    for match in sorted(set(matches) - set(chain), key=lambda match: -match.length):
        part = slice(match.gold, match.gold + match.length)
        # What stands elsewhere in the gold text than in the page, such as a standfirst.
        if not used[part].any():
            used[part] = True
            covered[match.page : match.page + match.length] = 1
    fill_gaps(lines, bounds, wanted, chain, covered)
    sums = np.concatenate([[0], np.cumsum(covered[:-1])])
    lengths = np.diff(bounds)
    with np.errstate(invalid="ignore"):
        shares: np.ndarray = (sums[bounds[1:]] - sums[bounds[:-1]]) / lengths
    return shares


def matching_runs(page: Sequence[str], gold: Sequence[str]) -> Iterator[Match]:
    """Yield the longest common runs of at least RUN words."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(gold) - RUN + 1):
        places[tuple(gold[at : at + RUN])].append(at)
    running: dict[int, int] = {}
    for at in range(len(page) - RUN + 2):
        found = places.get(tuple(page[at : at + RUN]), [])[:MAX_PLACES]
        diagonals = {place - at for place in found}
        for diagonal in [one for one in running if one not in diagonals]:
            start = running.pop(diagonal)
            yield Match(start, start + diagonal, at - start + RUN - 1)
        for diagonal in diagonals:
            running.setdefault(diagonal, at)


def best_chain(matches: Sequence[Match]) -> list[Match]:
    """Give the matches that stand in the same order in both texts and have the most words."""
    order = sorted(matches)
    if not order:
        return []
    starts = np.array([(match.page, match.gold) for match in order])
    lengths = np.array([match.length for match in order])
    ends = starts + lengths[:, None]
    best = np.zeros(len(order))
    before = np.full(len(order), -1)
    for at in range(len(order)):
        # Runs may overlap by less than a run where the texts differ by a word.
        fits = np.flatnonzero((ends[:at] - RUN < starts[at]).all(axis=1))
        best[at] = lengths[at] - 1
        if len(fits):
            last = fits[np.argmax(best[fits])]
            best[at] += best[last]
            before[at] = last
    chain = []
    at = int(np.argmax(best))
    while at >= 0:
        chain.append(order[at])
        at = int(before[at])
    return chain[::-1]


def fill_gaps(
    lines: Sequence[list[str]],
    bounds: np.ndarray,
    gold: Sequence[str],
    chain: Sequence[Match],
    covered: np.ndarray,
) -> None:
    """Cover lines too short for a run that the gold text has between the same two runs."""
    ends = [Match(0, 0, 0), *chain, Match(int(bounds[-1]), len(gold), 0)]
    for one, two in pairwise(ends):
        start, stop = one.page + one.length, two.page
        at, limit = one.gold + one.length, two.gold
        first, last = np.searchsorted(bounds, [start, stop])
        for line in range(int(first), int(last)):
            words = lines[line]
            if at >= limit or bounds[line + 1] > stop:
                break
            found = find(words, gold, at, limit) if words else -1
            if found >= 0:
                covered[bounds[line] : bounds[line + 1]] = 1
                at = found + len(words)


def find(words: list[str], gold: Sequence[str], start: int, stop: int) -> int:
    """Give where words stand in the gold text from `start` to `stop`, or -1."""
    for at in range(start, min(stop - len(words), start + 200) + 1):
        if gold[at : at + len(words)] == words:
            return at
    return -1
