"""The measure's own words, by which it finds places for damage."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec


@cache
def word_lists() -> dict[str, dict[str, tuple[str, ...]]]:
    """Read the lists: by name, then by language."""
    text = (files("copydesk.evaluate") / "words.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, dict[str, tuple[str, ...]]])


def alternatives(name: str, language: str) -> str:
    """Give the words of a list as alternatives of a pattern; one that never matches if none.

    >>> alternatives("tails", "en")
    's|t|re|ve|ll|d|m'
    """
    return "|".join(word_lists()[name].get(language, ())) or r"(?!)"
