"""Quotations whose marks are all there, but of the wrong form: mixed, turned, doubled, spaced."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.text.quotes.marks import (
    CURLY,
    LEFT,
    SINGLE_OPENER,
    SINGLES,
    STRAIGHT,
    TYPED,
    Facing,
    Mark,
    Pair,
    Paired,
)
from copydesk.text.quotes.style import (
    CURLY_PAIR,
    STRAIGHT_PAIR,
    HouseStyle,
    best,
    is_curly,
    sound_style,
)

SPACES = re.compile(r"\s*")


class Shown:
    """What a paragraph shows of how its marks were meant, for its pairs to ask one by one."""

    def __init__(self, text: str, paired: Paired, sound: frozenset[str]) -> None:
        self.text = text
        self.paired = paired
        self.sound = sound

    @cached_property
    def is_curly(self) -> bool | None:
        """Whether most of its apostrophes are curly; None where there are none."""
        return is_curly(self.text)

    @cached_property
    def single_openers(self) -> Sequence[int]:
        """Where single marks open words."""
        return [found.start() for found in SINGLE_OPENER.finditer(self.text)]

    @cached_property
    def openings(self) -> Mapping[str, Sequence[int]]:
        """Where its sound pairs open, by their marks."""
        found: dict[str, list[int]] = defaultdict(list)
        for pair in self.paired.pairs:
            if pair.style in self.sound:
                found[pair.style].append(pair.opening.start)
        return {style: sorted(places) for style, places in found.items()}

    def styles_outside(self, pair: Pair) -> dict[str, int]:
        """Count its sound pairs by their marks, those inside of `pair` left out."""
        counts = {
            style: len(places) - count_inside(places, pair)
            for style, places in self.openings.items()
        }
        return {style: count for style, count in counts.items() if count}

    def opens_single(self, pair: Pair) -> bool:
        """Whether a single mark opens a word inside a pair."""
        return count_inside(self.single_openers, pair) > 0


def count_inside(places: Sequence[int], pair: Pair) -> int:
    """Count the sorted places that stand inside a pair."""
    return bisect_left(places, pair.closing.start) - bisect_left(places, pair.opening.end)


class Change(NamedTuple):
    """What should stand at `start` to `end` of a paragraph, and which rule says so."""

    start: int
    end: int
    after: str
    rule: str
    confidence: float


def form_changes(text: str, paired: Paired, house: HouseStyle) -> Iterator[Change]:
    r"""Yield what mends the form of the quotation marks of a paragraph.

    >>> from copydesk.text.quotes.marks import pair_up
    >>> text = "“No,\" he said."
    >>> house = HouseStyle({"“”": 3}, frozenset({"“”", '""'}), ("“”",))
    >>> [(change.start, change.after) for change in form_changes(text, pair_up(text), house)]
    [(4, '”')]
    """
    shown = Shown(text, paired, house.sound)
    doubled = set(doubles(paired))
    # Where a mark has no partner, which of two spaced ones belong together cannot be told.
    may_close_up = not (house.is_spaced or paired.unclosed or paired.unopened)
    yield from (Change(mark.start, mark.end, "", "quotes/doubled", 0.9) for mark in doubled)
    for pair in paired.pairs:
        if pair.opening in doubled or pair.closing in doubled:
            continue
        yield from restyled(pair, shown, house)
        if pair.opening.family == "high" and may_close_up:
            yield from unspaced(text, pair)


def doubles(paired: Paired) -> Iterator[Mark]:
    """Yield the marks that stand twice, the second time for nothing.

    A quotation may begin or end with one inside it, but hardly both.
    """
    opened = {pair.opening.start: pair.opening for pair in paired.pairs}
    closed = {pair.closing.end: pair.closing for pair in paired.pairs}
    for mark in paired.unclosed:
        if is_same(opened.get(mark.end), mark):
            yield mark
    for mark in paired.unopened:
        if is_same(closed.get(mark.start), mark):
            yield mark
    for pair in paired.pairs:
        first, last = opened.get(pair.opening.end), closed.get(pair.closing.start)
        if is_same(first, pair.opening) and is_same(last, pair.closing):
            yield from pair


def is_same(one: Mark | None, other: Mark) -> bool:
    """Whether two marks have the same characters."""
    return one is not None and one.text == other.text


def restyled(pair: Pair, shown: Shown, house: HouseStyle) -> Iterator[Change]:
    """Yield what makes a pair one of the article's, where it is no sound one."""
    if pair.style in house.sound:
        yield from unified(pair, house)
        return
    if pair.style in house.foreign:
        return
    if pair.opening.text in TYPED or pair.closing.text in TYPED:
        rule = "quotes/typed"
        wanted = typed_style(pair, house)
    else:
        rule = "quotes/mixed" if STRAIGHT in pair.style else "quotes/turned"
        near = nearby(pair, shown, house) if rule == "quotes/mixed" else house
        wanted = sound_style(pair.style, pair.opening.text, near)
    sure = 0.9 if rule != "quotes/typed" or is_no_own(pair, shown, house) else 0.4
    for mark, after in zip(pair, wanted, strict=True):
        if mark.text != after:
            yield Change(mark.start, mark.end, after, rule, sure)


def nearby(pair: Pair, shown: Shown, house: HouseStyle) -> HouseStyle:
    """Give the style that shows what a pair of a straight and a curly mark was meant to be.

    Its paragraph shows it before the article does, which may have pasted a paragraph in: by its
    other pairs, or by curly apostrophes where the article's are straight. Where an article has
    pairs of both kinds, a curly opening mark was meant, since nobody types one by mistake.
    """
    if pair.opening.family != "high" or pair.closing.family != "high":
        return house
    here = shown.styles_outside(pair)
    if len(here) == 1:
        return house._replace(counts=here)
    if shown.is_curly and house.is_curly is False:
        return house._replace(counts={}, is_curly=True)
    seen = here or house.counts
    is_both = STRAIGHT_PAIR in seen and CURLY_PAIR in seen
    is_meant = is_both and pair.opening.text == LEFT
    return house._replace(counts={}, is_curly=None) if is_meant else house._replace(counts=seen)


def unified(pair: Pair, house: HouseStyle) -> Iterator[Change]:
    """Yield what makes a sound pair the one that all are to be."""
    if house.only and pair.opening.family == "high":
        for mark, after in zip(pair, house.only, strict=True):
            if mark.text != after:
                yield Change(mark.start, mark.end, after, "quotes/unified", 0.9)


def is_no_own(pair: Pair, shown: Shown, house: HouseStyle) -> bool:
    """Whether a pair with typed marks is no style of an article's own.

    Where it types all its marks, that is its style; but not where it has sound pairs, or where
    one mark of this pair is curly and its typed one ends no quotation inside it.
    """
    if any(house.counts.get(style) for style in house.sound):
        return True
    return pair.opening.text in CURLY and not shown.opens_single(pair)


def typed_style(pair: Pair, house: HouseStyle) -> str:
    """Give the style for marks that were typed as two apostrophes or grave accents."""
    known = [mark.text for mark in pair if mark.text not in TYPED]
    if known:
        near = [one for one in house.sound if known[0] in one]
        return best(near or [STRAIGHT_PAIR], known[0], house)
    used = [one for one in house.sound if house.counts.get(one)]
    return best(used or [STRAIGHT_PAIR], STRAIGHT, house)


def unspaced(text: str, pair: Pair) -> Iterator[Change]:
    """Yield what takes the spaces inside a pair of marks away."""
    start, end = pair.opening.end, pair.closing.start
    lead = SPACES.match(text, start, end)
    trail = end
    while trail > start and text[trail - 1].isspace():
        trail -= 1
    if lead is None or lead.end() == end or opens_too(pair.closing):
        return
    # A quotation that begins or ends with one inside it may have a space between their marks.
    if lead.end() > start and text[lead.end()] not in SINGLES:
        yield Change(start, lead.end(), "", "quotes/spaced", 0.9)
    if trail < end and text[trail - 1] not in SINGLES:
        yield Change(trail, end, "", "quotes/spaced", 0.9)


def opens_too(closing: Mark) -> bool:
    """Whether a mark that closes in this article opens in others, and stands as it does there.

    The space before it may be that of the sentence before: "„Nein. “We said no,” he said".
    """
    return closing.text == LEFT and closing.facing is Facing.EITHER
