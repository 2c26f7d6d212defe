"""Blocks as Markdown."""

import pytest

from copydesk import clean_article
from copydesk.document import Block, Cell, Evidence, Kind, Origin, Span
from copydesk.markdown import block_markdown, markdown


def cell(text: str, row: int, column: int, table: int = 0) -> Block:
    """Make a block that is a cell of a table."""
    evidence = Evidence(cell=Cell(table, row, column))
    return Block(0, text, Kind.TABLE_CELL, Origin(Span(0, len(text))), evidence=evidence)


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        (Kind.PARAGRAPH, "# One", r"\# One"),
        (Kind.PARAGRAPH, "> One", r"\> One"),
        (Kind.PARAGRAPH, "- One", r"\- One"),
        (Kind.PARAGRAPH, "1. One", r"1\. One"),
        (Kind.PARAGRAPH, "2021) One", r"2021\) One"),
        (Kind.PARAGRAPH, "***", r"\***"),
        (Kind.PARAGRAPH, "#One – 1.5 > 1", "#One – 1.5 > 1"),
        (Kind.PARAGRAPH, "*One* -5 ***", "*One* -5 ***"),
        (Kind.LIST_ITEM, "One", "- One"),
        (Kind.LIST_ITEM, "“One”", "- “One”"),
        (Kind.LIST_ITEM, "- One", "- One"),
        (Kind.LIST_ITEM, "• One", "- One"),
        (Kind.LIST_ITEM, "1. three", "1. three"),
        (Kind.LIST_ITEM, "12) three", "12) three"),
        (Kind.LIST_ITEM, "2021. One", r"- 2021\. One"),
        (Kind.QUOTATION, "One", "> One"),
        (Kind.QUOTATION, "- One", r"> \- One"),
    ],
)
def test_markdown_is_read_as_what_the_block_is(kind: Kind, text: str, shown: str) -> None:
    assert block_markdown(Block(0, text, kind, Origin(Span(0, len(text))))) == shown


TABLES = {
    "two columns": (
        [cell("Boat", 0, 0), cell("Crew", 0, 1), cell("Mole", 1, 0), cell("4", 1, 1)],
        ["| Boat | Crew |\n| --- | --- |\n| Mole | 4 |"],
    ),
    "a cell that is empty": (
        [cell("Boat", 0, 0), cell("Crew", 0, 1), cell("4", 1, 1)],
        ["| Boat | Crew |\n| --- | --- |\n|  | 4 |"],
    ),
    "two blocks in a cell, a bar and a line break": (
        [cell("Boat", 0, 0), cell("or ship", 0, 0), cell("a|b", 0, 1), cell("x\ny", 1, 0)],
        ["| Boat or ship | a\\|b |\n| --- | --- |\n| x y |  |"],
    ),
    "one row": ([cell("Boat", 0, 0), cell("Crew", 0, 1)], ["Boat", "Crew"]),
    "one column": ([cell("Boat", 0, 1), cell("Mole", 1, 0, 1)], ["Boat", "Mole"]),
    "two tables": (
        [
            cell(text, row, column, at)
            for at in (0, 1)
            for row, column, text in ((0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d"))
        ],
        ["| a | b |\n| --- | --- |\n| c | d |"] * 2,
    ),
}


@pytest.mark.parametrize(("blocks", "shown"), TABLES.values(), ids=TABLES.keys())
def test_cells_are_a_table_where_enough_of_it_is_left(
    blocks: list[Block], shown: list[str]
) -> None:
    assert list(markdown(blocks)) == shown


STORY = "<p>The council voted on Monday to close the old bridge for repairs, the mayor said.</p>"
ROWS = "<tr><th>Boat<th>Crew<tr><td>Mole<td>4<tr><td>Gull<td>{}"


def test_a_table_of_data_is_one_in_markdown() -> None:
    page = clean_article(
        f"<h1>Who pays?</h1>{STORY}<table>{ROWS.format(6)}</table><p>Nobody knows."
    )
    table = "| Boat | Crew |\n| --- | --- |\n| Mole | 4 |\n| Gull | 6 |"

    assert table in page.to_markdown().split("\n\n")


def test_a_table_that_holds_the_layout_is_none() -> None:
    page = clean_article(f"<table><tr><td>Menu<td>{STORY}<tr><td>Home<td>{STORY * 6}</table>")

    assert "|" not in page.to_markdown()
