"""Spaces of a text at which its page has the edge of an inline tag."""

import re
from collections.abc import Iterator

INLINE_TAG = (
    r"</?(?:a|abbr|acronym|b|big|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)"
    r"\b[^<>]*>"
)
SPACE_AT_TAG = re.compile(
    rf"(?<!\w)(\w+)(?:(?:{INLINE_TAG})+\s+(?:{INLINE_TAG})*|\s+(?:{INLINE_TAG})+)(?=(\w+))"
)
WORD_PAIR = re.compile(r"(?<!\w)([^\W\d_]+) (?=([^\W\d_]+))")


def inline_edges(html: str, text: str) -> tuple[int, ...]:
    """Give the offsets of spaces in a text between words that a tag's edge parts on the page.

    Only where the two words stand side by side once in the text, so that the place is sure.

    >>> inline_edges("<p>Talk with <a href='/m'>the mayor</a> failed.", "with the mayor failed")
    (4, 14)
    """
    wanted = set(tagged_pairs(html))
    if not wanted:
        return ()
    found: dict[tuple[str, str], list[int]] = {}
    for pair in WORD_PAIR.finditer(text):
        words = (pair[1], pair[2])
        if words in wanted:
            found.setdefault(words, []).append(pair.end() - 1)
    return tuple(sorted(places[0] for places in found.values() if len(places) == 1))


def tagged_pairs(html: str) -> Iterator[tuple[str, str]]:
    """Yield the words on both sides of spaces at inline tags."""
    return ((pair[1], pair[2]) for pair in SPACE_AT_TAG.finditer(html))
