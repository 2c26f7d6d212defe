"""Quotations that lost a mark: closed at a verb of speech or a paragraph's end, opened likewise."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.text.chars import ends_sentence
from copydesk.text.quotes.form import Change
from copydesk.text.quotes.marks import SINGLE_OPENER, Facing, Mark, Paired
from copydesk.text.quotes.speech import SpeechWords, closing_slots
from copydesk.text.quotes.style import (
    ANGLE_PAIR,
    HouseStyle,
    is_part,
    style_of_closer,
    style_of_opener,
)
from copydesk.text.quotes.sureness import closing_sureness, heading_sureness, opening_sureness

TRUNCATED = re.compile(
    "(?:\N{HORIZONTAL ELLIPSIS}|\\.\\.\\.|\\[\\+?\\d+ \\w+\\]|\\[.{0,3}\\])\\s*$"
)
# How sure a place must be to be taken before a later one, 0 to 1.
SURE = 0.5
WORD = re.compile(r"[^\W\d_]+")
ENDS_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\s*\Z")
TWO_SINGLES = re.compile("[\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]{2}|''")
# What some sites make of a straight mark behind a figure: “by 5″ in May”.
DOUBLE_PRIME = re.compile("(?<=\\d)\N{DOUBLE PRIME}")
# A single mark that ends a clause, and is no possessive's.
SINGLE_CLOSED = re.compile("(?<=[^\\Ws]|[.,?!])['\N{RIGHT SINGLE QUOTATION MARK}](?=[,.;]|\\Z)")
# A sentence goes on behind a question: there the quotation ended, if anywhere.
GOES_ON = re.compile(r"[?!]\s+[^\W\d_A-Z]")
BRACKETS = "([\N{HORIZONTAL ELLIPSIS}"
CLAUSE_END = re.compile("[.?!;]")
LEAD_END = re.compile(r"(?P<stop>[,:])\s+(?=[\w\[(\N{HORIZONTAL ELLIPSIS}])")
# Characters before a comma or a colon that are read for a verb of speech.
LEAD_REACH = 80
# Words from that verb on: the verb and three more.
MAX_LEAD_WORDS = 4


class Around(NamedTuple):
    """What stands before and behind a paragraph.

    `open_before` says that a quotation is still open where it begins, `just_before` that the
    paragraph before it opened that, `runs_on` that an earlier one did and none since opened anew,
    `is_introduced` that the one before ends with a colon; `opens_behind` that the next paragraph
    begins with a mark, `is_followed` that one comes and begins anew; `closes_behind` that what
    comes behind closes what was opened before; `before` is the paragraph before.
    """

    open_before: bool = False
    runs_on: bool = False
    just_before: bool = False
    opens_behind: bool = False
    closes_behind: bool = False
    is_introduced: bool = False
    is_followed: bool = False
    before: str = ""


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
    if slots and after and not is_barred(text[opening.end : slots[0].start]):
        slot = next((one for one in slots if one.sure >= SURE), slots[0])
        is_inside = house.comma_inside or slot.stop != ","
        at = slot.end if is_inside else slot.start
        sure = slot.sure if len(slots) == 1 else min(slot.sure, 0.6)
        if slot.stop == "," and house.is_comma_doubtful:
            sure = min(sure, 0.4)
        yield Change(at, at, after, "quotes/lost-before-verb", sure)


def closed_at_end(paragraph: Paragraph, opening: Mark) -> Iterator[Change]:
    """Yield the closing mark that a quotation wants at its paragraph's end."""
    text, house = paragraph.text, paragraph.house
    after = closer_for(opening, house)
    if not after or gap_end(paragraph, opening) < len(text):
        return
    if is_barred(text[opening.end :]) or is_arrow(paragraph, opening):
        return
    if (goes_on := GOES_ON.search(text, opening.end)) and goes_on.group()[-1].islower():
        return
    around = paragraph.around
    if around.opens_behind or around.closes_behind or len(text) - opening.end <= 1:
        return
    inside = house.part_stop_inside if is_part(text, opening) else house.stop_inside
    at = len(text) - (text.endswith(".") and not inside)
    sure = end_sureness(paragraph, opening)
    if sure:
        yield Change(at, at, after, "quotes/lost-at-end", sure)


def is_barred(inner: str) -> bool:
    """Whether what was opened ends in an address, or was closed by marks of another kind.

    >>> is_barred("See https://a.org/b"), is_barred("No.’’"), is_barred("May 1″ it was")
    (True, True, True)
    >>> is_barred("No’"), is_barred("the ‘No’"), is_barred("No")
    (True, False, False)
    """
    if any(pattern.search(inner) for pattern in (ENDS_IN_ADDRESS, TWO_SINGLES, DOUBLE_PRIME)):
        return True
    return SINGLE_CLOSED.search(inner) is not None and not SINGLE_OPENER.search(inner)


def is_arrow(paragraph: Paragraph, opening: Mark) -> bool:
    """Whether an angle mark before a space at a paragraph's start is an arrow: “« Back”."""
    text, house = paragraph.text, paragraph.house
    is_apart = not text[: opening.start].strip() and text[opening.end : opening.end + 1].isspace()
    may_quote = house.inner_space or (ANGLE_PAIR in house.native and ends_sentence(text))
    return opening.family == "angle" and is_apart and not may_quote


def end_sureness(paragraph: Paragraph, opening: Mark) -> float:
    """Say how surely a quotation that is still open at a paragraph's end should end there."""
    text, speech = paragraph.text, paragraph.speech
    if TRUNCATED.search(text):
        return 0.0
    if ends_sentence(text):
        return closing_sureness(text, opening, speech)
    return heading_sureness(text, opening, speech) if paragraph.around.is_followed else 0.0


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
    """Yield where words stand behind a verb of speech, and whether a quotation may begin there.

    Some words may stand between: “he said with a grin: No.”
    """
    text, start = paragraph.text, gap_start(paragraph, closing)
    for found in LEAD_END.finditer(text, start, closing.start):
        low = max(start, found.start() - LEAD_REACH)
        lead = re.split(r"[.,:;?!]\s", text[low : found.start()])[-1]
        words = [word.lower() for word in WORD.findall(lead)]
        if not paragraph.speech.verbs.isdisjoint(words[-MAX_LEAD_WORDS:]):
            goes_on = start > 0 and not CLAUSE_END.search(text, start, found.start())
            may_open = found["stop"] == ":" or text[found.end()].isupper() or goes_on
            yield found.end(), may_open


def opened_at_start(paragraph: Paragraph, closing: Mark) -> Iterator[Change]:
    """Yield the opening mark that a quotation wants at its paragraph's start."""
    text, native = paragraph.text, paragraph.house.native
    # “See more »” is an arrow.
    if closing.family == "angle" and text[closing.start - 1].isspace() and ANGLE_PAIR not in native:
        return
    after = opener_for(closing, paragraph.house)
    if after and gap_start(paragraph, closing) == 0 and (text[0].isalnum() or text[0] in BRACKETS):
        yield Change(0, 0, after, "quotes/lost-at-start", start_sureness(paragraph, closing))


def start_sureness(paragraph: Paragraph, closing: Mark) -> float:
    """Say how surely a quotation that closes in a paragraph began where that does."""
    text, _, around, house, speech = paragraph
    if around.is_introduced and not text[closing.end :].strip(" ."):
        return 0.8
    goes_on = around.just_before and house.reopens
    is_whole = house.is_whole or goes_on or is_told_before(paragraph, closing)
    sure = opening_sureness(text, closing, speech, is_whole=is_whole)
    is_inside = around.runs_on or (around.open_before and not house.reopens)
    leads = [may_open for _, may_open in said_before(paragraph, closing)]
    is_said = any(leads) if speech.begins_quoted else bool(leads)
    return min(sure, 0.4) if is_inside or is_said else sure


def is_told_before(paragraph: Paragraph, closing: Mark) -> bool:
    """Whether the paragraph before ends with who speaks, and nothing says so in this one.

    In English 82% of such paragraphs that end with a closing mark are all quotation, of the
    others 54%.
    """
    if not paragraph.house.reopens:
        return False
    lead = re.split(r"[.?!]\s", paragraph.around.before.rstrip())[-1]
    verbs = paragraph.speech.verbs
    is_told = not verbs.isdisjoint(word.lower() for word in WORD.findall(lead))
    inner = WORD.findall(paragraph.text, 0, closing.start)
    return is_told and verbs.isdisjoint(word.lower() for word in inner)


def gap_start(paragraph: Paragraph, closing: Mark) -> int:
    """Say where the stretch before a closing mark begins in which its opening mark was lost."""
    marks = paragraph.paired.marks
    place = bisect_left(marks, closing.start, key=start_of)
    return marks[place - 1].end if place else 0


def begins_quotation(text: str, paired: Paired) -> bool:
    """Whether a paragraph begins with an opening mark."""
    if not paired.marks:
        return False
    first = paired.marks[0]
    return first.facing is not Facing.CLOSE and not text[: first.start].strip()
