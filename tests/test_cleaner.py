"""What a function becomes as a cleaner, and what is no cleaner."""

import pickle
from collections.abc import Callable, Iterable, Iterator

import pytest

from copydesk import Block, BlockCleaner, block_cleaner
from copydesk.document import Edit
from copydesk.errors import InvalidOptionError


@block_cleaner("decorated", after=["mojibake"])
def decorated(block: Block) -> Iterator[Edit]:
    """Propose nothing."""
    yield from block_of(block)


def block_of(_: Block) -> Iterable[Edit]:
    return ()


wrapped = block_cleaner("wrapped")(block_of)


@pytest.mark.parametrize("cleaner", [decorated, wrapped])
def test_a_cleaner_of_a_module_comes_through_a_pickle(cleaner: BlockCleaner) -> None:
    assert pickle.loads(pickle.dumps(cleaner)) == cleaner  # noqa: S301 (our own)


def test_a_cleaner_inside_a_function_cannot_be_pickled() -> None:
    @block_cleaner("inner")
    def inner(block: Block) -> Iterable[Edit]:
        return block_of(block)

    with pytest.raises((pickle.PicklingError, AttributeError), match="inner"):
        pickle.dumps(inner)


def test_a_cleaner_has_the_docstring_of_its_function() -> None:
    assert decorated.__doc__ == "Propose nothing."


WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "no name": (lambda: block_cleaner(block_of), "name is .*; wanted a str"),  # type: ignore[arg-type]  # wrong on purpose
    "one name": (lambda: block_cleaner("x", after="mojibake"), "after is 'mojibake'; wanted a set"),
    "none": (lambda: block_cleaner("x", after=None), "after is None; wanted a set"),  # type: ignore[arg-type]  # wrong on purpose
    "numbers": (lambda: block_cleaner("x", after=[3]), "wanted a set of cleaners' names"),  # type: ignore[list-item]  # wrong on purpose
}


@pytest.mark.parametrize(("use", "hint"), WRONG.values(), ids=WRONG.keys())
def test_wrong_use_is_refused_at_once(use: Callable[[], object], hint: str) -> None:
    with pytest.raises(InvalidOptionError, match=hint):
        use()
