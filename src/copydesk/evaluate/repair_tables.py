"""Rows of the tables of the measure of repairs, as text; who prints them adds the frame."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from copydesk.evaluate.damage import GOALS, KINDS
from copydesk.evaluate.repair_figures import HarmEdit, RepairsReport, Score, added


class GoalRow(Struct, frozen=True):
    """A family's figures in a language beside those wanted. Shares go from 0 to 1."""

    family: str
    language: str
    places: int
    recovered_share: float
    recovered_wanted: float
    edits: int
    right_share: float
    right_wanted: float

    @property
    def is_met(self) -> bool:
        """Whether both figures are as wanted."""
        is_recovered = self.recovered_share >= self.recovered_wanted
        return is_recovered and self.right_share >= self.right_wanted


def goal_rows(report: RepairsReport) -> tuple[GoalRow, ...]:
    """Give the figures of each family of kinds by language, in the order of the goals."""
    sums: dict[tuple[str, str], Score] = {}
    for score in report.scores:
        key = (KINDS[score.kind].family, score.language)
        sums[key] = added(sums[key], score) if key in sums else score
    return tuple(
        GoalRow(
            family,
            language,
            score.places,
            score.recovered_share,
            goal.recovered_in(language),
            score.edits,
            score.right_share,
            goal.right,
        )
        for family, goal in GOALS.items()
        for (of, language), score in sorted(sums.items(), key=language_of)
        if of == family
    )


def language_of(entry: tuple[tuple[str, str], Score]) -> str:
    """Key by which a family's rows are sorted."""
    return entry[0][1]


SCORE_HEAD = (
    "kind",
    "language",
    "documents",
    "places",
    "recovered",
    "recovered %",
    "right",
    "wrong",
    "false",
    "background",
    "right %",
)


def score_rows(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row of a table for each kind and language, under `SCORE_HEAD`."""
    for score in report.scores:
        yield (
            score.kind,
            score.language,
            str(score.documents),
            str(score.places),
            str(score.recovered),
            percent(score.recovered_share),
            str(score.right),
            str(score.wrong),
            str(score.false),
            str(score.background),
            percent(score.right_share),
        )


GOAL_HEAD = (
    "family",
    "language",
    "places",
    "recovered %",
    "wanted",
    "edits",
    "right %",
    "wanted",
    "met",
)


def goal_table(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row of a table for each family and language, under `GOAL_HEAD`."""
    for row in goal_rows(report):
        yield (
            row.family,
            row.language,
            str(row.places),
            percent(row.recovered_share),
            percent(row.recovered_wanted),
            str(row.edits),
            percent(row.right_share),
            percent(row.right_wanted),
            "yes" if row.is_met else "no",
        )


HARM_HEAD = ("language", "documents", "words", "edits", "per 100,000 words", "in sound lines")


def harm_rows(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row of a table for each language, under `HARM_HEAD`."""
    for harm in report.harm:
        yield (
            harm.language,
            str(harm.documents),
            str(harm.words),
            str(len(harm.edits)),
            f"{harm.per_100_000_words:.1f}",
            f"{harm.sound_per_100_000_words:.1f}",
        )


RULE_HEAD = ("language", "cleaner", "rule", "edits", "per 100,000 words")


def rule_rows(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield a row for each rule that edited undamaged text, under `RULE_HEAD`, most first."""
    for harm in report.harm:
        counts = Counter((edit.cleaner, edit.rule) for edit in harm.edits)
        for (cleaner, rule), count in counts.most_common():
            rate = f"{100_000 * count / harm.words:.1f}"
            yield (harm.language, cleaner, rule, str(count), rate)


EDIT_HEAD = ("rule", "line", "language", "document", "before", "old", "new", "after")


def edit_rows(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield each edit of undamaged text, by rule, under `EDIT_HEAD`; tabs and breaks escaped."""
    edits = [edit for harm in report.harm for edit in harm.edits]
    for edit in sorted(edits, key=rule_of):
        cells = (edit.before, edit.old, edit.new, edit.after)
        line = "sound" if edit.is_in_sound_line else "unsound"
        yield (edit.rule, line, edit.language, edit.document, *map(shown, cells))


FAILURE_HEAD = ("kind", "language", "verdict", "document", "before", "wanted", "found", "after")


def failure_rows(report: RepairsReport) -> Iterator[tuple[str, ...]]:
    """Yield failures to be read, under `FAILURE_HEAD`; tabs and breaks escaped."""
    for one in report.failures:
        cells = (one.before, one.wanted, one.found, one.after)
        yield (one.kind, one.language, one.verdict, one.document, *map(shown, cells))


def rule_of(edit: HarmEdit) -> str:
    """Key by which edits are sorted."""
    return edit.rule


def percent(share: float) -> str:
    """Write a share, from 0 to 1, in per cent.

    >>> percent(0.9953)
    '99.5'
    """
    return f"{100 * share:.1f}"


def shown(text: str) -> str:
    r"""Write a text so that it fits a cell and what does not show is seen.

    >>> shown("a\tb\N{NO-BREAK SPACE}c")
    'a\\tb\\xa0c'
    """
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
