"""Quotations that lost a mark: closed at a verb of speech or a paragraph's end, opened likewise."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.chars import ends_sentence
from copydesk.text.quotes.form import Change
from copydesk.text.quotes.marks import Facing, Mark, Paired
from copydesk.text.quotes.speech import SpeechWords, closing_slots, says_who
from copydesk.text.quotes.style import HouseStyle, is_part, style_of_closer, style_of_opener

TRUNCATED = re.compile(
    "(?:\N{HORIZONTAL ELLIPSIS}|\\.\\.\\.|\\[\\+?\\d+ \\w+\\]|\\[.{0,3}\\])\\s*$"
)
VOICE = re.compile(r"[^\W\d_]+")
CLAUSE_END = re.compile("[.?!;]")
# What follows a motto: the name of who said it.
DASHED_NAME = re.compile("\\s*[\N{EM DASH}\N{EN DASH}-]+\\s*\\w[^.?!]{1,60}")
SPEECH_COLON = re.compile(r"(\w+)(?P<stop>[,:])\s+(?=\w)")


class Around(NamedTuple):
    """What stands before and behind a paragraph.

    `open_before` says that a quotation is still open where it begins, `just_before` that the
    paragraph before it opened that; `opens_behind` that the next paragraph begins with a mark;
    `closes_behind` that the next mark of all closes what was opened before.
    """

    open_before: bool = False
    just_before: bool = False
    opens_behind: bool = False
    closes_behind: bool = False


class Paragraph(NamedTuple):
    """A paragraph with all that its repair depends on."""

    text: str
    paired: Paired
    around: Around
    house: HouseStyle
    speech: SpeechWords


def lost_changes(paragraph: Paragraph) -> Iterator[Change]:
    """Yield what puts back the marks that a paragraph lost.

    What is lost inside is mended first, each gap by itself; an end is mended only where it is
    all that is wrong.
    """
    unclosed, unopened = paragraph.paired.unclosed, paragraph.paired.unopened
    inside = [
        *(change for mark in unclosed for change in closed_at_verb(paragraph, mark)),
        *(change for mark in unopened for change in opened_at_verb(paragraph, mark)),
    ]
    yield from inside
    if len(unclosed) + len(unopened) == len(inside) + 1:
        if unclosed and not any(change.start > unclosed[-1].start for change in inside):
            yield from closed_at_end(paragraph, unclosed[-1])
        if unopened and not any(change.start < unopened[0].start for change in inside):
            yield from opened_at_start(paragraph, unopened[0])


def closed_at_verb(paragraph: Paragraph, opening: Mark) -> Iterator[Change]:
    """Yield the closing mark that a quotation wants before a verb of speech."""
    text, house = paragraph.text, paragraph.house
    after = closer_for(opening, house)
    slots = list(closing_slots(text, opening.end, gap_end(paragraph, opening), paragraph.speech))
    if slots and after:
        slot = slots[0]
        is_inside = house.comma_inside or slot.stop != ","
        at = slot.end if is_inside else slot.start
        sure = slot.sure if len(slots) == 1 else min(slot.sure, 0.6)
        yield Change(at, at, after, "quotes/lost-before-verb", sure)


def closed_at_end(paragraph: Paragraph, opening: Mark) -> Iterator[Change]:
    """Yield the closing mark that a quotation wants at its paragraph's end."""
    text, house = paragraph.text, paragraph.house
    after = closer_for(opening, house)
    if not after or gap_end(paragraph, opening) < len(text):
        return
    if may_close_at_end(text, opening, paragraph.around):
        inside = house.part_stop_inside if is_part(text, opening) else house.stop_inside
        at = len(text) - (text.endswith(".") and not inside)
        sure = closing_sureness(text, opening)
        yield Change(at, at, after, "quotes/lost-at-end", sure)


def gap_end(paragraph: Paragraph, opening: Mark) -> int:
    """Say where the stretch behind an opening mark ends in which its closing mark was lost."""
    marks = paragraph.paired.marks
    place = bisect_right(marks, opening.start, key=start_of)
    return marks[place].start if place < len(marks) else len(paragraph.text)


def start_of(mark: Mark) -> int:
    """Key by which marks are looked up."""
    return mark.start


def closer_for(opening: Mark, house: HouseStyle) -> str:
    """Give what closes an opening mark in this house, with the space before it; may be empty."""
    style = style_of_opener(opening.text, house)
    space = house.inner_space if opening.family == "angle" else ""
    return space + style[1] if style else ""


def opener_for(closing: Mark, house: HouseStyle) -> str:
    """Give what opens for a closing mark in this house, with the space behind it; may be empty."""
    style = style_of_closer(closing.text, house)
    space = house.inner_space if closing.family == "angle" else ""
    return style[0] + space if style else ""


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


def opened_at_verb(paragraph: Paragraph, closing: Mark) -> Iterator[Change]:
    """Yield the opening mark that a quotation wants behind a verb of speech.

    Behind a comma a small letter goes on with a quotation, but does not begin one.
    """
    after = opener_for(closing, paragraph.house)
    starts = list(said_before(paragraph, closing))
    sound = [at for at, may_open in starts if may_open]
    if sound and after:
        sure = 0.8 if len(starts) == 1 else 0.4
        yield Change(sound[0], sound[0], after, "quotes/lost-after-verb", sure)


def said_before(paragraph: Paragraph, closing: Mark) -> Iterator[tuple[int, bool]]:
    """Yield where words stand behind a verb of speech, and whether a quotation may begin there."""
    text, start = paragraph.text, gap_start(paragraph, closing)
    for found in SPEECH_COLON.finditer(text, start, closing.start):
        if found[1].lower() in paragraph.speech.verbs:
            goes_on = start > 0 and not CLAUSE_END.search(text, start, found.start())
            yield found.end(), found["stop"] == ":" or text[found.end()].isupper() or goes_on


def opened_at_start(paragraph: Paragraph, closing: Mark) -> Iterator[Change]:
    """Yield the opening mark that a quotation wants at its paragraph's start."""
    text = paragraph.text
    after = opener_for(closing, paragraph.house)
    if after and gap_start(paragraph, closing) == 0 and text[0].isalnum():
        sure = opening_sureness(text, closing, paragraph)
        around = paragraph.around
        goes_on = around.just_before and paragraph.house.reopens
        if around.open_before and not goes_on:
            sure = min(sure, 0.4)
        if any(True for _ in said_before(paragraph, closing)):
            sure = min(sure, 0.4)
        yield Change(0, 0, after, "quotes/lost-at-start", sure)


def gap_start(paragraph: Paragraph, closing: Mark) -> int:
    """Say where the stretch before a closing mark begins in which its opening mark was lost."""
    marks = paragraph.paired.marks
    place = bisect_left(marks, closing.start, key=start_of)
    return marks[place - 1].end if place else 0


def opening_sureness(text: str, closing: Mark, paragraph: Paragraph) -> float:
    """Say how surely a quotation began where its paragraph does."""
    if text[0].islower():
        return 0.3
    stop = text[closing.start - 1]
    behind = text[closing.end :]
    if not behind.strip(" ."):
        return 0.7 if stop in ".?!" and has_voice(text, paragraph.speech) else 0.3
    if DASHED_NAME.fullmatch(behind) and stop in ".?!":
        return 0.8
    if stop in ",?!" or behind[0] == ",":
        return 0.9 if says_who(text, closing.end + 1, paragraph.speech) else 0.4
    is_word = text[: closing.start].isalpha() and behind[0].isspace()
    return 0.7 if is_word else 0.3


def has_voice(text: str, speech: SpeechWords) -> bool:
    """Whether a paragraph is told by an I or a we, or to a you."""
    return any(found.group().lower() in speech.voices for found in VOICE.finditer(text))


def begins_quotation(text: str, paired: Paired) -> bool:
    """Whether a paragraph begins with an opening mark."""
    if not paired.marks:
        return False
    first = paired.marks[0]
    return first.facing is not Facing.CLOSE and not text[: first.start].strip()
