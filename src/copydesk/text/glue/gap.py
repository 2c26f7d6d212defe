"""A place at a mark where a space may be missing, and what stands there."""

from typing import NamedTuple

from copydesk.text.glue.usage import (
    LONGEST_RUN,
    QUOTES,
    WORD,
    Usage,
    is_technical,
    last_word,
    run_at,
)
from copydesk.text.lexicon import Lexicon

# What may stand around an abbreviation.
AROUND = f".([{QUOTES}'"
# Zipf. "However", "Police": what opens a sentence behind a name that no list has.
SENTENCE_OPENER = 5.0
# Zipf. Words of the news, without the typing errors that lists have too.
RARE = 3.5
# Letters. Shorter ones are in lists for many reasons.
MIN_WORD = 3
# Marks. A run with more is a list, a number of a law, code.
MAX_MARKS = 3


class Gap(NamedTuple):
    """A place where a space may be missing, and what stands there.

    `at` is where the space would go; `left` and `right` are the words next to the mark, and
    `run` is what stands between two spaces. `is_short`: an abbreviation ends at the mark.
    """

    text: str
    at: int
    left: str
    right: str
    run: str
    is_short: bool
    lexicon: Lexicon
    usage: Usage

    @property
    def knows_right(self) -> bool:
        """Whether the word behind the mark is one, by the lists or by the text."""
        return self.lexicon.rare_zipf(self.right) > 0 or self.usage.repeats(self.right)

    @property
    def knows_left(self) -> bool:
        """Whether the word before the mark is one, by the lists or by the text."""
        return self.lexicon.rare_zipf(self.left) > 0 or self.usage.repeats(self.left)


def gap_at(at: int, lexicon: Lexicon, usage: Usage) -> Gap | None:
    """Give what stands at a place; None in addresses, code and scripts without spaces."""
    start, run = run_at(usage.text, at, at)
    head = usage.text[start:at]
    is_short = head.strip(AROUND).lower() in usage.words.abbreviations
    if len(run) > LONGEST_RUN or is_technical(run[len(head) :] if is_short else run):
        return None
    right = WORD.match(usage.text, at)
    return Gap(
        usage.text,
        at,
        last_word(usage.text, start, at - 1),
        right.group() if right else "",
        run,
        is_short,
        lexicon,
        usage,
    )


def is_spelt_so(gap: Gap) -> bool:
    """Whether a text has two words with this mark and no space twice, and never with a space."""
    mark = gap.text[gap.at - 1]
    return (
        gap.text.count(f"{gap.left}{mark}{gap.right}") > 1
        and f"{gap.left}{mark} {gap.right}" not in gap.text
    )
