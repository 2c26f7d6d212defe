"""How the classifier's weights are made. Needs torch: `pip install "copydesk[train]"`.

The loss is what is measured: one less the word F1 of each document, made smooth by taking
scores for decisions, and half of the usual cross-entropy beside it, which also counts where a
document has no body at all.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from copydesk.classify.sample import Sample

# Blocks. What one block hears of others: 63 on each side, and the whole through the middle.
DILATIONS = (1, 2, 4, 8, 16, 32)
WHOLE_AFTER = 4
CHANNELS = 64
DROPOUT = 0.15
LEARNING_RATE = 2e-3
WEIGHT_DECAY = 0.01
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
# Words of body below which F1 says nothing.
MIN_BODY_WORDS = 20


class Course(NamedTuple):
    """How long to learn, and from which number all chance comes. `report` is told of each epoch."""

    epochs: int = 20
    seed: int = 0
    report: Callable[[int, float], None] = lambda _epoch, _loss: None


class Model(nn.Module):
    """The network of `copydesk.classify.network`, so that it can learn."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.first = nn.Linear(inputs, CHANNELS)
        self.norms = nn.ModuleList([nn.LayerNorm(CHANNELS) for _ in DILATIONS])
        self.layers = nn.ModuleList(
            [nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=by, padding=by) for by in DILATIONS]
        )
        self.whole = nn.Linear(2 * CHANNELS, CHANNELS)
        self.inner = nn.Linear(CHANNELS, CHANNELS)
        self.last = nn.Linear(CHANNELS, 1)

    def forward(self, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Give the logit of each block; `mask` is 1 where there is one and 0 in the padding."""
        mask = mask[..., None]
        hidden = functional.relu(self.first(features)) * mask
        for at, (norm, layer) in enumerate(zip(self.norms, self.layers, strict=True)):
            normed = (norm(hidden) * mask).transpose(1, 2)
            change = functional.relu(layer(normed).transpose(1, 2))
            change = functional.dropout(change, DROPOUT, self.training)
            hidden = (hidden + change) * mask
            if at == WHOLE_AFTER:
                mean = hidden.sum(1) / mask.sum(1)
                top = (hidden - (1 - mask) * 1e4).amax(1)
                view = functional.relu(self.whole(torch.cat([mean, top], -1)))
                hidden = (hidden + view[:, None]) * mask
        logits: torch.Tensor = self.last(functional.relu(self.inner(hidden))).squeeze(-1)
        return logits


class Batch(NamedTuple):
    """Some samples side by side, padded to the longest."""

    features: torch.Tensor
    body: torch.Tensor
    weights: torch.Tensor
    words: torch.Tensor
    mask: torch.Tensor


def trained(
    samples: Sequence[Sample], names: Sequence[str], course: Course
) -> dict[str, np.ndarray]:
    """Give the weights of a network trained on samples with features of these names.

    The same samples and course give the same weights on the same machine.
    """
    torch.manual_seed(course.seed)
    torch.set_num_threads(1)
    rng = random.Random(course.seed)  # noqa: S311 (no secret)
    pages: dict[str, list[Sample]] = {}
    for sample in samples:
        pages.setdefault(sample.page, []).append(sample)
    mean, scale = moments(samples)
    model = Model(len(names))
    optimizer = torch.optim.AdamW(model.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    for epoch in range(course.epochs):
        drawn = [draw(group, rng) for group in pages.values() for _ in range(group[0].times)]
        batches = list(batches_of(drawn, mean, scale, rng))
        losses = []
        for at, batch in enumerate(batches):
            done = epoch + at / len(batches)
            for group in optimizer.param_groups:
                group["lr"] = LEARNING_RATE * min(1, 2 * done) * half_cosine(done / course.epochs)
            losses.append(step(model, optimizer, batch))
        course.report(epoch, sum(losses) / max(len(losses), 1))
    return arrays_of(model, names, mean, scale)


def step(model: Model, optimizer: torch.optim.Optimizer, batch: Batch) -> float:
    """Learn from one batch; give its loss."""
    model.train()
    loss = loss_of(model(batch.features, batch.mask), batch)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


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
    return sample._replace(
        features=sample.features[keep],
        shares=sample.shares[keep],
        words=sample.words[keep],
        masked=sample.masked[keep],
    )


def half_cosine(done: float) -> float:
    """Fall from 1 to 0 as `done` goes from 0 to 1."""
    return (1 + math.cos(math.pi * done)) / 2


def moments(samples: Sequence[Sample]) -> tuple[np.ndarray, np.ndarray]:
    """Mean of each feature, and by what it is divided."""
    rows = np.concatenate([sample.features for sample in samples[:: max(len(samples) // 2000, 1)]])
    return rows.mean(axis=0), rows.std(axis=0) + 1e-3


def batches_of(
    samples: Sequence[Sample], mean: np.ndarray, scale: np.ndarray, rng: random.Random
) -> Iterator[Batch]:
    """Yield batches of samples of about one length, in an order by chance."""
    ordered = sorted(samples, key=lambda sample: len(sample.words) + 30 * rng.random())
    groups: list[list[Sample]] = [[]]
    for sample in ordered:
        longest = min(len(sample.words), MAX_BLOCKS)
        if longest * (len(groups[-1]) + 1) > BATCH_BLOCKS:
            groups.append([])
        groups[-1].append(sample)
    rng.shuffle(groups)
    for group in groups:
        if group:
            yield batch_of(group, mean, scale, rng)


def batch_of(
    group: Sequence[Sample], mean: np.ndarray, scale: np.ndarray, rng: random.Random
) -> Batch:
    """Lay samples side by side."""
    length = min(max(len(sample.words) for sample in group), MAX_BLOCKS)
    features = np.zeros((len(group), length, len(mean)), np.float32)
    body, weights, words, mask = np.zeros((4, len(group), length), np.float32)
    for row, sample in enumerate(group):
        count = min(len(sample.words), length)
        start = rng.randint(0, len(sample.words) - count)
        part = slice(start, start + count)
        features[row, :count] = (sample.features[part] - mean) / scale
        shares = sample.shares[part]
        body[row, :count] = np.nan_to_num(shares) >= 1 / 2
        weights[row, :count] = weights_of(shares) * ~sample.masked[part]
        words[row, :count] = np.maximum(sample.words[part], 1 / 2)
        mask[row, :count] = 1
    return Batch(*(torch.from_numpy(part) for part in (features, body, weights, words, mask)))


def weights_of(shares: np.ndarray) -> np.ndarray:
    """How much each block counts, by the share of its words that are of the body."""
    low, high = UNSURE
    with np.errstate(invalid="ignore"):
        is_unsure = (shares > low) & (shares < high)
    weights: np.ndarray = np.where(np.isnan(shares), 0, np.where(is_unsure, UNSURE_WEIGHT, 1))
    return weights


def loss_of(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Half the cross-entropy, and one less the smooth word F1 of the documents with a body."""
    body = batch.body
    soft = torch.sqrt(batch.words) * batch.weights
    size = (soft * body).sum(1).clamp(min=10)
    entropy = functional.binary_cross_entropy_with_logits(logits, body, reduction="none")
    entropy = ((entropy * soft).sum(1) / size).clamp(max=5)
    words = batch.words * batch.weights
    scores = torch.sigmoid(logits)
    wanted = (body * words).sum(1)
    f1 = 2 * (scores * body * words).sum(1) / ((scores * words).sum(1) + wanted + 1)
    has_body = (wanted > MIN_BODY_WORDS).float()
    return entropy.mean() / 2 + ((1 - f1) * has_body).mean()


def arrays_of(
    model: Model, names: Sequence[str], mean: np.ndarray, scale: np.ndarray
) -> dict[str, np.ndarray]:
    """Give a model's weights by name, in half precision, as `Network.of` reads them."""
    arrays = {
        "features": np.array(names),
        "dilations": np.array(DILATIONS),
        "whole_after": np.array(WHOLE_AFTER),
        "mean": mean.astype(np.float32),
        "scale": scale.astype(np.float32),
    }
    for name in ("first", "whole", "inner", "last"):
        dense = getattr(model, name)
        arrays[f"{name}.matrix"] = half(dense.weight).T
        arrays[f"{name}.bias"] = half(dense.bias)
    for at, (norm, layer) in enumerate(zip(model.norms, model.layers, strict=True)):
        arrays[f"{at}.gain"] = half(norm.weight)
        arrays[f"{at}.offset"] = half(norm.bias)
        arrays[f"{at}.kernel"] = half(layer.weight).transpose(2, 1, 0)
        arrays[f"{at}.bias"] = half(layer.bias)
    return arrays


def half(tensor: torch.Tensor) -> np.ndarray:
    """Give a tensor's values in half precision."""
    values: np.ndarray = tensor.detach().numpy().astype(np.float16)
    return values


def packed(arrays: dict[str, np.ndarray]) -> bytes:
    """Pack arrays as the package ships them."""
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
