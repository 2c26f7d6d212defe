"""What a block's text looks like, whatever it says."""

import re
from collections.abc import Iterable

from copydesk.text.chars import (
    CLOSERS,
    DASHES,
    OPENING_QUOTES,
    UNSPACED,
    ends_sentence,
    has_words,
    word_count,
)
from copydesk.text.remembered import remembered

# Words. The longest of the 6,923 titles of scraped news that were measured has 31; headings
# inside articles are shorter.
MAX_TITLE_WORDS = 32
MAX_HEADING_WORDS = 14
# Words. Fewer make no paragraph whose loss would be felt, more make no teaser's headline.
MIN_PROSE_WORDS = 12
# Words. "Click here." and "Sponsored." stand in lists of teasers too.
MIN_SENTENCE_WORDS = 5
# Characters. Chinese headlines have 30 at most.
MIN_UNSPACED_STORY = 40
UNSPACED_CHAR = re.compile(f"[{UNSPACED}]")

OPENS_DIALOGUE = re.compile(rf"[{re.escape(DASHES)}]\s")
ELLIPSES = ("\N{HORIZONTAL ELLIPSIS}", "...")

# A comma with nothing before it, or with another mark right behind.
LOST_WORDS = re.compile(r"^\s*[,;]|[,;]\s+[,;.-]")

# The end of a sentence with another behind it; not an initial or "vs."
INNER_END = re.compile(r"[^\W\d_]{4}[.!?]\s+\W?[^\W\d_a-z]")


def has_lost_words(text: str) -> bool:
    """Whether words were lost beside a text's commas, as where another script was stripped.

    >>> has_lost_words(", . , Harbour, - . ."), has_lost_words("Ferries, or bridges")
    (True, False)
    """
    return LOST_WORDS.search(text) is not None


@remembered
def is_prose(text: str) -> bool:
    """Whether a text is a paragraph: a sentence or more, not cut off.

    >>> is_prose("The minister said on Monday that nobody had known of the plan before.")
    True
    >>> is_prose("The minister said on Monday that nobody had known of…")
    False
    """
    return ends_sentence(text) and not is_cut_off(text) and has_words(text, MIN_PROSE_WORDS)


def prose_words(texts: Iterable[str]) -> int:
    """Count the words of those texts that are paragraphs.

    >>> prose_words(["Home", "The minister said that nobody in the town had known of the plan."])
    13
    """
    return sum(word_count(text) for text in texts if is_prose(text))


def is_cut_off(text: str) -> bool:
    """Whether a text ends in an ellipsis, as teasers do."""
    return text.rstrip(" \t])").endswith(ELLIPSES)


def is_title_like(text: str, max_words: int = MAX_TITLE_WORDS) -> bool:
    """Whether a text may be a title: short, begins like one, and ends in no full stop.

    A question or an exclamation may be a title; of two sentences the last must not end in a
    mark, as in "They flee. What awaits them? | DW".

    >>> is_title_like("Where do they go?"), is_title_like("They go to Almaty.")
    (True, False)
    """
    # Most paragraphs need no closer look: two spaces a word are more than any title has.
    if text.count(" ") > 2 * max_words:
        return False
    core = text.strip().strip(CLOSERS)
    if not core or OPENS_DIALOGUE.match(text) or is_cut_off(text):
        return False
    if core.endswith((".", ":", ";", ",", "\N{IDEOGRAPHIC FULL STOP}", "\N{DEVANAGARI DANDA}")):
        return False
    if opens_quotation(text) or (ends_sentence(text) and INNER_END.search(core)):
        return False
    first = core.lstrip("\N{LEFT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}«¿¡#@")[:1]
    if not (first.isalnum() and not first.islower()):
        return False
    return any(char.isalpha() for char in core) and word_count(text) <= max_words


def opens_quotation(text: str) -> bool:
    """Whether a quotation begins in a text and does not end in it.

    >>> opens_quotation("“We have waited for this"), opens_quotation("“We” and „Sie“")
    (True, False)
    """
    low = text.count("\N{DOUBLE LOW-9 QUOTATION MARK}")
    left = text.count("\N{LEFT DOUBLE QUOTATION MARK}")
    right = text.count("\N{RIGHT DOUBLE QUOTATION MARK}")
    # What the low mark opens, the left one closes.
    closed = min(low, left)
    return low + left - closed > right + closed or text.count('"') % 2 == 1


def opens_speech(text: str) -> bool:
    """Whether a text is a line of dialogue: it opens with a dash or a quotation mark.

    Not between dashes, as labels are set.

    >>> opens_speech("– Yes."), opens_speech("“Go!”"), opens_speech("— Advertisement —")
    (True, True, False)
    """
    if OPENS_DIALOGUE.match(text):
        return not text.endswith(tuple(DASHES))
    return text.startswith(tuple(OPENING_QUOTES + '"\N{LEFT SINGLE QUOTATION MARK}'))


@remembered
def tells_a_story(text: str) -> bool:
    """Whether a text is a whole sentence, such as no title and no list of teasers holds.

    In scripts without spaces, some of which have no full stop, its length tells.

    >>> tells_a_story("He left at noon, and alone."), tells_a_story("He left at noon, and…")
    (True, False)
    """
    if is_cut_off(text):
        return False
    if len(text) >= MIN_UNSPACED_STORY and len(UNSPACED_CHAR.findall(text)) > len(text) // 2:
        return True
    is_whole = ends_sentence(text) and not is_title_like(text)
    return is_whole and has_words(text, MIN_SENTENCE_WORDS)


def is_heading_like(text: str) -> bool:
    """Whether a text may be a heading inside an article.

    >>> is_heading_like("What’s happening at the border"), is_heading_like("– Yes.")
    (True, False)
    """
    return is_title_like(text, MAX_HEADING_WORDS)
