"""Times each cleaner on a text and on one twice as long, and prints the ratio.

Run it with `python -m tests.benchmarks.near_linear`. Near-linear is a ratio of about two. It is
no test: what a machine does beside it would make one fail.
"""

from collections.abc import Callable
from time import process_time

from copydesk import Document, Pipeline
from copydesk.document import Source
from copydesk.edits import document_of
from copydesk.registry import BUILT_IN
from copydesk.segment.plain import segment_text

CHARACTERS = 100_000
ROUNDS = 3
STORY = "“We know,” said Ana Petrova.He left\nthe port , they say ; and – well – it’s late.\n\n"
UNITS = (STORY, "“", "“a ", '"', "a", "aB", "a\n", "A B\n", "don ’ t ", "Ã©", "&amp;", "a,b", "字")


def seconds(run: Callable[[Document], object], doc: Document) -> float:
    """Give the CPU seconds of the fastest of some runs."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = process_time()
        run(doc)
        best = min(best, process_time() - start)
    return best


def document(unit: str, characters: int) -> Document:
    """Make a document of one thing over and over."""
    text = unit * (characters // len(unit))
    return document_of(Source(text, language="en"), segment_text(text))


def main() -> None:
    """Print a row for each cleaner: its seconds at twice the length, and the ratio, by text."""
    for name in sorted(BUILT_IN):
        pipeline = Pipeline.of(name)
        for unit in UNITS:
            once = seconds(pipeline, document(unit, CHARACTERS))
            twice = seconds(pipeline, document(unit, 2 * CHARACTERS))
            print(f"{name}\t{unit[:12]!a}\t{twice:.3f}\t{twice / once:.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
