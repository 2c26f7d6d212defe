"""Characters by what they do in a text."""

import re
from itertools import islice

from copydesk.text.remembered import remembered

# Where plain text breaks its lines. Not U+0085: as a C1 control it is what is left of the
# ellipsis of windows-1252. Not U+001C to U+001E, which str.splitlines() takes for breaks.
BREAKS = "\n\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
LINE_BREAK = re.compile(f"\r\n|[{BREAKS}]")

OPENING_QUOTES = (
    "\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{LEFT CORNER BRACKET}"
)
CLOSING_QUOTES = (
    "\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT CORNER BRACKET}"
)
APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
DASHES = "-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"
BULLETS = (
    "\N{BULLET}\N{MIDDLE DOT}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{WHITE BULLET}"
    "\N{BLACK CIRCLE}\N{BLACK SQUARE}\N{HYPHEN BULLET}\N{BLACK RIGHT-POINTING TRIANGLE}"
)

# Marks that end a sentence, in any script that news are written in here.
SENTENCE_ENDS = tuple(
    ".!?\N{HORIZONTAL ELLIPSIS}"
    "\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
    "\N{FULLWIDTH FULL STOP}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
)
# What may stand between the end of a sentence and the end of its line.
# German closes with the marks that English and French open with.
CLOSERS = CLOSING_QUOTES + APOSTROPHES + '")]}*_'
CLOSERS += "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"

# Scripts that put no space between words.
UNSPACED = (
    "\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA LETTER SMALL KE}"
    "\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}"
    "\N{THAI CHARACTER KO KAI}-\N{THAI CHARACTER KHOMUT}"
)
# Languages written in them, whose lengths are told in characters.
UNSPACED_LANGUAGES = frozenset({"ja", "th", "zh"})
# Vowel signs and points of Hebrew, Arabic and the scripts of India, and accents that stand
# alone: \w does not know that they belong to a word. The dandas between them do not.
MARKS = (
    "\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}"
    "\N{HEBREW ACCENT ETNAHTA}-\N{HEBREW POINT QAMATS QATAN}"
    "\N{ARABIC FATHATAN}-\N{ARABIC WAVY HAMZA BELOW}\N{ARABIC LETTER SUPERSCRIPT ALEF}"
    "\N{DEVANAGARI SIGN INVERTED CANDRABINDU}-\N{DEVANAGARI VOWEL SIGN VOCALIC LL}"
    "\N{DEVANAGARI DIGIT ZERO}-\N{SINHALA VOWEL SIGN DIGA GAYANUKITTA}"
)
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:[{MARKS}]+[^\W{UNSPACED}]*)*")
# In ASCII nothing but these are parts of words; so they are found in a quarter of the time.
NO_WORD = {code: " " for code in range(128) if not WORD.match(chr(code))}


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, quotation marks and brackets aside.

    >>> ends_sentence('He said: “No!”'), ends_sentence("What they want")
    (True, False)
    """
    return text.rstrip().rstrip(CLOSERS).endswith(SENTENCE_ENDS)


def words_in(text: str) -> list[str]:
    """Give the words of a text; in scripts without spaces each character is one.

    >>> words_in("It's 6 a.m."), words_in("新闻")
    (['It', 's', '6', 'a', 'm'], ['新', '闻'])
    """
    return text.translate(NO_WORD).split() if text.isascii() else WORD.findall(text)


@remembered
def word_count(text: str) -> int:
    """Count words; in scripts without spaces a character counts as one.

    >>> word_count("It's 6 a.m."), word_count("新闻")
    (5, 2)
    """
    return len(words_in(text))


def has_words(text: str, count: int) -> bool:
    """Whether a text has so many words or more; it is read no further than that.

    >>> has_words("It's 6 a.m.", 5), has_words("It's 6 a.m.", 6)
    (True, False)
    """
    return next(islice(WORD.finditer(text), count - 1, None), None) is not None
