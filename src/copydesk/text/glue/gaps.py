"""Where a space was lost at a mark: `Uralsk,I`, `end.The`, `“Raw”Photo`."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from copydesk.text.chars import APOSTROPHES, UNSPACED
from copydesk.text.glue.cuts import FUNCTION_WORD, LETTER_WORD
from copydesk.text.glue.gap import (
    MAX_MARKS,
    MIN_WORD,
    RARE,
    SENTENCE_OPENER,
    Gap,
    gap_at,
    is_spelt_so,
)
from copydesk.text.glue.stops import before_opener, behind_stop
from copydesk.text.glue.usage import (
    LEFT,
    LEFT_ANGLE,
    LONGEST_RUN,
    LOW,
    QUOTES,
    RIGHT,
    RIGHT_ANGLE,
    Usage,
    is_paired,
    is_technical,
    last_word,
    role,
    run_at,
)
from copydesk.text.lexicon import Lexicon

# A mark with a word right behind it, or a mark that opens one.
OPENERS = f'([{LOW}{LEFT}{LEFT_ANGLE}{RIGHT_ANGLE}"'
CURRENCY = "$\N{EURO SIGN}\N{POUND SIGN}"
TATWEEL = "\N{ARABIC TATWEEL}"
LETTER = rf"[^\W\d_{UNSPACED}]"
SPACED_LETTER = re.compile(LETTER)
MARK = re.compile(
    rf"[.,;?!)\]{QUOTES}](?<=\S.)"
    # Not the stops inside initials; of the marks before a figure, commas alone.
    rf"(?:(?=[{re.escape(OPENERS)}{CURRENCY}][^\W_{UNSPACED}])|(?<!\.)(?={LETTER})|(?={LETTER}(?!\.))"
    r"|(?<=[^\W\d_],)(?=\d)|(?<=\d,)(?=(?:19|20)\d\d))"
)
YEAR = re.compile(r"(?:19|20)\d\d")
# "July 5,2012", "July 5th,2012", "1992,1996"
BEFORE_YEAR = re.compile(r"(?:[^\W\d_]\.? [0-3]?\d|[^\W\d_]|\b(?:19|20)\d\d),\Z")
NOTE = re.compile(r"\d(?![\d.,])")
SPACE_OR_APOSTROPHE = re.compile(rf"[\s{APOSTROPHES}]")
# A word, or what closes one, and the marks of a question or a call behind it.
ENDS_WORD = re.compile(rf"[^\W_][{APOSTROPHES})\]{QUOTES[:-1]}%.\N{{HORIZONTAL ELLIPSIS}}]*[?!]+\Z")
# Characters.
MAX_CALLS = 16

# Marks with no space behind them that are looked at: some thousands of them are no prose.
MAX_PLACES = 3000
# What a part of a word ends with: “(re-)build”.
HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
# Words. "s", "ed", "ing" and the like end hundreds of common words, "and" ends 20.
MAX_ENDINGS = 150
# Letters. No ending is as long as the first; what is as long as the second is no ending even if
# no list has it, as the many forms of a Greek or Russian noun.
LONG_WORD = 6
LONG_UNLISTED = 8


class Missing(NamedTuple):
    """Where a space is missing, at what, and how sure that is, 0 to 1."""

    at: int
    what: str
    confidence: float


def gaps(lexicon: Lexicon, usage: Usage) -> Iterator[Missing]:
    """Yield the places in a text where a space was lost at a mark.

    >>> from copydesk.text.lexicon import lexicon
    >>> list(gaps(lexicon("en"), Usage("I go to Uralsk,I said.")))
    [Missing(at=15, what='comma', confidence=0.9)]
    """
    # Addresses and names of files are what most texts have of these.
    if all(
        is_technical(run_at(usage.rest, *found.span())[1]) for found in MARK.finditer(usage.rest)
    ):
        return
    for found in islice(MARK.finditer(usage.text), MAX_PLACES):
        if (missing := missing_at(found.start(), lexicon, usage)) is not None:
            yield missing


def missing_at(at: int, lexicon: Lexicon, usage: Usage) -> Missing | None:
    """Give the space that is missing behind the mark at a place, or before an opening one."""
    text = usage.text
    what, judge = JUDGES[role(text, at)]
    place = at if judge is before_opening else at + 1
    if place > at and text[place] in QUOTES and role(text, place) != "opening":
        return None
    gap = gap_at(place, lexicon, usage)
    confidence = judge(gap) if gap is not None else 0
    return Missing(place, what, confidence) if confidence else None


def behind_comma(gap: Gap) -> float:
    """Judge a comma: no list of codes, no decimal."""
    if gap.run.count(",") > MAX_MARKS:
        return 0
    if not gap.right:
        return before_figure(gap) or before_opener(gap)
    # One letter is a name ("RTS,S"), a formula, or half of a word, as in Greek.
    is_part = len(gap.left) == 1 and not gap.left.isupper()
    is_sign = len(gap.right) == 1 and (
        gap.lexicon.zipf(gap.right) < FUNCTION_WORD
        or not SPACE_OR_APOSTROPHE.match(gap.text, gap.at + 1)
    )
    is_low_quote = gap.text[gap.at - 2] == ","
    is_name = gap.left and is_spelt_so(gap) and not (gap.right.islower() and gap.knows_right)
    if is_part or is_sign or is_low_quote or is_name:
        return 0
    if gap.text[gap.at - 2].isdigit():
        return 0.9 if len(gap.right) > 1 and gap.knows_right else 0
    return 0.9


def before_figure(gap: Gap) -> float:
    """Judge a comma before a figure or a sum: `July 5,2012`, `said,12 people`, `then,$3`."""
    if gap.text[gap.at] in CURRENCY:
        return 0.8
    # One digit alone is a note's number: “the lake,2 and”.
    if not gap.text[gap.at].isdigit() or NOTE.match(gap.text, gap.at):
        return 0
    if len(gap.left) >= MIN_WORD and gap.left.isalpha() and gap.knows_left:
        return 0.9
    is_year = YEAR.match(gap.text, gap.at) and BEFORE_YEAR.search(
        gap.text, max(0, gap.at - 8), gap.at
    )
    return 0.9 if is_year else 0


def behind_call(gap: Gap) -> float:
    """Judge `?` and `!`: the next word is a known one, as in no brand (`Yahoo!7`).

    What is no word before them is code or a bracket: `<?php`, `(?you?)`.
    """
    if not gap.right:
        return before_opener(gap)
    if is_spelt_so(gap) or not ENDS_WORD.search(gap.text, max(0, gap.at - MAX_CALLS), gap.at):
        return 0
    is_word = len(gap.right) > 1 or gap.right.isupper()
    return 0.9 if is_word and gap.knows_right else 0


def behind_semicolon(gap: Gap) -> float:
    """Judge a semicolon: no entity of a page's source."""
    is_word = len(gap.left) >= MIN_WORD and "&" not in gap.run
    is_ending = gap.right in gap.usage.words.suffixes
    return 0.9 if is_word and gap.knows_right and not is_ending else 0


def behind_closing(gap: Gap) -> float:
    """Judge a closing quotation mark: no ending behind it (`“like”s`), no inches."""
    before = gap.text[: gap.at - 1]
    if gap.right in gap.usage.words.suffixes:
        return 0
    if (
        before[-1].isspace()
        or before[-1] in OPENERS
        or (before[-1].isdigit() and before.count(LEFT) <= before.count(RIGHT))
        or (gap.text[gap.at - 1] == RIGHT and not is_paired(gap.text, gap.at - 1))
    ):
        return 0
    if not gap.right:
        is_open = gap.text[gap.at] in OPENERS.replace('"', "") and gap.text[gap.at + 1].isalpha()
        return 0.8 if is_open else 0
    if gap.right[0].isupper():
        return 0.9
    is_long = gap.left != "" and len(gap.right) >= MIN_WORD
    is_part = is_long and gap.lexicon.rare_zipf(gap.left + gap.right) > 0
    return 0.9 if is_word_behind(gap) and not is_part else 0


def is_word_behind(gap: Gap) -> bool:
    """Whether what stands behind a closing mark is a word; the shorter, the more common a one."""
    if len(gap.right) == 1:
        return gap.lexicon.zipf(gap.right) >= LETTER_WORD and gap.usage.is_apart(gap.right)
    if len(gap.right) >= LONG_WORD and gap.lexicon.rare_zipf(gap.right) > 0:
        return True
    if len(gap.right) >= LONG_UNLISTED and gap.right.isalpha() and gap.right.islower():
        return True
    if gap.lexicon.endings(gap.right) > MAX_ENDINGS:
        return False
    least = RARE if len(gap.right) >= MIN_WORD else SENTENCE_OPENER
    return gap.lexicon.rare_zipf(gap.right) >= least or gap.usage.repeats(gap.right)


def behind_bracket(gap: Gap) -> float:
    """Judge a closing bracket: `(AI)algorithms`, but not `(re)build`, `f(x)dx`."""
    opening = gap.text.rfind("(" if gap.text[gap.at - 1] == ")" else "[", 0, gap.at)
    inside = gap.text[opening + 1 : gap.at - 1]
    if inside.endswith(HYPHENS):
        return 0
    is_apart = opening > 0 and gap.text[opening - 1].isspace()
    is_word = len(gap.right) > 1 and gap.lexicon.zipf(gap.right) >= SENTENCE_OPENER - 1
    if not is_apart or not is_word or opening < 0:
        return 0
    if " " in inside:
        return 0.9
    is_part = f"{inside}{gap.right}".isalpha() and gap.lexicon.rare_zipf(inside + gap.right) > 0
    return 0 if is_part or inside.islower() else 0.7


def before_opening(gap: Gap) -> float:
    """Judge an opening quotation mark: a word stands right before it.

    Not one of a script that has no spaces, nor a particle that is written onto what follows
    (in Arabic often with a line that makes it longer). Where marks have lost their partners,
    which of them opens cannot be told.
    """
    before = last_word(gap.text, max(0, gap.at - LONGEST_RUN), gap.at)
    if before.rstrip(TATWEEL) != before or before in gap.usage.words.proclitics:
        return 0
    is_behind_word = SPACED_LETTER.match(gap.text, gap.at - 1)
    return 0.8 if is_behind_word and is_paired(gap.text, gap.at) else 0


Judge = Callable[[Gap], float]
JUDGES: Mapping[str, tuple[str, Judge]] = MappingProxyType(
    {
        ".": ("full-stop", behind_stop),
        ",": ("comma", behind_comma),
        ";": ("semicolon", behind_semicolon),
        "?": ("question", behind_call),
        "!": ("question", behind_call),
        ")": ("bracket", behind_bracket),
        "]": ("bracket", behind_bracket),
        "closing": ("quote", behind_closing),
        "opening": ("quote", before_opening),
    }
)
