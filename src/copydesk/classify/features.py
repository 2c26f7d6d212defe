"""What the classifier knows of each block's text, in columns over the whole document."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from copydesk.classify.characters import Characters, Class, characters_of
from copydesk.classify.words import (
    COHESION_NAMES,
    TITLE_NAMES,
    Title,
    Words,
    cohesion_columns,
    first_as_title,
    title_columns,
    words_in,
)

# Words. A block with fewer is no prose of its own, whatever its marks.
MIN_PROSE_WORDS = 8
# Characters of a script without spaces that make a word: Chinese has 1.5 to 2.
WIDE_PER_WORD = 1.7

SIZE_NAMES = ("words", "length", "word_length", "sentences", "prose_words")
LETTER_NAMES = ("upper_share", "caseless_share", "wide_share", "digit_share", "titled_share")
MARKS = (
    Class.STOP, Class.COMMA, Class.COLON, Class.QUOTE, Class.BRACKET, Class.DASH, Class.BAR,
    Class.SYMBOL,
)  # fmt: skip
MARK_NAMES = tuple(f"{kind.name.lower()}_share" for kind in MARKS)
EDGE_NAMES = (
    "ends_sentence", "ends_colon", "ends_ellipsis", "ends_comma", "ends_letter", "ends_digit",
    "opens_upper", "opens_lower", "opens_digit", "opens_dash", "opens_mark",
)  # fmt: skip
PLACE_NAMES = (
    "copies", "place", "blocks_before", "blocks_after", "words_before_share",
    "prose_before_share", "prose_after_share", "prose_before", "prose_after",
    "blocks_since_prose", "blocks_to_prose",
)  # fmt: skip
WHOLE_NAMES = (
    "all_blocks", "all_words", "all_prose_share", "longest_block", "median_block",
    "prose_blocks_share",
)  # fmt: skip
TEXT_NAMES = (
    SIZE_NAMES + LETTER_NAMES + MARK_NAMES + EDGE_NAMES + PLACE_NAMES + COHESION_NAMES
    + TITLE_NAMES + WHOLE_NAMES
)  # fmt: skip


class Sizes(NamedTuple):
    """How long each text is. `prose` are its words where it is prose, else 0."""

    words: np.ndarray
    spaced: np.ndarray
    sentences: np.ndarray
    prose: np.ndarray


class Features(NamedTuple):
    """What is known of texts: `columns` of numbers, their `words`, and how many are prose.

    Texts with the same number in `groups` stand in places that look alike; None of plain text.
    """

    columns: np.ndarray
    words: Words
    prose: np.ndarray
    groups: np.ndarray | None = None

    def of(self, keep: np.ndarray) -> "Features":
        """Give the features of those texts for which `keep` holds, as they were among all."""
        groups = None if self.groups is None else self.groups[keep]
        return Features(self.columns[keep], self.words.of(keep), self.prose[keep], groups)


def text_features(texts: Sequence[str], title: str = "") -> Features:
    """Features of texts that follow each other, none empty: columns are texts by `TEXT_NAMES`.

    They are of the texts alone, not of the space between them: of the cleaned article they
    are the same as of what was left of its source. Sizes are logarithms, so that a page of a
    thousand blocks is no stranger than one of ten. Where no `title` is given, the first text is
    taken for it: a page that was made plain text begins with the title in its head, mostly.

    >>> text_features(["Home", "It rained all day."]).columns.shape == (2, len(TEXT_NAMES))
    True
    """
    chars = characters_of(texts)
    counts = chars.counts()
    starts = word_starts(chars.classes)
    last = last_kinds(chars)
    sizes = sizes_of(chars, counts, starts, last)
    words = words_in(chars, starts)
    named = Title(numbers_of(title), 0) if title else first_as_title(words)
    columns: list[np.ndarray | float] = [
        *size_columns(sizes, counts),
        *letter_columns(chars, counts, starts, sizes),
        *edge_columns(chars.classes[chars.starts], last),
        copies(texts),
        *place_columns(sizes),
        *cohesion_columns(words, sizes.prose, named),
        *title_columns(words, len(texts), named),
        *whole_columns(sizes),
    ]
    table = np.empty((len(texts), len(columns)), np.float32)
    for at, column in enumerate(columns):
        table[:, at] = column
    return Features(table, words, sizes.prose)


def numbers_of(text: str) -> np.ndarray:
    """Give the numbers of a text's words, each once."""
    chars = characters_of([text])
    return words_in(chars, word_starts(chars.classes)).different


def sizes_of(chars: Characters, counts: np.ndarray, starts: np.ndarray, last: np.ndarray) -> Sizes:
    """Count words and sentences."""
    spaced = chars.sums(starts)
    words = spaced + counts[:, Class.WIDE] / WIDE_PER_WORD
    sentences = chars.sums(sentence_ends(chars.classes))
    is_prose = (words >= MIN_PROSE_WORDS) & ((last == Class.STOP) | (sentences > 1))
    return Sizes(words, spaced, sentences, words * is_prose)


def size_columns(sizes: Sizes, counts: np.ndarray) -> list[np.ndarray]:
    """Columns by `SIZE_NAMES`."""
    length = counts.sum(axis=1)
    return [
        np.log1p(sizes.words),
        np.log1p(length + counts[:, Class.WIDE]),
        length / np.maximum(sizes.words, 1),
        np.log1p(sizes.sentences),
        np.log1p(sizes.prose),
    ]


def letter_columns(
    chars: Characters, counts: np.ndarray, starts: np.ndarray, sizes: Sizes
) -> list[np.ndarray]:
    """Columns by `LETTER_NAMES` and `MARK_NAMES`."""
    size = np.maximum(counts.sum(axis=1), 1)
    letters = np.maximum(counts[:, Class.LOWER : Class.WIDE + 1].sum(axis=1), 1)
    titled = chars.sums(starts & (chars.classes == Class.UPPER))
    return [
        counts[:, Class.UPPER] / letters,
        counts[:, Class.CASELESS] / letters,
        counts[:, Class.WIDE] / letters,
        counts[:, Class.DIGIT] / size,
        titled / np.maximum(sizes.spaced, 1),
        *(counts[:, kind] / size for kind in MARKS),
    ]


def edge_columns(first: np.ndarray, last: np.ndarray) -> list[np.ndarray]:
    """Columns by `EDGE_NAMES`, of the classes of each text's first and last character."""
    return [
        last == Class.STOP,
        last == Class.COLON,
        last == Class.ELLIPSIS,
        last == Class.COMMA,
        (last >= Class.LOWER) & (last <= Class.WIDE),
        last == Class.DIGIT,
        first == Class.UPPER,
        first == Class.LOWER,
        first == Class.DIGIT,
        (first == Class.DASH) | (first == Class.BAR),
        (first == Class.QUOTE) | (first == Class.BRACKET),
    ]


def word_starts(kinds: np.ndarray) -> np.ndarray:
    """Whether a word of a script with spaces begins at each character."""
    is_word = (kinds >= Class.LOWER) & (kinds <= Class.CASELESS) | (kinds == Class.DIGIT)
    before = np.concatenate([[Class.SPACE], kinds[:-1]])
    starts: np.ndarray = is_word & ((before == Class.SPACE) | (before >= Class.STOP))
    return starts


def sentence_ends(kinds: np.ndarray) -> np.ndarray:
    """Whether a sentence ends at each character: a full stop before a space or a closing mark.

    In scripts without spaces, wherever a full stop is next to a letter.
    """
    after = np.concatenate([kinds[1:], [Class.SPACE]])
    before = np.concatenate([[Class.SPACE], kinds[:-1]])
    is_end = (after == Class.SPACE) | (after == Class.QUOTE) | (after == Class.BRACKET)
    is_end |= (before == Class.WIDE) | (after == Class.WIDE)
    ends: np.ndarray = (kinds == Class.STOP) & is_end
    return ends


def last_kinds(chars: Characters) -> np.ndarray:
    """Class of each text's last character, past a quotation mark or bracket that closes it.

    Three dots are an ellipsis.
    """
    kinds = chars.classes
    at = chars.ends - 1
    for _ in range(2):
        inner = np.maximum(at - 1, chars.starts)
        last = kinds[at]
        at = np.where((last == Class.QUOTE) | (last == Class.BRACKET), inner, at)
    last = kinds[at]
    two = kinds[np.maximum(at - 1, chars.starts)] == Class.STOP
    three = two & (kinds[np.maximum(at - 2, chars.starts)] == Class.STOP)
    return np.where((last == Class.STOP) & three, Class.ELLIPSIS, last)


def copies(texts: Sequence[str]) -> np.ndarray:
    """How often each text stands in the document, as a logarithm."""
    seen: dict[str, int] = {}
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
    return np.log(np.fromiter((seen[text] for text in texts), np.float32, len(texts)))


def place_columns(sizes: Sizes) -> list[np.ndarray]:
    """Columns by `PLACE_NAMES` after the first: among all blocks, all words, and the prose."""
    count = len(sizes.words)
    at = np.arange(count)
    words = np.concatenate([[0], np.cumsum(sizes.words)])
    prose = np.concatenate([[0], np.cumsum(sizes.prose)])
    before, after = prose[:-1], prose[-1] - prose[1:]
    is_prose = sizes.prose > 0
    since = at - np.maximum.accumulate(np.where(is_prose, at, -count))
    until = np.minimum.accumulate(np.where(is_prose, at, 2 * count)[::-1])[::-1] - at
    return [
        at / count,
        np.log1p(at),
        np.log1p(count - 1 - at),
        words[:-1] / max(words[-1], 1),
        before / max(prose[-1], 1),
        after / max(prose[-1], 1),
        np.log1p(before),
        np.log1p(after),
        np.log1p(np.minimum(since, count)),
        np.log1p(np.minimum(until, count)),
    ]


def whole_columns(sizes: Sizes) -> list[float]:
    """Columns by `WHOLE_NAMES`, the same for every block of a document."""
    total = max(float(sizes.words.sum()), 1)
    return [
        float(np.log1p(len(sizes.words))),
        float(np.log1p(total)),
        float(sizes.prose.sum()) / total,
        float(np.log1p(sizes.words.max())),
        float(np.log1p(np.median(sizes.words))),
        float((sizes.prose > 0).mean()),
    ]
