"""Tells tables that hold data from tables that hold the layout."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from copydesk.document import Block, Kind

# Characters of a cell's block. Cells of data are words and numbers, at times a sentence or two;
# a longer one is a paragraph.
MAX_CELL = 400
LAYOUT_ROLES = frozenset({"presentation", "none"})
PARTS = frozenset({"table", "tr", "td", "th", "caption"})


@dataclass
class Table:
    """A table that is open: what was seen of it, and the numbers of its blocks."""

    is_layout: bool
    cells: int = 0
    widest: int = 0
    rows: int = 0
    has_heads: bool = False
    own: list[int] = field(default_factory=list)


@dataclass
class Tables:
    """Is told of the tables of a page in order."""

    open: list[Table] = field(default_factory=list)

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
            if holds_layout(table, blocks):
                for number in table.own:
                    blocks[number] = replace(blocks[number], kind=Kind.PARAGRAPH)


def holds_layout(table: Table, blocks: list[Block]) -> bool:
    """Whether a table's rows and columns mean nothing."""
    if table.is_layout or table.rows <= 1 or table.widest <= 1:
        return True
    longest = max((len(blocks[number].text) for number in table.own), default=0)
    return longest > MAX_CELL and not table.has_heads
