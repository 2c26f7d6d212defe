"""Quotations whose marks are all there, but of the wrong form: mixed, turned, doubled, spaced."""

from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.quotes import ANGLES, CORNERS, STRAIGHT, TYPED, Mark, Pair, Paired
from copydesk.text.quotes_style import STRAIGHT_PAIR, HouseStyle, best, sound_style


class Change(NamedTuple):
    """What should stand at `start` to `end` of a paragraph, and which rule says so."""

    start: int
    end: int
    after: str
    rule: str
    confidence: float


def form_changes(text: str, paired: Paired, house: HouseStyle) -> Iterator[Change]:
    """Yield what mends the form of the quotation marks of a paragraph.

    >>> from copydesk.text.quotes import pair_up
    >>> text = "“No,\\" he said."
    >>> house = HouseStyle({"“”": 3}, frozenset({"“”", '""'}), "“”", "", True)
    >>> [(change.start, change.after) for change in form_changes(text, pair_up(text), house)]
    [(4, '”')]
    """
    doubled = set(doubles(paired))
    yield from (Change(mark.start, mark.end, "", "quotes/doubled", 0.9) for mark in doubled)
    for pair in paired.pairs:
        if pair.opening in doubled or pair.closing in doubled:
            continue
        yield from restyled(pair, house)
        if pair.opening.text not in ANGLES + CORNERS:
            yield from unspaced(text, pair)


def doubles(paired: Paired) -> Iterator[Mark]:
    """Yield the marks that stand twice, the second time for nothing."""
    partner = {pair.opening.end: pair for pair in paired.pairs}
    ends = {mark.end: mark for mark in paired.unclosed}
    starts = {mark.start: mark for mark in paired.unopened}
    for pair in paired.pairs:
        before, behind = ends.get(pair.opening.start), starts.get(pair.closing.end)
        if before is not None and before.text == pair.opening.text:
            yield before
        if behind is not None and behind.text == pair.closing.text:
            yield behind
        outer = partner.get(pair.opening.start)
        if outer and outer.closing.start == pair.closing.end and outer.style == pair.style:
            yield from outer


def restyled(pair: Pair, house: HouseStyle) -> Iterator[Change]:
    """Yield what makes a pair one of the article's, where it is no sound one."""
    if pair.style in house.sound:
        return
    opening = pair.opening.text
    if opening in TYPED or pair.closing.text in TYPED:
        rule = "quotes/typed"
        wanted = typed_style(pair, house)
    else:
        rule = "quotes/mixed" if STRAIGHT in pair.style else "quotes/turned"
        wanted = sound_style(pair.style, opening, house)
    for mark, after in zip(pair, wanted, strict=True):
        if mark.text != after:
            yield Change(mark.start, mark.end, after, rule, 0.9)


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
    inner = text[start:end]
    if not inner.strip():
        return
    lead = len(inner) - len(inner.lstrip())
    trail = len(inner) - len(inner.rstrip())
    if lead:
        yield Change(start, start + lead, "", "quotes/spaced", 0.9)
    if trail:
        yield Change(end - trail, end, "", "quotes/spaced", 0.9)
