"""What the classifier knows of each block of a page besides its text."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

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
        "alike_blocks", "alike_prose", "alike_links",
        *(f"kind_{kind}" for kind in KINDS),
        *(f"own_{tag}" for tag in OWN),
        *(f"in_{tag}" for tag in CONTAINERS),
        *(f"class_{name}" for name in groups()[0]),
    )  # fmt: skip


def markup_features(blocks: Sequence[Block], prose: np.ndarray) -> np.ndarray:
    """Features of a page's blocks from its markup: blocks by `markup_names()`.

    `prose` are the words of each block that are prose. Blocks with the same tags and classes
    around them count as alike: what stands under one container belongs together.
    """
    links = np.array([block.evidence.link_density or 0 for block in blocks], np.float32)
    # Of a page's blocks most stand in few kinds of places: those of a list, or of the story.
    places: dict[tuple[Kind, tuple[str, ...], tuple[str, ...]], int] = {}
    place = np.array([places.setdefault(place_of(block), len(places)) for block in blocks])
    elements = np.array([row_of(*one) for one in places], np.float32)[place]
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
    return np.concatenate([np.stack(columns, axis=1), elements], axis=1, dtype=np.float32)


def place_of(block: Block) -> tuple[Kind, tuple[str, ...], tuple[str, ...]]:
    """Give a block's kind, the tags around it, and their class words."""
    return block.kind, block.origin.path, block.evidence.class_words or ()


def row_of(kind: Kind, path: tuple[str, ...], class_words: tuple[str, ...]) -> tuple[bool, ...]:
    """Give the columns for a kind, the tags around a block, and their class words."""
    own = next((tag for tag in reversed(path) if tag in OWN), None)
    names, places = groups()
    hit = {at for word in class_words for at in places.get(word, ())}
    return (
        *(kind is one for one in KINDS),
        *(own == tag for tag in OWN),
        *(tag in path for tag in CONTAINERS),
        *(at in hit for at in range(len(names))),
    )
