"""The log as seen in a terminal: what is kept, removed and repaired, in the order of the input."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from copydesk.article import Article, Repair
from copydesk.document import Relabel, Role
from copydesk.report.catalogue import Entry
from copydesk.report.layout import columns, stacked
from copydesk.report.passages import Passage, Stretch, passages
from copydesk.text.chars import UNSPACED_LANGUAGES, word_count
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
BODY_WIDTH = 110
# Lines of a run that was removed, and characters of a line, that are shown of it in short.
MAX_RUN, MAX_CHARS = 4, 150


class Row(NamedTuple):
    """A line of the view: a role, the rules that did something, the text, and the reason.

    Neighbours with the same `key` are shown as one run; `sure` is the label's confidence.
    """

    role: Text
    rules: Text
    body: Text
    reason: str
    key: tuple[str, str]
    sure: float
    is_kept: bool


def explanation(article: Article, console: Console, *, is_full: bool = False) -> RenderableType:
    """Give the article as it was cleaned, for a console.

    On a terminal it is set in two columns, what was removed in short unless `is_full`; elsewhere
    each block is a line of three fields with tabs between them, and a fourth where there is a
    reason. Without colours, repairs are written as `[-before-]{+after+}`.
    """
    is_marked = console.no_color or console.color_system is None
    rows = [row(passage, is_marked=is_marked) for passage in passages(article)]
    if console.is_terminal:
        return stacked(table(rows, is_full=is_full), summary_table(article))
    lines = [(*one[:3], Text(one.reason)) if one.reason else one[:3] for one in rows]
    ends = [(Text(name), Text(value)) for name, value in summary(article)]
    return stacked(columns(lines, console), columns(ends, console))


def table(rows: Sequence[Row], *, is_full: bool) -> Table:
    """Set rows in two columns; neighbours with the same role and rule share a cell."""
    grid = Table.grid(padding=(0, 2, 1, 0), collapse_padding=False)
    grid.add_column(width=SIDE_WIDTH, overflow="fold")
    grid.add_column(max_width=BODY_WIDTH, overflow="fold")
    for (role, _), group in groupby(rows, key=key_of):
        same = list(group)
        if role == Role.MAIN:
            for one in same:
                grid.add_row(one.rules, Text("\n").join([one.body, *reasons([one])]))
        else:
            is_whole = is_full or same[0].is_kept or role in TAKEN
            lines = [one.body for one in same] if is_whole else shortened(same)
            grid.add_row(labels(same), Text("\n").join([*lines, *reasons(same)]))
    return grid


def key_of(one: Row) -> tuple[str, str]:
    """Key by which neighbours are put together."""
    return one.key


def labels(same: Sequence[Row]) -> Text:
    """Give the role and the rules of a run, with the range of how sure its labels are."""
    first = same[0]
    least, most = (f"{edge(one.sure for one in same):.0%}" for edge in (min, max))
    if least == most:
        parts = [first.role, first.rules] if first.rules else [first.role]
    else:
        sure = f" {least.removesuffix('%')}\N{EN DASH}{most}"
        parts = [first.role, Text(first.key[1] + sure, STYLES["rule"])]
    return Text("\n").join(parts)


def shortened(same: Sequence[Row]) -> list[Text]:
    """Give the lines of a run in short: the first ones, how many are left out, and the last."""
    bodies = [one.body.copy() for one in same]
    for body in bodies:
        body.truncate(MAX_CHARS, overflow="ellipsis")
    if len(bodies) <= MAX_RUN + 1:
        return bodies
    left_out = Text(f"\N{HORIZONTAL ELLIPSIS} {len(bodies) - MAX_RUN} more", STYLES["rule"])
    return [*bodies[: MAX_RUN - 1], left_out, bodies[-1]]


def reasons(same: Sequence[Row]) -> Iterator[Text]:
    """Yield the reason of a run, by its first block."""
    reason = same[0].reason
    if reason:
        example = f", {len(same)} in all" if len(same) > 1 else ""
        yield Text(f"({reason}{example})", STYLES["rule"])


def row(passage: Passage, *, is_marked: bool) -> Row:
    """Give the row of a block."""
    style = style_of(passage)
    body = Text(style=style)
    for stretch in passage.stretches:
        body.append_text(shown(stretch, is_marked=is_marked))
    said = passage.label or passage.doubt
    names = [passage.label.rule] if passage.label else []
    repaired = counted(repair.rule for repair in passage.repairs)
    return Row(
        Text(visible(passage.role), style),
        Text(rule_line(passage), STYLES["rule"]),
        body,
        visible(said.reason) if said else "",
        (passage.role, ", ".join([*names, *repaired])),
        passage.label.confidence if passage.label else 1.0,
        passage.is_kept,
    )


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
    names = [named(passage.label)] if passage.label else []
    names += counted(repair.rule for repair in passage.repairs)
    doubt = f"in doubt: {named(passage.doubt)}" if passage.doubt else ""
    return ", ".join([*names, doubt] if doubt else names)


def named(label: Relabel) -> str:
    """Name the rule of a label, with how sure an unsure one is."""
    return label.rule if label.confidence == 1 else f"{label.rule} {label.confidence:.0%}"


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
    unit = "character" if article.language in UNSPACED_LANGUAGES else "word"
    blocks = plural(len(article.blocks), "block")
    yield "kept", f"{blocks}, {plural(word_count(article.text), unit)}"
    yield "removed", totals([removal.role for removal in article.removed], "block")
    yield "repaired", totals([cleaner_of(repair) for repair in article.repairs], "place")
    for warning in article.warnings:
        yield "warning", visible(warning)


def cleaner_of(repair: Repair) -> str:
    """Key by which repairs are counted."""
    return repair.cleaner


def totals(names: Sequence[str], what: str) -> str:
    """Say how many there are in all, and of each name.

    >>> totals(["related", "byline", "related"], "block")
    '3 blocks (related ×2, byline)'
    """
    parts = ", ".join(counted(names))
    return visible(f"{plural(len(names), what)} ({parts})") if names else "nothing"


def plural(count: int, what: str) -> str:
    """Give a count of things.

    >>> plural(1, "place"), plural(2, "place")
    ('1 place', '2 places')
    """
    return f"{count} {what if count == 1 else what + 's'}"


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
