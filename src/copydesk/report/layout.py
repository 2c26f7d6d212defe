"""Rows as columns on a terminal, and as lines with tabs between the fields elsewhere."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

HEADER = "dim"


def columns(
    rows: Iterable[Sequence[Text]], console: Console, *, header: Sequence[str] = ()
) -> RenderableType:
    """Lay out rows for a console, a header above them where there is one.

    It is a str where the console is no terminal: rich would turn tabs into spaces.
    """
    above = [[Text(name, HEADER) for name in header]] if header else []
    every = [*above, *rows]
    if not console.is_terminal:
        return "\n".join("\t".join(field.plain for field in row) for row in every)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in every[0] if every else ():
        grid.add_column(overflow="fold")
    for row in every:
        grid.add_row(*row)
    return grid


def stacked(above: RenderableType, below: RenderableType) -> RenderableType:
    """Put one part of a view below another, with an empty line between."""
    if isinstance(above, str) and isinstance(below, str):
        return f"{above}\n\n{below}"
    return Group(above, Text(), below)
