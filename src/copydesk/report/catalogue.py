"""All cleaners that can be asked for, with a line on each."""

import inspect
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint

from msgspec import Struct

from copydesk.cleaner import Cleaner
from copydesk.errors import PluginError
from copydesk.registry import BUILT_IN, cleaner, distribution, plugin_points, shadowed_points

OURS = "copydesk"
SHADOWED = "never used: a built-in cleaner has this name"


class Entry(Struct, frozen=True):
    """A cleaner by name: what it does, and the distribution that brings it.

    `problem` says why a plugin's cleaner cannot be had.
    """

    name: str
    about: str
    distribution: str = OURS
    problem: str | None = None

    @property
    def is_built_in(self) -> bool:
        """Whether copydesk itself brings it."""
        return self.distribution == OURS


def catalogue() -> Iterator[Entry]:
    """Yield the built-in cleaners, then those of plugins; a broken plugin stops nothing.

    >>> next(catalogue()).name
    'author-boxes'
    """
    for name in sorted(BUILT_IN):
        yield Entry(name, about_built_in(name))
    for point in sorted(plugin_points(), key=point_name):
        yield plugin_entry(point)
    for point in sorted(shadowed_points(), key=point_name):
        yield Entry(point.name, "", distribution(point), SHADOWED)


def about_built_in(name: str) -> str:
    """Give the first line of the module that a built-in cleaner stands in."""
    cleaner(name)
    module = BUILT_IN[name].partition(":")[0]
    return first_line(sys.modules[module].__doc__)


def plugin_entry(point: EntryPoint) -> Entry:
    """Give the entry of a plugin's cleaner, or say why there is none."""
    brought_by = distribution(point)
    try:
        found: Cleaner = cleaner(point.name)
    except PluginError as error:
        return Entry(point.name, "", brought_by, str(error))
    return Entry(point.name, first_line(found.__doc__), brought_by)


def first_line(docstring: str | None) -> str:
    """Give the first line of a docstring; nothing where there is none."""
    return inspect.cleandoc(docstring or "").partition("\n")[0]


def point_name(point: EntryPoint) -> str:
    """Key by which entry points are sorted."""
    return point.name
