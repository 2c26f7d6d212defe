"""How common a language's words are, from the lists of the `wordfreq` package."""

import math
import sys
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, cached_property
from threading import RLock

# Lists that serve more than the language that they are named for.
SAME_LIST = {"bs": "sh", "hr": "sh", "nn": "nb", "no": "nb", "sr": "sh"}

# Letters. What is shorter is an ending ("s", "ed"), and would make each word an affix.
MIN_STEM = 3

# Comes behind all characters that words have.
LAST_CHARACTER = chr(sys.maxunicode)

LOADING = RLock()


def word_key(word: str) -> str:
    """Give a word as the lists spell it: case folded, apostrophes straight.

    >>> word_key("Don’t")
    "don't"
    """
    key = word.lower() if word.isascii() else word.casefold()
    return key.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


class Lexicon:
    """The words of a language and how common they are; lists are read when first needed.

    `common` holds words met at least once in a million, as shares of all words; `rare` those
    met once in a hundred million as well, where there is such a list, and takes 0.1 to 1 s to
    read. Both are empty for a language without lists.

    >>> english = lexicon("en")
    >>> "although" in english.common, "outalthough" in english.rare
    (True, False)
    """

    def __init__(self, language: str) -> None:
        base = language.replace("_", "-").split("-")[0].lower()
        self.language = SAME_LIST.get(base, base)
        self._lists: dict[str, Mapping[str, float]] = {}
        self._sorted: dict[bool, list[str]] = {}
        self._affixes: dict[tuple[str, bool], int] = {}
        self._forms: frozenset[str] | None = None

    @property
    def common(self) -> Mapping[str, float]:
        """Words met once in a million words or more, and their shares."""
        return self._lists.get("small") or self._read("small")

    @property
    def rare(self) -> Mapping[str, float]:
        """Words met once in a hundred million words or more, and their shares."""
        return self._lists.get("best") or self._read("best")

    @property
    def forms(self) -> frozenset[str]:
        """The common words as texts write them: also with a capital, also with a curly mark."""
        if self._forms is None:
            words = {*self.common, *(word.capitalize() for word in self.common)}
            self._forms = frozenset(
                words | {word.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for word in words}
            )
        return self._forms

    def _read(self, size: str) -> Mapping[str, float]:
        """Read a list of this size once, whatever the number of threads."""
        # In here, since it imports for a tenth of a second, and sound text never asks for it.
        import wordfreq  # noqa: PLC0415

        with LOADING:
            if size not in self._lists:
                is_listed = self.language in wordfreq.available_languages(size)
                self._lists[size] = (
                    wordfreq.get_frequency_dict(self.language, size) if is_listed else {}
                )
            return self._lists[size]

    def zipf(self, word: str) -> float:
        """How common a word is on the Zipf scale, 3 (once in a million) to 8; 0 if it is not.

        >>> round(lexicon("en").zipf("The"), 1), lexicon("en").zipf("outalthough")
        (7.7, 0)
        """
        return zipf(self.common.get(word_key(word)))

    def rare_zipf(self, word: str) -> float:
        """How common a word is on the Zipf scale, from 1 (once in a hundred million); or 0."""
        return zipf(self.rare.get(word_key(word)))

    def beginnings(self, part: str) -> int:
        """Count the common words that are this part and another common word, as `over` does.

        >>> lexicon("en").beginnings("over") > 40 > lexicon("en").beginnings("although")
        True
        """
        return self._affix(word_key(part), is_ending=False)

    def endings(self, part: str) -> int:
        """Count the common words that are another common word and this part.

        >>> lexicon("en").endings("able") > 40 > lexicon("en").endings("although")
        True
        """
        return self._affix(word_key(part)[::-1], is_ending=True)

    def starting(self, part: str) -> int:
        """Count the rare words that begin with these letters, which are spelt as in the lists.

        >>> lexicon("en").starting("althoug"), lexicon("en").starting("althougho")
        (3, 0)
        """
        return count_starting(self._rare_in_order, part)

    def ending(self, part: str) -> int:
        """Count the common words that end with these letters.

        >>> lexicon("en").ending("lthough"), lexicon("en").ending("talthough")
        (1, 0)
        """
        return count_starting(self._in_order(is_ending=True), part[::-1])

    @cached_property
    def _rare_in_order(self) -> list[str]:
        """The rare words sorted, which takes 0.2 s where there are most."""
        return sorted(self.rare)

    def _affix(self, part: str, *, is_ending: bool) -> int:
        """Count words that begin with a part and go on with a word; backwards for endings."""
        key = (part, is_ending)
        if key not in self._affixes:
            words = self._in_order(is_ending=is_ending)
            step = -1 if is_ending else 1
            count = 0
            for at in range(bisect_left(words, part), len(words)):
                if not words[at].startswith(part):
                    break
                rest = words[at][len(part) :]
                count += len(rest) >= MIN_STEM and rest[::step] in self.common
            self._affixes[key] = count
        return self._affixes[key]

    def _in_order(self, *, is_ending: bool) -> list[str]:
        """Give the common words sorted, spelt backwards for endings."""
        if is_ending not in self._sorted:
            step = -1 if is_ending else 1
            self._sorted[is_ending] = sorted(word[::step] for word in self.common)
        return self._sorted[is_ending]


def count_starting(words: list[str], part: str) -> int:
    """Count the words of a sorted list that begin with a part.

    >>> count_starting(["a", "ab", "abc", "b"], "ab")
    2
    """
    return bisect_left(words, part + LAST_CHARACTER) - bisect_left(words, part)


def zipf(share: float | None) -> float:
    """Give a share of all words on the Zipf scale: the logarithm of its count in a billion.

    >>> zipf(0.001), zipf(None)
    (6.0, 0)
    """
    return math.log10(share) + 9 if share else 0


@cache
def lexicon(language: str) -> Lexicon:
    """Give the lexicon of a language, an ISO 639-1 code; nothing is read yet."""
    return Lexicon(language)
