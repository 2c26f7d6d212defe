"""Where a text can be damaged, and how damage of known place is made."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from copydesk.document import Span
from copydesk.segment.plain import segment_text

# Signs that a line is not sound: control characters, zero-width characters, odd spaces, runs
# of spaces, spaces before stops, U+FFFD, entities, and UTF-8 that was read as something else.
UNSOUND = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\N{NO-BREAK SPACE}\N{SOFT HYPHEN}"
    "\N{EN QUAD}-\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{NARROW NO-BREAK SPACE}\N{WORD JOINER}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{REPLACEMENT CHARACTER}]"
    r"|[ \t]{2}|\t| [,.](?=\s|$)|&#?\w+;|\\[nrtu/\"']"
    "|[\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\N{LATIN CAPITAL LETTER A WITH TILDE}]"
    "[\N{INVERTED EXCLAMATION MARK}-\N{INVERTED QUESTION MARK}]"
    "|\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}\N{EURO SIGN}"
)
# French sets these marks off by fixed spaces, which is right.
SPACED_MARK = re.compile(
    r"(?<=\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK})"
    r"[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
    r"|[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
    r"(?=[:;!?%\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}])"
)


class Change(NamedTuple):
    """What damage, or a cleaner, puts in the place of a stretch of a text."""

    span: Span
    after: str


Site = tuple[Change, ...]
"""Changes that are made together or not at all."""


class Body(Struct, frozen=True):
    """An undamaged text.

    `lines` are the spans of its blocks. `edges` are offsets of spaces between two words at
    which the page has an inline tag.
    """

    id: str
    language: str
    text: str
    lines: tuple[Span, ...]
    edges: tuple[int, ...] = ()

    @property
    def sound_lines(self) -> tuple[Span, ...]:
        """The lines that show no damage of their own."""
        return tuple(line for line in self.lines if is_sound(self.text[line.start : line.end]))

    def line_number(self, at: int) -> int:
        """Give the number, from 0, of the line that ends at an offset or after it."""
        return min(bisect_left(self.lines, at, key=line_end), len(self.lines) - 1)


def line_end(line: Span) -> int:
    """Key by which a line is searched."""
    return line.end


class Place(NamedTuple):
    """A stretch of the damaged text, and the characters that stood there before."""

    span: Span
    original: str


class Damaged(Struct, frozen=True):
    """A damaged text, and the places of the damage in order."""

    text: str
    places: tuple[Place, ...]


def body_of(text: str, *, language: str, name: str = "", edges: Sequence[int] = ()) -> Body:
    """Make a body of a text."""
    lines = tuple(block.origin.span for block in segment_text(text))
    return Body(name, language, text, lines, tuple(edges))


def is_sound(line: str) -> bool:
    """Whether a line shows no damage.

    >>> is_sound("A café in Łódź."), is_sound("A cafÃ© in Łódź.")
    (True, False)
    """
    return UNSOUND.search(SPACED_MARK.sub("", line)) is None


def damaged(text: str, changes: Iterable[Change]) -> Damaged:
    """Make changes that do not overlap.

    >>> damaged("end. The", [Change(Span(4, 5), "")]).places
    (Place(span=Span(start=4, end=4), original=' '),)
    """
    parts: list[str] = []
    places: list[Place] = []
    done = length = 0
    for change in sorted(changes):
        parts += [text[done : change.span.start], change.after]
        start = length + change.span.start - done
        length = start + len(change.after)
        original = text[change.span.start : change.span.end]
        places.append(Place(Span(start, length), original))
        done = change.span.end
    return Damaged("".join([*parts, text[done:]]), tuple(places))
