"""How long the repairs take beside a well-known whole-string function."""

from collections.abc import Callable, Iterable
from time import process_time

from copydesk.clean import clean_article
from copydesk.pipeline import Pipeline

# The text path may take this share of the time of `ftfy.fix_text`.
MAX_SPEED_RATIO = 0.5


def speed_ratio(texts: Iterable[str], *, language: str = "en", rounds: int = 3) -> float:
    """Give the CPU time of `repair-only` on plain texts, `ftfy.fix_text` taken as 1.

    Text by text, one after the other, the best of some rounds; what is loaded on first use
    is loaded before.
    """
    import ftfy  # noqa: PLC0415 (only where it is compared with)

    pipeline = Pipeline.preset("repair-only")

    def repair(text: str) -> object:
        return clean_article(text, kind="text", language=language, pipeline=pipeline)

    ours = theirs = 0.0
    for text in texts:
        ours += best_time(repair, text, rounds)
        theirs += best_time(ftfy.fix_text, text, rounds)
    return ours / theirs if theirs else 0.0


def best_time(run: Callable[[str], object], text: str, rounds: int) -> float:
    """Give the CPU seconds of the fastest of some runs, one before them not counted."""
    run(text)
    return min(timed(run, text) for _ in range(rounds))


def timed(run: Callable[[str], object], text: str) -> float:
    """Give the CPU seconds of one run."""
    start = process_time()
    run(text)
    return process_time() - start
