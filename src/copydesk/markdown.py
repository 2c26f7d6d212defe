"""Blocks as Markdown: headings, lists, quotations, and tables of data."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from copydesk.document import Block, Kind, Role
from copydesk.text.chars import BULLETS
from copydesk.text.markdown import escaped

BULLET = re.compile(rf"\A[{BULLETS}*-]\s+")
NUMBER = re.compile(r"\d{1,3}[.)]\s")
SPACE = re.compile(r"\s+")
# Rows and columns of a table; with fewer, what is left of it is lines.
MIN_SIDE = 2
# Columns of a table: markup may say that there are a million.
MAX_COLUMNS = 100


def markdown(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield blocks as parts of Markdown; the cells of a table that stand together are one."""
    for number, group in groupby(blocks, table_of):
        same = tuple(group)
        table = table_rows(same) if number is not None else ()
        if table:
            yield "\n".join(table)
        else:
            yield from map(block_markdown, same)


def table_of(block: Block) -> int | None:
    """Give the number of the table of data that a block stands in."""
    cell = block.evidence.cell
    return cell.table if cell and block.role != Role.HEADING else None


def table_rows(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the lines of a table, its first row as the head; none where too little is left."""
    rows: dict[int, dict[int, str]] = {}
    for block in blocks:
        if cell := block.evidence.cell:
            row = rows.setdefault(cell.row, {})
            row[cell.column] = " ".join(filter(None, (row.get(cell.column), cell_text(block))))
    width = 1 + max(column for row in rows.values() for column in row)
    if len(rows) < MIN_SIDE or not MIN_SIDE <= width <= MAX_COLUMNS:
        return ()
    head, *body = ([row.get(at, "") for at in range(width)] for row in rows.values())
    return tuple(f"| {' | '.join(line)} |" for line in (head, ["---"] * width, *body))


def cell_text(block: Block) -> str:
    """Give a cell's text in a line, without what would end the cell."""
    return SPACE.sub(" ", block.text).replace("|", "\\|")


def block_markdown(block: Block) -> str:
    """Give a block as Markdown; what only looks like markup at a line's start is escaped."""
    if block.role == Role.HEADING:
        return f"## {block.text}"
    if block.kind == Kind.LIST_ITEM:
        if NUMBER.match(block.text):
            return block.text
        return f"- {escaped(BULLET.sub('', block.text))}"
    return f"> {escaped(block.text)}" if block.kind == Kind.QUOTATION else escaped(block.text)
