"""Where in a text words are glued: which words to look at, and how sure a cut must be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from copydesk.text.chars import ends_sentence
from copydesk.text.glue.cuts import FUNCTION_WORD, MIN_LETTERS, MIN_NAME, Place, Seam, seams_of
from copydesk.text.glue.gaps import Missing
from copydesk.text.glue.usage import (
    LAST_WORD,
    LONGEST_RUN,
    WORD,
    Usage,
    is_code,
    is_technical,
    line_at,
    run_at,
)
from copydesk.text.lexicon import Lexicon, word_key

NO_LETTER = re.compile(r"[\d_]|''")
# Share of all words. What is met once in ten million words is a word; what is met less often
# may be a glued one that the makers of the lists have met as well.
TOO_RARE = 1e-7
# Letters. The longest words of the lists have 30; what is longer is no text.
MAX_LETTERS = 40
# Sum of the weights, by kind of cut, from which on a cut is made. On English pages held out of
# the fit about three rare words in a hundred thousand words reach it; half of these are glued.
ENOUGH: Mapping[str, float] = MappingProxyType({"small": 1.8, "name": 1.4, "hump": 1.2})
PLENTY = 2.5
# What the weights cannot know, since they come from English, is added to what must be reached.
FOREIGN = 0.3
# Languages that make new words by putting words together; only a word that no compound begins
# or ends with shows a seam there.
COMPOUNDING = frozenset({"da", "de", "is", "nb", "nl", "sv"})
# Languages that make new words by endings upon endings; only capitals show a seam there.
AGGLUTINATING = frozenset({"et", "fi", "hu", "tr"})
# Common words that such a word may begin or end: "und" ends few, "den" ends many.
FEW_COMPOUNDS = 10
# Common words from which on a half counts as an ending: "los" ends 50 in Spanish.
MANY_WORDS = 30
AFFIX = 1.5
# English makes names and new words of two others, which need more to be taken for a lost space.
CONTENT = 0.8
# Words of a text that no list of common words has, and their share from which on the text is in
# another language than it is said to be.
FEW_UNKNOWN = 12
MAX_UNKNOWN = 0.4
# Words. Shorter lines are headings, names of readers, labels: nothing there is a sentence.
SHORT_LINE = 9


def seams(lexicon: Lexicon, usage: Usage) -> Iterator[Missing]:
    """Yield where words are glued in a text, in order.

    >>> from copydesk.text.lexicon import lexicon
    >>> text = "We want to avoid the possible consequencesthat this can have for us."
    >>> list(seams(lexicon("en"), Usage(text)))
    [Missing(at=42, what='words', confidence=0.9)]
    """
    words = suspected(lexicon, usage)
    if len(words) > FEW_UNKNOWN and len(words) > MAX_UNKNOWN * len(usage.words):
        return
    for at, word in standing_once(words, usage):
        if is_doubled(word, usage):
            yield Missing(at + len(word) // 2, "twice", 0.8)
            continue
        found = seams_of(word, place_of(usage.text, at, at + len(word)), lexicon, usage)
        if found and are_enough(word, found, lexicon) and fits_in(usage.text, at, word, found):
            for one in found:
                yield Missing(at + one.at, "words", 0.9 if one.score >= PLENTY else 0.6)


def suspected(lexicon: Lexicon, usage: Usage) -> list[str]:
    """Give the words of a text that are in no list of common words, in no order.

    >>> from copydesk.text.lexicon import lexicon
    >>> suspected(lexicon("en"), Usage("They were sold outalthough prices rose"))
    ['outalthough']
    """
    common = lexicon.common
    unknown = [
        word
        for word in usage.rare
        if MIN_LETTERS <= len(word) <= MAX_LETTERS
        and word_key(word) not in common
        and not NO_LETTER.search(word)
    ]
    if not unknown or not common:
        return []
    rare = lexicon.rare
    return [word for word in unknown if rare.get(word_key(word), 0) < TOO_RARE]


def standing_once(words: Sequence[str], usage: Usage) -> list[tuple[int, str]]:
    """Give the words that a text has once, and where, in order.

    >>> standing_once(["Nor", "Norway"], Usage("Norway and Nor and Norway"))
    [(11, 'Nor')]
    """
    text = usage.text
    if len(words) <= FEW_UNKNOWN:
        places = [(find_word(text, word), word) for word in words]
        return sorted(one for one in places if find_word(text, one[1], one[0] + 1) < 0)
    found = []
    at = 0
    wanted = frozenset(words)
    for word, count in usage.counts.items():
        if count == 1 and word in wanted:
            # They come in the order of the text: no place is searched twice.
            at = find_word(text, word, at)
            found.append((at, word))
    return found


def are_enough(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether enough speaks for all cuts of a word to make them in this language."""
    if any(one.kind != "hump" for one in found):
        if lexicon.language in AGGLUTINATING:
            return False
        if lexicon.language in COMPOUNDING and not has_bridge(word, found, lexicon):
            return False
    if lexicon.language == "en":
        more = CONTENT * is_compound_like(word, found, lexicon)
    else:
        more = FOREIGN + AFFIX * has_ending(word, found, lexicon)
    return all(one.score >= ENOUGH[one.kind] + more * (one.kind != "hump") for one in found)


def is_compound_like(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether no half is a small word: that is how names and new words are made (`bodyhacking`)."""
    halves = word[: found[0].at], word[found[-1].at :]
    return max(lexicon.zipf(half) for half in halves) < FUNCTION_WORD - 0.3


def has_ending(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether the last cut sets free what ends many words of the language: `sensibilizar-los`."""
    return lexicon.endings(word[found[-1].at :]) > MANY_WORDS


def has_bridge(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether a cut sets free a small word that is no part of compounds, such as `und`.

    >>> from copydesk.text.lexicon import lexicon
    >>> has_bridge("Berlinund", [Seam(6, 3, "name")], lexicon("de"))
    True
    >>> has_bridge("Notfallabteilung", [Seam(7, 3, "name")], lexicon("de"))
    False
    """
    left, right = word[: found[0].at], word[found[-1].at :]
    return is_bridge(left, lexicon.beginnings(left), lexicon) or is_bridge(
        right, lexicon.endings(right), lexicon
    )


def is_bridge(half: str, compounds: int, lexicon: Lexicon) -> bool:
    """Whether a half is a function word that makes no compounds."""
    is_function = len(half) >= MIN_NAME and lexicon.zipf(half) >= FUNCTION_WORD - 0.3
    return is_function and compounds <= FEW_COMPOUNDS


def find_word(text: str, word: str, start: int = 0) -> int:
    """Give where a word stands in a text as a word, or -1.

    >>> find_word("Norway and Nor", "Nor")
    11
    """
    at = text.find(word, start)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not before.isalpha() and not after.isalpha():
            return at
        at = text.find(word, at + 1)
    return -1


def is_doubled(word: str, usage: Usage) -> bool:
    """Whether a word is a name of the text, twice: linked, and repeated.

    >>> is_doubled("SmithSmith", Usage("SmithSmith said. Smith went."))
    True
    """
    half = word[: len(word) // 2]
    return half * 2 == word and len(half) >= MIN_NAME and half.istitle() and half in usage.words


def place_of(text: str, start: int, end: int) -> Place:
    """Give the words one space away on both sides, and the next character."""
    before = after = None
    if text[start - 1 : start] == " ":
        before = LAST_WORD.search(text, max(0, start - LONGEST_RUN), start - 1)
    if text[end : end + 1] == " ":
        after = WORD.match(text, end + 1)
    return Place(
        before.group() if before else "",
        after.group() if after else "",
        text[end : end + 1] or "\n",
    )


def fits_in(text: str, start: int, word: str, found: Sequence[Seam]) -> bool:
    """Whether a word stands in a sentence, or in a short line but beyond doubt."""
    if not is_prose(text, start, len(word)):
        return False
    line = line_at(text, start)
    is_sentence = line.count(" ") >= SHORT_LINE or ends_sentence(line)
    return is_sentence or all(one.score >= PLENTY for one in found)


def is_prose(text: str, start: int, length: int) -> bool:
    """Whether a word stands in no address, handle, code or table."""
    if is_technical(run_at(text, start, start + length)[1]):
        return False
    return not is_code(line_at(text, start))
