"""Makes the classifier's weights from annotated pages, and measures them on sites left out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import numpy as np

from copydesk.classify.features import TEXT_NAMES
from copydesk.classify.markup import markup_names
from copydesk.classify.network import Network
from copydesk.classify.reading import BODY
from copydesk.classify.sample import Sample
from copydesk.classify.training import Course, packed, trained
from copydesk.evaluate.corpus import fold_of, read_pages
from copydesk.evaluate.samples import samples_of

NETWORKS = {"text": TEXT_NAMES, "page": TEXT_NAMES + markup_names()}
HELD_OUT_HEAD = ("network", "pages of", "input", "documents", "F1", "F1 below 0.5")
POOR = 0.5

Say = Callable[[str], None]


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
    pages = tuple(page for page in read_pages(paths) if page.gold)
    for network in plan.networks:
        say(f"{network}: reading {len(pages)} pages")
        samples = list(samples_of(pages, is_markup=network == "page"))
        fold = {f"{page.collection}/{page.id}": fold_of(page, plan.folds or 1) for page in pages}
        scored: dict[tuple[str, str], list[float]] = defaultdict(list)
        for left_out in range(plan.folds):
            learnt = [sample for sample in samples if fold[sample.page] != left_out]
            weights = learn(network, learnt, plan, say, plan.out / f"fold-{left_out}")
            held_out = [sample for sample in samples if fold[sample.page] == left_out]
            for sample in held_out:
                collection = sample.page.partition("/")[0]
                scored[collection, sample.name].append(f1_of(weights, sample))
        learn(network, samples, plan, say, plan.out)
        for (collection, name), scores in sorted(scored.items()):
            poor = fmean(score < POOR for score in scores)
            figures = (str(len(scores)), f"{fmean(scores):.3f}", f"{poor:.3f}")
            yield network, collection, name, *figures


def learn(name: str, samples: Sequence[Sample], plan: Plan, say: Say, folder: Path) -> Network:
    """Train a network and write its weights."""

    def report(epoch: int, loss: float) -> None:
        say(f"{name} {folder.name}: epoch {epoch + 1} of {plan.epochs}, loss {loss:.3f}")

    arrays = trained(samples, NETWORKS[name], Course(plan.epochs, plan.seed, report))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.npz").write_bytes(packed(arrays))
    return Network.of(arrays)


def f1_of(network: Network, sample: Sample) -> float:
    """Word F1 of the blocks that a network takes for the body, by the words aligned with it."""
    kept = network.scores(sample.features) >= BODY
    body = np.nan_to_num(sample.shares) * sample.words
    total = float(sample.words[kept].sum() + body.sum())
    return 2 * float(body[kept].sum()) / total if total else 1.0
