"""What a cleaner is, and how a function of one block becomes one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from copydesk.document import Block, Document, Edit


@runtime_checkable
class Cleaner(Protocol):
    """Reads a document and proposes edits to it.

    It repairs (`Replace`, `Split`, `Join`) or labels (`Relabel`), never both, and it looks at
    blocks that are still kept. `after` names cleaners that must come before it where the
    pipeline has them.
    """

    @property
    def name(self) -> str:
        """Name in pipelines, in the record and on the command line."""

    @property
    def after(self) -> frozenset[str]:
        """Names of cleaners that must run before this one."""

    def __call__(self, doc: Document, /) -> Iterable[Edit]:
        """Propose edits; change nothing."""


Propose = Callable[[Block], Iterable[Edit]]


@dataclass(frozen=True)
class BlockCleaner:
    """A function of one block, run over all kept blocks."""

    propose: Propose
    name: str
    after: frozenset[str]

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]  # the function's, not the class's
        """Give the docstring of the function."""
        return self.propose.__doc__

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        """Propose what the function proposes for each kept block."""
        for block in doc.kept:
            yield from self.propose(block)


def block_cleaner(name: str, *, after: Iterable[str] = ()) -> Callable[[Propose], BlockCleaner]:
    """Turn a function of one block into a cleaner. It only wraps: it registers nothing.

    >>> from copydesk import Role, block_cleaner
    >>> @block_cleaner("horoscope", after=["mojibake"])
    ... def horoscope(block):
    ...     if block.text.startswith("Daily horoscope:"):
    ...         yield block.relabel(Role.RELATED, rule="horoscope/opening")
    >>> horoscope.name
    'horoscope'
    """

    def wrap(propose: Propose) -> BlockCleaner:
        return BlockCleaner(propose, name, frozenset(after))

    return wrap
