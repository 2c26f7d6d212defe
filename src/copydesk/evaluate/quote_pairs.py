"""Pairs of double quotation marks in lines that are sure to be sound."""

import re
from typing import NamedTuple

from copydesk.document import Span
from copydesk.evaluate.places import Body

DOUBLE_MARKS = re.compile(
    '["\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{DOUBLE PRIME}]|''|``"
)
SET_OFF = re.compile(r"^\s(\S|\S.*\S)\s$")
STYLES = frozenset(
    {
        '""',
        "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
        "\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}",
        "\N{DOUBLE LOW-9 QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}",
        (
            "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
            "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
        ),
        (
            "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
            "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
        ),
    }
)


class Pair(NamedTuple):
    """Offsets of an opening mark and of the one that closes it, and the line they stand in."""

    opening: int
    closing: int
    line: Span


def pairs_in(text: str, line: Span) -> tuple[Pair, ...]:
    """Give a line's pairs; none where a mark lacks its partner or stands in no sure place.

    >>> pairs_in('A "b" c', Span(0, 7))
    (Pair(opening=2, closing=4, line=Span(start=0, end=7)),)
    >>> pairs_in('A "b c', Span(0, 6))
    ()
    """
    marks = [(hit.start(), hit[0]) for hit in DOUBLE_MARKS.finditer(text, line.start, line.end)]
    if len(marks) % 2:
        return ()
    pairs = []
    for (opening, first), (closing, second) in zip(marks[::2], marks[1::2], strict=True):
        if first + second not in STYLES or not stands_well(text, Pair(opening, closing, line)):
            return ()
        pairs.append(Pair(opening, closing, line))
    return tuple(pairs)


def stands_well(text: str, pair: Pair) -> bool:
    """Whether marks lean on the words that they enclose."""
    before = text[pair.opening - 1] if pair.opening > pair.line.start else " "
    after = text[pair.closing + 1] if pair.closing + 1 < pair.line.end else " "
    inner = text[pair.opening + 1 : pair.closing]
    if text[pair.opening] == "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}":
        # French sets them off by a space on both sides.
        inner = SET_OFF.sub(r"\1", inner)
    leans = bool(inner) and inner == inner.strip()
    return leans and not before.isalnum() and not after.isalnum()


def pairs_of(body: Body) -> tuple[Pair, ...]:
    """Give the pairs of all sound lines."""
    return tuple(pair for line in body.sound_lines for pair in pairs_in(body.text, line))


def uniform_pairs(body: Body) -> tuple[Pair, ...]:
    """Give the pairs of a text in which all marks are of one style; none in another.

    The last is left out: it stays as a witness of the style, which nothing else would tell.
    """
    pairs = pairs_of(body)
    styles = {body.text[pair.opening] + body.text[pair.closing] for pair in pairs}
    marks = {hit[0] for hit in DOUBLE_MARKS.finditer(body.text)}
    if len(styles) != 1 or not marks <= set("".join(styles)):
        return ()
    return pairs[:-1]
