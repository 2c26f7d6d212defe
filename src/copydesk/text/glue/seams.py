"""Where in a text words are glued: which words to look at, and how sure a cut must be."""

import re
from collections.abc import Iterator, Sequence

from copydesk.text.chars import UNSPACED, ends_sentence
from copydesk.text.glue.around import is_familiar, is_part, place_of, stands_in_prose
from copydesk.text.glue.best import Seam, seams_of
from copydesk.text.glue.candidates import SCRIPTS, Sort, is_twice, may_be_more, sort_of
from copydesk.text.glue.cuts import MIN_LETTERS, MIN_NAME, Place
from copydesk.text.glue.enough import are_enough, is_compound, is_function
from copydesk.text.glue.gaps import Missing
from copydesk.text.glue.usage import Usage, find_word, line_at
from copydesk.text.lexicon import Lexicon

# So many letters in a row, of scripts with spaces, has all that may be cut.
LETTERS = re.compile(rf"[^\W\d_{UNSPACED}]{{{MIN_LETTERS}}}")
# Sum of the weights from which on a cut is made even where nothing around shows a sentence.
PLENTY = 2.5
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
    for at, word in standing_once(divisible(lexicon, usage), usage):
        if is_doubled(word, usage):
            yield Missing(at + len(word) // 2, "twice", 0.8)
            continue
        at_script = SCRIPTS.search(word)
        if at_script is not None and is_two_scripts(word, at_script.start(), lexicon, usage):
            if stands_in_prose(usage.text, at, len(word)):
                yield Missing(at + at_script.start(), "words", 0.9)
            continue
        for one in sure_seams(at, word, lexicon, usage):
            yield Missing(at + one.at, "words", 0.9 if one.score >= PLENTY else 0.6)


def sure_seams(at: int, word: str, lexicon: Lexicon, usage: Usage) -> tuple[Seam, ...]:
    """Give the places to cut a word of a text, if enough speaks for them."""
    place = place_of(usage.text, at, at + len(word))
    found = seams_of(word, place, lexicon, usage)
    if (
        not found
        or is_one_word(word, place, found, lexicon, usage)
        or not are_enough(word, found, lexicon)
        or not fits_in(usage, at, word, found, lexicon)
    ):
        return ()
    is_apart = is_familiar(usage.text, at, word, lexicon) and usage.spellings[word.lower()] == 1
    return found if is_apart else ()


def is_one_word(
    word: str, place: Place, found: Sequence[Seam], lexicon: Lexicon, usage: Usage
) -> bool:
    """Whether a word is a new compound, or a name beside another: `Ithell Colquhoun`."""
    left, right = word[: found[-1].at], word[found[-1].at :]
    is_name = word.istitle() and (
        (place.next.istitle() and not is_function(right, lexicon))
        or (place.previous.istitle() and found[0].at == 1)
    )
    return is_name or is_compound(left, right, lexicon, usage.words)


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


def divisible(lexicon: Lexicon, usage: Usage) -> list[str]:
    """Give the words of a text that may be more than one, in no order; of most texts none.

    >>> from copydesk.text.lexicon import lexicon
    >>> divisible(lexicon("en"), Usage("They were sold outalthough prices rose"))
    ['outalthough']
    """
    if not lexicon.common or not LETTERS.search(usage.rest):
        return []
    sorts = [(word, sort_of(word, lexicon)) for word in usage.rare]
    found = [word for word, sort in sorts if sort is Sort.DIVISIBLE]
    if not found:
        return []
    unknown = sum(sort is not Sort.WORD for _, sort in sorts)
    if unknown > max(FEW_UNKNOWN, MAX_UNKNOWN * usage.size):
        return []
    return [word for word in found if may_be_more(word, lexicon, usage)]


def standing_once(words: Sequence[str], usage: Usage) -> list[tuple[int, str]]:
    """Give the words that a text has once, and where, in order.

    >>> standing_once(["Nor", "Norway"], Usage("Norway and Nor and Norway"))
    [(11, 'Nor')]
    """
    if not words:
        return []
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


def is_doubled(word: str, usage: Usage) -> bool:
    """Whether a word is a name of the text, twice: linked, and repeated.

    >>> is_doubled("SmithSmith", Usage("SmithSmith said. Smith went."))
    True
    """
    return is_twice(word) and usage.has(word[: len(word) // 2])


def fits_in(usage: Usage, start: int, word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether a word stands in a sentence, or in a short line but beyond doubt.

    In a text with code, capitals inside words are those of names in the code.
    """
    text = usage.text
    if not stands_in_prose(text, start, len(word)) or is_part(text, start, start + len(word)):
        return False
    if any(one.kind == "hump" for one in found) and (
        usage.has_code or "/" in (text[start - 1 : start], text[start + len(word) :][:1])
    ):
        return False
    line = line_at(text, start)
    is_sentence = line.count(" ") >= SHORT_LINE or ends_sentence(line)
    # Three small words with no sentence around them may be somebody's name for himself.
    is_odd = len(found) > 1 and word.islower() and not is_function(word[: found[0].at], lexicon)
    is_sure = found[0].score >= PLENTY and not is_odd
    return is_sentence or is_sure or opens_names(text, start, word, found)


def opens_names(text: str, start: int, word: str, found: Sequence[Seam]) -> bool:
    """Whether a line opens with a short word and names, as the line of who wrote it does."""
    at, end = found[0].at, start + len(word)
    is_first = start == 0 or text[start - 1] == "\n"
    is_short = at < MIN_NAME and word[:at].istitle() and word[at].isupper()
    return (
        is_first and is_short and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    )
