"""Where a space was lost at a mark: `Uralsk,I`, `end.The`, `“Raw”Photo`."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from copydesk.text.chars import UNSPACED
from copydesk.text.glue.cuts import FUNCTION_WORD, is_mixed
from copydesk.text.glue.gap import Gap, gap_at, is_spelt_so
from copydesk.text.glue.usage import (
    LEFT,
    LEFT_ANGLE,
    LONGEST_RUN,
    LOW,
    QUOTES,
    RIGHT,
    RIGHT_ANGLE,
    Usage,
    is_code,
    is_technical,
    last_word,
    line_at,
    role,
    run_at,
)
from copydesk.text.lexicon import Lexicon

# A mark with a word right behind it, or a mark that opens one.
OPENERS = f'([{LOW}{LEFT}{LEFT_ANGLE}{RIGHT_ANGLE}"'
CURRENCY = "$\N{EURO SIGN}\N{POUND SIGN}"
LETTER = rf"[^\W\d_{UNSPACED}]"
MARK = re.compile(
    rf"[.,;?!)\]{QUOTES}](?<=\S.)"
    # Not the stops inside initials; of the marks before a figure, commas alone.
    rf"(?:(?=[{re.escape(OPENERS)}{CURRENCY}][^\W_{UNSPACED}])|(?<!\.)(?={LETTER})|(?={LETTER}(?!\.))"
    r"|(?<=[^\W\d_],)(?=\d)|(?<=\d,)(?=(?:19|20)\d\d))"
)
INNER_STOP = re.compile(r"(?<=[^\W_])\.(?=[^\W_])")
YEAR = re.compile(r"(?:19|20)\d\d")
# "July 5,2012", "July 5th,2012", "1992,1996"
BEFORE_YEAR = re.compile(r"(?:[^\W\d_]\.? [0-3]?\d|[^\W\d_]|\b(?:19|20)\d\d),\Z")

INITIALS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.){2,}\Z")
CLOSERS = f")]{RIGHT}{LEFT}{RIGHT_ANGLE}{LEFT_ANGLE}\"'\N{RIGHT SINGLE QUOTATION MARK}%"
# Marks with no space behind them that are looked at: some thousands of them are no prose.
MAX_PLACES = 3000
# Marks. A run with more is a list, a number of a law, code.
MAX_MARKS = 3


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


def behind_stop(gap: Gap) -> float:
    """Judge a full stop: it ends a sentence or an abbreviation here, and no address or name."""
    if gap.run.count(".") > MAX_MARKS + 2 or gap.text[gap.at - 2] == ".":
        return 0
    if not gap.right:
        return before_opener(gap)
    initials = INITIALS.search(gap.text, max(0, gap.at - LONGEST_RUN), gap.at)
    if initials:
        return behind_initials(gap, initials.group())
    if not gap.right[0].isupper():
        return behind_abbreviation(gap)
    return 0 if is_spelt_so(gap) else behind_sentence(gap)


def behind_abbreviation(gap: Gap) -> float:
    """Judge `Co.said`: the text has the abbreviation before a small letter elsewhere."""
    if not 1 < len(gap.left) <= MAX_ABBREVIATION or not gap.knows_right:
        return 0
    start = gap.text.find(f" {gap.left}. ")
    behind = gap.text[start + len(gap.left) + 3 :][:1]
    return 0.8 if start >= 0 and behind.islower() else 0


def before_opener(gap: Gap) -> float:
    """Judge a mark before an opening one: `end.“The`, `men,(the`."""
    opener = gap.text[gap.at]
    if opener not in QUOTES and opener not in "([":
        return 0
    is_word = len(gap.left) > 1 or gap.text[gap.at - 2] in CLOSERS
    return 0.8 if is_word and gap.text[gap.at + 1].isalpha() else 0


def behind_initials(gap: Gap, initials: str) -> float:
    """Judge `U.S.government`, `a.m.on`: initials that the text spells with a space elsewhere."""
    if gap.right.islower():
        least = RARE if len(gap.right) >= MIN_WORD else SENTENCE_OPENER
        is_word = len(gap.right) > 1 and gap.lexicon.zipf(gap.right) >= least
        return 0.8 if is_word else 0
    return 0.8 if gap.knows_right and f"{initials} " in gap.text else 0


def behind_sentence(gap: Gap) -> float:
    """Judge a full stop before a capital."""
    before = gap.text[gap.at - 2]
    after = gap.text[gap.at + len(gap.right) : gap.at + len(gap.right) + 2]
    goes_on = after[:1] == "." and after[1:].strip()
    if goes_on or after[:1] in ("(", "[", "_") or after[:1].isdigit() or is_path(gap):
        return 0
    if len(gap.right) == 1 and (after[:1] == "." or gap.lexicon.zipf(gap.right) < FUNCTION_WORD):
        return 0
    if before.isalpha():
        return sure_of_words(gap) if len(gap.left) > 1 else behind_initial(gap)
    return 0.9 if gap.knows_right and not is_mixed(gap.right) else 0


def is_path(gap: Gap) -> bool:
    """Whether the full stop joins names of code: `System.Text.Json;`."""
    is_long = len(INNER_STOP.findall(gap.run)) > 1 and gap.left.istitle()
    return is_long or gap.run.endswith(";") or is_code(line_at(gap.text, gap.at))


def behind_initial(gap: Gap) -> float:
    """Judge `George W.Bush`: an initial between two names, as in no `J.Crew`."""
    name = last_word(gap.text, max(0, gap.at - LONGEST_RUN), max(0, gap.at - 3))
    if not name or gap.text[gap.at - 3] != " " or not gap.right.istitle():
        return 0
    is_name = name.istitle() and gap.lexicon.zipf(name) < SENTENCE_OPENER + 1
    return 0.6 if is_name and gap.run.count(".") == 1 else 0


def sure_of_words(gap: Gap) -> float:
    """Say how sure two words are a sentence's last and the next one's first, 0 to 1."""
    if is_mixed(gap.right) and not gap.knows_right:
        return 0
    if gap.knows_left and gap.knows_right:
        return 0.9
    if gap.lexicon.zipf(gap.right) >= SENTENCE_OPENER:
        return 0.8
    return 0.7 if gap.left.islower() and gap.knows_left and len(gap.left) >= MIN_WORD else 0


# Zipf. "However", "Police": what opens a sentence behind a name that no list has.
SENTENCE_OPENER = 5.0
# Zipf. Words of the news, without the typing errors that lists have too.
RARE = 3.5
MIN_WORD = 3
# Letters. "Corp", "Penn", "approx".
MAX_ABBREVIATION = 6


def behind_comma(gap: Gap) -> float:
    """Judge a comma: no list of codes, no decimal."""
    if gap.run.count(",") > MAX_MARKS:
        return 0
    if not gap.right:
        return before_figure(gap) or before_opener(gap)
    # One letter is a name ("RTS,S"), a formula, or half of a word, as in Greek.
    is_part = len(gap.left) == 1 and not gap.left.isupper()
    is_sign = len(gap.right) == 1 and gap.lexicon.zipf(gap.right) < FUNCTION_WORD
    is_low_quote = gap.text[gap.at - 2] == ","
    if is_part or is_sign or is_low_quote or (gap.left and is_spelt_so(gap)):
        return 0
    if gap.text[gap.at - 2].isdigit():
        return 0.9 if len(gap.right) > 1 and gap.knows_right else 0
    return 0.9


def before_figure(gap: Gap) -> float:
    """Judge a comma before a figure or a sum: `July 5,2012`, `said,12 people`, `then,$3`."""
    if gap.text[gap.at] in CURRENCY:
        return 0.8
    if not gap.text[gap.at].isdigit():
        return 0
    if len(gap.left) >= MIN_WORD and gap.left.isalpha() and gap.knows_left:
        return 0.9
    is_year = YEAR.match(gap.text, gap.at) and BEFORE_YEAR.search(
        gap.text, max(0, gap.at - 8), gap.at
    )
    return 0.9 if is_year else 0


def behind_call(gap: Gap) -> float:
    """Judge `?` and `!`: the next word is a known one, as in no brand (`Yahoo!7`)."""
    if not gap.right:
        return before_opener(gap)
    if is_spelt_so(gap):
        return 0
    is_word = len(gap.right) > 1 or gap.right.isupper()
    return 0.9 if is_word and gap.knows_right else 0


def behind_semicolon(gap: Gap) -> float:
    """Judge a semicolon: no entity of a page's source."""
    is_word = len(gap.left) >= MIN_WORD and "&" not in gap.run
    return 0.9 if is_word and gap.knows_right else 0


def behind_closing(gap: Gap) -> float:
    """Judge a closing quotation mark: no ending behind it (`“like”s`), no inches."""
    before = gap.text[: gap.at - 1]
    if (
        before[-1].isspace()
        or before[-1] in OPENERS
        or (before[-1].isdigit() and before.count(LEFT) <= before.count(RIGHT))
    ):
        return 0
    if not gap.right:
        return 0.8 if gap.text[gap.at] in "([" and gap.text[gap.at + 1].isalpha() else 0
    if gap.right[0].isupper():
        return 0.9
    least = RARE if len(gap.right) >= MIN_WORD else SENTENCE_OPENER
    is_word = gap.lexicon.rare_zipf(gap.right) >= least or gap.usage.counts[gap.right] > 1
    is_ending = gap.lexicon.endings(gap.right) > MAX_ENDINGS
    return 0.9 if is_word and not is_ending and len(gap.right) > 1 else 0


# Words. "s", "ed", "ing" and the like end hundreds of common words, "and" ends 20.
MAX_ENDINGS = 150


def behind_bracket(gap: Gap) -> float:
    """Judge a closing bracket: `(AI)algorithms`, but not `(re)build`, `f(x)dx`."""
    opening = gap.text.rfind("(" if gap.text[gap.at - 1] == ")" else "[", 0, gap.at)
    inside = gap.text[opening + 1 : gap.at - 1]
    is_apart = opening > 0 and gap.text[opening - 1].isspace()
    is_word = len(gap.right) > 1 and gap.lexicon.zipf(gap.right) >= SENTENCE_OPENER - 1
    if not is_apart or not is_word or opening < 0:
        return 0
    if " " in inside:
        return 0.9
    is_part = f"{inside}{gap.right}".isalpha() and gap.lexicon.rare_zipf(inside + gap.right) > 0
    return 0 if is_part or inside.islower() else 0.7


def before_opening(gap: Gap) -> float:
    """Judge an opening quotation mark: a word stands right before it."""
    return 0.8 if gap.text[gap.at - 1].isalpha() else 0


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
