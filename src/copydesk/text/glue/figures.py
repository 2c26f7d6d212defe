"""Where a figure and a word lost the space between them: `2022The`, `only20`."""

import re
from collections.abc import Iterator

from copydesk.text.chars import UNSPACED
from copydesk.text.glue.cuts import FUNCTION_WORD
from copydesk.text.glue.gap import MIN_WORD, SENTENCE_OPENER
from copydesk.text.glue.gaps import YEAR, Missing
from copydesk.text.glue.usage import QUOTES, Usage, run_at
from copydesk.text.lexicon import Lexicon

# Where a figure meets a letter, of a script with spaces, and what stands there.
LETTER = rf"[^\W\d_{UNSPACED}]"
FIGURE_EDGE = re.compile(rf"[0-9](?:(?<={LETTER}.)|(?={LETTER}))")
FIGURE_WORD = re.compile(r"(\d{1,4})([^\W\d_]{2,})")
WORD_FIGURE = re.compile(r"([^\W\d_]{2,})(\d[\d.,]*)")
AROUND = f".,;:?!()[]{QUOTES}%"
# Common words that "er" (in "1960er") or "in" end; "and" ends 7.
MANY_WORDS = 30


def figures(lexicon: Lexicon, usage: Usage) -> Iterator[Missing]:
    """Yield the places where a figure and a word are glued.

    >>> from copydesk.text.lexicon import lexicon
    >>> [missing.at for missing in figures(lexicon("en"), Usage("in 2022The bank grew with20%"))]
    [7, 25]
    """
    # The whole text is read only if a look at what is no word shows something.
    if any(True for _ in glued_figures(usage.rest, lexicon)):
        for at in glued_figures(usage.text, lexicon):
            yield Missing(at, "figure", 0.8)


def glued_figures(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where a text has a figure and a word that are glued."""
    for found in FIGURE_EDGE.finditer(text):
        start, run = run_at(text, found.start(), found.start())
        core = run.strip(AROUND)
        start += run.find(core)
        if match := FIGURE_WORD.fullmatch(core):
            figure, word = match.groups()
        elif (match := WORD_FIGURE.fullmatch(core)) and match.group(1).islower():
            word, figure = match.groups()
        else:
            continue
        if is_apart_from_figure(word, figure, lexicon):
            yield start + match.start(2)


def is_apart_from_figure(word: str, figure: str, lexicon: Lexicon) -> bool:
    """Whether a word cannot be a unit, an ending or a part of a name with a figure.

    >>> from copydesk.text.lexicon import lexicon
    >>> english = lexicon("en")
    >>> [is_apart_from_figure(word, "2022", english) for word in ("The", "and", "km")]
    [True, True, False]
    """
    zipf = lexicon.zipf(word)
    if word.islower() and lexicon.endings(word) > MANY_WORDS:
        return False
    if YEAR.fullmatch(figure):
        return zipf >= FUNCTION_WORD or (word.istitle() and zipf >= SENTENCE_OPENER)
    return zipf >= FUNCTION_WORD and len(word) >= MIN_WORD and len(figure) > 1
