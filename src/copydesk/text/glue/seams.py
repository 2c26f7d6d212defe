"""Where in a text words are glued: which words to look at, and how sure a cut must be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from copydesk.text.chars import ends_sentence
from copydesk.text.glue.around import is_familiar, is_part, is_prose, place_of
from copydesk.text.glue.cuts import (
    FUNCTION_WORD,
    MIN_LETTERS,
    MIN_NAME,
    SENTENCE_WORD,
    Seam,
    cuts,
    seams_of,
)
from copydesk.text.glue.gaps import Missing
from copydesk.text.glue.usage import (
    Usage,
    find_word,
    line_at,
)
from copydesk.text.lexicon import Lexicon, word_key

# Where Latin letters meet Greek or Cyrillic ones.
SCRIPTS = re.compile("(?<=[A-Za-z])(?=[\u0370-\u04ff])|(?<=[\u0370-\u04ff])(?=[A-Za-z])")
NO_LETTER = re.compile(r"[\d_]|''")
# Share of all words. What is met once in ten million words is a word; what is met less often
# may be a glued one that the makers of the lists have met as well.
TOO_RARE = 1e-7
# Letters. The longest words of the lists have 30; what is longer is no text.
MAX_LETTERS = 40
# Sum of the weights, by kind of cut, from which on a cut is made: where no half is a function
# word, where the left one is, the right one, both. Read off 760,000 words of English pages, where
# six rare words in a hundred thousand words reach it and half of these are glued. "titles" are
# humps between two words with capitals, as new names have them (`LittleMonsters`).
ENOUGH: Mapping[str, tuple[float, float, float, float]] = MappingProxyType(
    {
        "small": (1.0, 1.0, 1.2, 0.6),
        "name": (1.0, 0.9, 0.0, 1.0),
        "hump": (1.2, 0.0, 0.0, 0.0),
        "titles": (3.0, 0.6, 0.6, 0.6),
    }
)
PLENTY = 2.5
# Behind a name, two letters are as likely its own (`Bennetto`).
SHORT_END = 1.4
# Small words that begin others (`incompliant`, `upthread`).
PREFIX = 1.2
# What is added to what must be reached, since the weights come from English.
FOREIGN = 0.5
COMPOUND = 1.5
# Languages with long lists, whose words change their endings but are seldom made of two; read
# off 140,000 words of Greek, Polish and Russian. Greek has a short list and is not among them.
INFLECTING = frozenset({"bg", "cs", "pl", "ru", "sk", "uk"})
INFLECTED = -0.5
# One letter begins as many words as it is one.
LETTER = 2.0
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
# Words of a text that no list of common words has, and their share from which on the text is in
# another language than it is said to be.
FEW_UNKNOWN = 12
MAX_UNKNOWN = 0.4
# Words. More are looked for in one go, and not one by one.
FEW_WORDS = 40
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
    if len(words) > max(FEW_UNKNOWN, MAX_UNKNOWN * usage.size):
        return
    divisible = [word for word in words if is_divisible(word, lexicon, usage)]
    for at, word in standing_once(divisible, usage):
        if is_doubled(word, usage):
            yield Missing(at + len(word) // 2, "twice", 0.8)
            continue
        at_script = SCRIPTS.search(word)
        if at_script is not None and is_two_scripts(word, at_script.start(), lexicon, usage):
            if is_prose(usage.text, at, len(word)):
                yield Missing(at + at_script.start(), "words", 0.9)
            continue
        for one in sure_seams(at, word, lexicon, usage):
            yield Missing(at + one.at, "words", 0.9 if one.score >= PLENTY else 0.6)


def sure_seams(at: int, word: str, lexicon: Lexicon, usage: Usage) -> tuple[Seam, ...]:
    """Give the places to cut a word of a text, if enough speaks for them."""
    found = seams_of(word, place_of(usage.text, at, at + len(word)), lexicon, usage)
    if not found or not are_enough(word, found, lexicon) or not fits_in(usage, at, word, found):
        return ()
    return found if is_familiar(usage.text, at, word, lexicon) else ()


def is_divisible(word: str, lexicon: Lexicon, usage: Usage) -> bool:
    """Whether there is a place at all where a word may be cut; most words have none."""
    is_cut = any(True for _ in cuts(word, lexicon, usage))
    return is_cut or is_doubled(word, usage) or SCRIPTS.search(word) is not None


def is_two_scripts(word: str, at: int, lexicon: Lexicon, usage: Usage) -> bool:
    """Whether a word is two, of which one is in Latin letters; no endings or look-alikes.

    >>> from copydesk.text.lexicon import lexicon
    >>> words = ("REGNUM", "сегодня"), ("SMS", "ки")
    >>> [is_two_scripts(a + b, len(a), lexicon("ru"), Usage("")) for a, b in words]
    [True, False]
    """
    halves = word[:at], word[at:]
    if len(SCRIPTS.findall(word)) > 1 or len(min(halves, key=len)) < MIN_NAME:
        return False
    other = halves[1] if halves[0].isascii() else halves[0]
    return lexicon.zipf(other) > 0 or usage.has(other) or other[:1].isupper()


def suspected(lexicon: Lexicon, usage: Usage) -> list[str]:
    """Give the words of a text that are in no list of common words, in no order.

    >>> from copydesk.text.lexicon import lexicon
    >>> suspected(lexicon("en"), Usage("They were sold outalthough prices rose"))
    ['outalthough']
    """
    common = lexicon.common
    words = [word for word in usage.rare if MIN_LETTERS <= len(word) <= MAX_LETTERS]
    keys = word_key(" ".join(words)).split(" ")
    unknown = [(word, key) for word, key in zip(words, keys, strict=False) if key not in common]
    if not unknown or not common:
        return []
    rare = lexicon.rare
    return [
        word
        for word, key in unknown
        if rare.get(key.removesuffix("'s"), 0) < TOO_RARE and not NO_LETTER.search(word)
    ]


def standing_once(words: Sequence[str], usage: Usage) -> list[tuple[int, str]]:
    """Give the words that a text has once, and where, in order.

    >>> standing_once(["Nor", "Norway"], Usage("Norway and Nor and Norway"))
    [(11, 'Nor')]
    """
    text = usage.text
    if len(words) <= FEW_WORDS:
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
    more = more_for_language(word, found, lexicon)
    bounds = [0, *(one.at for one in found), len(word)]
    return all(
        one.score
        >= enough(one.kind, word[start:at], word[at:end], lexicon) + more * (one.kind != "hump")
        for one, start, at, end in zip(found, bounds, bounds[1:], bounds[2:], strict=False)
    )


def more_for_language(word: str, found: Sequence[Seam], lexicon: Lexicon) -> float:
    """Give what must be reached beside what is enough in English."""
    if lexicon.language == "en":
        return 0
    more = FOREIGN
    if lexicon.language in COMPOUNDING:
        more = COMPOUND
    elif lexicon.language in INFLECTING:
        more = INFLECTED
    return more + AFFIX * has_ending(word, found, lexicon) + LETTER * (found[0].at == 1)


def enough(kind: str, left: str, right: str, lexicon: Lexicon) -> float:
    """Give the sum of the weights from which on a cut is made.

    >>> from copydesk.text.lexicon import lexicon
    >>> english = lexicon("en")
    >>> enough("hump", "in", "Moscow", english) < enough("hump", "team", "Lab", english)
    True
    """
    if kind == "hump":
        kind = "hump" if left.islower() else "titles"
    behind, before = is_function(left, lexicon), is_function(right, lexicon)
    more = 0.0
    if kind == "name" and before and len(right) < MIN_NAME:
        more = SHORT_END
    elif kind == "small" and is_prefix(left, right, lexicon):
        more = PREFIX
    return ENOUGH[kind][behind + 2 * before] + more


def is_prefix(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether a small word may be the first part of a new one: `up` in `upthread`."""
    is_content = lexicon.zipf(right) < SENTENCE_WORD
    return is_content and is_function(left, lexicon) and lexicon.beginnings(left) > FEW_COMPOUNDS


def is_function(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that sentences are made of, such as `with`."""
    return lexicon.zipf(word) >= FUNCTION_WORD - 0.3


def has_ending(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether the last cut sets free what ends many words of the language: `sensibilizar-los`."""
    return lexicon.endings(word[found[-1].at :]) > MANY_WORDS


def has_bridge(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether a cut sets free a small word that is no part of compounds, such as `und`.

    Nouns (`Nichtraucher`) begin with what else begins none.

    >>> from copydesk.text.lexicon import lexicon
    >>> has_bridge("Berlinund", [Seam(6, 3, "name")], lexicon("de"))
    True
    >>> has_bridge("Notfallabteilung", [Seam(7, 3, "name")], lexicon("de"))
    False
    """
    left, right = word[: found[0].at], word[found[-1].at :]
    is_behind = word[0].islower() and is_bridge(left, lexicon.beginnings(left), lexicon)
    return is_behind or is_bridge(right, lexicon.endings(right), lexicon)


def is_bridge(half: str, compounds: int, lexicon: Lexicon) -> bool:
    """Whether a half is a function word that makes no compounds."""
    return len(half) >= MIN_NAME and is_function(half, lexicon) and compounds <= FEW_COMPOUNDS


def is_doubled(word: str, usage: Usage) -> bool:
    """Whether a word is a name of the text, twice: linked, and repeated.

    >>> is_doubled("SmithSmith", Usage("SmithSmith said. Smith went."))
    True
    """
    half = word[: len(word) // 2]
    return half * 2 == word and len(half) >= MIN_NAME and half.istitle() and usage.has(half)


def fits_in(usage: Usage, start: int, word: str, found: Sequence[Seam]) -> bool:
    """Whether a word stands in a sentence, or in a short line but beyond doubt.

    In a text with code, capitals inside words are those of names in the code.
    """
    text = usage.text
    if not is_prose(text, start, len(word)) or is_part(text, start, start + len(word)):
        return False
    if usage.has_code and any(one.kind == "hump" for one in found):
        return False
    line = line_at(text, start)
    is_sentence = line.count(" ") >= SHORT_LINE or ends_sentence(line)
    return is_sentence or all(one.score >= PLENTY for one in found)
