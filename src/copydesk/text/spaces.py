"""Spaces and invisible characters: which are right where they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.text.changes import Change, apart, trimmed
from copydesk.text.columns import is_code, is_tabular
from copydesk.text.space_chars import (
    BIDI_MARK,
    CLOSERS,
    CONTROL,
    EMOJI,
    IDEOGRAPHIC,
    INVISIBLES,
    JOINED_SCRIPT,
    JOINERS,
    NARROW,
    NO_BREAK,
    ODD,
    OPENERS,
    RIGHT_TO_LEFT,
    SPACES,
    UNSPACED_SCRIPT,
    WIDE,
    WIDE_SCRIPT,
    ZERO_WIDTH_SPACE,
)
from copydesk.text.space_places import NARROW_PLACES, NESTED, Place

LOW_QUOTE = "\N{DOUBLE LOW-9 QUOTATION MARK}"
OPENING = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
CLOSING = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
STOPS = ",.;:!?"
# A space before one of these may be wrong; one before a straight mark is right where that opens.
INNER_CLOSERS = ")\\]\N{RIGHT DOUBLE QUOTATION MARK}" + CLOSING
# Looked for one by one, at the speed of memory: a text is most often clean.
SUSPECT_PAIRS = (
    "  ",
    *(f" {mark}" for mark in STOPS + INNER_CLOSERS.replace("\\", "")),
    *(f"{mark} " for mark in OPENERS.replace("\\", "")),
)
MAYBE_SPACED = frozenset({";", ":", "!", "?", CLOSING})

GAP = re.compile(rf"[ {ODD}](?:[ {ODD}]+|(?<=[{ODD}])|(?<=\A.)|\Z)", re.DOTALL)
RUNS = re.compile(f"{SPACES.pattern}|[^ {NO_BREAK}{NARROW}{WIDE}]")

ODD_ONE = re.compile(f"[{ODD}]")
# A mark that closes a clause, and what must come behind it. Not: an ellipsis (" ..." and
# " . . ." are style), a decimal (" .5"), an address in code (" . 10.0.3.7"), a name (" .NET"),
# a smiley (" :)", " ; )").
STOP = re.compile(
    rf" (?<=[\w%{CLOSERS}] )(?:(?=,(?:[\s{CLOSERS}]|\Z))"
    rf"|(?=\.(?!\s*\.|\s\d+\.\d+\.)(?:[\s{CLOSERS}]|\Z)))"
)
LOUD_STOP = re.compile(
    rf" (?<=[\w%{CLOSERS}] )(?<![:;-]\) )(?=[!?]{{1,3}}(?!\s*[!?])(?:[\s{CLOSERS}]|\Z)"
    r"|[:;](?!(?<=\d [:;])\s\d)(?:\Z|\s(?![()DPpOo](?!\w))))"
)
# Not those right behind a word: `call( x )` is code.
BRACKETS = (re.compile(r"\((?<!\w\()[^()]+\)"), re.compile(r"\[(?<!\w\[)[^\[\]]+\]"))
QUOTES = re.compile(
    "\N{LEFT DOUBLE QUOTATION MARK}(?<![^\\s(\\[]\N{LEFT DOUBLE QUOTATION MARK})"
    "[^\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]+"
    "\N{RIGHT DOUBLE QUOTATION MARK}"
)
GUILLEMETS = re.compile(
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "(?<![^\\s(\\[]\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK})"
    "[^\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]+"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}(?!\\w)"
)
SPACED_COLON = " : "
# One of these must be there for a pattern to find anything; looked for at the speed of memory.
SPACED_STOPS = (" ,", " .")
SPACED_ENDS = (" \n", "\n ")
LOUD_STOPS = (" !", " ?", " :", " ;")
SPACED_INSIDE = tuple(f"{mark} " for mark in "([\N{LEFT DOUBLE QUOTATION MARK}" + OPENING) + tuple(
    f" {mark}" for mark in ")]\N{RIGHT DOUBLE QUOTATION MARK}" + CLOSING
)
# Words, or marks that end a sentence: what may stand inside brackets and quotation marks.
INNER_START = re.compile(r" (?=[\w'$€£#])")
INNER_END = re.compile(r"(?<=[\w.,!?%…']) ")


class Habits(NamedTuple):
    """How a document sets its spaces.

    `spaced` are the marks that its language sets apart with a space, None where the language
    is not known. `places` are those where no-break spaces are its rule. In what is laid out,
    columns and code, spaces are left as they are.
    """

    spaced: frozenset[str] | None
    places: tuple[Place, ...] = ()
    is_laid_out: bool = False


def is_suspect(text: str) -> bool:
    """Whether a space may be wrong in one of some lines.

    >>> is_suspect("One two."), is_suspect("One two .")
    (False, True)
    """
    return is_spaced_at_ends(text) or is_spaced_inside(text)


def is_spaced_at_ends(text: str) -> bool:
    """Whether one of some lines begins or ends with a plain space."""
    return has_space_at_ends(text) or has_any(text, SPACED_ENDS)


def is_spaced_inside(text: str) -> bool:
    """Whether a text has a space beside a mark or another space, or one that is odd."""
    return has_any(text, SUSPECT_PAIRS) or ODD_ONE.search(text) is not None


def suspects(texts: Sequence[str]) -> list[int]:
    r"""Give the numbers of the texts in which a space may be wrong, in order.

    >>> suspects(["One two.", "One  two.", "One two .", "One\u200btwo.", "One two. "])
    [1, 2, 3, 4]
    """
    return [
        number
        for number, text in enumerate(texts)
        if has_space_at_ends(text) or is_spaced_inside(text)
    ]


def has_space_at_ends(text: str) -> bool:
    """Whether a text begins or ends with a plain space."""
    return text[:1] == " " or text[-1:] == " "


def space_changes(text: str, habits: Habits) -> tuple[Change, ...]:
    r"""Give the changes that set a text's spaces right.

    >>> english = Habits(frozenset())
    >>> [change[:3] for change in space_changes("A  b\u200bc ( d ) .", english)]
    [(2, 3, ''), (4, 5, ''), (8, 9, ''), (10, 11, ''), (12, 13, '')]
    """
    changes = apart(
        gap_changes(text, habits), stop_changes(text, habits), inner_changes(text, habits)
    )
    if changes and (is_code(text) or is_tabular(text)):
        return tuple(gap_changes(text, habits._replace(is_laid_out=True)))
    return changes


def gap_changes(text: str, habits: Habits) -> Iterator[Change]:
    """Yield changes of runs of spaces, of odd spaces, and of what cannot be seen."""
    if not has_gap(text):
        return
    is_rtl = RIGHT_TO_LEFT.search(text) is not None
    for found in GAP.finditer(text):
        start, end = found.span()
        around = text[max(start - 1, 0) : start], text[end : end + 1]
        before = found.group()
        bare = "".join([one for one in before if stays(one, *around, is_rtl=is_rtl)])
        after = "".join(settled(run, text, start, around, habits) for run in RUNS.findall(bare))
        if after != before:
            yield trimmed(start, before, after)._replace(rule=rule_of(before, bare, around))


def has_gap(text: str) -> bool:
    """Whether a text has two spaces in a row, one at an end, or an odd one.

    >>> has_gap("One two."), has_gap("One two. "), has_gap("One  two.")
    (False, True, True)
    """
    return has_space_at_ends(text) or "  " in text or ODD_ONE.search(text) is not None


def rule_of(before: str, bare: str, around: tuple[str, str]) -> str:
    """Name the rule under which a gap is changed; `bare` is it without what is dropped."""
    if not all(around) and SPACES.search(before):
        return "spaces/edge"
    if bare != before:
        return "spaces/control" if CONTROL.search(before) else "spaces/invisible"
    return "spaces/run" if len(before) > 1 else "spaces/no-break"


def stays(one: str, left: str, right: str, *, is_rtl: bool) -> bool:
    """Whether a character of a gap is seen, or is needed where it cannot be seen."""
    if one in JOINERS:
        is_joined = JOINED_SCRIPT.match(left) or JOINED_SCRIPT.match(right)
        return bool(is_joined or (EMOJI.match(left) and EMOJI.match(right)))
    if one == ZERO_WIDTH_SPACE:
        return bool(UNSPACED_SCRIPT.match(left) or UNSPACED_SCRIPT.match(right))
    return not INVISIBLES.match(one) or (is_rtl and BIDI_MARK.match(one) is not None)


def settled(run: str, text: str, start: int, around: tuple[str, str], habits: Habits) -> str:
    """Give what must stand for a run of spaces; another character stays as it is."""
    if not SPACES.match(run):
        return run
    if not all(around):
        return ""
    if habits.is_laid_out:
        return " " if run == NO_BREAK else run
    odd = [one for one in run if one in NO_BREAK + NARROW]
    if odd and is_set_apart(*around, habits):
        return odd[0]
    return run if len(run) == 1 and is_typography(run, text, start, habits) else " "


def is_typography(space: str, text: str, start: int, habits: Habits) -> bool:
    """Whether an odd space stands where typographers put one."""
    if space == IDEOGRAPHIC:
        around = text[max(start - 1, 0) : start], text[start + 1 : start + 2]
        return any(WIDE_SCRIPT.match(one) for one in around)
    places = NARROW_PLACES if space in NARROW else habits.places
    found = any(one.no_break.match(text, start) for one in places)
    return found or NESTED.match(text, start) is not None


def is_set_apart(left: str, right: str, habits: Habits) -> bool:
    """Whether a language puts a space between two characters; if it is not known, it may."""
    spaced = MAYBE_SPACED if habits.spaced is None else habits.spaced
    return right in spaced or (left == OPENING and CLOSING in spaced)


def stop_changes(text: str, habits: Habits) -> Iterator[Change]:
    """Yield changes that take the space before a mark away, where it belongs to no style."""
    if has_any(text, SPACED_STOPS):
        for found in STOP.finditer(text):
            yield Change(*found.span(), "", "spaces/before-mark", 0.9)
    if habits.spaced is None or not has_any(text, LOUD_STOPS):
        return
    spaced = habits.spaced
    # Two in a line are no punctuation but part it: "North : Boe : 5".
    if text.count(SPACED_COLON) > 1:
        spaced |= {":"}
    for found in LOUD_STOP.finditer(text):
        if text[found.end()] not in spaced:
            yield Change(*found.span(), "", "spaces/before-mark", 0.85)


def has_any(text: str, wanted: Iterable[str]) -> bool:
    """Whether a text has one of some strings."""
    return any(one in text for one in wanted)


def inner_changes(text: str, habits: Habits) -> Iterator[Change]:
    """Yield changes that take spaces away just inside a pair of brackets or quotation marks.

    Only a pair whose marks say which opens: in German “ closes, in Danish « does.
    """
    if not has_any(text, SPACED_INSIDE):
        return
    patterns = [*BRACKETS]
    if LOW_QUOTE not in text:
        patterns.append(QUOTES)
    if habits.spaced is not None and CLOSING not in habits.spaced:
        patterns.append(GUILLEMETS)
    for pattern in patterns:
        for found in pattern.finditer(text):
            start, end = found.start() + 1, found.end() - 1
            if INNER_START.match(text, start):
                yield Change(start, start + 1, "", "spaces/inside", 0.9)
            if end - 1 > start and INNER_END.match(text, end - 1):
                yield Change(end - 1, end, "", "spaces/inside", 0.9)
