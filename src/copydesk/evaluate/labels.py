"""What labels remove: of clean bodies, of scraped texts, of texts read by hand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from copydesk.article import Article, Removal
from copydesk.clean import clean_article
from copydesk.document import Role
from copydesk.evaluate.body import Cut, pipeline_of
from copydesk.evaluate.corpus import Page
from copydesk.evaluate.label_captions import CaptionCount, CaptionFigure
from copydesk.evaluate.label_cases import CaseFigure, Verdict, case_figures, verdicts
from copydesk.evaluate.label_corpus import KnownText, read_samples
from copydesk.text.chars import word_count

SPACES = re.compile(r"\s+")
# Every page, read by the shipped weights.
ALL_PAGES = Cut()
# Roles of what is taken out of the text and stands in a field of the article, or in the text once.
SHELVED = frozenset({Role.BYLINE, Role.TIMESTAMP, Role.REPETITION})
PICTURES = frozenset({Role.CAPTION, Role.CREDIT})


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
    """A block that was removed, in a line; `is_shelved` where a field of the article has it."""

    sample: str
    rule: str
    role: str
    text: str
    is_shelved: bool = False


class Cleaned(Struct, frozen=True):
    """What is counted of a cleaned text; lines are the blocks that it was cut into at last."""

    words: int
    lines: int
    removed: tuple[Removed, ...]


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
    captions: tuple[CaptionFigure, ...] = ()


def measure_labels(
    paths: Iterable[Path], *, preset: str = "article", cut: Cut = ALL_PAGES
) -> LabelsReport:
    """Clean every text of some files with a preset, and count what it removes.

    What a text is for is told by its fields: with `must_keep` it was read by hand, with `gold`
    it is the clean body of a page, else it is as a scraper left it. With `html` and `dumps`, the
    captions in its text are counted as well. `cut` says which weights read a page.
    """
    captions = CaptionCount()
    cases: list[Verdict] = []
    bodies: dict[tuple[str, str], list[Cleaned]] = {}
    scraped: dict[str, list[Cleaned]] = {}
    for sample in read_samples(paths):
        page = Page(sample.id, url=sample.url, collection=sample.collection)
        pipeline = pipeline_of(preset, cut, page)
        captions.read(sample, pipeline)
        article = clean_article(
            sample.body, kind="text", language=sample.known_language, pipeline=pipeline
        )
        if sample.is_case:
            cases.extend(verdicts(sample, article))
        elif sample.gold is not None:
            key = (sample.collection, article.language or "?")
            bodies.setdefault(key, []).append(cleaned(sample, article))
        else:
            scraped.setdefault(sample.file, []).append(cleaned(sample, article))
    return LabelsReport(
        case_figures(cases),
        tuple(kept_of(*key, texts) for key, texts in sorted(bodies.items())),
        tuple(
            ("/".join(key), lost) for key, texts in sorted(bodies.items()) for lost in losses(texts)
        ),
        tuple(noise_of(source, texts) for source, texts in sorted(scraped.items())),
        captions.figures(),
    )


def cleaned(sample: KnownText, article: Article) -> Cleaned:
    """Give what is counted of a text; the article itself would fill the memory."""
    removed = tuple(
        Removed(sample.id, one.rule, one.role, SPACES.sub(" ", one.text), is_shelved(one, article))
        for one in article.removed
    )
    lines = len(article.blocks) + len(removed)
    return Cleaned(word_count(sample.body), lines, removed)


def is_shelved(removal: Removal, article: Article) -> bool:
    """Whether a field of the article has what was removed; a credit needs its caption."""
    if removal.role not in PICTURES:
        return removal.role in SHELVED
    return any(
        caption.text in removal.text or (caption.credit or caption.text) in removal.text
        for caption in article.captions
    )


def kept_of(collection: str, language: str, texts: Sequence[Cleaned]) -> Kept:
    """Count the words of clean bodies, and those that were removed."""
    lost = [(one.is_shelved, word_count(one.text)) for one in losses(texts)]
    return Kept(
        collection,
        language,
        len(texts),
        sum(one.words for one in texts),
        sum(count for _, count in lost),
        sum(count for is_shelved, count in lost if is_shelved),
    )


def losses(texts: Iterable[Cleaned]) -> Iterator[Removed]:
    """Yield what was removed of clean bodies, titles left out."""
    return (one for text in texts for one in text.removed if one.role != Role.TITLE)


def noise_of(source: str, texts: Sequence[Cleaned]) -> Noise:
    """Count what was removed of a source's texts."""
    return Noise(
        source,
        len(texts),
        sum(bool(one.removed) for one in texts),
        sum(one.lines for one in texts),
        tuple(removed for one in texts for removed in one.removed),
    )
