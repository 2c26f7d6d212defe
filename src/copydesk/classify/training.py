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

from copydesk.classify.batches import Batch, Layout, batches_of, draw, vocabulary
from copydesk.classify.sample import Sample

# Blocks. What one block hears of others: 63 on each side, and the whole through the middle.
DILATIONS = (1, 2, 4, 8, 16, 32)
WHOLE_AFTER = 4
CHANNELS = 64
# Numbers that make a word's meaning.
MEANING = 16
DROPOUT = 0.2
LEARNING_RATE = 2e-3
WEIGHT_DECAY = 0.01
# Words of body below which F1 says nothing.
MIN_BODY_WORDS = 20


class Course(NamedTuple):
    """How long to learn, how many stacks, and from which number all chance comes.

    `report` is told of each epoch, those of all stacks counted through.
    """

    epochs: int = 20
    seed: int = 0
    stacks: int = 1
    report: Callable[[int, float], None] = lambda _epoch, _loss: None


class Model(nn.Module):
    """The network of `copydesk.classify.network`, so that it can learn."""

    def __init__(self, inputs: int, vocabulary: int, *, has_groups: bool) -> None:
        super().__init__()
        self.first = nn.Linear(inputs, CHANNELS)
        self.vectors = nn.Embedding(vocabulary + 1, MEANING, padding_idx=0)
        nn.init.normal_(self.vectors.weight[1:], 0, 0.05)
        self.meaning = nn.Linear(2 * MEANING, CHANNELS, bias=False)
        self.norms = nn.ModuleList([nn.LayerNorm(CHANNELS) for _ in DILATIONS])
        self.layers = nn.ModuleList(
            [nn.Conv1d(CHANNELS, CHANNELS, 3, dilation=by, padding=by) for by in DILATIONS]
        )
        self.whole = nn.Linear(2 * CHANNELS, CHANNELS)
        self.group = nn.Linear(2 * CHANNELS, CHANNELS) if has_groups else None
        self.inner = nn.Linear(CHANNELS, CHANNELS)
        self.last = nn.Linear(CHANNELS, 1)

    def forward(self, batch: Batch) -> torch.Tensor:
        """Give the logit of each block."""
        mask = batch.mask[..., None]
        hidden = functional.relu(self.first(batch.features) + self.lexicon(batch)) * mask
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
                if self.group is not None:
                    means = group_means(hidden, batch)
                    view = functional.relu(self.group(torch.cat([means, hidden * means], -1)))
                    hidden = (hidden + view) * mask
        logits: torch.Tensor = self.last(functional.relu(self.inner(hidden))).squeeze(-1)
        return logits

    def lexicon(self, batch: Batch) -> torch.Tensor:
        """Give what the words of each block mean."""
        rows, length = batch.sizes.shape
        bag = torch.zeros(rows * length, MEANING).index_add_(
            0, batch.owner, self.vectors(batch.known)
        )
        bag = bag.reshape(rows, length, MEANING) / torch.sqrt(batch.sizes)[..., None]
        told: torch.Tensor = self.meaning(torch.cat([bag, self.vectors(batch.opening)], -1))
        return told


def group_means(hidden: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Give each block the mean of its group, in which longer ones count more."""
    weights = (torch.sqrt(batch.sizes) * batch.mask)[..., None]
    groups = batch.groups.reshape(-1)
    sums = torch.zeros(len(groups), CHANNELS)
    sums = sums.index_add_(0, groups, (hidden * weights).reshape(-1, CHANNELS))
    total = torch.zeros(len(groups), 1).index_add_(0, groups, weights.reshape(-1, 1))
    means = sums / total.clamp(min=1e-3)
    return means[groups].reshape(hidden.shape)


def trained(
    samples: Sequence[Sample], names: Sequence[str], course: Course
) -> dict[str, np.ndarray]:
    """Give the weights of a network trained on samples with features of these names.

    The same samples and course give the same weights on the same machine.
    """
    mean, scale = moments(samples)
    numbers = vocabulary(samples)
    rngs = [random.Random(course.seed + number) for number in range(course.stacks)]  # noqa: S311
    lays = [Layout(mean, scale, numbers, rng) for rng in rngs]
    models = [learnt(samples, lay, course, number) for number, lay in enumerate(lays)]
    return arrays_of(models, names, lays[0])


def learnt(samples: Sequence[Sample], lay: Layout, course: Course, number: int) -> Model:
    """Train the stack of a number; each has chances of its own."""
    torch.manual_seed(course.seed + number)
    torch.set_num_threads(1)
    pages: dict[str, list[Sample]] = {}
    for sample in samples:
        pages.setdefault(sample.page, []).append(sample)
    has_groups = any(sample.features.groups is not None for sample in samples)
    model = Model(len(lay.mean), len(lay.numbers), has_groups=has_groups)
    optimizer = torch.optim.AdamW(model.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    for epoch in range(course.epochs):
        drawn = [draw(group, lay.rng) for group in pages.values() for _ in range(group[0].times)]
        batches = list(batches_of(drawn, lay))
        losses = []
        for at, batch in enumerate(batches):
            done = epoch + at / len(batches)
            for group in optimizer.param_groups:
                group["lr"] = LEARNING_RATE * min(1, 2 * done) * half_cosine(done / course.epochs)
            losses.append(step(model, optimizer, batch))
        course.report(number * course.epochs + epoch, sum(losses) / max(len(losses), 1))
    return model


def step(model: Model, optimizer: torch.optim.Optimizer, batch: Batch) -> float:
    """Learn from one batch; give its loss."""
    model.train()
    loss = loss_of(model(batch), batch)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


def half_cosine(done: float) -> float:
    """Fall from 1 to 0 as `done` goes from 0 to 1."""
    return (1 + math.cos(math.pi * done)) / 2


def moments(samples: Sequence[Sample]) -> tuple[np.ndarray, np.ndarray]:
    """Mean of each feature, and by what it is divided."""
    some = samples[:: max(len(samples) // 2000, 1)]
    rows = np.concatenate([sample.features.columns for sample in some])
    return rows.mean(axis=0), rows.std(axis=0) + 1e-3


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


def arrays_of(models: Sequence[Model], names: Sequence[str], lay: Layout) -> dict[str, np.ndarray]:
    """Give models' weights by name, in half precision, as `Network.of` reads them."""
    arrays = {
        "features": np.array(names),
        "dilations": np.array(DILATIONS),
        "whole_after": np.array(WHOLE_AFTER),
        "stacks": np.array(len(models)),
        "mean": lay.mean.astype(np.float32),
        "scale": lay.scale.astype(np.float32),
        "lexicon.numbers": lay.numbers,
    }
    for number, model in enumerate(models):
        arrays |= {f"{number}/{name}": half(part) for name, part in parts_of(model)}
    return arrays


def parts_of(model: Model) -> Iterator[tuple[str, torch.Tensor]]:
    """Yield a model's weights by name, laid as numpy multiplies them."""
    yield "lexicon.vectors", model.vectors.weight
    yield "lexicon.matrix", model.meaning.weight.T
    for name in ("first", "whole", "group", "inner", "last"):
        dense = getattr(model, name)
        if dense is not None:
            yield f"{name}.matrix", dense.weight.T
            yield f"{name}.bias", dense.bias
    for at, (norm, layer) in enumerate(zip(model.norms, model.layers, strict=True)):
        yield f"{at}.gain", norm.weight
        yield f"{at}.offset", norm.bias
        yield f"{at}.kernel", layer.weight.permute(2, 1, 0)
        yield f"{at}.bias", layer.bias


def half(tensor: torch.Tensor) -> np.ndarray:
    """Give a tensor's values in half precision."""
    values: np.ndarray = tensor.detach().numpy().astype(np.float16)
    return values


def packed(arrays: dict[str, np.ndarray]) -> bytes:
    """Pack arrays as the package ships them."""
    file = BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
