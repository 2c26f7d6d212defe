"""What a cleaner is, and how a function of one block becomes one."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from typing import Protocol, runtime_checkable

from copydesk.document import Block, Document, Edit
from copydesk.errors import InvalidOptionError


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

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Pickle by name where a decorator put the cleaner in its function's place.

        Pickle cannot find such a function by its name, since what stands there is the cleaner.
        """
        name = (self.propose.__module__, self.propose.__qualname__)
        try:
            is_decorated = standing(*name) is self
        except (AttributeError, ImportError):
            is_decorated = False
        fields = (self.propose, self.name, self.after)
        return (standing, name) if is_decorated else (BlockCleaner, fields)


def standing(module: str, name: str) -> object:
    """Give what stands in a module under a qualified name."""
    return attrgetter(name)(import_module(module))


def block_cleaner(name: str, *, after: Collection[str] = ()) -> Callable[[Propose], BlockCleaner]:
    """Turn a function of one block into a cleaner. It only wraps: it registers nothing.

    >>> from copydesk import Role, block_cleaner
    >>> @block_cleaner("horoscope", after=["mojibake"])
    ... def horoscope(block):
    ...     if block.text.startswith("Daily horoscope:"):
    ...         yield block.relabel(Role.RELATED, rule="horoscope/opening")
    >>> horoscope.name
    'horoscope'
    """
    if not isinstance(name, str):
        raise InvalidOptionError("name", name, 'a str, as in @block_cleaner("horoscope")')
    if not is_names(after):
        raise InvalidOptionError("after", after, WANTED_NAMES)
    names = frozenset(after)

    def wrap(propose: Propose) -> BlockCleaner:
        return BlockCleaner(propose, name, names)

    return wrap


WANTED_NAMES = "a set of cleaners' names"


def is_names(found: object) -> bool:
    """Whether something is a collection of names, and not one name, which is one of letters."""
    return (
        isinstance(found, Collection)
        and not isinstance(found, str)
        and all(isinstance(name, str) for name in found)
    )


def lacking(found: object) -> str:
    """Say what is wanted of an object that is no cleaner; nothing of one that is.

    >>> lacking(len)
    'a cleaner: an object with name, after and a call of a Document'
    """
    if isinstance(found, type) or not isinstance(found, Cleaner):
        return "a cleaner: an object with name, after and a call of a Document"
    if not isinstance(found.name, str):
        return "a cleaner whose name is a str"
    return "" if is_names(found.after) else f"a cleaner whose after is {WANTED_NAMES}"
