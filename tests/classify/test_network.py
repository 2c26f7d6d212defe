"""The network: what is read back is what was written, and numbers come out as they should."""

from importlib.resources import files
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.classify.features import TEXT_NAMES, text_features
from copydesk.classify.network import (
    Layer,
    Lexicon,
    Network,
    convolved,
    group_means,
    shipped,
    times,
)
from copydesk.classify.reading import feature_names
from copydesk.errors import WeightsError


@given(st.integers(min_value=1, max_value=70), st.integers(min_value=1, max_value=5))
def test_multiplying_in_parts_is_multiplying(rows: int, columns: int) -> None:
    values = np.arange(rows * 3, dtype=np.float32).reshape(rows, 3) / rows
    matrix = np.arange(3 * columns, dtype=np.float32).reshape(3, columns)

    assert np.allclose(times(values, matrix), values @ matrix)


@pytest.mark.parametrize("dilation", [1, 2, 8])
def test_a_layer_hears_both_neighbours(dilation: int) -> None:
    hidden = np.random.default_rng(0).normal(size=(5, 4)).astype(np.float32)
    here, before, after = np.random.default_rng(1).normal(size=(3, 4, 4)).astype(np.float32)
    one = np.ones(4, np.float32)
    layer = Layer(dilation, one, 0 * one, np.concatenate([here, before, after], axis=1), one)
    normed = (hidden - hidden.mean(1, keepdims=True)) / hidden.std(1, keepdims=True)
    padded = np.concatenate([np.zeros((dilation, 4)), normed, np.zeros((dilation, 4))])

    wanted = normed @ here + padded[:5] @ before + padded[2 * dilation :] @ after + 1

    assert np.allclose(convolved(hidden, layer), wanted, atol=1e-3)


@pytest.mark.parametrize(("name", "names"), [("text", TEXT_NAMES), ("page", feature_names()[1])])
def test_the_shipped_weights_are_for_the_features_of_today(
    name: str, names: tuple[str, ...]
) -> None:
    assert shipped(name).features == names


def test_scores_are_the_same_for_the_same_blocks() -> None:
    features = text_features(["Home", "It rained all day.", "Share"] * 15)

    first, second = (shipped("text").scores(features) for _ in range(2))

    assert (first == second).all()
    assert ((first >= 0) & (first <= 1)).all()


def lexicon(*known: str) -> Lexicon:
    """A lexicon in which the n-th of some words, in the order of their numbers, means n."""
    numbers = np.sort(np.concatenate([text_features([word]).words.different for word in known]))
    vectors = np.arange(len(known) + 1, dtype=np.float32)[:, None]
    return Lexicon(numbers, vectors, np.eye(2, dtype=np.float32))


def test_a_text_means_what_its_words_and_its_first_word_do() -> None:
    words = text_features(["rain", "!", "rain rain snow rain", "it rain"]).words

    told = lexicon("rain")(words, 4)

    assert told.tolist() == pytest.approx(
        np.array([[1, 1], [0, 0], [3 / 2, 1], [1 / np.sqrt(2), 0]]), abs=1e-6
    )


def test_words_mean_nothing_where_most_of_them_are_not_known() -> None:
    words = text_features(["rain", "der Regen fällt", "in"]).words

    assert not lexicon("rain", "in")(words, 3).any()


def test_the_mean_of_a_group_is_given_to_each_of_its_blocks() -> None:
    hidden = np.array([[1], [5], [3], [7]], np.float32)

    means = group_means(hidden, np.array([4, 0, 4, 4]), np.array([1, 9, 1, 4]))

    assert means[:, 0].tolist() == pytest.approx([18 / 4, 5, 18 / 4, 18 / 4])


def packed(array: np.ndarray) -> bytes:
    """Pack a single array, as numpy does."""
    file = BytesIO()
    np.save(file, array)
    return file.getvalue()


WHOLE = (files("copydesk.classify") / "text.npz").read_bytes()
NO_WEIGHTS = {
    "text": b"no weights",
    "nothing": b"",
    "torn": WHOLE[:5000],
    "damaged": WHOLE[:3000] + b"xxxx" + WHOLE[3004:],
    "one array": packed(np.zeros(3)),
}


@pytest.mark.parametrize("found", NO_WEIGHTS.values(), ids=NO_WEIGHTS.keys())
def test_what_is_no_file_of_weights_is_named(found: bytes, tmp_path: Path) -> None:
    file = tmp_path / "mine.npz"
    file.write_bytes(found)

    with pytest.raises(WeightsError, match=r"mine\.npz"):
        Network.load(file)
