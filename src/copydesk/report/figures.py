"""The figures of `copydesk evaluate`, laid out."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from copydesk.evaluate.repair_figures import RepairsReport
from copydesk.report.layout import columns, stacked
from copydesk.text.visible import visible

SCORES = ("damage", "language", "texts", "places", "recovered", "edits", "right")
HARM = ("undamaged", "texts", "words", "edits", "per 100,000 words")
HARM_FIELDS = ("language", "document", "cleaner", "rule", "before", "old", "new", "after")


def repairs_view(report: RepairsReport, console: Console) -> RenderableType:
    """Give what came back of each kind of damage, and what was done to undamaged texts."""
    scores = [
        texts(
            score.kind,
            score.language,
            score.documents,
            score.places,
            f"{score.recovered_share:.1%}",
            score.edits,
            f"{score.right_share:.1%}",
        )
        for score in report.scores
    ]
    harm = [
        texts(
            one.language, one.documents, one.words, len(one.edits), f"{one.per_100_000_words:.1f}"
        )
        for one in report.harm
    ]
    return stacked(columns(scores, console, header=SCORES), columns(harm, console, header=HARM))


def texts(*values: object) -> list[Text]:
    """Give values as texts, to be laid out."""
    return [Text(str(value)) for value in values]


def harm_rows(report: RepairsReport) -> Iterator[str]:
    """Yield a header and each edit of undamaged text, with tabs between the fields."""
    yield "\t".join(HARM_FIELDS)
    for harm in report.harm:
        for edit in harm.edits:
            yield "\t".join([visible(getattr(edit, name)) for name in HARM_FIELDS])
