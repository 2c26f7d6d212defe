"""What labels remove: of clean bodies, of scraped texts, of texts read by hand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from copydesk.article import Article, Removal
from copydesk.clean import clean_article
from copydesk.document import Role
from copydesk.evaluate.label_cases import CaseFigure, case_figures
from copydesk.evaluate.label_corpus import Sample, read_samples
from copydesk.pipeline import Pipeline
from copydesk.text.chars import word_count

SPACES = re.compile(r"\s+")
# Roles of what is taken out of the text and stands in a field of the article, or in the text once.
SHELVED = frozenset({Role.BYLINE, Role.TIMESTAMP, Role.CAPTION, Role.CREDIT, Role.REPETITION})


class Kept(Struct, frozen=True):
    """How many words of clean bodies stay in the text, by set and language.

    A title at the top of a body is no loss: it stands in the article. `shelved` are those lost
    words that stand in another field, in bylines, dates, captions and credits, or elsewhere in the
    text, which says them twice.
    """

    collection: str
    language: str
    documents: int
    words: int
    lost: int
    shelved: int

    @property
    def share(self) -> float:
        """The share of words that stays in the text, 0 to 1."""
        return 1 - self.lost / self.words if self.words else 1.0

    @property
    def share_in_article(self) -> float:
        """The share of words that stays in the text or stands in a field, 0 to 1."""
        return 1 - (self.lost - self.shelved) / self.words if self.words else 1.0


class Removed(Struct, frozen=True):
    """A block that was removed, with the ends of its kept neighbours."""

    sample: str
    rule: str
    role: str
    text: str


class Noise(Struct, frozen=True):
    """What was removed of the scraped texts of a source; lines are the blocks cut at last."""

    source: str
    documents: int
    touched: int
    lines: int
    removed: tuple[Removed, ...]

    def by_rule(self) -> Iterator[tuple[str, int, int]]:
        """Yield each rule with the documents and the lines that it took from, most lines first."""
        lines = Counter(one.rule for one in self.removed)
        documents = Counter(rule for rule, _ in {(one.rule, one.sample) for one in self.removed})
        for rule, count in lines.most_common():
            yield rule, documents[rule], count


class LabelsReport(Struct, frozen=True):
    """All figures of a run."""

    cases: tuple[CaseFigure, ...]
    kept: tuple[Kept, ...]
    lost: tuple[tuple[str, Removed], ...]
    noise: tuple[Noise, ...]


def measure_labels(paths: Iterable[Path], *, preset: str = "article") -> LabelsReport:
    """Clean every text of some files with a preset, and count what it removes.

    What a text is for is told by its fields: with `must_keep` it was read by hand, with `gold`
    it is the clean body of a page, else it is as a scraper left it.
    """
    pipeline = Pipeline.preset(preset)
    cases: list[tuple[Sample, Article]] = []
    bodies: dict[tuple[str, str], list[tuple[Sample, Article]]] = {}
    scraped: dict[str, list[tuple[Sample, Article]]] = {}
    for sample in read_samples(paths):
        article = clean_article(
            sample.body, kind="text", language=sample.known_language, pipeline=pipeline
        )
        if sample.is_case:
            cases.append((sample, article))
        elif sample.gold is not None:
            key = (sample.collection, article.language or "?")
            bodies.setdefault(key, []).append((sample, article))
        else:
            scraped.setdefault(sample.file, []).append((sample, article))
    return LabelsReport(
        case_figures(cases),
        tuple(kept_of(*key, cleaned) for key, cleaned in sorted(bodies.items())),
        tuple(
            ("/".join(key), lost)
            for key, cleaned in sorted(bodies.items())
            for lost in losses(cleaned)
        ),
        tuple(noise_of(source, cleaned) for source, cleaned in sorted(scraped.items())),
    )


def kept_of(collection: str, language: str, cleaned: list[tuple[Sample, Article]]) -> Kept:
    """Count the words of clean bodies, and those that were removed."""
    lost = [(one.role in SHELVED, word_count(one.text)) for one in losses(cleaned)]
    return Kept(
        collection,
        language,
        len(cleaned),
        sum(word_count(sample.body) for sample, _ in cleaned),
        sum(count for _, count in lost),
        sum(count for is_shelved, count in lost if is_shelved),
    )


def losses(cleaned: Iterable[tuple[Sample, Article]]) -> Iterator[Removed]:
    """Yield what was removed of clean bodies, titles left out."""
    for sample, article in cleaned:
        yield from (removed(sample, one) for one in article.removed if one.role != Role.TITLE)


def noise_of(source: str, cleaned: list[tuple[Sample, Article]]) -> Noise:
    """Count what was removed of a source's texts."""
    return Noise(
        source,
        len(cleaned),
        sum(bool(article.removed) for _, article in cleaned),
        sum(len(article.blocks) + len(article.removed) for _, article in cleaned),
        tuple(removed(sample, one) for sample, article in cleaned for one in article.removed),
    )


def removed(sample: Sample, removal: Removal) -> Removed:
    """Give what is to be read of a removal, in a line."""
    text = SPACES.sub(" ", removal.text)
    return Removed(sample.id, removal.rule, removal.role, text)
