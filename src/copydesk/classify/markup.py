"""What the classifier knows of each block of a page besides its text."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from copydesk.document import Block, Kind

# Elements in whose reach a block may stand; each is one column.
CONTAINERS = (
    "article", "main", "section", "nav", "header", "footer", "aside", "form", "figure", "table",
    "ul", "ol", "dl", "blockquote", "button", "label", "select",
)  # fmt: skip
# Elements that a block may be in itself.
OWN = ("p", "div", "span", "li", "td", "a", "h1", "h2", "h3", "h4")
KINDS = tuple(Kind)


@cache
def groups() -> tuple[tuple[str, ...], Mapping[str, tuple[int, ...]]]:
    """Give the names of the groups of class words, and for each word the places of its groups."""
    text = (files("copydesk.classify") / "class_words.toml").read_text(encoding="utf-8")
    named: dict[str, list[str]] = tomllib.loads(text)["groups"]
    places: dict[str, tuple[int, ...]] = {}
    for at, words in enumerate(named.values()):
        for word in words:
            places[word] = (*places.get(word, ()), at)
    return tuple(named), places


def markup_names() -> tuple[str, ...]:
    """Names of the columns of `markup_features()`, in order."""
    return (
        "link_density", "depth", "as_before", "as_after",
        "alike_blocks", "alike_prose", "alike_links", *element_names(),
    )  # fmt: skip


@cache
def element_names() -> tuple[str, ...]:
    """Names of the columns that are 1 where a block is or stands in something, else 0."""
    return (
        *(f"kind_{kind}" for kind in KINDS),
        *(f"own_{tag}" for tag in OWN),
        *(f"in_{tag}" for tag in CONTAINERS),
        *(f"class_{name}" for name in groups()[0]),
    )


@cache
def places_of() -> Mapping[str, int]:
    """Give the place of each name among those of `element_names()`."""
    return {name: at for at, name in enumerate(element_names())}


class Markup(NamedTuple):
    """Features of a page's blocks from its markup, blocks by `markup_names()`, and their groups."""

    columns: np.ndarray
    groups: np.ndarray


def markup_features(blocks: Sequence[Block], prose: np.ndarray) -> Markup:
    """Give what is known of a page's blocks from its markup.

    `prose` are the words of each block that are prose. Blocks with the same tags and classes
    around them are alike, and make a group: what stands under one container belongs together.
    """
    links = np.array([block.evidence.link_density or 0 for block in blocks], np.float32)
    # Of a page's blocks most stand in few kinds of places: those of a list, or of the story.
    places: dict[tuple[Kind, tuple[str, ...], tuple[str, ...]], int] = {}
    place = np.array([places.setdefault(place_of(block), len(places)) for block in blocks])
    elements = np.zeros((len(places), len(element_names())), np.float32)
    for at, one in enumerate(places):
        elements[at, marks_of(*one)] = 1
    containers: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    key = np.array([containers.setdefault(one[1:], len(containers)) for one in places])[place]
    same = key[1:] == key[:-1]
    members = np.bincount(key)
    alike_prose = np.bincount(key, prose) / max(float(prose.sum()), 1)
    alike_links = np.bincount(key, links) / members
    columns = [
        links,
        np.array([len(block.origin.path) for block in blocks]),
        np.concatenate([[False], same]),
        np.concatenate([same, [False]]),
        np.log1p(members)[key],
        alike_prose[key],
        alike_links[key],
    ]
    own = np.stack(columns, axis=1)
    return Markup(np.concatenate([own, elements[place]], axis=1, dtype=np.float32), key)


def place_of(block: Block) -> tuple[Kind, tuple[str, ...], tuple[str, ...]]:
    """Give a block's kind, the tags around it, and their class words."""
    return block.kind, block.origin.path, block.evidence.class_words or ()


# The pages of a site stand in the same elements, and a page is read more than once.
@lru_cache(maxsize=4096)
def marks_of(kind: Kind, path: tuple[str, ...], class_words: tuple[str, ...]) -> tuple[int, ...]:
    """Give the columns that are 1 for a kind, the tags around a block, and their class words."""
    at = places_of()
    own = next((f"own_{tag}" for tag in reversed(path) if tag in OWN), "")
    named = (own, *(f"in_{tag}" for tag in path))
    _, places = groups()
    first = len(at) - len(groups()[0])
    return (
        at[f"kind_{kind}"],
        *(at[name] for name in named if name in at),
        *(first + place for word in class_words for place in places.get(word, ())),
    )
