"""Plain text to blocks: one for each line that holds anything but space."""

import re
from collections.abc import Iterator

from copydesk.document import Block, Evidence, Kind, Origin, Role, Span
from copydesk.text.chars import BREAKS, BULLETS, LINE_BREAK

# A hyphen counts as a bullet, the longer dashes do not: they open lines of dialogue.
LIST_MARKER = re.compile(rf"(?:[{BULLETS}*-]|\d{{1,3}}[.)])\s+\S")

SPLIT = re.compile(f"({LINE_BREAK.pattern})")
# The breaks that few texts have; the others are cut at memory's speed.
RARE_BREAKS = BREAKS.removeprefix("\n")
EDGES = " \t"
# Frozen, so the blocks of a text may share it.
NO_BLANK = Evidence()


def segment_text(text: str) -> tuple[Block, ...]:
    r"""Cut a text at its line breaks; each line is a block, space around it left out.

    Which lines belong together is for the `line-breaks` cleaner to say, which joins them.

    >>> [block.text for block in segment_text("One.\r\n\r\n  - two \n")]
    ['One.', '- two']
    """
    return tuple(blocks_of(text))


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text."""
    number = blank = 0
    for line, (done, raw) in enumerate(lines_of(text), start=1):
        # No other space goes: at the end of a line a no-break space may be half of a garbled
        # "à", and U+0085 is the ellipsis of windows-1252.
        inner = raw.strip(EDGES)
        if not inner or inner.isspace():
            blank += 1
            continue
        start = done + raw.index(inner[0]) if len(inner) < len(raw) else done
        kind = Kind.LIST_ITEM if LIST_MARKER.match(inner) else Kind.PARAGRAPH
        evidence = Evidence(blank) if blank else NO_BLANK
        origin = Origin(Span(start, start + len(inner)), line)
        yield Block(number, inner, kind, origin, Role.MAIN, evidence)
        number += 1
        blank = 0


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text, and where each begins."""
    at = 0
    if not any(one in text for one in RARE_BREAKS):
        for line in text.split("\n"):
            yield at, line
            at += len(line) + 1
        return
    # Lines and the breaks behind them, in turn.
    for place, part in enumerate(SPLIT.split(text)):
        if place % 2 == 0:
            yield at, part
        at += len(part)
