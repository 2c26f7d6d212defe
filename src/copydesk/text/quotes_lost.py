"""Quotations that lost a mark: closed at a verb of speech or a paragraph's end, opened likewise."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.chars import ends_sentence
from copydesk.text.quotes import Facing, Mark, Paired, marks
from copydesk.text.quotes_form import Change
from copydesk.text.quotes_speech import SpeechWords, attribution, closing_slots
from copydesk.text.quotes_style import HouseStyle, style_of_closer, style_of_opener

TRUNCATED = re.compile("(?:\N{HORIZONTAL ELLIPSIS}|\\.\\.\\.|\\[\\+?\\d+ \\w+\\]|\\[.{0,3}\\])\\s*$")
LEAD = re.compile(r"[^\w\s]")
SPEECH_COLON = re.compile(r"(\w+)(?P<stop>[,:])\s+(?=\w)")


class Around(NamedTuple):
    """What stands before and behind a paragraph.

    `open_before` says that a quotation is still open where it begins; `opens_behind` that the
    next paragraph begins with a mark; `closes_behind` that it closes one it did not open;
    `is_last` that there is no next one.
    """

    open_before: bool = False
    opens_behind: bool = False
    closes_behind: bool = False
    is_last: bool = False


def lost_changes(
    text: str, paired: Paired, around: Around, house: HouseStyle, speech: SpeechWords
) -> Iterator[Change]:
    """Yield what puts back the marks that a paragraph lost."""
    if len(paired.unclosed) == 1 and not paired.unopened:
        yield from lost_closing(text, paired, around, house, speech)
    elif len(paired.unopened) == 1 and not paired.unclosed:
        yield from lost_opening(text, paired, around, house, speech)


def lost_closing(
    text: str, paired: Paired, around: Around, house: HouseStyle, speech: SpeechWords
) -> Iterator[Change]:
    """Yield the closing mark that one opening mark wants."""
    opening = paired.unclosed[0]
    style = style_of_opener(opening.text, house)
    if not style:
        return
    after = style[1]
    if opening.family == "angle":
        after = house.inner_space + after
    following = [mark.start for mark in paired.marks if mark.start > opening.start]
    limit = following[0] if following else len(text)
    slots = list(closing_slots(text, opening.end, limit, speech))
    if slots:
        slot = slots[0]
        inside = house.comma_inside or slot.stop != ","
        at = slot.end if inside else slot.start
        sure = slot.sure if len(slots) == 1 else min(slot.sure, 0.6)
        yield Change(at, at, after, "quotes/lost-before-verb", sure)
    elif not following and may_close_at_end(text, opening, around):
        sure = closing_sureness(text, opening)
        yield Change(len(text), len(text), after, "quotes/lost-at-end", sure)


def may_close_at_end(text: str, opening: Mark, around: Around) -> bool:
    """Whether a quotation that is still open at a paragraph's end should end there."""
    if around.opens_behind or around.closes_behind or not ends_sentence(text):
        return False
    return not TRUNCATED.search(text) and len(text) - opening.end > 1


def closing_sureness(text: str, opening: Mark) -> float:
    """Say how surely a quotation runs to its paragraph's end."""
    inner = text[opening.end :]
    before = text[: opening.start].rstrip()
    if not before or before[-1] in ":," or inner[0].isupper():
        return 0.8
    one_sentence = not re.search(r"[.?!]\s+\w", inner)
    return 0.7 if one_sentence else 0.4


def lost_opening(
    text: str, paired: Paired, around: Around, house: HouseStyle, speech: SpeechWords
) -> Iterator[Change]:
    """Yield the opening mark that one closing mark wants."""
    closing = paired.unopened[0]
    style = style_of_closer(closing.text, house)
    if not style:
        return
    after = style[0]
    if closing.family == "angle":
        after += house.inner_space
    before = [mark.end for mark in paired.marks if mark.start < closing.start]
    start = before[-1] if before else 0
    said = [
        found.end()
        for found in SPEECH_COLON.finditer(text, start, closing.start)
        if found[1].lower() in speech.verbs
    ]
    if said:
        sure = 0.8 if len(said) == 1 else 0.4
        yield Change(said[0], said[0], after, "quotes/lost-after-verb", sure)
    elif not before and not around.open_before and text[0].isalnum():
        sure = opening_sureness(text, closing, speech)
        yield Change(0, 0, after, "quotes/lost-at-start", sure)


def opening_sureness(text: str, closing: Mark, speech: SpeechWords) -> float:
    """Say how surely a quotation began where its paragraph does."""
    if text[0].islower():
        return 0.3
    stop = text[closing.start - 1]
    behind = text[closing.end :]
    if not behind.strip():
        return 0.7 if stop in ".?!" else 0.3
    lead = len(behind) - len(behind.lstrip(", \N{EM DASH}\N{EN DASH}-\N{NO-BREAK SPACE}"))
    if (stop in ",.?!" or behind[0] == ",") and attribution(
        text, closing.end + lead, ",", speech
    ):
        return 0.9
    return 0.3


def begins_quotation(text: str) -> bool:
    """Whether a paragraph begins with an opening mark."""
    first = next(marks(text[:8]), None)
    return first is not None and not text[: first.start].strip() and first.facing is not Facing.CLOSE
