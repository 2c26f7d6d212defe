"""How samples are drawn and laid side by side for the classifier to learn from."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch

from copydesk.classify.sample import Sample
from copydesk.classify.words import Words, known_words

# Blocks of a batch, padding included, and of a document; of longer ones a part is drawn.
BATCH_BLOCKS = 12_000
MAX_BLOCKS = 1_500
# Shares of the gold text between which a block is neither, and counts little.
UNSURE = (0.25, 0.75)
UNSURE_WEIGHT = 0.3
# How often samples of a kind are drawn: whole pages, what other extractors left of them, and the
# clean body. What users have was guessed; clean text must stay clean, dumps are the hardest.
SHARES_OF_KINDS = {"page": 0.68, "leftover": 0.18, "body": 0.14}
# Share of the samples that are thinned, and the blocks that must be left.
THINNED = 0.7
MIN_BLOCKS = 4
# Words with a meaning of their own: at most so many, the most widespread first, each met on so
# many sites.
MAX_VOCABULARY, MIN_SITES = 12_000, 8
# Share of the documents whose words are hidden while learning, so that pages in languages that
# were not learnt are read well too, and of the words hidden in others.
HIDDEN_DOCUMENTS, HIDDEN_WORDS = 0.3, 0.1


class Batch(NamedTuple):
    """Some samples side by side, padded to the longest.

    `known` are the words of all in one row, by their places in the vocabulary, and `owner` the
    blocks that they stand in, counted through all samples; so are `groups`.
    """

    features: torch.Tensor
    body: torch.Tensor
    weights: torch.Tensor
    words: torch.Tensor
    mask: torch.Tensor
    sizes: torch.Tensor
    opening: torch.Tensor
    groups: torch.Tensor
    known: torch.Tensor
    owner: torch.Tensor


def vocabulary(samples: Iterable[Sample]) -> np.ndarray:
    """Give the numbers of the words that stand on the most sites, sorted."""
    sites: dict[str, list[np.ndarray]] = {}
    for sample in samples:
        sites.setdefault(sample.site, []).append(sample.features.words.different)
    each = [np.unique(np.concatenate(found)) for found in sites.values()]
    numbers, counts = np.unique(np.concatenate(each), return_counts=True)
    order = np.argsort(-counts, kind="stable")[:MAX_VOCABULARY]
    return np.sort(numbers[order[counts[order] >= MIN_SITES]])


class Layout(NamedTuple):
    """How samples are laid into batches: features by their moments, words by a vocabulary."""

    mean: np.ndarray
    scale: np.ndarray
    numbers: np.ndarray
    rng: random.Random


def draw(group: Sequence[Sample], rng: random.Random) -> Sample:
    """Draw one of the samples made of a page: its kind first, then the sample, and thin it."""
    kinds = sorted({sample.kind for sample in group})
    kind = rng.choices(kinds, [SHARES_OF_KINDS[kind] for kind in kinds])[0]
    sample = rng.choice([sample for sample in group if sample.kind == kind])
    is_thinned = kind != "body" and rng.random() < THINNED
    return thinned(sample, rng) if is_thinned else sample


def thinned(sample: Sample, rng: random.Random) -> Sample:
    """Drop some of what is not of the body, as rules and other pages' layouts would.

    Some blocks by chance, and often a part of what stands above the body or below it.
    """
    count = len(sample.words)
    body = np.nan_to_num(sample.shares) >= 1 / 2
    chance = np.random.default_rng(rng.randrange(2**32))
    keep = body | (chance.random(count) >= rng.choice((0.05, 0.15, 0.3)))
    if body.any() and rng.random() < 1 / 2:
        first, last = int(np.argmax(body)), count - int(np.argmax(body[::-1]))
        if rng.random() < 1 / 2:
            keep[: rng.randint(0, first)] = False
        if rng.random() < 1 / 2:
            keep[rng.randint(last, count) :] = False
    if keep.sum() < MIN_BLOCKS:
        return sample
    return kept_of(sample, keep)


def kept_of(sample: Sample, keep: np.ndarray) -> Sample:
    """Give a sample of those blocks for which `keep` holds."""
    return sample._replace(
        features=sample.features.of(keep),
        shares=sample.shares[keep],
        words=sample.words[keep],
        masked=sample.masked[keep],
    )


def batches_of(samples: Sequence[Sample], lay: Layout) -> Iterator[Batch]:
    """Yield batches of samples of about one length, in an order by chance."""
    ordered = sorted(samples, key=lambda sample: len(sample.words) + 30 * lay.rng.random())
    groups: list[list[Sample]] = [[]]
    for sample in ordered:
        longest = min(len(sample.words), MAX_BLOCKS)
        if longest * (len(groups[-1]) + 1) > BATCH_BLOCKS:
            groups.append([])
        groups[-1].append(sample)
    lay.rng.shuffle(groups)
    for group in groups:
        if group:
            yield batch_of([part_of(sample, lay.rng) for sample in group], lay)


def part_of(sample: Sample, rng: random.Random) -> Sample:
    """Draw a part of a long sample."""
    start = rng.randint(0, max(len(sample.words) - MAX_BLOCKS, 0))
    at = np.arange(len(sample.words))
    return kept_of(sample, (at >= start) & (at < start + MAX_BLOCKS))


def batch_of(group: Sequence[Sample], lay: Layout) -> Batch:
    """Lay samples side by side."""
    length = max(len(sample.words) for sample in group)
    features = np.zeros((len(group), length, len(lay.mean)), np.float32)
    body, weights, words, mask, sizes = np.zeros((5, len(group), length), np.float32)
    opening, groups = np.zeros((2, len(group), length), np.int64)
    known, owner = [], []
    for row, sample in enumerate(group):
        own = sample.features
        count = len(sample.words)
        features[row, :count] = (own.columns - lay.mean) / lay.scale
        body[row, :count] = np.nan_to_num(sample.shares) >= 1 / 2
        weights[row, :count] = weights_of(sample.shares) * ~sample.masked
        words[row, :count] = np.maximum(sample.words, 1 / 2)
        mask[row, :count] = 1
        sizes[row, :count] = own.words.sizes(count)
        groups[row] = row * length
        if own.groups is not None:
            groups[row, :count] += np.unique(own.groups, return_inverse=True)[1]
        seen = seen_words(own.words, lay)
        bounds = np.searchsorted(own.words.owner, np.arange(count))
        has_words = sizes[row, :count] > 0
        opening[row, :count][has_words] = seen[bounds[has_words]]
        known.append(seen)
        owner.append(own.words.owner + row * length)
    columns = (features, body, weights, words, mask, np.maximum(sizes, 1), opening, groups)
    flat = (np.concatenate(known), np.concatenate(owner))
    return Batch(*(torch.from_numpy(part) for part in (*columns, *flat)))


def seen_words(words: Words, lay: Layout) -> np.ndarray:
    """Give words by their places in the vocabulary; 0 for others, and for some by chance."""
    known = known_words(words, lay.numbers)
    if lay.rng.random() < HIDDEN_DOCUMENTS:
        return np.zeros_like(known)
    chance = np.random.default_rng(lay.rng.randrange(2**32))
    return known * (chance.random(len(known)) >= HIDDEN_WORDS)


def weights_of(shares: np.ndarray) -> np.ndarray:
    """How much each block counts, by the share of its words that are of the body."""
    low, high = UNSURE
    with np.errstate(invalid="ignore"):
        is_unsure = (shares > low) & (shares < high)
    weights: np.ndarray = np.where(np.isnan(shares), 0, np.where(is_unsure, UNSURE_WEIGHT, 1))
    return weights
