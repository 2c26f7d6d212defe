"""Names of cleaners: the ones built in, and the ones that plugins bring.

A plugin is a distribution with an entry point in the group `copydesk.cleaners`. It makes a
cleaner available by its name and switches nothing on.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from copydesk.cleaner import Cleaner, lacking
from copydesk.errors import PluginError, UnknownCleanerError

GROUP = "copydesk.cleaners"

# Where each stands, by name; nothing is imported before it is asked for, since ftfy, numpy and
# the lexicons take long to load.
BUILT_IN: Mapping[str, str] = MappingProxyType(
    {
        "author-boxes": "copydesk.cleaners.author_boxes:author_boxes",
        "boilerplate": "copydesk.cleaners.boilerplate:boilerplate",
        "bylines": "copydesk.cleaners.bylines:bylines",
        "captions": "copydesk.cleaners.captions:captions",
        "corrections": "copydesk.cleaners.corrections:corrections",
        "embed-notices": "copydesk.cleaners.embed_notices:embed_notices",
        "further-articles": "copydesk.cleaners.further_articles:further_articles",
        "glued-words": "copydesk.cleaners.glued_words:glued_words",
        "headings": "copydesk.cleaners.headings:headings",
        "inline-notices": "copydesk.cleaners.inline_notices:inline_notices",
        "line-breaks": "copydesk.cleaners.line_breaks:line_breaks",
        "mojibake": "copydesk.cleaners.mojibake:mojibake",
        "page-frame": "copydesk.cleaners.page_frame:page_frame",
        "quotes": "copydesk.cleaners.quotes:quotes",
        "repetitions": "copydesk.cleaners.repetitions:repetitions",
        "spaces": "copydesk.cleaners.spaces:spaces",
        "surroundings": "copydesk.cleaners.surroundings:surroundings",
        "teasers": "copydesk.cleaners.teasers:teasers",
        "timestamps": "copydesk.cleaners.timestamps:timestamps",
        "titles": "copydesk.cleaners.titles:titles",
    }
)


def cleaner(name: str) -> Cleaner:
    """Give the cleaner of that name, built in or from a plugin.

    Raises UnknownCleanerError, or PluginError where the plugin that has it is broken.

    >>> cleaner("captions").name
    'captions'
    """
    if isinstance(name, str) and name in BUILT_IN:
        module, _, attribute = BUILT_IN[name].partition(":")
        found: Cleaner = getattr(import_module(module), attribute)
        return found
    points = [point for point in plugin_points() if point.name == name]
    if not points:
        raise UnknownCleanerError(name, names())
    if len(points) > 1:
        others = ", ".join(distribution(point) for point in points[1:])
        raise PluginError(name, distribution(points[0]), f"{others} has one of that name too")
    return loaded(points[0])


def names() -> tuple[str, ...]:
    """Give the names of all cleaners that can be asked for, sorted; nothing is loaded."""
    return tuple(sorted({*BUILT_IN, *(point.name for point in plugin_points())}))


def plugins_among(cleaners: Iterable[Cleaner]) -> frozenset[str]:
    """Give the names of those cleaners that are not built in, whatever they are called."""
    return frozenset(one.name for one in cleaners if not is_built_in(one))


def is_built_in(one: Cleaner) -> bool:
    """Whether a cleaner is the built-in one of its name, with whatever settings."""
    return one.name in BUILT_IN and type(one) is type(cleaner(one.name))


def plugin_points() -> Iterator[EntryPoint]:
    """Yield the entry points of plugins whose names are not taken by what is built in."""
    return (point for point in entry_points(group=GROUP) if point.name not in BUILT_IN)


def shadowed_points() -> Iterator[EntryPoint]:
    """Yield the entry points that are never used, since something built in has their name."""
    return (point for point in entry_points(group=GROUP) if point.name in BUILT_IN)


def distribution(point: EntryPoint) -> str:
    """Give the name of the distribution that an entry point belongs to."""
    return point.dist.name if point.dist else "unknown"


def loaded(point: EntryPoint) -> Cleaner:
    """Load a plugin's cleaner, and check that it is one."""
    try:
        found: Cleaner = point.load()
    except Exception as error:
        problem = f"cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(point.name, distribution(point), problem) from error
    wanted = lacking(found)
    if wanted:
        problem = f"{point.value} is a {type(found).__name__}; wanted {wanted}"
        raise PluginError(point.name, distribution(point), problem)
    if found.name != point.name:
        problem = f"{point.value} is named {found.name!r}; wanted the entry point's name"
        raise PluginError(point.name, distribution(point), problem)
    return found
