"""Scores articles of texts that were read by hand: what must go, what must stay, the fields."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from copydesk.article import Article
from copydesk.evaluate.label_corpus import KnownText

# What is no difference where passages are looked up: sorts of space, quotes and dashes.
FOLDED = str.maketrans(
    dict.fromkeys("\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}")
    | dict.fromkeys(
        "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
        "\N{DOUBLE LOW-9 QUOTATION MARK}\N{DOUBLE PRIME}"
        "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
        "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
        '"',
    )
    | dict.fromkeys(
        "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
        "\N{SINGLE LOW-9 QUOTATION MARK}`\N{ACUTE ACCENT}",
        "'",
    )
    | dict.fromkeys("\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HYPHEN}", "-")
)
SPACES = re.compile(r"\s+")
# What a reader remarks behind what a damaged passage must read.
REMARK = re.compile(r"\s\(.*$")
# In the wanted side of a pair: where a paragraph ends.
BREAK = "|"


class Miss(Struct, frozen=True):
    """What is not as it was wanted in an article."""

    case: str
    wanted: str
    found: str


class CaseFigure(Struct, frozen=True):
    """How much of what was wanted came out. `goal` is the share wanted, 0 to 1."""

    name: str
    goal: float
    count: int
    misses: tuple[Miss, ...]

    @property
    def right(self) -> int:
        """How many are right."""
        return self.count - len(self.misses)

    @property
    def share(self) -> float:
        """The share that is right, 0 to 1."""
        return self.right / self.count if self.count else 1.0


GOALS = {
    "must keep": 1.0,
    "must drop": 0.95,
    "must drop as a line": 0.95,
    "fix": 0.8,
    "title": 0.9,
    "authors": 0.85,
}


class Verdict(NamedTuple):
    """Whether one thing that was wanted of an article came out."""

    figure: str
    is_right: bool
    miss: Miss


def case_figures(verdicts: Iterable[Verdict]) -> tuple[CaseFigure, ...]:
    """Sum up verdicts; no figure where there are none."""
    counts = dict.fromkeys(GOALS, 0)
    misses: dict[str, list[Miss]] = {name: [] for name in GOALS}
    for figure, is_right, miss in verdicts:
        counts[figure] += 1
        if not is_right:
            misses[figure].append(miss)
    if not any(counts.values()):
        return ()
    return tuple(
        CaseFigure(name, goal, counts[name], tuple(misses[name])) for name, goal in GOALS.items()
    )


def verdicts(sample: KnownText, article: Article) -> Iterator[Verdict]:
    """Yield a verdict for each thing that is wanted of an article."""
    for figure, is_right, wanted, found in judged(sample, article):
        yield Verdict(figure, is_right, Miss(sample.id, wanted, found))


def judged(sample: KnownText, article: Article) -> Iterator[tuple[str, bool, str, str]]:
    """Yield for each thing wanted of an article its figure, whether it is so, and what is."""
    text = folded(article.text)
    lines = {folded(block.text) for block in article.blocks}
    for passage in sample.must_keep:
        yield "must keep", folded(passage) in text, passage, "gone"
    for passage in sample.must_drop:
        yield "must drop", folded(passage) not in text, passage, "kept"
    for passage in sample.must_drop_lines:
        yield "must drop as a line", folded(passage) not in lines, passage, "kept"
    for before, after in sample.fix:
        yield "fix", is_mended(article.text, before, after), after, before
    if sample.title and sample.title_in_text:
        found = article.title or ""
        yield "title", folded(found) == folded(sample.title), sample.title, found
    if sample.gold_authors:
        wanted, names = ", ".join(sample.gold_authors), ", ".join(article.authors)
        yield "authors", article.authors == sample.gold_authors, wanted, names


def is_mended(text: str, before: str, after: str) -> bool:
    """Whether a damaged passage reads as it must; each part where a paragraph break is wanted."""
    if BREAK in after:
        parts = REMARK.sub("", after).split(BREAK)
        text = folded(text)
        return all(folded(part) in text for part in parts) and folded(before) not in text
    return SPACES.sub(" ", after) in SPACES.sub(" ", text)


def folded(text: str) -> str:
    """Give a text with one sort of space, quote and dash.

    >>> folded("“So – what?”")
    '"So - what?"'
    """
    return SPACES.sub(" ", text.translate(FOLDED).replace("''", '"')).strip()
