"""How long the repairs take beside a well-known whole-string function."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from time import process_time

from msgspec import Struct

from copydesk.clean import clean_article
from copydesk.evaluate.corpus import read_pages, sample
from copydesk.pipeline import Pipeline

# The text path may take this share of the time of `ftfy.fix_text`.
MAX_SPEED_RATIO = 0.5


class Speed(Struct, frozen=True):
    """CPU seconds of `repair-only` and of `ftfy.fix_text` over the texts of a language."""

    language: str
    texts: int
    characters: int
    ours: float
    ftfy: float

    @property
    def ratio(self) -> float:
        """The share of ftfy's time that ours takes."""
        return self.ours / self.ftfy if self.ftfy else 0.0


def measure_speed(
    paths: Iterable[Path], *, limit: int | None = None, rounds: int = 3
) -> Iterator[Speed]:
    """Time both on the same texts, and yield the sums by language.

    Of each text the best of some rounds counts; what is loaded on first use is loaded before.
    """
    # Sorted by language already.
    for language, pages in groupby(sample(read_pages(paths), limit, 0), attrgetter("language")):
        yield speed_of(language, [page.body for page in pages], rounds=rounds)


def speed_of(language: str, texts: Iterable[str], *, rounds: int = 3) -> Speed:
    """Time both on texts of one language."""
    import ftfy  # noqa: PLC0415 (only where it is compared with)

    pipeline = Pipeline.preset("repair-only")

    def repair(text: str) -> object:
        return clean_article(text, kind="text", language=language, pipeline=pipeline)

    texts = tuple(texts)
    return Speed(
        language,
        len(texts),
        sum(map(len, texts)),
        sum(best_time(repair, text, rounds) for text in texts),
        sum(best_time(ftfy.fix_text, text, rounds) for text in texts),
    )


def best_time(run: Callable[[str], object], text: str, rounds: int) -> float:
    """Give the CPU seconds of the fastest of some runs, one before them not counted."""
    run(text)
    return min(timed(run, text) for _ in range(rounds))


def timed(run: Callable[[str], object], text: str) -> float:
    """Give the CPU seconds of one run."""
    start = process_time()
    run(text)
    return process_time() - start


SPEED_HEAD = ("language", "texts", "characters", "ms a text", "ftfy.fix_text", "ratio", "wanted")


def speed_rows(paths: Iterable[Path], *, limit: int | None = None) -> Iterator[tuple[str, ...]]:
    """Yield a row of a table for each language, under `SPEED_HEAD`."""
    for one in measure_speed(paths, limit=limit):
        yield (
            one.language,
            str(one.texts),
            str(one.characters),
            f"{1000 * one.ours / one.texts:.2f}",
            f"{1000 * one.ftfy / one.texts:.2f}",
            f"{one.ratio:.2f}",
            f"{MAX_SPEED_RATIO}",
        )
