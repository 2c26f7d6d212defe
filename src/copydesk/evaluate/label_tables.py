"""Rows of the tables of the measure of labels, as text; who prints them adds the frame."""

from collections.abc import Iterator
from random import Random

from copydesk.evaluate.labels import LabelsReport, Removed

# Share of the words of clean bodies that must stay in the text or stand in a field, 0 to 1.
MIN_KEPT = 0.998

# Shares of caption lines in pages' text that must be labelled or removed, and of lines labelled
# as captions that must be some, 0 to 1.
MIN_GONE, MIN_RIGHT = 0.7, 0.92

CASE_HEAD = ("figure", "right", "of", "%", "wanted", "met")


def case_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each figure of the texts read by hand, under `CASE_HEAD`."""
    for one in report.cases:
        is_met = "yes" if one.share >= one.goal else "no"
        shares = (percent(one.share), percent(one.goal))
        yield (one.name, str(one.right), str(one.count), *shares, is_met)


MISS_HEAD = ("case", "figure", "wanted", "found")


def miss_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for what is not as wanted, under `MISS_HEAD`."""
    for one in report.cases:
        for miss in one.misses:
            yield (miss.case, one.name, miss.wanted, miss.found)


KEPT_HEAD = (
    "set",
    "language",
    "documents",
    "words",
    "kept in the text %",
    "or in a field %",
    "wanted",
    "met",
)


def kept_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each set and language of clean bodies, under `KEPT_HEAD`."""
    for one in report.kept:
        yield (
            one.collection,
            one.language,
            str(one.documents),
            str(one.words),
            percent(one.share),
            percent(one.share_in_article),
            percent(MIN_KEPT),
            "yes" if one.share_in_article >= MIN_KEPT else "no",
        )


CAPTION_HEAD = (
    "captions in",
    "pages",
    "lines",
    "labelled %",
    "labelled or removed %",
    "wanted",
    "met",
    "without the body's %",
    "labelled",
    "right %",
    "by a class too %",
    "wanted",
    "met",
)


def caption_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each form of pages with captions in their text, under `CAPTION_HEAD`."""
    for one in report.captions:
        gone = share(one.gone, one.lines)
        right = share(one.right + one.classed, one.labelled)
        yield (
            one.form,
            str(one.pages),
            str(one.lines),
            percent(share(one.told, one.lines)),
            percent(gone),
            percent(MIN_GONE),
            "yes" if gone >= MIN_GONE else "no",
            percent(share(one.gone, one.lines - one.body)),
            str(one.labelled),
            percent(share(one.right, one.labelled)),
            percent(right),
            percent(MIN_RIGHT),
            "yes" if right >= MIN_RIGHT else "no",
        )


NOISE_HEAD = ("source", "documents", "with removals %", "lines", "removed %")


def noise_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each source of scraped texts, under `NOISE_HEAD`."""
    for one in report.noise:
        touched = percent(one.touched / one.documents)
        lines = percent(len(one.removed) / one.lines if one.lines else 0)
        yield (one.source, str(one.documents), touched, str(one.lines), lines)


RULE_HEAD = ("source", "rule", "documents %", "lines %", "lines")


def rule_rows(report: LabelsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each source and rule, under `RULE_HEAD`, most lines first."""
    for one in report.noise:
        for rule, documents, lines in one.by_rule():
            shares = (percent(documents / one.documents), percent(lines / one.lines))
            yield (one.source, rule, *shares, str(lines))


SHOWN_HEAD = ("source", "rule", "document", "removed")


def shown_rows(report: LabelsReport, count: int, seed: int) -> Iterator[tuple[str, ...]]:
    """Yield up to `count` removals of each source and set, drawn by a seed, under `SHOWN_HEAD`."""
    groups: dict[str, list[Removed]] = {one.source: [*one.removed] for one in report.noise}
    for name, lost in report.lost:
        groups.setdefault(name, []).append(lost)
    for name, removed in groups.items():
        drawn = Random(f"{seed}/{name}").sample(removed, min(count, len(removed)))  # noqa: S311 (a sample to read)
        yield from ((name, one.rule, one.sample, one.text) for one in drawn)


def share(count: int, of: int) -> float:
    """Give a share, from 0 to 1; all of nothing is 1."""
    return count / of if of else 1.0


def percent(share: float) -> str:
    """Write a share, from 0 to 1, in per cent.

    >>> percent(0.99812)
    '99.81'
    """
    return f"{100 * share:.2f}"
