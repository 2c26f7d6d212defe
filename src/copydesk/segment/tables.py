"""Tells tables that hold data from tables that hold the layout."""

from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import replace

from copydesk.document import Block, Cell, Kind

# Characters of a cell's block. Cells of data are words and numbers, at times a sentence or two;
# a longer one is a paragraph.
MAX_CELL = 400
LAYOUT_ROLES = frozenset({"presentation", "none"})
PARTS = frozenset({"table", "tr", "td", "th", "caption"})


@dataclass
class Table:
    """A table that is open: what was seen of it, and its blocks' numbers, rows and columns."""

    is_layout: bool
    cells: int = 0
    widest: int = 0
    rows: int = 0
    has_heads: bool = False
    own: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, block: int) -> None:
        """Take a block as one of the cell that is open."""
        self.own.append((block, self.rows, self.cells))


@dataclass
class Tables:
    """Is told of the tables of a page in order."""

    open: list[Table] = field(default_factory=list)
    count: int = 0

    def enter(self, role: str | None) -> None:
        """Open a table."""
        # What holds a table holds the layout.
        for outer in self.open[-1:]:
            outer.is_layout = True
        self.open.append(Table(role in LAYOUT_ROLES))

    def leave(self, tag: str, blocks: list[Block]) -> None:
        """Close a part of a table; the blocks of a layout become no cells."""
        if not self.open:
            return
        table = self.open[-1]
        if tag in {"td", "th"}:
            table.cells += 1
            table.has_heads = table.has_heads or tag == "th"
        elif tag == "caption":
            table.has_heads = True
        elif tag == "tr":
            table.rows += 1
            table.widest = max(table.widest, table.cells)
            table.cells = 0
        elif tag == "table":
            self.open.pop()
            self.close(table, blocks)

    def close(self, table: Table, blocks: list[Block]) -> None:
        """Note for the blocks of a table which cells they are, or that they are none.

        Where several paragraphs stand in a cell, nothing is said: there may be a story in it.
        """
        if holds_layout(table, blocks):
            for number, _, _ in table.own:
                blocks[number] = replace(blocks[number], kind=Kind.PARAGRAPH)
            return
        if not table.has_heads and longest_cell(table, blocks) > MAX_CELL:
            return
        for number, row, column in table.own:
            cell = Cell(self.count, row, column)
            block = blocks[number]
            blocks[number] = replace(block, evidence=replace(block.evidence, cell=cell))
        self.count += 1


def holds_layout(table: Table, blocks: list[Block]) -> bool:
    """Whether a table's rows and columns mean nothing."""
    if table.is_layout or table.rows <= 1 or table.widest <= 1:
        return True
    longest = max((len(blocks[number].text) for number, _, _ in table.own), default=0)
    return longest > MAX_CELL and not table.has_heads


def longest_cell(table: Table, blocks: list[Block]) -> int:
    """Give the characters of the longest cell, all its blocks together."""
    lengths: Counter[tuple[int, int]] = Counter()
    for number, row, column in table.own:
        lengths[row, column] += len(blocks[number].text)
    return max(lengths.values(), default=0)
