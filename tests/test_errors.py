"""The errors: their tree, their messages, and their way through a pool of processes."""

import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from copydesk import Pipeline, block_cleaner, clean_article, errors
from copydesk.document import Block, Edit
from copydesk.errors import CleanerFailedError, CopydeskError

ERRORS = (
    errors.InputTypeError(3),
    errors.InputTypeError(3, option="raws", wanted="an iterable"),
    errors.InvalidOptionError("kind", lambda: 0, ("text", "html")),
    errors.UnknownCleanerError("captoin", ["captions"]),
    errors.UnknownLanguageError("english"),
    errors.UnknownRuleError("share/bra", ["share/bar"], hint="did you mean 'share/bar'?"),
    errors.UnknownDamageError("rust", ["dust"]),
    errors.PipelineOrderError("first things first"),
    errors.EditError("it does not fit"),
    errors.CleanerFailedError("broken", "the text", KeyError("x")),
    errors.PluginError("loud", "harbour-cleaners", "is no cleaner"),
    errors.RulePackError("en.toml", "x/y", "no pattern"),
    errors.OffsetError(9, 3),
    errors.ArticleFormatError("no article"),
)


@block_cleaner("grim")
def grim(block: Block) -> Iterator[Edit]:
    raise KeyError(block.text)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_comes_through_a_pickle(error: CopydeskError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own)

    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_every_error_stands_in_the_tree() -> None:
    tree = errors.__doc__ or ""

    assert [name for name in vars(errors) if name.endswith("Error") and name not in tree] == []


def test_a_pool_of_processes_brings_an_error_back() -> None:
    pipeline = Pipeline.of(grim)

    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(CleanerFailedError, match="cleaner 'grim' failed") as error,
    ):
        pool.submit(clean_article, "Nobody came.", pipeline=pipeline).result()

    assert error.value.cleaner == "grim"
