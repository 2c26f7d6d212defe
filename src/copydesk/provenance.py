"""Where each character of a document came from, and what became of each of the source."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from copydesk.document import Block, Document, Edit, Join, Relabel, Replace, Span, Split
from copydesk.edits import Fragment, Made, next_id, plan, replaced


class Piece(NamedTuple):
    """A stretch of a block's text, from offset `start` on, and where it came from.

    Copied text is that of `source`, character for character; other text stands in its place.
    """

    start: int
    source: Span
    is_copied: bool


class SourceMap(NamedTuple):
    """The pieces of a block's text, in order.

    `whole` is the stretch of the source that the text came from, with all that repairs have
    deleted at its ends.
    """

    pieces: list[Piece]
    length: int
    whole: Span

    def from_start(self, offset: int) -> int:
        """Give where in the source a text begins that is cut off at `offset`."""
        return self.start(offset) if offset else self.whole.start

    def start(self, offset: int) -> int:
        """Give the source's offset where the character at `offset` begins."""
        if offset >= self.length:
            return self.whole.end
        piece = self.pieces[bisect_right(self.pieces, offset, key=piece_start) - 1]
        return piece.source.start + (offset - piece.start if piece.is_copied else 0)

    def end(self, offset: int) -> int:
        """Give the source's offset where the character before `offset` ends."""
        if offset <= 0:
            return self.whole.start
        piece = self.pieces[bisect_right(self.pieces, offset - 1, key=piece_start) - 1]
        return piece.source.start + offset - piece.start if piece.is_copied else piece.source.end

    def span(self, span: Span) -> Span:
        """Give the stretch of the source that a stretch of the text came from."""
        if span.start == span.end:
            here = self.end(span.start)
            return Span(here, here)
        return Span(self.start(span.start), self.end(span.end))

    def between(self, span: Span) -> Iterable[Piece]:
        """Yield the pieces of a stretch of the text, clipped to it, starts counted from it."""
        first = max(bisect_right(self.pieces, span.start, key=piece_start) - 1, 0)
        for index in range(first, len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= span.end:
                break
            start = max(piece.start, span.start)
            source = piece.source
            if piece.is_copied:
                shift = source.start - piece.start
                end = min(source.end, span.end + shift)
                source = Span(start + shift, end)
            yield Piece(start - span.start, source, piece.is_copied)


def piece_start(piece: Piece) -> int:
    """Key by which pieces are searched."""
    return piece.start


class Maps(dict[int, SourceMap]):
    """Source maps by block, made for a segmented block when first asked for."""

    def __init__(self, segmented: Iterable[Block]) -> None:
        self.segmented = {block.id: block for block in segmented}

    def __missing__(self, number: int) -> SourceMap:
        """Give the map of a block that no edit has changed."""
        block = self.segmented[number]
        piece = Piece(0, block.origin.span, is_copied=True)
        self[number] = SourceMap([piece], len(block.text), block.origin.span)
        return self[number]


class Trace:
    """Replays a document's log, and keeps for each block and edit where it was in the source.

    `maps` has a `SourceMap` for each block by id. `spans` has for each batch of the log, and
    each edit in it, the stretch of the source that the edit changed.

    >>> from copydesk.document import Batch, Block, Kind, Origin, Source
    >>> from copydesk.edits import apply_edits, document_of
    >>> block = Block(0, "cafÃ© noir", Kind.PARAGRAPH, Origin(Span(0, 10)))
    >>> edit = block.replace(Span(3, 5), "é", rule="mojibake/decode")
    >>> doc = apply_edits(document_of(Source(block.text), (block,)), Batch("mojibake", (edit,)))
    >>> Trace(doc).maps[0].start(5)
    6
    """

    def __init__(self, doc: Document) -> None:
        self.maps = Maps(doc.segmented)
        self.lengths = {block.id: len(block.text) for block in doc.segmented}
        self.spans: list[tuple[Span, ...]] = []
        ids = next_id(Document(doc.source, doc.segmented, doc.segmented))
        for batch in doc.log:
            self.spans.append(tuple([self.edit_span(edit) for edit in batch.edits]))
            ids = self.follow(batch.edits, ids)

    def edit_span(self, edit: Edit) -> Span:
        """Give the stretch of the source that an edit of the present state changes."""
        here = self.maps[edit.block]
        match edit:
            case Replace():
                return here.span(edit.span)
            case Split():
                return here.span(Span(edit.at, edit.at))
            case Join():
                return Span(here.whole.end, self.maps[edit.other].whole.start)
            case Relabel():
                return here.whole

    def follow(self, edits: tuple[Edit, ...], first_id: int) -> int:
        """Take one batch of edits into the maps; give the next free id."""
        if not edits or isinstance(edits[0], Relabel):
            return first_id
        after = {}
        if all(isinstance(edit, Replace) for edit in edits):
            for made in replaced(self.lengths, edits):
                after[made.id] = self.spliced(made.fragments)
            self.lengths |= {number: found.length for number, found in after.items()}
            self.maps.update(after)
            return first_id
        lengths = {}
        for made in plan(self.lengths, edits, first_id):
            if not self.is_untouched(made):
                after[made.id] = self.spliced(made.fragments)
            length = after[made.id].length if made.id in after else self.lengths[made.id]
            lengths[made.id] = length
        self.maps.update(after)
        self.lengths = lengths
        return first_id + sum(isinstance(edit, Split) for edit in edits)

    def is_untouched(self, made: Made) -> bool:
        """Whether a block is as it was."""
        first = made.fragments[0]
        is_copied = first.block == made.id and first.text is None
        return (
            is_copied and len(made.fragments) == 1 and first.span == (0, self.lengths[first.block])
        )

    def spliced(self, fragments: list[Fragment]) -> SourceMap:
        """Give the map of a new block."""
        pieces: list[Piece] = []
        length = 0
        for fragment in fragments:
            here = self.maps[fragment.block]
            if fragment.text is None:
                pieces.extend(
                    piece._replace(start=piece.start + length)
                    for piece in here.between(fragment.span)
                )
                length += fragment.span.end - fragment.span.start
            else:
                pieces.append(Piece(length, self.fragment_span(fragment), is_copied=False))
                length += len(fragment.text)
        # A part that a split cuts off begins where the one before it ends: what was deleted
        # between them belongs to the first.
        last = self.maps[fragments[-1].block]
        first = self.maps[fragments[0].block].from_start(fragments[0].span.start)
        return SourceMap(pieces, length, Span(first, last.start(fragments[-1].span.end)))

    def fragment_span(self, fragment: Fragment) -> Span:
        """Give the stretch of the source in whose place a fragment's text stands."""
        here = self.maps[fragment.block]
        if fragment.until is None:
            return here.span(fragment.span)
        return Span(here.whole.end, self.maps[fragment.until].whole.start)


def restored_text(doc: Document) -> str:
    """Give the source's text back: the blocks as they were, and the space between them."""
    parts = []
    done = 0
    for block in doc.segmented:
        parts += [doc.source.text[done : block.origin.span.start], block.text]
        done = block.origin.span.end
    return "".join([*parts, doc.source.text[done:]])
