"""The classifier's network: how it reads features and scores each block, in numpy alone."""

import zlib
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, Self
from zipfile import BadZipFile

import numpy as np

from copydesk.classify.features import Features
from copydesk.classify.words import Words, known_words
from copydesk.errors import WeightsError

# Added to a variance before it divides, as in training.
EPSILON = 1e-5
# What numpy raises of other files: of empty, torn and damaged ones, and of single arrays.
NO_WEIGHTS = (KeyError, ValueError, TypeError, OSError, EOFError, BadZipFile, zlib.error)
# Rows that are multiplied at a time: 16 by 64 by 3 * 64 channels are below 2 ** 18.
ROWS = 16


class Layer(NamedTuple):
    """One convolution over blocks: each sees the one `dilation` before it and the one after.

    `kernel` has a column for each channel made of the block itself, then of the one before,
    then of the one after.
    """

    dilation: int
    gain: np.ndarray
    offset: np.ndarray
    kernel: np.ndarray
    bias: np.ndarray


class Dense(NamedTuple):
    """A matrix and a bias: rows of inputs, columns of outputs."""

    matrix: np.ndarray
    bias: np.ndarray

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """Multiply and add."""
        product: np.ndarray = times(values, self.matrix) + self.bias
        return product


class Lexicon(NamedTuple):
    """What words mean: a vector for each number of a word, sorted, and first one for all others.

    Only where the most of a document's words are known they mean something: in a language that
    was not learnt some words are spelt like others that were.
    """

    numbers: np.ndarray
    vectors: np.ndarray
    matrix: np.ndarray

    def __call__(self, words: Words, texts: int) -> np.ndarray:
        """Give what the words of each text mean together, and what its first word does."""
        known = known_words(words, self.numbers)
        if not known.any():
            return np.zeros((texts, self.matrix.shape[1]), np.float32)
        vectors = self.vectors[known]
        bounds = np.searchsorted(words.owner, np.arange(texts + 1))
        counts = np.diff(bounds)
        # A text without words would be given those of the next one.
        starts = bounds[:-1][counts > 0]
        bag, opening = np.zeros((2, texts, vectors.shape[1]), np.float32)
        sums = np.add.reduceat(vectors, starts)
        bag[counts > 0] = sums / np.sqrt(counts[counts > 0], dtype=np.float32)[:, None]
        opening[counts > 0] = vectors[starts]
        return times(np.concatenate([bag, opening], axis=1), self.matrix)


class Stack(NamedTuple):
    """A stack of dilated convolutions with a view of the whole document in the middle.

    Bai, Kolter and Koltun (2018), "An Empirical Evaluation of Generic Convolutional and
    Recurrent Networks for Sequence Modeling", without the causality. In the middle each block
    also sees the mean of its group, if there are groups.
    """

    first: Dense
    lexicon: Lexicon
    layers: tuple[Layer, ...]
    whole: Dense
    group: Dense | None
    whole_after: int
    inner: Dense
    last: Dense

    def scores(self, columns: np.ndarray, features: Features) -> np.ndarray:
        """Score blocks from 0 to 1; `columns` are those of the features, centred and scaled."""
        hidden = relu(self.first(columns) + self.lexicon(features.words, len(columns)))
        for at, layer in enumerate(self.layers):
            hidden += relu(convolved(hidden, layer))
            if at == self.whole_after:
                view = np.concatenate([hidden.mean(axis=0), hidden.max(axis=0)])
                hidden += relu(self.whole(view[None]))
                if self.group is not None and features.groups is not None:
                    means = group_means(hidden, features.groups, features.words.sizes(len(hidden)))
                    hidden += relu(self.group(np.concatenate([means, hidden * means], axis=1)))
        logits = self.last(relu(self.inner(hidden)))[:, 0]
        scores: np.ndarray = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        return scores


class Network(NamedTuple):
    """What scores blocks: one stack, or the mean of several that were trained by other chances."""

    features: tuple[str, ...]
    mean: np.ndarray
    scale: np.ndarray
    stacks: tuple[Stack, ...]

    def scores(self, features: Features) -> np.ndarray:
        """Score blocks from 0 to 1 by how likely they are of the body."""
        columns = (features.columns - self.mean) / self.scale
        each = [stack.scores(columns, features) for stack in self.stacks]
        # Rounded, so that no difference between machines in the last bits decides anything.
        scores: np.ndarray = np.stack(each).mean(axis=0).round(4)
        return scores

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read weights that `copydesk train` wrote. Raises WeightsError where they are none."""
        return cls.parse(path.read_bytes(), str(path))

    @classmethod
    def parse(cls, packed: bytes, where: str) -> Self:
        """Unpack weights; `where` is for the error."""
        try:
            with np.load(BytesIO(packed), allow_pickle=False) as arrays:
                return cls.of({name: arrays[name] for name in arrays.files})
        except NO_WEIGHTS as error:
            raise WeightsError(where, str(error)) from error

    @classmethod
    def of(cls, arrays: dict[str, np.ndarray]) -> Self:
        """Make a network of named arrays; weights are kept in half precision, used in single."""
        return cls(
            tuple(str(name) for name in arrays["features"]),
            arrays["mean"].astype(np.float32),
            arrays["scale"].astype(np.float32),
            tuple(stack_of(arrays, number) for number in range(int(arrays["stacks"]))),
        )


def stack_of(arrays: dict[str, np.ndarray], number: int) -> Stack:
    """Make the stack of a number out of a network's arrays."""

    def part(name: str) -> np.ndarray:
        return arrays[f"{number}/{name}"].astype(np.float32)

    def dense(name: str) -> Dense:
        return Dense(part(f"{name}.matrix"), part(f"{name}.bias"))

    layers = tuple(
        Layer(
            int(dilation),
            part(f"{at}.gain"),
            part(f"{at}.offset"),
            np.concatenate(part(f"{at}.kernel")[[1, 0, 2]], axis=1),
            part(f"{at}.bias"),
        )
        for at, dilation in enumerate(arrays["dilations"])
    )
    return Stack(
        dense("first"),
        Lexicon(arrays["lexicon.numbers"], part("lexicon.vectors"), part("lexicon.matrix")),
        layers,
        dense("whole"),
        dense("group") if f"{number}/group.matrix" in arrays else None,
        int(arrays["whole_after"]),
        dense("inner"),
        dense("last"),
    )


@cache
def shipped(name: str) -> Network:
    """Give the network whose weights come with the package: "text" or "page"."""
    file = files("copydesk.classify") / f"{name}.npz"
    return Network.parse(file.read_bytes(), str(file))


def times(values: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """Multiply rows by a matrix, a few rows at a time.

    On so small a matrix the threads of BLAS cost more than they save, many times more where
    other processes want the cores; OpenBLAS starts none for products below 2 ** 18.
    """
    count, width = values.shape
    pad = -count % ROWS
    padded = np.concatenate([values, np.zeros((pad, width), np.float32)]) if pad else values
    product: np.ndarray = (padded.reshape(-1, ROWS, width) @ matrix).reshape(-1, matrix.shape[1])
    return product[:count]


def relu(values: np.ndarray) -> np.ndarray:
    """Cut off what is below 0."""
    cut: np.ndarray = np.maximum(values, 0)
    return cut


def convolved(hidden: np.ndarray, layer: Layer) -> np.ndarray:
    """Give each block what a layer makes of it and of its two neighbours."""
    mean = hidden.mean(axis=1, keepdims=True)
    centred = hidden - mean
    variance = np.einsum("ij,ij->i", centred, centred)[:, None] / hidden.shape[1]
    normed = centred / np.sqrt(variance + EPSILON) * layer.gain + layer.offset
    here, before, after = np.split(times(normed, layer.kernel), 3, axis=1)
    out: np.ndarray = here + layer.bias
    by = layer.dilation
    if by < len(hidden):
        out[by:] += before[:-by]
        out[:-by] += after[by:]
    return out


def group_means(hidden: np.ndarray, groups: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Give each block the mean of its group, in which longer ones count more."""
    weights = np.sqrt(np.maximum(sizes, 1))[:, None].astype(np.float32)
    order = np.argsort(groups, kind="stable")
    starts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    sums = np.add.reduceat((hidden * weights)[order], starts) / np.add.reduceat(
        weights[order], starts
    )
    means: np.ndarray = np.empty_like(hidden)
    means[order] = np.repeat(sums, np.diff(starts, append=len(groups)), axis=0)
    return means
