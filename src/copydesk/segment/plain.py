"""Plain text to blocks: one for each line that holds anything but space."""

import re
from collections.abc import Iterator

from copydesk.document import Block, Evidence, Kind, Origin, Span
from copydesk.text.chars import BULLETS, LINE_BREAK

# A hyphen counts as a bullet, the longer dashes do not: they open lines of dialogue.
LIST_MARKER = re.compile(rf"(?:[{BULLETS}*-]|\d{{1,3}}[.)])\s+\S")

SPLIT = re.compile(f"({LINE_BREAK.pattern})")
EDGES = " \t"


def segment_text(text: str) -> tuple[Block, ...]:
    r"""Cut a text at its line breaks; each line is a block, space around it left out.

    Which lines belong together is for the `line-breaks` cleaner to say, which joins them.

    >>> [block.text for block in segment_text("One.\r\n\r\n  - two \n")]
    ['One.', '- two']
    """
    return tuple(blocks_of(text))


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text."""
    number = blank = done = 0
    # Lines and the breaks behind them, in turn.
    parts = SPLIT.split(text)
    for line, raw in enumerate(parts[::2], start=1):
        # No other space goes: at the end of a line a no-break space may be half of a garbled
        # "à", and U+0085 is the ellipsis of windows-1252.
        inner = raw.strip(EDGES)
        if inner and not inner.isspace():
            start = done + raw.index(inner[0])
            origin = Origin(Span(start, start + len(inner)), line)
            kind = Kind.LIST_ITEM if LIST_MARKER.match(inner) else Kind.PARAGRAPH
            yield Block(number, inner, kind, origin, evidence=Evidence(blank_before=blank))
            number += 1
            blank = 0
        else:
            blank += 1
        done += len(raw) + (len(parts[2 * line - 1]) if 2 * line <= len(parts) else 0)
