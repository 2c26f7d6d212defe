"""How much each piece of evidence counts that a word is two words, by language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

KINDS = ("small", "name", "hump")
# The language whose weights serve those that have none of their own.
DEFAULT = "en"
# Languages whose words are made alike: fitted together, since of some there was little text.
SHARED = MappingProxyType({"ca": "es", "fr": "es", "gl": "es", "it": "es", "pt": "es"})


class Weights(NamedTuple):
    """Weights for one kind of cut, in the order in which `evidence` gives what they weigh."""

    lists: tuple[float, ...]
    beyond: tuple[float, ...]
    text: tuple[float, ...]
    beside: tuple[float, ...]


class Fitted(NamedTuple):
    """Weights of a language by kind of cut; `enough` to make a cut, or None if that depends."""

    weights: Mapping[str, Weights]
    enough: float | None


@cache
def all_fitted() -> Mapping[str, Fitted]:
    """Read the weights of all languages that have their own."""
    source = files(__package__).joinpath("weights.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {
            language: Fitted(
                MappingProxyType(
                    {
                        kind: Weights(*(tuple(table[kind][name]) for name in Weights._fields))
                        for kind in KINDS
                    }
                ),
                table.get("enough"),
            )
            for language, table in tomllib.loads(source).items()
        }
    )


@cache
def fitted(language: str) -> Fitted:
    """Give what was fitted for a language, or what serves it.

    >>> fitted("nl") is fitted("en"), fitted("pt") is fitted("es")
    (True, True)
    """
    known = all_fitted()
    return known.get(SHARED.get(language, language)) or known[DEFAULT]
