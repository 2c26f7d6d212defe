"""The tables of `copydesk evaluate`, laid out."""

from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from copydesk.evaluate import label_tables
from copydesk.evaluate import repair_tables as tables
from copydesk.evaluate.labels import LabelsReport
from copydesk.evaluate.repair_figures import RepairsReport
from copydesk.report.layout import columns, stacked

Row = Sequence[str]


def repairs_view(report: RepairsReport, console: Console) -> RenderableType:
    """Give what came back of the damage, by family and by kind, and what undamaged texts got."""
    view = table(tables.GOAL_HEAD, tables.goal_table(report), console)
    for header, rows in (
        (tables.SCORE_HEAD, tables.score_rows(report)),
        (tables.HARM_HEAD, tables.harm_rows(report)),
        (tables.RULE_HEAD, tables.rule_rows(report)),
    ):
        view = stacked(view, table(header, rows, console))
    return view


def labels_view(report: LabelsReport, console: Console, *, count: int, seed: int) -> RenderableType:
    """Give what was removed, and `count` removals of each source, drawn by a seed."""
    views = [
        table(header, rows, console)
        for header, rows in (
            (label_tables.CASE_HEAD, tuple(label_tables.case_rows(report))),
            (label_tables.MISS_HEAD, tuple(label_tables.miss_rows(report))),
            (label_tables.KEPT_HEAD, tuple(label_tables.kept_rows(report))),
            (label_tables.CAPTION_HEAD, tuple(label_tables.caption_rows(report))),
            (label_tables.NOISE_HEAD, tuple(label_tables.noise_rows(report))),
            (label_tables.RULE_HEAD, tuple(label_tables.rule_rows(report))),
            (label_tables.SHOWN_HEAD, tuple(label_tables.shown_rows(report, count, seed))),
        )
        if rows
    ]
    view: RenderableType = ""
    for one in views:
        view = stacked(view, one) if view else one
    return view


def table(header: Row, rows: Iterable[Row], console: Console) -> RenderableType:
    """Lay out rows of a table below its header."""
    return columns([[Text(cell) for cell in row] for row in rows], console, header=header)


def tab_separated(header: Row, rows: Iterable[Row]) -> str:
    """Give a table as lines with tabs between the fields, to be read elsewhere."""
    return "".join("\t".join(row) + "\n" for row in (header, *rows))
