"""Makes the classifier's weights from annotated pages, and measures them on sites left out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import numpy as np

from copydesk.classify.network import Network
from copydesk.classify.reading import BODY, feature_names
from copydesk.classify.sample import Sample
from copydesk.classify.training import Course, packed, trained
from copydesk.errors import InvalidOptionError
from copydesk.evaluate.corpus import fold_of, read_pages
from copydesk.evaluate.samples import samples_of
from copydesk.evaluate.scores import POOR

NETWORKS = dict(zip(("text", "page"), feature_names(), strict=True))
# Stacks of each network. A second one makes word F1 of pages on sites not trained on higher: see
# docs/explanation/classifier.md.
STACKS = {"text": 1, "page": 2}
HELD_OUT_HEAD = ("network", "pages of", "input", "documents", "F1", "F1 below 0.5")

Say = Callable[[str], None]
Scores = defaultdict[tuple[str, str], list[float]]


class Plan(NamedTuple):
    """What to train and where to; of `folds` folds of sites each is left out in turn."""

    out: Path
    networks: tuple[str, ...] = tuple(NETWORKS)
    folds: int = 0
    epochs: int = 20
    seed: int = 0


def train(paths: Iterable[Path], plan: Plan, say: Say) -> Iterator[tuple[str, ...]]:
    """Write weights for each network, and for each fold left out; yield rows of HELD_OUT_HEAD.

    Weights trained without a fold stand in a folder of its number, so that what they make of
    its sites can be measured.
    """
    if plan.folds == 1:
        raise InvalidOptionError(
            "folds", plan.folds, "0, or 2 and more: one leaves nothing to learn"
        )
    pages = tuple(page for page in read_pages(paths) if page.gold)
    if not pages:
        raise InvalidOptionError("data", "no page with a gold text", "pages with a field 'gold'")
    folds = {page.key: fold_of(page, plan.folds or 1) for page in pages}
    for network in plan.networks:
        say(f"{network}: reading {len(pages)} pages")
        samples = list(samples_of(pages, is_markup=network == "page"))
        scored: Scores = defaultdict(list)
        for left_out in range(plan.folds):
            learnt = [sample for sample in samples if folds[sample.page] != left_out]
            held_out = [sample for sample in samples if folds[sample.page] == left_out]
            weights = learn(network, learnt, plan, say, plan.out / f"fold-{left_out}")
            add_scores(scored, weights, held_out)
        learn(network, samples, plan, say, plan.out)
        for (collection, name), scores in sorted(scored.items()):
            yield network, collection, name, *figures(scores)


def add_scores(scored: Scores, weights: Network, held_out: Iterable[Sample]) -> None:
    """Score what weights make of samples that they never saw, under collection and input."""
    for sample in held_out:
        collection = sample.page.partition("/")[0]
        scored[collection, sample.name].append(f1_of(weights, sample))


def figures(scores: Sequence[float]) -> tuple[str, str, str]:
    """Give the figures of some documents: how many, word F1, the share of poor ones."""
    poor = fmean(score < POOR for score in scores)
    return str(len(scores)), f"{fmean(scores):.3f}", f"{poor:.3f}"


def learn(name: str, samples: Sequence[Sample], plan: Plan, say: Say, folder: Path) -> Network:
    """Train a network and write its weights."""
    stacks = STACKS[name]

    def report(epoch: int, loss: float) -> None:
        """Say how far the training is."""
        say(f"{name} {folder.name}: epoch {epoch + 1} of {stacks * plan.epochs}, loss {loss:.3f}")

    arrays = trained(samples, NETWORKS[name], Course(plan.epochs, plan.seed, stacks, report))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.npz").write_bytes(packed(arrays))
    return Network.of(arrays)


def f1_of(network: Network, sample: Sample) -> float:
    """Word F1 of the blocks that a network takes for the body, by the words aligned with it."""
    kept = network.scores(sample.features) >= BODY
    body = np.nan_to_num(sample.shares) * sample.words
    total = float(sample.words[kept].sum() + body.sum())
    return 2 * float(body[kept].sum()) / total if total else 1.0
