"""What became of damaged places, told from the record and not by comparing whole texts."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from copydesk.document import Document, Span
from copydesk.evaluate.places import Change, Damaged
from copydesk.provenance import SourceMap, Trace

# A cut between blocks in the net text; how many breaks an author used tells nothing.
BREAK = "\n\n"
BROKEN = re.compile(r"\s*\n\s*")


class Outcome(NamedTuple):
    """Changes made to a stretch of the damaged text, and the places in it.

    `wanted` and `found` are what stood there at first, and what stands there now; both are of
    the stretch `span` of the undamaged text.
    """

    span: Span
    changes: tuple[Change, ...]
    places: int
    wanted: str
    found: str

    @property
    def is_recovered(self) -> bool:
        """Whether the places have their exact characters again, and nothing beside changed."""
        return BROKEN.sub("\n", self.wanted) == BROKEN.sub("\n", self.found)


def net_changes(doc: Document) -> tuple[Change, ...]:
    """Give what differs between a document's source and its blocks, in order.

    Edits that follow one another at one place are one change; what is undone is none.
    """
    merged: list[Change] = []
    for change in raw_changes(doc):
        if merged and merged[-1].span.end >= change.span.start:
            last = merged.pop()
            span = Span(last.span.start, max(last.span.end, change.span.end))
            merged.append(Change(span, last.after + change.after))
        else:
            merged.append(change)
    text = doc.source.text
    return tuple([change for change in merged if text[slice(*change.span)] != change.after])


def raw_changes(doc: Document) -> Iterator[Change]:
    """Yield changes as the trace has them: text put in, cuts, and holes in what is copied."""
    trace = Trace(doc)
    inked = [block.origin.span for block in doc.segmented]
    done = 0
    for number, block in enumerate(doc.blocks):
        pieces = tuple(pieces_of(trace.maps[block.id], block.text))
        if number and pieces and not parted(inked, done, pieces[0][0].start):
            yield Change(Span(done, done), BREAK)
        for span, text, is_copied in pieces:
            yield from holes(inked, Span(done, span.start))
            if not is_copied:
                yield Change(span, text)
            done = max(done, span.end)
    yield from holes(inked, Span(done, len(doc.source.text)))


def pieces_of(here: SourceMap, text: str) -> Iterator[tuple[Span, str, bool]]:
    """Yield a block's pieces with their text."""
    for number, piece in enumerate(here.pieces):
        after = here.pieces[number + 1 :][:1] if number + 1 >= len(here.pieces) else None
        end = here.pieces[number + 1].start if after is None else here.length
        yield piece.source, text[piece.start : end], piece.is_copied


def parted(inked: Sequence[Span], one: int, other: int) -> bool:
    """Whether the source has the bounds of a block between two offsets."""
    return holder(inked, one - 1) != holder(inked, other)


def holder(inked: Sequence[Span], at: int) -> int:
    """Give the number of the last block of the source that begins at an offset or before."""
    return bisect_right(inked, at, key=span_start) - 1


def holes(inked: Sequence[Span], hole: Span) -> Iterator[Change]:
    """Yield what of a hole in the copied text stood in blocks: it was deleted."""
    number = max(holder(inked, hole.start), 0)
    while number < len(inked) and inked[number].start < hole.end:
        start = max(hole.start, inked[number].start)
        end = min(hole.end, inked[number].end)
        if start < end:
            yield Change(Span(start, end), "")
        number += 1


def span_start(span: Span) -> int:
    """Key by which spans are searched."""
    return span.start


class Stretch(NamedTuple):
    """A stretch of the damaged text: places and changes that touch, by their numbers."""

    span: Span
    places: range
    changes: range


def outcomes(original: str, damage: Damaged, changes: Sequence[Change]) -> Iterator[Outcome]:
    """Yield what became of each place, and of each stretch without one that was changed."""
    grown = [len(place.span_text(damage.text)) - len(place.original) for place in damage.places]
    shifts = (0, *accumulate(grown))
    for stretch in stretches([place.span for place in damage.places], changes):
        span = Span(
            stretch.span.start - shifts[stretch.places.start],
            stretch.span.end - shifts[stretch.places.stop],
        )
        made = tuple(changes[stretch.changes.start : stretch.changes.stop])
        yield Outcome(
            span,
            made,
            len(stretch.places),
            original[span.start : span.end],
            changed(damage.text, stretch.span, made),
        )


def stretches(places: Sequence[Span], changes: Sequence[Change]) -> Iterator[Stretch]:
    """Sweep over places and changes, both in order, and join what touches.

    Two places side by side stay two, if no change spans both.
    """
    place = change = 0
    while place < len(places) or change < len(changes):
        span, first = None, (place, change)
        while True:
            if change < len(changes) and touches(span, changes[change].span, places[place : place + 1]):
                span = hull(span, changes[change].span)
                change += 1
            elif place < len(places) and touches(span, places[place], ()):
                span = hull(span, places[place])
                place += 1
            else:
                break
        assert span is not None
        yield Stretch(span, range(first[0], place), range(first[1], change))


def changed(text: str, span: Span, changes: Iterable[Change]) -> str:
    """Give a stretch of a text after changes that lie in it."""
    parts = []
    done = span.start
    for change in changes:
        parts += [text[done : change.span.start], change.after]
        done = change.span.end
    return "".join([*parts, text[done : span.end]])
