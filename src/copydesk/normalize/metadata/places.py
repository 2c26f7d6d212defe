"""The table of places where fields stand, and how far each is believed."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """A place on pages where a field's value may stand.

    `says` are the names of its statements, `weight` is how far it is believed, and `why` what
    a reader is told of it. One that is `near` counts beside the title only: the same elements
    are on teasers and comments.
    """

    name: str
    says: tuple[str, ...]
    weight: float
    why: str
    near: bool = False


class Field(Struct, frozen=True, forbid_unknown_fields=True):
    """The places of a field, and the weight from which on a value is given."""

    least: float
    places: tuple[Place, ...]


@cache
def field(name: str) -> Field:
    """Give the places of a field.

    >>> field("title").places[0].why
    'the heading above the story'
    """
    return msgspec.convert(table()[name], Field)


@cache
def phrases(name: str) -> frozenset[str]:
    """Give a list of words of the table.

    >>> "reviewed" in phrases("not-author")
    True
    """
    return msgspec.convert(table()["phrases"][name], frozenset[str])


@cache
def table() -> Mapping[str, dict[str, object]]:
    """Read the table that is shipped beside this module."""
    text = (files(__package__) / "places.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
