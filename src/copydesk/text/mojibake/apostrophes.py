"""Apostrophes that became a question mark or the replacement character."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from copydesk.text.changes import Change

LOST = "\N{REPLACEMENT CHARACTER}?"
# Each begins with one character, which is looked for at the speed of C.
LOST_INSIDE = tuple(re.compile(rf"{re.escape(one)}(?<=[^\W\d_].)(?=[^\W\d_])") for one in LOST)
# A word with one lost character inside. Where a slash or an equals sign stands beside it, or
# a dot before it, it may be part of an address, whose question mark is right.
DAMAGED = re.compile(rf"(?<![\w/=&@.{LOST}])([^\W\d_]+)([{LOST}])([^\W\d_]+)(?![\w=&/@{LOST}])")
SOUND = re.compile(rf"(?<![\w{LOST}])[^\W\d_]+(?![\w{LOST}])")
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
HELD = re.compile(rf"(?<=[^\W\d_])(['{CURLY}])(?=[^\W\d_])")
DOUBLE = re.compile('["\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]')
# What a word begins with that takes an elision before it.
VOWELS = frozenset("aeiouyhàâáéèêëíîïóôúùûœæіяюєї")
# Letters that are lost as often: where one of them makes a word, it was no apostrophe.
ACCENTED = "éèêëáàâäãíìîïóòôöõúùûüñçşğ"
# Straight apostrophes to a curly one in a text that has both. Since a straight one is not lost
# to a wrong encoding, more than a half must be straight: 2, 4 and 100 were tried on 300 texts.
SURE_SHARE = 4
# Letters. Names are often unknown, but short capitalized stems are too many things.
MIN_NAME = 4


class Apostrophes(NamedTuple):
    """How a language uses apostrophes.

    `contractions` are whole words, such as "don't"; `possessives` are what makes one of any
    noun ("s"), `elisions` the words that lose their end before a vowel ("l"), and `names`
    what names begin with before a capital letter ("o").
    """

    contractions: frozenset[str]
    possessives: frozenset[str]
    elisions: frozenset[str]
    names: frozenset[str] = frozenset()


class DocumentWords:
    """The words that a document has undamaged, beside those of its language."""

    def __init__(self, text: str, common: Mapping[str, float]) -> None:
        self.text = text
        self.common = common

    @cached_property
    def own(self) -> frozenset[str]:
        """The words of the document, in small letters."""
        return frozenset(word.lower() for word in SOUND.findall(self.text))

    def has(self, word: str) -> bool:
        """Whether a word is known from the document or the language."""
        return word in self.common or word in self.own


def has_lost(text: str) -> bool:
    """Whether a text has a word with a lost character inside.

    >>> has_lost("don?t"), has_lost("Don’t? No.")
    (True, False)
    """
    return any(
        one in text and inside.search(text) for one, inside in zip(LOST, LOST_INSIDE, strict=True)
    )


def apostrophe_in(text: str, default: str = CURLY) -> str:
    """Give the apostrophe that a text uses; where it has none, its quotation marks tell.

    The default is curly, since a straight one is never lost to a wrong encoding.

    >>> apostrophe_in("It's Ann's."), apostrophe_in("Hi"), apostrophe_in('"Hi"')
    ("'", '’', "'")
    """
    held = HELD.findall(text) or DOUBLE.findall(text)
    if not held:
        return default
    straight = sum(one in "'\"" for one in held)
    return "'" if straight > SURE_SHARE * (len(held) - straight) else CURLY


def apostrophe_changes(
    text: str, words: Apostrophes, mark: str, known: DocumentWords
) -> Iterator[Change]:
    """Yield apostrophes put back where they make a contraction, an elision or a possessive.

    >>> english = Apostrophes(frozenset({"don't"}), frozenset({"s"}), frozenset())
    >>> known = DocumentWords("Ann came", {"clichés": 1e-6})
    >>> found = apostrophe_changes("I don?t see Ann?s clich?s", english, "’", known)
    >>> [change[:3] for change in found]
    [(5, 6, '’'), (15, 16, '’')]
    """
    for found in DAMAGED.finditer(text):
        confidence = likelihood(found.group(1), found.group(3), words, known)
        if confidence:
            yield Change(*found.span(2), mark, "mojibake/apostrophe", confidence)


def likelihood(stem: str, ending: str, words: Apostrophes, known: DocumentWords) -> float:
    """How sure it is that an apostrophe stood between two parts of a word, 0 to 1."""
    first, last = stem.lower(), ending.lower()
    if f"{first}'{last}" in words.contractions:
        return 0.95
    if (first in words.elisions and last[0] in VOWELS) or (
        first in words.names and stem[0].isupper() and ending[0].isupper()
    ):
        return 0.9
    if last not in words.possessives or accented(first, last, known):
        return 0
    if known.has(first):
        return 0.9
    return 0.7 if stem[0].isupper() and len(stem) >= MIN_NAME else 0


def accented(stem: str, ending: str, known: DocumentWords) -> bool:
    """Whether a letter with an accent between two parts makes a word ("clich?s")."""
    return any(known.has(stem + letter + rest) for letter in ACCENTED for rest in ("", ending))
