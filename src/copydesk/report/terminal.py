"""The log as seen in a terminal: what is kept, removed and repaired, in the order of the input."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from copydesk.article import Article, Repair
from copydesk.document import Role
from copydesk.report.catalogue import Entry
from copydesk.report.layout import columns, stacked
from copydesk.report.passages import Passage, Stretch, passages
from copydesk.text.chars import word_count
from copydesk.text.visible import revealed, visible

# Blocks with these roles leave the text for a field of the article; the others just leave it.
TAKEN = frozenset(
    {Role.TITLE, Role.BYLINE, Role.DATELINE, Role.TIMESTAMP, Role.CAPTION, Role.CREDIT}
)
STYLES = {
    "heading": "bold",
    "taken": "cyan",
    "removed": "dim red",
    "before": "red strike",
    "after": "bold green",
    "rule": "dim",
    "warning": "yellow",
}
# Columns. The longest rule of the packs, "timestamp/published-relative", has 28.
SIDE_WIDTH = 28
# Columns. Longer lines are hard to read.
BODY_WIDTH = 90


class Row(NamedTuple):
    """A line of the view: a role, the rules that did something, and the text."""

    role: Text
    rules: Text
    body: Text


def explanation(article: Article, console: Console) -> RenderableType:
    """Give the article as it was cleaned, for a console.

    On a terminal it is set in two columns; elsewhere each block is a line of three fields with
    tabs between them. Without colours, repairs are written as `[-before-]{+after+}`.
    """
    is_marked = console.no_color or console.color_system is None
    rows = [row(passage, is_marked=is_marked) for passage in passages(article)]
    if console.is_terminal:
        return stacked(table(rows), summary_table(article))
    ends = [(Text(name), Text(value)) for name, value in summary(article)]
    return stacked(columns(rows, console), columns(ends, console))


def table(rows: Sequence[Row]) -> Table:
    """Set rows in two columns; neighbours with the same role and rule share a cell."""
    grid = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
    grid.add_column(width=SIDE_WIDTH, overflow="fold")
    grid.add_column(max_width=BODY_WIDTH, overflow="fold")
    for (role, rules), group in groupby(rows, key=side):
        same = list(group)
        if role == Role.MAIN:
            for one in same:
                grid.add_row(one.rules, one.body)
        else:
            labels = [same[0].role, same[0].rules] if rules else [same[0].role]
            grid.add_row(Text("\n").join(labels), Text("\n").join([one.body for one in same]))
    return grid


def side(one: Row) -> tuple[str, str]:
    """Key by which neighbours are put together."""
    return one.role.plain, one.rules.plain


def row(passage: Passage, *, is_marked: bool) -> Row:
    """Give the row of a block."""
    style = style_of(passage)
    body = Text(style=style)
    for stretch in passage.stretches:
        body.append_text(shown(stretch, is_marked=is_marked))
    role = Text(visible(passage.role), style)
    return Row(role, Text(rule_line(passage), STYLES["rule"]), body)


def style_of(passage: Passage) -> str:
    """Give the style of a block's text."""
    if passage.is_kept:
        return "" if passage.role == Role.MAIN else STYLES["heading"]
    return STYLES["taken" if passage.role in TAKEN else "removed"]


def shown(stretch: Stretch, *, is_marked: bool) -> Text:
    """Give a stretch: as it is, or what stood there and what stands there now."""
    if stretch.before is None:
        return Text(visible(stretch.text))
    before, after = revealed(stretch.before), revealed(stretch.text)
    if is_marked:
        before, after = f"[-{before}-]" if before else "", f"{{+{after}+}}" if after else ""
    return Text.assemble((before, STYLES["before"]), (after, STYLES["after"]))


def rule_line(passage: Passage) -> str:
    """Name the rules that did something to a block, with how sure an unsure label is."""
    label = passage.label
    sure = "" if label is None or label.confidence == 1 else f" {label.confidence:.0%}"
    names = [f"{label.rule}{sure}"] if label else []
    return ", ".join([*names, *counted(repair.rule for repair in passage.repairs)])


def counted(names: Iterable[str]) -> Iterator[str]:
    """Yield each name once, with how often it was there.

    >>> list(counted(["a", "b", "a"]))
    ['a ×2', 'b']
    """
    for name, count in Counter(names).items():
        yield f"{name} \N{MULTIPLICATION SIGN}{count}" if count > 1 else name


def summary_table(article: Article) -> Table:
    """Give the summary in two columns."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=SIDE_WIDTH)
    grid.add_column(overflow="fold")
    for name, value in summary(article):
        style = STYLES["warning"] if name == "warning" else ""
        grid.add_row(Text(name, STYLES["rule"]), Text(value, style))
    return grid


def summary(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what came of the input: the fields that were found, counts, and warnings."""
    for name in ("title", "site", "published", "modified", "dateline", "language"):
        if value := getattr(article, name):
            yield name, visible(value)
    if article.authors:
        yield "authors", visible(", ".join(article.authors))
    yield "kept", f"{len(article.blocks)} blocks, {word_count(article.text)} words"
    yield "removed", totals([removal.role for removal in article.removed], "blocks")
    yield "repaired", totals([cleaner_of(repair) for repair in article.repairs], "places")
    for warning in article.warnings:
        yield "warning", visible(warning)


def cleaner_of(repair: Repair) -> str:
    """Key by which repairs are counted."""
    return repair.cleaner


def totals(names: Sequence[str], what: str) -> str:
    """Say how many there are in all, and of each name.

    >>> totals(["related", "byline", "related"], "blocks")
    '3 blocks (related ×2, byline)'
    """
    parts = ", ".join(counted(names))
    return visible(f"{len(names)} {what} ({parts})") if names else "nothing"


def catalogue_view(entries: Iterable[Entry], console: Console) -> RenderableType:
    """Give a line for each cleaner: its name, what it does, and who brings it."""
    rows = [
        (
            Text(visible(entry.name), STYLES["heading"]),
            Text(visible(entry.problem or entry.about), "red" if entry.problem else ""),
            Text("built in" if entry.is_built_in else visible(entry.distribution), STYLES["rule"]),
        )
        for entry in entries
    ]
    return columns(rows, console)
