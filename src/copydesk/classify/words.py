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
COHESION_NAMES = ("common_share", "topic_share", "title_share", "lone_share")


class Words(NamedTuple):
    """The words of some texts in order: `ids` numbers the different ones, `owner` the texts."""

    ids: np.ndarray
    owner: np.ndarray


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
        return Words(begins, begins)
    is_letter = (kinds >= Class.LOWER) & (kinds <= Class.DIGIT)
    folded = folding_table()[chars.codes] * is_letter
    bounds = np.concatenate([begins, [len(kinds)]])
    place = np.arange(begins[0], len(kinds)) - np.repeat(begins, np.diff(bounds))
    weights = powers()[np.minimum(place, MAX_WORD - 1)]
    weighted = folded[begins[0] :].astype(np.uint32) * weights
    hashes = np.add.reduceat(weighted, begins - begins[0], dtype=np.uint32)
    _, ids = np.unique(hashes, return_inverse=True)
    return Words(ids, np.searchsorted(chars.ends, begins))


def cohesion_columns(words: Words, prose: np.ndarray) -> np.ndarray:
    """How each text's words are spread over the document: texts by `COHESION_NAMES`.

    Shares of its words that are among the most common in prose (about: function words), that
    stand in other prose and are not (the topic's), that stand in the first text (the page's
    title, mostly) and are not, and that stand nowhere else. `prose` is 0 for texts that are
    none.
    """
    texts = len(prose)
    size = np.maximum(np.bincount(words.owner, minlength=texts), 1)
    in_prose = prose[words.owner] > 0
    different = int(words.ids.max(initial=-1)) + 1
    everywhere = np.bincount(words.ids, minlength=different)
    prose_count = np.bincount(words.ids[in_prose], minlength=different)
    order = np.argsort(-prose_count, kind="stable")[:COMMON_WORDS]
    common = np.zeros(different, bool)
    common[order[prose_count[order] > 1]] = True
    title = np.zeros(different, bool)
    title[words.ids[words.owner == 0]] = True
    is_common = common[words.ids]
    hits = (
        is_common,
        # A word of prose stands in other prose where it stands in prose more than once.
        (prose_count[words.ids] > in_prose) & ~is_common,
        title[words.ids] & ~is_common,
        everywhere[words.ids] == 1,
    )
    return np.stack([np.bincount(words.owner, hit, texts) / size for hit in hits], axis=1)
