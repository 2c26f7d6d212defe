"""The pipeline: its order, its changes, its thresholds and its failures."""

import pickle
from collections.abc import Callable, Iterator
from typing import NamedTuple, cast

import pytest

from copydesk import Block, BlockCleaner, Document, Pipeline, Role, block_cleaner
from copydesk.document import Edit, Replace, Span
from copydesk.errors import (
    CleanerFailedError,
    CopydeskError,
    InvalidOptionError,
    PipelineOrderError,
    UnknownCleanerError,
    UnknownPresetError,
)
from copydesk.pipeline import MAX_ROUNDS
from copydesk.presets import PRESETS
from tests.documents import document, texts


@block_cleaner("loud")
def loud(block: Block) -> Iterator[Edit]:
    if block.text.isupper():
        yield block.relabel(Role.PROMO, rule="loud/capitals", confidence=0.6)


@block_cleaner("broken", after=["loud"])
def broken(block: Block) -> Iterator[Edit]:
    raise KeyError(block.text)


@block_cleaner("misfit")
def misfit(block: Block) -> Iterator[Edit]:
    yield Replace(block.id, Span(0, 1), "no such text", "", "misfit/edit")


@block_cleaner("restless")
def restless(block: Block) -> Iterator[Edit]:
    yield block.replace(Span(0, 0), "a", rule="restless/more")


class Idle:
    """A cleaner that says of any text that it has nothing to do, and remembers what it saw."""

    name = "idle"
    after: frozenset[str] = frozenset()

    def __init__(self, looked_at: list[str]) -> None:
        self.looked_at = looked_at

    def may_change(self, text: str) -> bool:
        self.looked_at.append(text)
        return False

    def __call__(self, doc: Document, /) -> Iterator[Edit]:  # noqa: ARG002  # as the protocol has it
        raise AssertionError


class Unsure:
    """A cleaner that builds on what is sure, and says so; it is unsure of all it does."""

    name = "unsure"
    after: frozenset[str] = frozenset()
    settles = True

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        if doc.kept[0].text.startswith("b"):
            yield doc.kept[0].replace(Span(0, 0), "a", rule="unsure/first", confidence=0.4)
        elif not doc.kept[0].text.startswith("aa"):
            yield doc.kept[0].replace(Span(0, 0), "a", rule="unsure/second", confidence=0.9)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_holds_its_own_order(name: str) -> None:
    assert Pipeline.preset(name).names == PRESETS[name].cleaners


def test_a_cleaner_goes_before_or_after_another_or_last() -> None:
    pipeline = Pipeline.of("captions", "titles")

    assert pipeline.with_cleaner(loud).names == ("captions", "titles", "loud")
    assert pipeline.with_cleaner(loud, before="titles").names == ("captions", "loud", "titles")
    assert pipeline.with_cleaner(loud, after="captions").names == ("captions", "loud", "titles")


def test_a_pipeline_is_not_changed_but_another_is_made() -> None:
    pipeline = Pipeline.of("captions", "titles")

    assert pipeline.without("captions").names == ("titles",)
    assert pipeline.replacing("captions", loud).names == ("loud", "titles")
    assert pipeline.names == ("captions", "titles")


def test_settings_stay_when_cleaners_change() -> None:
    pipeline = Pipeline.of(loud, min_confidence=0.9).skipping_errors().with_cleaner("titles")

    assert (pipeline.min_confidence, pipeline.on_error) == (0.9, "skip")


WRONG_ORDERS = {
    "one too early": lambda: Pipeline.of("captions", "mojibake"),
    "one put too early": lambda: Pipeline.of(loud).with_cleaner(broken, before="loud"),
    "one name twice": lambda: Pipeline.of("captions", "captions"),
    "two places at once": lambda: Pipeline.of(loud).with_cleaner(
        "titles", before="loud", after="loud"
    ),
}


@pytest.mark.parametrize("make", WRONG_ORDERS.values(), ids=WRONG_ORDERS.keys())
def test_an_order_that_cannot_hold_is_refused(make: Callable[[], Pipeline]) -> None:
    with pytest.raises(PipelineOrderError):
        make()


def test_the_order_error_says_who_stands_where() -> None:
    with pytest.raises(PipelineOrderError, match="wanted 'captions' after 'mojibake'"):
        Pipeline.of("captions", "mojibake")


WRONG_USES = {
    "unknown preset": (lambda: Pipeline.preset("artcle"), UnknownPresetError, "'article'"),
    "unknown cleaner": (lambda: Pipeline.of("captoin"), UnknownCleanerError, "'captions'"),
    "cleaner not in it": (
        lambda: Pipeline.of("titles").without("title"),
        UnknownCleanerError,
        "'titles'",
    ),
    "no cleaner": (lambda: Pipeline.of(len), InvalidOptionError, "cleaner"),  # type: ignore[arg-type]  # wrong on purpose
    "threshold": (
        lambda: Pipeline.of(loud, min_confidence=7),
        InvalidOptionError,
        "min_confidence is 7; wanted a number from 0 to 1",
    ),
    "threshold in words": (
        lambda: Pipeline.of(loud, min_confidence="high"),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "'high'; wanted a number from 0 to 1",
    ),
    "on_error": (lambda: Pipeline((), on_error="hide"), InvalidOptionError, "raise, skip"),
    "on_error as a list": (lambda: Pipeline((), on_error=[]), InvalidOptionError, "raise, skip"),  # type: ignore[arg-type]  # wrong on purpose
    "presets": (lambda: Pipeline.preset(["article"]), UnknownPresetError, "there are: article"),  # type: ignore[arg-type]  # wrong on purpose
    "no preset": (lambda: Pipeline.preset(None), UnknownPresetError, "no preset None"),  # type: ignore[arg-type]  # wrong on purpose
    "names": (
        lambda: Pipeline(("mojibake",)),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "Pipeline.of takes names as well",
    ),
    "a name": (lambda: Pipeline("mojibake"), InvalidOptionError, "a tuple of cleaners"),  # type: ignore[arg-type]  # wrong on purpose
    "a number in the place of a name": (
        lambda: Pipeline.of(loud).without(3),  # type: ignore[arg-type]  # wrong on purpose
        UnknownCleanerError,
        "no cleaner 3; there are: loud",
    ),
    "a misspelt name to come after": (
        lambda: Pipeline.of(coming_after(frozenset({"mojibak"}))),
        UnknownCleanerError,
        "did you mean 'mojibake'",
    ),
}


class Odd(NamedTuple):
    """A cleaner whose name and names may be of any type."""

    name: str
    after: frozenset[str]

    def __call__(self, _: Document, /) -> Iterator[Edit]:
        yield from ()


def coming_after(after: object, name: object = "odd") -> Odd:
    return Odd(cast("str", name), cast("frozenset[str]", after))


@pytest.mark.parametrize("after", [None, "mojibake", 3, frozenset({3}), b"mojibake"])
def test_after_is_a_set_of_names(after: object) -> None:
    with pytest.raises(InvalidOptionError, match="wanted a cleaner whose after is a set"):
        Pipeline.of(coming_after(after))


def test_a_cleaner_has_a_name() -> None:
    with pytest.raises(InvalidOptionError, match="wanted a cleaner whose name is a str"):
        Pipeline.of(coming_after(frozenset(), name=3))


@pytest.mark.parametrize("name", ["my-boilerplate", "subtitles", "horoscope", "mojibake"])
def test_a_cleaner_may_come_after_one_that_is_not_here(name: str) -> None:
    assert Pipeline.of(coming_after(frozenset({name}))).names == ("odd",)


@pytest.mark.parametrize(("make", "error", "hint"), WRONG_USES.values(), ids=WRONG_USES.keys())
def test_wrong_use_is_refused_at_once(
    make: Callable[[], Pipeline], error: type[CopydeskError], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        make()


def test_what_is_in_doubt_is_recorded_and_not_done() -> None:
    doc = Pipeline.of(loud, min_confidence=0.7)(document("BUY NOW\n\nNobody came."))

    assert [block.role for block in doc.blocks] == ["main", "main"]
    assert [edit.rule for batch in doc.log for edit in batch.declined] == ["loud/capitals"]


def test_a_confidence_that_is_no_number_is_a_failure() -> None:
    doc = document("Nobody came.")
    edit = doc.blocks[0].relabel(Role.PROMO, rule="odd/one", confidence=float("nan"))

    with pytest.raises(CleanerFailedError, match="confidence"):
        Pipeline.of(block_cleaner("odd")(lambda _: [edit]))(doc)


def test_a_clean_text_leaves_no_log() -> None:
    assert Pipeline.of(loud)(document("Nobody came.")).log == ()


@pytest.mark.parametrize("cleaner", [broken, misfit])
def test_a_failure_names_the_cleaner_and_the_source(cleaner: BlockCleaner) -> None:
    with pytest.raises(CleanerFailedError) as failure:
        Pipeline.of(cleaner)(document("Nobody came."))

    assert (failure.value.cleaner, failure.value.source) == (cleaner.name, "the text")
    assert isinstance(failure.value.__cause__, Exception)


def test_a_failure_is_passed_over_once_where_the_caller_says_so() -> None:
    pipeline = Pipeline.of(loud, broken, "titles").skipping_errors()

    doc = pipeline(document("BUY NOW\n\nNobody came to see the bridge."))

    assert [batch.failure for batch in doc.log if batch.failure] == [
        "cleaner 'broken' failed on the text: KeyError: 'Nobody came to see the bridge.'"
    ]
    assert doc.blocks[0].role == Role.PROMO


@pytest.mark.parametrize("name", PRESETS)
def test_a_pipeline_may_be_sent_to_another_process(name: str) -> None:
    pipeline = Pipeline.preset(name).with_cleaner(loud)

    assert pickle.loads(pickle.dumps(pipeline)) == pipeline  # noqa: S301 (our own)


def test_rounds_end_where_a_cleaner_never_does() -> None:
    assert texts(Pipeline.of(restless)(document("b"))) == ["a" * MAX_ROUNDS + "b"]


def test_a_cleaner_that_settles_is_asked_again_where_more_was_made_than_it_built_on() -> None:
    assert texts(Pipeline.of(Unsure(), min_confidence=0.3)(document("b"))) == ["aab"]


def test_a_cleaner_that_finds_nothing_looks_at_changed_blocks_alone_the_next_time() -> None:
    idle = Idle([])
    first_once = block_cleaner("first")(
        lambda block: [block.replace(Span(0, 1), "x", rule="first/b")] * block.text.startswith("b")
    )

    Pipeline.of(idle, first_once)(document("b\n\nc"))

    assert idle.looked_at == ["b\nc", "x"]


def test_a_cleaner_that_failed_on_a_document_is_not_asked_again() -> None:
    pipeline = Pipeline.of(broken).skipping_errors()
    doc = pipeline(document("b"))

    assert pipeline(doc) == doc


def test_a_cleaner_that_is_no_function_of_a_block_works_too() -> None:
    class Last:
        name = "last"
        after: frozenset[str] = frozenset()

        def __call__(self, doc: Document, /) -> Iterator[Edit]:
            yield from [doc.kept[-1].relabel(Role.FOOTER, rule="last/one")][: len(doc.kept) - 1]

    doc = Pipeline.of(Last())(document("One.\n\nTwo.\n\nThree."))

    assert [block.text for block in doc.kept] == ["One."]
