"""The one place where edits become a document, and where they are taken back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from copydesk.document import (
    KEPT_ROLES,
    Batch,
    Block,
    Document,
    Edit,
    Join,
    Relabel,
    Replace,
    Source,
    Span,
    Split,
)
from copydesk.errors import EditError


class Fragment(NamedTuple):
    """A part of a new block's text: `span` of an old block, or `text` put in its place.

    Where the text is a join's glue, `until` is the block that comes behind it.
    """

    block: int
    span: Span
    text: str | None = None
    until: int | None = None


class Made(NamedTuple):
    """A block of the next document, and the fragments that its text is made of."""

    id: int
    fragments: list[Fragment]


def apply_edits(doc: Document, batch: Batch) -> Document:
    """Make the next document from what a cleaner proposed, and log it.

    All edits refer to kept blocks of `doc` and may not overlap. Raises EditError where one does
    not fit, made or declined.

    >>> from copydesk.document import Kind, Origin
    >>> block = Block(0, "cafÃ© noir", Kind.PARAGRAPH, Origin(Span(0, 10)))
    >>> doc = document_of(Source(block.text), (block,))
    >>> edit = block.replace(Span(3, 5), "é", rule="mojibake/decode")
    >>> apply_edits(doc, Batch("mojibake", (edit,))).blocks[0].text
    'café noir'
    """
    batch = recorded(batch)
    known = {block.id: block for block in doc.blocks}
    for edit in (*batch.edits, *batch.declined):
        check_fits(edit, known)
    if not batch.edits:
        blocks = doc.blocks
    elif any(isinstance(edit, Relabel) for edit in batch.edits):
        blocks = relabelled(doc.blocks, batch.edits)
    else:
        blocks = rewritten(known, batch.edits, next_id(doc))
    return replace(doc, blocks=blocks, log=(*doc.log, batch))


def recorded(batch: Batch) -> Batch:
    """Give a batch as it comes back from its dict; raise EditError where that cannot be.

    So values of wrong types, and confidences that are none, never reach a document.
    """
    try:
        return msgspec.convert(msgspec.to_builtins(batch), Batch)
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError) as error:
        raise EditError(f"{batch.cleaner}: {error}") from error


def document_of(source: Source, blocks: tuple[Block, ...], log: Iterable[Batch] = ()) -> Document:
    """Make a document of segmented blocks, and replay a log on it."""
    doc = Document(source, blocks, blocks)
    for batch in log:
        doc = apply_edits(doc, batch)
    return doc


def undo_last(doc: Document) -> Document:
    """Give the document as it was before its last batch; one without a log comes back as it is.

    By replay: the segmented blocks are always at hand, and the log says all that came after.
    """
    return document_of(doc.source, doc.segmented, doc.log[:-1])


def smallest_change(before: str, after: str) -> tuple[Span, str]:
    """Give the shortest span of `before` that must change, and what must stand there.

    >>> smallest_change("a cafÃ© noir", "a café noir")
    (Span(start=5, end=7), 'é')
    """
    start = common_length(before, after)
    end = common_length(before[start:][::-1], after[start:][::-1])
    return Span(start, len(before) - end), after[start : len(after) - end]


def common_length(one: str, other: str) -> int:
    """Length of the longest common beginning, by halving: comparing slices is C speed."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def next_id(doc: Document) -> int:
    """Give the first id that no block of this document has ever had.

    Each split adds an id and each join retires one, so the count of blocks and of joins tell.
    """
    joins = sum(isinstance(edit, Join) for batch in doc.log for edit in batch.edits)
    return len(doc.blocks) + joins


def relabelled(blocks: Sequence[Block], edits: Iterable[Edit]) -> tuple[Block, ...]:
    """Give the blocks with new roles."""
    roles: dict[int, str] = {}
    for edit in edits:
        if not isinstance(edit, Relabel):
            message = f"{edit} beside relabels: a cleaner repairs or labels, never both"
            raise EditError(message)
        if edit.block in roles:
            raise EditError(f"{edit}: block {edit.block} is relabelled twice")
        roles[edit.block] = edit.after
    return tuple(
        [replace(block, role=roles[block.id]) if block.id in roles else block for block in blocks]
    )


def rewritten(
    known: Mapping[int, Block], edits: Sequence[Edit], first_id: int
) -> tuple[Block, ...]:
    """Give the blocks with new texts and new bounds."""
    lengths = {number: len(block.text) for number, block in known.items()}
    if all(isinstance(edit, Replace) for edit in edits):
        changed = {made.id: made for made in replaced(lengths, edits)}
        return tuple(
            [
                remade(changed[number], known) if number in changed else block
                for number, block in known.items()
            ]
        )
    return tuple([remade(made, known) for made in plan(lengths, edits, first_id)])


def remade(made: Made, known: Mapping[int, Block]) -> Block:
    """Make a block of the next document; one that nothing has changed stays as it is."""
    first = made.fragments[0]
    block = known[first.block]
    if len(made.fragments) == 1 and first.text is None and first.span == (0, len(block.text)):
        return block
    text = "".join(
        [
            known[part.block].text[part.span.start : part.span.end]
            if part.text is None
            else part.text
            for part in made.fragments
        ]
    )
    return replace(block, id=made.id, text=text)


def check_fits(edit: Edit, known: Mapping[int, Block]) -> None:
    """Raise EditError where an edit speaks of what is not there, or not kept."""
    block = kept(edit, edit.block, known)
    match edit:
        case Replace(span=span):
            found = block.text[span.start : span.end]
            if found != edit.before or not 0 <= span.start <= span.end <= len(block.text):
                raise EditError(f"{edit}: found {found!r} there, not {edit.before!r}")
        case Relabel():
            if block.role != edit.before:
                raise EditError(f"{edit}: the role is {block.role!r}, not {edit.before!r}")
        case Split():
            if not 0 < edit.at < len(block.text):
                raise EditError(f"{edit}: no cut inside a text of {len(block.text)} characters")
        case Join():
            kept(edit, edit.other, known)


def kept(edit: Edit, number: int, known: Mapping[int, Block]) -> Block:
    """Give a block that an edit speaks of. What was removed stays as it was removed."""
    block = known.get(number)
    if block is None:
        raise EditError(f"{edit}: there is no block {number}")
    if block.role not in KEPT_ROLES:
        raise EditError(f"{edit}: block {number} is removed, as {block.role!r}")
    return block


def plan(lengths: Mapping[int, int], edits: Iterable[Edit], first_id: int) -> Iterator[Made]:
    """Yield the next document's blocks as fragments of this one's, in order.

    `lengths` are the blocks' lengths by id, in the order of the document; parts that a
    split cuts off are numbered from `first_id`.
    """
    by_block: dict[int, list[Edit]] = {}
    for edit in edits:
        by_block.setdefault(edit.block, []).append(edit)
    growing: list[Fragment] = []
    growing_id = -1
    join: Join | None = None
    for number, length in lengths.items():
        mine = by_block.get(number, ())
        parts = cut(number, length, mine)
        if join is not None:
            # In place: a paragraph may be joined from thousands of lines.
            growing.append(glue(join, number, lengths))
            growing.extend(parts[0])
            parts[0] = growing
        elif growing:
            yield Made(growing_id, growing)
        growing_id = number if join is None else growing_id
        for part in parts[:-1]:
            yield Made(growing_id, part)
            growing_id = first_id
            first_id += 1
        growing = parts[-1]
        join = join_of(mine, is_split=len(parts) > 1)
    if join is not None:
        raise EditError(f"{join}: no block comes after {join.block}")
    if growing:
        yield Made(growing_id, growing)


def replaced(lengths: Mapping[int, int], edits: Iterable[Edit]) -> Iterator[Made]:
    """Yield what `plan` does where all edits are replacements, of the changed blocks alone."""
    by_block: dict[int, list[Edit]] = {}
    for edit in edits:
        by_block.setdefault(edit.block, []).append(edit)
    for number, mine in by_block.items():
        yield Made(number, cut(number, lengths[number], mine)[0])


def glue(join: Join, number: int, lengths: Mapping[int, int]) -> Fragment:
    """Give what stands between a block and the block `number` behind it when they are joined."""
    if join.other != number:
        raise EditError(f"{join}: block {join.other} is not the next one")
    end = lengths[join.block]
    return Fragment(join.block, Span(end, end), join.glue, until=number)


def join_of(edits: Sequence[Edit], *, is_split: bool) -> Join | None:
    """Give the join among a block's edits, if there is one."""
    joins = [edit for edit in edits if isinstance(edit, Join)]
    if len(joins) > 1 or (joins and is_split):
        raise EditError(f"{joins[0]}: block {joins[0].block} is joined twice, or split as well")
    return joins[0] if joins else None


def position(edit: Edit) -> tuple[int, int, bool]:
    """Order of edits in a block: an insertion before a cut at its place, a cut before the rest."""
    if isinstance(edit, Replace):
        return edit.span.start, edit.span.end, False
    return (edit.at, edit.at, True) if isinstance(edit, Split) else (0, 0, False)


def cut(number: int, length: int, edits: Sequence[Edit]) -> list[list[Fragment]]:
    """Give a block's parts, each as fragments; more than one where it is split."""
    parts: list[list[Fragment]] = [[]]
    done = 0
    last = None
    for edit in sorted(edits, key=position) if len(edits) > 1 else edits:
        if isinstance(edit, Join):
            continue
        start, end, is_cut = position(edit)
        if start < done or position(edit) == last:
            raise EditError(f"{edit}: overlaps another edit of block {number}")
        if start > done:
            parts[-1].append(Fragment(number, Span(done, start)))
        if is_cut:
            parts.append([])
        elif isinstance(edit, Replace):
            parts[-1].append(Fragment(number, edit.span, edit.after))
        done, last = end, position(edit)
    if length > done or not parts[-1]:
        parts[-1].append(Fragment(number, Span(done, length)))
    return parts
