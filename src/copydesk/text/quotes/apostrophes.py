"""Apostrophes that were split off their words, and single marks that belong to nothing."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from copydesk.text.quotes.form import Change
from copydesk.text.quotes.marks import SINGLE_OPENER

MARK = "['\N{RIGHT SINGLE QUOTATION MARK}]"
# Begins at the mark, which is looked for at the speed of C; the word before it is looked for
# behind.
SPLIT = re.compile(
    rf"{MARK}(?:(?<=[^\W\d_] .)(?P<behind>\ ?)|(?<=[^\W\d_].)(?P<only>\ ))"
    r"(?P<next>[^\W\d_]{1,24})(?![^\W\d_])"
)
# Characters. The longest that is elided, “aujourd”, has seven; names are longer.
WORD_REACH = 24
# Characters. No small word of English is longer.
LONGEST = 40
CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
# A hyphen or a full stop that goes on with a word: “’s-Gravenhage”.
JOINED = re.compile(rf"(?:{MARK}|[-.])[^\W\d_]")
# “turns into 's'”: the mark before the letter opens, and another one closes.
QUOTED = re.compile(MARK)
LAST_WORD = re.compile(r"[^\W\d_]+$")
# Behind a small word, none that has lost a letter at its end (“goin’ home”) or is a possessive.
STRAY = re.compile(rf"{MARK}(?<=[a-z]{{4}}.)(?<!in.|.[sxz].)(?<!ce.)(?= [a-z]{{2}})")
STRAY_WORD = re.compile(r"(?<![\w'\N{RIGHT SINGLE QUOTATION MARK}-])[a-z]{4,}\Z")
# Vowels, and the h that may be mute: what an article is elided before.
ELIDED_BEFORE = frozenset("aeiouyhàâäéèêëîïôöûüœæ")


class ApostropheWords(NamedTuple):
    """What stands behind apostrophes in contractions, before them in elisions.

    `suffixes` follow names behind an apostrophe. A language has one of the three.
    """

    endings: frozenset[str] = frozenset()
    elisions: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()


def spaced_marks_in(text: str) -> tuple[str, ...]:
    """Give the single marks beside a space that a text has: most have none.

    >>> spaced_marks_in("don ' t")
    (" '", "' ")
    """
    kinds = [mark for mark in ("'", CURLY) if mark in text]
    spaced = [kind for mark in kinds for kind in (f" {mark}", f"{mark} ")]
    return tuple([kind for kind in spaced if kind in text])


def split_apostrophes(text: str, words: ApostropheWords) -> Iterator[Change]:
    """Yield what closes the gaps around apostrophes that were split off.

    >>> words = ApostropheWords(endings=frozenset({"t"}))
    >>> [(gap.start, gap.end) for gap in split_apostrophes("I don ' t know", words)]
    [(5, 6), (7, 8)]
    """
    for found in SPLIT.finditer(text):
        if not is_one_word(found, text, words):
            continue
        start = found.start()
        if is_behind_space(found):
            yield Change(start - 1, start, "", "quotes/split-apostrophe", 0.9)
        for gap in ("behind", "only"):
            if found[gap]:
                yield Change(*found.span(gap), "", "quotes/split-apostrophe", 0.9)


def is_behind_space(found: re.Match[str]) -> bool:
    """Whether an apostrophe was split off the word before it."""
    return found["only"] is None


def is_one_word(found: re.Match[str], text: str, words: ApostropheWords) -> bool:
    """Whether what stands on both sides of an apostrophe is one word in this language."""
    end = found.start() - is_behind_space(found)
    before = LAST_WORD.search(text[max(0, end - WORD_REACH) : end])
    if before is None or JOINED.match(text, found.end()) or QUOTED.match(text, found.end()):
        return False
    word, behind = before.group().lower(), found["next"].lower()
    if behind in words.endings and found["next"].islower():
        return word.endswith("n") if behind == "t" else True
    if word in words.elisions:
        return behind[0] in ELIDED_BEFORE
    is_name = before.group()[0].isupper() and len(word) > 2  # noqa: PLR2004  # no initials
    return is_behind_space(found) and is_name and behind in words.suffixes


def stray_marks(text: str, known: Collection[str]) -> Iterator[Change]:
    """Yield what drops single marks behind words that are known to go without.

    >>> [(mark.start, mark.end) for mark in stray_marks("at the border' post", {"border"})]
    [(13, 14)]
    """
    opener = SINGLE_OPENER.search(text)
    until = opener.start() if opener else len(text)
    for place, word in stray_words(text, until):
        if word in known:
            yield Change(place, place + 1, "", "quotes/stray", 0.7)


def stray_words(text: str, until: int) -> Iterator[tuple[int, str]]:
    """Yield the places of marks behind small words that need none, and the words."""
    for found in STRAY.finditer(text, 0, until):
        word = STRAY_WORD.search(text, max(0, found.start() - LONGEST), found.start())
        if word is not None:
            yield found.start(), word.group()
