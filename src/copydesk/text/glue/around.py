"""What stands around a word: the words beside it, and whether they are prose of its language."""

from copydesk.text.chars import APOSTROPHES
from copydesk.text.glue.cuts import Place
from copydesk.text.glue.usage import (
    LONGEST_RUN,
    WORD,
    has_code_signs,
    is_technical,
    last_word,
    line_at,
    run_at,
)
from copydesk.text.lexicon import Lexicon

# Zipf, and share of the small words around: half of a Spanish line's words are as common in
# English texts, nearly all of an English one's are.
FAMILIAR = 3.5
MIN_FAMILIAR = 0.55
# Words. Of fewer, no share is taken.
MIN_AROUND = 6


def place_of(text: str, start: int, end: int) -> Place:
    """Give the words one space away on both sides, and the next character."""
    before = ""
    if text[start - 1 : start] == " ":
        before = last_word(text, max(0, start - LONGEST_RUN), start - 1)
    after = WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return Place(before, after.group() if after else "", text[end : end + 1] or "\n")


def is_part(text: str, start: int, end: int) -> bool:
    """Whether a word is part of something longer: behind a figure, or cut short.

    >>> is_part("23andMe", 2, 7), is_part("a-whirlin’ along", 2, 9), is_part("sent to us", 5, 7)
    (True, True, False)
    """
    before, behind = text[start - 1 : start], text[end : end + 1]
    return before.isdigit() or (behind != "" and behind in APOSTROPHES)


def is_familiar(text: str, start: int, word: str, lexicon: Lexicon) -> bool:
    """Whether the small words around a word are those of its language.

    >>> from copydesk.text.lexicon import lexicon
    >>> text = "seria muito mais valioso, pois afinal você não para aquicom ninguém"
    >>> is_familiar(text, 52, "aquicom", lexicon("en"))
    False
    """
    words = [one for one in WORD.findall(line_at(text, start)) if one.islower() and one != word]
    known = sum(lexicon.zipf(one) >= FAMILIAR for one in words)
    return len(words) < MIN_AROUND or known >= MIN_FAMILIAR * len(words)


def stands_in_prose(text: str, start: int, length: int) -> bool:
    """Whether a word stands in no address, handle, code or table."""
    if is_technical(run_at(text, start, start + length)[1]):
        return False
    return not has_code_signs(line_at(text, start))
