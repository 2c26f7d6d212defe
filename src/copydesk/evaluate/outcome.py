"""What became of damaged places, told from the record and not by comparing whole texts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from copydesk.document import Document, Span
from copydesk.evaluate.places import Change, Damaged
from copydesk.provenance import SourceMap, Trace

# A cut between blocks in the net text.
BREAK = "\n\n"
BROKEN = re.compile(r"\s*\n\s*")


class Outcome(NamedTuple):
    """Changes made to a stretch of the damaged text, and the places in it.

    `wanted` and `found` are what stood there at first, and what stands there now; both are of
    the stretch `span` of the undamaged text. `usual` is what stands there when the undamaged
    text is cleaned: most often the same as `wanted`.
    """

    span: Span
    changes: tuple[Change, ...]
    places: int
    wanted: str
    usual: str
    found: str

    @property
    def is_recovered(self) -> bool:
        """Whether the places have their exact characters again, and nothing beside changed."""
        return as_broken(self.found) in {as_broken(self.wanted), as_broken(self.usual)}

    @property
    def verdict(self) -> str:
        """Say what was done: right, wrong or nothing (missed), false or background."""
        if not self.places:
            return "background" if self.found == self.usual else "false"
        if not self.changes:
            return "missed"
        return "right" if self.is_recovered else "wrong"


def as_broken(text: str) -> str:
    """Write each break between lines in one way: how many an author used tells nothing."""
    return BROKEN.sub("\n", text)


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
    ends = [piece.start for piece in here.pieces[1:]] + [here.length]
    for piece, end in zip(here.pieces, ends, strict=True):
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


def inside(changes: Sequence[Change], span: Span) -> Iterator[Change]:
    """Yield the changes that lie in a span."""
    for number in range(bisect_left(changes, span.start, key=change_start), len(changes)):
        if changes[number].span.start > span.end:
            break
        if changes[number].span.end <= span.end:
            yield changes[number]


def change_start(change: Change) -> int:
    """Key by which changes are searched."""
    return change.span.start


class Stretch(NamedTuple):
    """A stretch of the damaged text: places and changes that touch, by their numbers."""

    span: Span
    places: range
    changes: range


def outcomes(
    original: str, damage: Damaged, changes: Sequence[Change], usual: Sequence[Change] = ()
) -> Iterator[Outcome]:
    """Yield what became of each place, and of each stretch without one that was changed.

    `changes` are those of the damaged text, `usual` those of the undamaged one.
    """
    grown = [end - start - len(original) for (start, end), original in damage.places]
    shifts = (0, *accumulate(grown))
    places = [place.span for place in damage.places]
    for stretch in stretches(places, [change.span for change in changes]):
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
            changed(original, span, inside(usual, span)),
            changed(damage.text, stretch.span, made),
        )


def stretches(places: Sequence[Span], changes: Sequence[Span]) -> Iterator[Stretch]:
    """Sweep over places and changes, both in order, and join what touches."""
    marks = sorted([(span, False) for span in changes] + [(span, True) for span in places])
    open_span: Span | None = None
    first = last = (0, 0)
    for span, is_place in marks:
        if open_span is not None and span.start <= open_span.end:
            open_span = Span(open_span.start, max(open_span.end, span.end))
        else:
            if open_span is not None:
                yield Stretch(open_span, range(first[0], last[0]), range(first[1], last[1]))
            open_span, first = span, last
        last = (last[0] + is_place, last[1] + (not is_place))
    if open_span is not None:
        yield Stretch(open_span, range(first[0], last[0]), range(first[1], last[1]))


def changed(text: str, span: Span, changes: Iterable[Change]) -> str:
    """Give a stretch of a text after changes that lie in it."""
    parts = []
    done = span.start
    for change in changes:
        parts += [text[done : change.span.start], change.after]
        done = change.span.end
    return "".join([*parts, text[done : span.end]])
