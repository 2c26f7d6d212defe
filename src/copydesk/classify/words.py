"""Words of many texts as numbers, so that they can be counted in columns."""

from functools import cache
from typing import NamedTuple

import numpy as np

from copydesk.classify.characters import Characters, Class

# Words that stand most often in a document's prose are its function words, whatever its
# language; stop word lists (jusText) would be needed for each. Of scripts without spaces,
# characters are taken for words.
COMMON_WORDS = 30
# Characters of a word that count; the rest of a longer one makes no difference.
MAX_WORD = 64
# Share of a document's words that must be known before they tell anything. Of the 12,000 most
# widespread words of mostly English pages, English pages know 75% and more, Polish ones 16 to 30%.
MIN_KNOWN = 0.5
COHESION_NAMES = ("common_share", "topic_share", "title_share", "lone_share")
# A heading that says the title again: at least so much of it is of the title, so much of the
# title is in it (the rest is mostly the site's name), and so many words.
MIN_OF_TITLE, MIN_COVER, MIN_TITLE_WORDS = 0.75, 0.3, 3
# Blocks from a title over which its nearness falls to a half.
NEAR_TITLE = 8
TITLE_NAMES = (
    "title_cover", "is_title", "after_title", "before_title", "is_below_title", "is_above_title",
)  # fmt: skip


class Words(NamedTuple):
    """The words of some texts in order, each by a number made of its letters.

    `different` are their numbers, each once and sorted; `ids` are the words' places among them,
    `owner` the texts'.
    """

    different: np.ndarray
    ids: np.ndarray
    owner: np.ndarray

    def sizes(self, texts: int) -> np.ndarray:
        """Count the words of each text."""
        return np.bincount(self.owner, minlength=texts)

    def of(self, keep: np.ndarray) -> "Words":
        """Give the words of those texts for which `keep` holds."""
        is_kept = keep[self.owner]
        return Words(self.different, self.ids[is_kept], (np.cumsum(keep) - 1)[self.owner[is_kept]])


class Title(NamedTuple):
    """The numbers of a title's words, each once, and the first text that may say it again."""

    numbers: np.ndarray
    start: int


@cache
def folding_table() -> np.ndarray:
    """Small letter of each code point below U+10000, and one more for all above it."""
    lower = (chr(code).lower() for code in range(0x10000))
    codes = (ord(char) if len(char) == 1 else 0 for char in lower)
    return np.append(np.fromiter(codes, np.uint32, 0x10000), np.uint32(0x10000))


@cache
def powers() -> np.ndarray:
    """Powers of an odd number, modulo 2 ** 32, one a place in a word: they tell "on" from "no"."""
    return np.cumprod(np.full(MAX_WORD, 0x01000193, np.uint32), dtype=np.uint32)


def words_in(chars: Characters, starts: np.ndarray) -> Words:
    """Give a number to each word that begins where `starts` holds, or is a character of its own."""
    kinds = chars.classes
    begins = np.flatnonzero(starts | (kinds == Class.WIDE))
    if not len(begins):
        return Words(begins.astype(np.uint32), begins, begins)
    is_letter = (kinds >= Class.LOWER) & (kinds <= Class.DIGIT)
    folded = folding_table()[chars.codes] * is_letter
    bounds = np.concatenate([begins, [len(kinds)]])
    place = np.arange(begins[0], len(kinds)) - np.repeat(begins, np.diff(bounds))
    weights = powers()[np.minimum(place, MAX_WORD - 1)]
    weighted = folded[begins[0] :].astype(np.uint32) * weights
    hashes = np.add.reduceat(weighted, begins - begins[0], dtype=np.uint32)
    different, ids = np.unique(hashes, return_inverse=True)
    return Words(different, ids, np.searchsorted(chars.ends, begins))


def first_as_title(words: Words) -> Title:
    """Take the first text for the title."""
    return Title(words.different[np.unique(words.ids[words.owner == 0])], 1)


def cohesion_columns(words: Words, prose: np.ndarray, title: Title) -> list[np.ndarray]:
    """How each text's words are spread over the document: columns by `COHESION_NAMES`.

    Shares of its words that are among the most common in prose (about: function words), that
    stand in other prose and are not (the topic's), that stand in the title and are not, and
    that stand nowhere else. `prose` is 0 for texts that are none.
    """
    texts = len(prose)
    size = np.maximum(words.sizes(texts), 1)
    in_prose = prose[words.owner] > 0
    different = len(words.different)
    everywhere = np.bincount(words.ids, minlength=different)
    prose_count = np.bincount(words.ids[in_prose], minlength=different)
    order = np.argsort(-prose_count, kind="stable")[:COMMON_WORDS]
    common = np.zeros(different, bool)
    common[order[prose_count[order] > 1]] = True
    is_common = common[words.ids]
    hits = (
        is_common,
        # A word of prose stands in other prose where it stands in prose more than once.
        (prose_count[words.ids] > in_prose) & ~is_common,
        np.isin(words.different, title.numbers)[words.ids] & ~is_common,
        everywhere[words.ids] == 1,
    )
    return [np.bincount(words.owner, hit, texts) / size for hit in hits]


def title_columns(words: Words, texts: int, title: Title) -> list[np.ndarray]:
    """Where each text stands to those that say the title again: columns by `TITLE_NAMES`.

    The share of the title that is in a text, whether it says it again, how near the last one
    above and the next one below that do are, 0 to 1, and whether there is one.
    """
    is_hit = np.isin(words.different, title.numbers)[words.ids]
    size = np.maximum(words.sizes(texts), 1)
    hits = np.bincount(words.owner[is_hit], minlength=texts)
    once = np.unique(words.owner[is_hit] * len(words.different) + words.ids[is_hit])
    cover = np.bincount(once // max(len(words.different), 1), minlength=texts) / max(
        len(title.numbers), 1
    )
    is_title = (hits / size >= MIN_OF_TITLE) & (cover >= MIN_COVER) & (hits >= MIN_TITLE_WORDS)
    is_title[: title.start] = False
    return [cover, is_title, *nearness(is_title, NEAR_TITLE)]


def nearness(holds: np.ndarray, near: float) -> list[np.ndarray]:
    """How near the last text above and the next one below are of which something holds.

    Each 0 to 1, 1/2 where it is `near` texts away; then whether there are such texts.
    """
    at = np.arange(len(holds))
    far = np.inf
    since = at - np.maximum.accumulate(np.where(holds, at, -far))
    until = np.minimum.accumulate(np.where(holds, at, far)[::-1])[::-1] - at
    return [1 / (1 + since / near), 1 / (1 + until / near), since < far, until < far]


def known_words(words: Words, numbers: np.ndarray) -> np.ndarray:
    """Give each word's place among known ones, from 1; 0 where it is none of these.

    `numbers` are sorted. Where too few of the words are known, none counts.
    """
    if not len(numbers) or not len(words.ids):
        return np.zeros(len(words.ids), np.intp)
    at = np.minimum(np.searchsorted(numbers, words.different), len(numbers) - 1)
    known: np.ndarray = np.where(numbers[at] == words.different, at + 1, 0)[words.ids]
    return known if (known > 0).mean() >= MIN_KNOWN else np.zeros_like(known)
