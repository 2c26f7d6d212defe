"""What an article's record says of each character, for the laws to check."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from copydesk import Article
from copydesk.document import Document, Edit, Join, Relabel, Replace, Span
from copydesk.provenance import SourceMap, Trace


def edits_of(doc: Document) -> Iterator[tuple[Edit, Span]]:
    """Yield each edit in the log, with the stretch of the source that it changed."""
    for batch, spans in zip(doc.log, Trace(doc).spans, strict=True):
        yield from zip(batch.edits, spans, strict=True)


def pieces(here: SourceMap) -> Iterator[tuple[Span, Span, bool]]:
    """Yield where a piece stands in the block, where it is from, and whether it is a copy."""
    starts = [*(piece.start for piece in here.pieces), here.length]
    for piece, bounds in zip(here.pieces, pairwise(starts), strict=True):
        yield Span(*bounds), piece.source, piece.is_copied


def invented(article: Article) -> list[str]:
    """Give the texts that are neither in the source nor in what a repair put in their place."""
    trace = Trace(article.document)
    source = article.document.source.text
    return [
        block.text[slice(*at)]
        for block in article.blocks
        for at, origin, is_copied in pieces(trace.maps[block.id])
        if not (
            block.text[slice(*at)] == source[slice(*origin)]
            if is_copied
            else any(
                repair.span == origin and block.text[slice(*at)] in repair.after
                for repair in article.repairs
            )
        )
    ]


def lost(article: Article) -> str:
    """Give the characters that are in no block, no repair, and not in space between blocks."""
    doc = article.document
    source = doc.source.text
    trace = Trace(doc)
    found = {
        offset
        for block in doc.blocks
        for _, origin, is_copied in pieces(trace.maps[block.id])
        if is_copied
        for offset in range(*origin)
    }
    found.update(
        offset
        for edit, span in edits_of(doc)
        if isinstance(edit, Replace)
        for offset in range(*span)
        if source[offset] in edit.before
    )
    inside = {offset for block in doc.blocks for offset in range(*trace.maps[block.id].whole)}
    joined = {
        offset for edit, span in edits_of(doc) if isinstance(edit, Join) for offset in range(*span)
    }
    return "".join(
        char
        for offset, char in enumerate(source)
        if offset not in found
        and not (char.isspace() and (offset in joined or offset not in inside))
    )


def misquoted(doc: Document) -> list[Edit]:
    """Give the edits that say that something else stood in the source than what did."""
    source = doc.source.text
    wrong: list[Edit] = []
    for done, batch in enumerate(doc.log):
        trace = Trace(replace(doc, log=doc.log[:done]))
        for edit in batch.edits:
            span = trace.edit_span(edit)
            match edit:
                case Relabel():
                    is_right = edit.before != edit.after
                case Join():
                    is_right = not source[slice(*span)].strip()
                case Replace() if is_copy(trace.maps[edit.block], edit.span):
                    is_right = source[slice(*span)] == edit.before
                case _:
                    continue
            if not is_right:
                wrong.append(edit)
    return wrong


def is_copy(here: SourceMap, span: Span) -> bool:
    """Whether a stretch of a block is one stretch of the source, as it stood there."""
    between = list(here.between(span))
    return all(piece.is_copied for piece in between) and all(
        one.source.end == other.source.start for one, other in pairwise(between)
    )
