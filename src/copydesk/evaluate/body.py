"""How well the body is found in annotated pages, whatever form they come in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import NamedTuple

from copydesk.classify.network import Network
from copydesk.classify.reading import Networks
from copydesk.clean import clean_article
from copydesk.cleaners.surroundings import Surroundings
from copydesk.errors import InvalidOptionError, WeightsError
from copydesk.evaluate.corpus import Page, fold_of, read_pages, sample
from copydesk.evaluate.peers import extracted, installed, silent
from copydesk.evaluate.samples import LEFTOVERS, Input, inputs_of
from copydesk.evaluate.scores import POOR, f1, word_counts
from copydesk.pipeline import Pipeline

BODY_HEAD = (
    "input", "pages of", "language", "by", "documents", "F1 before", "F1", "F1 below 0.5",
    "made worse", "body words lost, %", "ms",
)  # fmt: skip
OURS, KEEP_ALL = "copydesk", "keep all"
# Word F1. What a document may lose by chance: a heading or a title.
WORSE = 0.005


class Outcome(NamedTuple):
    """What became of one input: word F1 before and after, words of the body, and seconds."""

    before: float
    after: float
    body_before: int
    body_after: int
    seconds: float


class Cut(NamedTuple):
    """Which pages to measure: all, or of each language some, or those of one fold of sites."""

    limit: int | None = None
    folds: int = 1
    fold: int | None = None
    weights: Path | None = None


def body_rows(
    paths: Iterable[Path], names: Iterable[str], preset: str, cut: Cut
) -> Iterator[tuple[str, ...]]:
    """Yield a row of BODY_HEAD for each input, set, language and extractor.

    `names` are inputs, or none for all. The extractors that are installed are run on markup;
    beside plain text stands what keeping all of it would give.
    """
    if cut.fold is not None and cut.fold >= cut.folds:
        raise InvalidOptionError("fold", cut.fold, f"a number below folds, which is {cut.folds}")
    wanted = frozenset(names)
    outcomes: dict[tuple[str, str, str, str], list[Outcome]] = defaultdict(list)
    pages = [page for page in read_pages(paths) if page.gold]
    for page in sample(pages, cut.limit, seed=0):
        if cut.fold is not None and fold_of(page, cut.folds) != cut.fold:
            continue
        pipeline = pipeline_of(preset, cut, page)
        for given in inputs_of(page):
            if not wanted or given.name in wanted:
                for by, outcome in outcomes_of(page, given, pipeline):
                    key = (given.name, page.collection, page.language or "", by)
                    outcomes[key].append(outcome)
    for key, found in sorted(outcomes.items()):
        yield *key, *figures(key[0], found)


def pipeline_of(preset: str, cut: Cut, page: Page) -> Pipeline:
    """Give the pipeline for a page; weights of folds are those that never saw its site."""
    pipeline = Pipeline.preset(preset)
    if cut.weights is None:
        return pipeline
    fold = cut.weights / f"fold-{fold_of(page, cut.folds)}" if cut.folds > 1 else cut.weights
    if not fold.is_dir():
        raise WeightsError(str(fold), "no such folder")
    networks = Networks(loaded(fold / "text.npz"), loaded(fold / "page.npz"))
    return pipeline.replacing("surroundings", Surroundings(networks=networks))


@cache
def loaded(path: Path) -> Network | None:
    """Read weights once; where there are none for a kind of input, the shipped ones are used."""
    return Network.load(path) if path.exists() else None


def outcomes_of(page: Page, given: Input, pipeline: Pipeline) -> Iterator[tuple[str, Outcome]]:
    """Yield what became of one input, by us and by others."""
    yield OURS, outcome_of(page, given, pipeline)
    if not given.is_markup:
        yield KEEP_ALL, outcome(page, given, given.raw, 0.0)
        return
    with silent():
        for peer in installed():
            if peer.name != OURS and "body" in peer.fields:
                start = process_time()
                body = extracted(peer, page).body or ""
                yield peer.name, outcome(page, given, body, process_time() - start)


def outcome_of(page: Page, given: Input, pipeline: Pipeline) -> Outcome:
    """Clean one input, and compare what is left with the gold text."""
    start = process_time()
    kind = "html" if given.is_markup else "text"
    article = clean_article(given.raw, kind=kind, pipeline=pipeline)
    return outcome(page, given, article.text, process_time() - start)


def outcome(page: Page, given: Input, text: str, seconds: float) -> Outcome:
    """Compare an input and what was made of it with the gold text."""
    gold = word_counts(page.gold or "", page.language)
    before = word_counts("" if given.is_markup else given.raw, page.language)
    after = word_counts(text, page.language)
    return Outcome(
        f1(before, gold),
        f1(after, gold),
        (before & gold).total(),
        (before & gold & after).total(),
        seconds,
    )


def figures(name: str, outcomes: list[Outcome]) -> tuple[str, ...]:
    """Give the figures of some outcomes, averaged over documents; words lost are of all words."""
    body = sum(one.body_before for one in outcomes)
    lost = body - sum(one.body_after for one in outcomes)
    has_before = name != "html"
    worse = sum(one.after < one.before - WORSE for one in outcomes)
    return (
        str(len(outcomes)),
        f"{fmean(one.before for one in outcomes):.4f}" if has_before else "-",
        f"{fmean(one.after for one in outcomes):.4f}",
        f"{fmean(one.after < POOR for one in outcomes):.3f}",
        str(worse) if name in LEFTOVERS else "-",
        f"{100 * lost / body:.2f}" if has_before and body else "-",
        f"{1000 * fmean(one.seconds for one in outcomes):.1f}",
    )
