"""An article's blocks in the order of the input, each with what was done to it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.article import Article, Repair
from copydesk.document import Block, Document, Relabel
from copydesk.provenance import SourceMap, Trace


class Stretch(NamedTuple):
    """A stretch of a block's text, and what stood there; None where nothing was changed."""

    text: str
    before: str | None = None


class Passage(NamedTuple):
    """A block, kept or not, in stretches, and what was repaired in it.

    `label` is what gave it its role; the story's own paragraphs have none. `doubt` is the surest
    label that was left unmade.
    """

    role: str
    is_kept: bool
    label: Relabel | None
    stretches: tuple[Stretch, ...]
    repairs: tuple[Repair, ...]
    doubt: Relabel | None = None


def passages(article: Article) -> Iterator[Passage]:
    """Yield all blocks of the input, in its order.

    >>> from copydesk import clean_article
    >>> article = clean_article("Nobody came to the cafÃ© by the river, the owner said on Monday.")
    >>> next(passages(article)).stretches[1]
    Stretch(text='é', before='Ã©')
    """
    doc = article.document
    maps = Trace(doc).maps
    edits = (edit for batch in doc.log for edit in batch.edits)
    labels = {edit.block: edit for edit in edits if isinstance(edit, Relabel)}
    doubts = doubts_of(doc)
    repairs = repairs_by_block([maps[block.id] for block in doc.blocks], article.repairs)
    for block, mine in zip(doc.blocks, repairs, strict=True):
        changes = tuple(stretches(block, maps[block.id], doc.source.text))
        label = labels.get(block.id)
        doubt = doubts.get(block.id) if block.is_kept else None
        yield Passage(block.role, block.is_kept, label, changes, tuple(mine), doubt)


def doubts_of(doc: Document) -> dict[int, Relabel]:
    """Give by block the surest of the labels that were proposed and not made."""
    found: dict[int, Relabel] = {}
    for edit in (edit for batch in doc.log for edit in batch.declined):
        if isinstance(edit, Relabel):
            other = found.setdefault(edit.block, edit)
            if edit.confidence > other.confidence:
                found[edit.block] = edit
    return found


def repairs_by_block(
    maps: Sequence[SourceMap], repairs: Sequence[Repair]
) -> tuple[list[Repair], ...]:
    """Give for each block, in order, the repairs that were made in it."""
    starts = [here.whole.start for here in maps]
    found: tuple[list[Repair], ...] = tuple([] for _ in maps)
    for repair in repairs:
        found[max(bisect_right(starts, repair.span.start) - 1, 0)].append(repair)
    return found


def stretches(block: Block, here: SourceMap, source: str) -> Iterator[Stretch]:
    """Yield a block's stretches; neighbours that were both changed are one."""
    done = here.whole.start
    text = before = ""
    ends = [piece.start for piece in here.pieces[1:]] + [here.length]
    for piece, end in zip(here.pieces, ends, strict=True):
        if not piece.is_copied:
            text += block.text[piece.start : end]
            before += source[done : piece.source.end]
        elif end > piece.start:
            before += source[done : piece.source.start]
            yield from changed(text, before)
            yield Stretch(block.text[piece.start : end])
            text = before = ""
        done = max(done, piece.source.end)
    yield from changed(text, before)


def changed(text: str, before: str) -> Iterator[Stretch]:
    """Yield a changed stretch; what was changed back is none, and nothing at all is nothing."""
    if text != before:
        yield Stretch(text, before)
    elif text:
        yield Stretch(text)
