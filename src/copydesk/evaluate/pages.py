"""Figures on annotated pages: fields, body and time, ours beside those of other extractors."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from copydesk.evaluate.corpus import Page, fold_of, read_pages
from copydesk.evaluate.peers import Extraction, Peer, extracted, installed, silent
from copydesk.evaluate.scores import f1, word_counts
from copydesk.packs.bylines import is_person
from copydesk.text.fold import letters

# How several authors stand in one gold line.
BETWEEN_AUTHORS = re.compile(r"\s*[,;|]\s*|\s+(?:and|&)\s+")
DAY = 10


class Column(NamedTuple):
    """A figure: its name, the field that it judges, and the score of a page.

    The score is a number from 0 to 1, or None where the page does not count.
    """

    name: str
    field: str
    score: Callable[[Extraction, Page], float | None]


class Row(NamedTuple):
    """An extractor's figures, in the order of the columns, and its CPU time, in ms a page."""

    name: str
    figures: tuple[float | None, ...]
    time_ms: float


def title_right(found: Extraction, page: Page) -> float | None:
    """Judge a title: right where its letters are those of the gold one."""
    return float(letters(found.title or "") == letters(page.title)) if page.title else None


def gold_authors(line: str) -> frozenset[str]:
    """Give the authors in a gold line, folded: its persons, or all of it where it names none.

    >>> sorted(gold_authors("Jane Doe, PhD and Max Muster"))
    ['janedoe', 'maxmuster']
    """
    parts = [part for part in BETWEEN_AUTHORS.split(line) if part]
    persons = [part for part in parts if is_person(part, "en")]
    return frozenset(map(letters, persons or [line]))


def authors_right(found: Extraction, page: Page) -> float | None:
    """Judge authors: right where they are all those of the gold, and no other."""
    if not page.author:
        return None
    return float({letters(one) for one in found.authors or ()} == gold_authors(page.author))


def authors_given(found: Extraction, page: Page) -> float | None:
    """Judge authors on pages that have none."""
    return None if page.author else float(bool(found.authors))


def date_right(found: Extraction, page: Page) -> float | None:
    """Judge a date: right where it begins as the gold one does, by the day at most."""
    return float((found.date or "").startswith(page.date[:DAY])) if page.date else None


def date_given(found: Extraction, page: Page) -> float | None:
    """Judge a date on pages that have none."""
    return None if page.date else float(bool(found.date))


def word_f1(found: Extraction, page: Page) -> float | None:
    """Judge a body by its words, as the WCXB benchmark does."""
    if page.gold is None:
        return None
    ours, gold = (word_counts(text, page.language) for text in (found.body or "", page.gold))
    return f1(ours, gold)


def snippets_found(found: Extraction, page: Page) -> float | None:
    """Judge a body by the snippets that it must have: the share of them that it has."""
    return share_in(found.body or "", page.wanted) if page.wanted else None


def snippets_absent(found: Extraction, page: Page) -> float | None:
    """Judge a body by the snippets that it must not have: the share of them that it lacks."""
    return 1 - share_in(found.body or "", page.unwanted) if page.unwanted else None


def share_in(text: str, snippets: Sequence[str]) -> float:
    """Share of snippets that are in a text, letters alone compared."""
    whole = letters(text)
    return sum(letters(snippet) in whole for snippet in snippets) / len(snippets)


COLUMNS = (
    Column("title", "title", title_right),
    Column("author", "authors", authors_right),
    Column("given where none", "authors", authors_given),
    Column("date", "date", date_right),
    Column("given where none", "date", date_given),
    Column("word F1", "body", word_f1),
    Column("must have", "body", snippets_found),
    Column("must not have", "body", snippets_absent),
)


def measure_pages(
    pages: Sequence[Page], peers: Iterable[Peer], columns: Sequence[Column] = COLUMNS
) -> Iterator[Row]:
    """Run extractors over the same pages, one after the other, and yield a row for each."""
    with silent():
        for peer in peers:
            # What is loaded on first use is loaded before the clock runs.
            for page in pages[:1]:
                extracted(peer, page)
            yield row_of(peer, pages, columns)


def row_of(peer: Peer, pages: Sequence[Page], columns: Sequence[Column]) -> Row:
    """Give an extractor's figures: scores averaged over the pages that count."""
    scores: list[list[float]] = [[] for _ in columns]
    seconds = 0.0
    for page in pages:
        start = process_time()
        found = extracted(peer, page)
        seconds += process_time() - start
        for column, kept in zip(columns, scores, strict=True):
            score = column.score(found, page) if column.field in peer.fields else None
            if score is not None:
                kept.append(score)
    figures = tuple(sum(kept) / len(kept) if kept else None for kept in scores)
    return Row(peer.name, figures, 1000 * seconds / max(len(pages), 1))


def page_rows(
    paths: Iterable[Path], *, limit: int | None = None, folds: int = 1, fold: int = 0
) -> Iterator[tuple[str, ...]]:
    """Yield a row of a table for each extractor that is installed, under `page_head()`.

    Of the pages only those whose site falls into `fold` of `folds` are measured.
    """
    chosen = [page for page in read_pages(paths) if page.html and fold_of(page, folds) == fold]
    chosen = chosen[:limit]
    ours: float | None = None
    for row in measure_pages(chosen, installed()):
        ours = ours or row.time_ms
        figures = ("-" if one is None else f"{one:.3f}" for one in row.figures)
        ratio = row.time_ms / ours if ours else 0.0
        yield row.name, str(len(chosen)), *figures, f"{row.time_ms:.1f}", f"{ratio:.1f}"


def page_head() -> tuple[str, ...]:
    """Give the head of the table."""
    return ("extractor", "pages", *(one.name for one in COLUMNS), "ms a page", "ratio")
