"""Quotation marks in a paragraph: where they stand, which way they face, which belong together."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

LEFT = "\N{LEFT DOUBLE QUOTATION MARK}"
RIGHT = "\N{RIGHT DOUBLE QUOTATION MARK}"
LOW = "\N{DOUBLE LOW-9 QUOTATION MARK}"
HIGH_REVERSED = "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
LEFT_ANGLE = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
RIGHT_ANGLE = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
LEFT_CORNER = "\N{LEFT CORNER BRACKET}"
RIGHT_CORNER = "\N{RIGHT CORNER BRACKET}"
STRAIGHT = '"'
TYPED = ("''", "``")
STRAIGHT_MARKS = frozenset({STRAIGHT, *TYPED})
PRIMES = frozenset({STRAIGHT, "''"})

ANGLES = LEFT_ANGLE + RIGHT_ANGLE
CORNERS = LEFT_CORNER + RIGHT_CORNER
CURLY = LEFT + RIGHT + LOW + HIGH_REVERSED
OPENERS = LEFT + LOW + HIGH_REVERSED + LEFT_ANGLE + LEFT_CORNER
CLOSERS = RIGHT + RIGHT_ANGLE + RIGHT_CORNER
SINGLES = (
    "'`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
)
# Opens a quotation inside another, or stands for what a word lost: “’90s”.
SINGLE_OPENER = re.compile("(?<!\\w)['\N{LEFT SINGLE QUOTATION MARK}](?=\\w)")
DOUBLES = CURLY + ANGLES + CORNERS + STRAIGHT

# All that begins a mark; each is looked for by itself, at the speed of memory.
MARKS = (*DOUBLES, *TYPED)
# A run of marks faces one way as a whole: what stands before and behind all of it decides.
IN_TEXT = re.compile(f"[{DOUBLES}]|''|``")
IN_RUN = re.compile(f"[{DOUBLES}]|(?<!')''(?!')|(?<!`)``(?!`)")
RUN_CHARS = frozenset(DOUBLES + SINGLES)

BRACKETS_BEFORE = "([{\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}"
WIDE_STOPS = (
    "\N{IDEOGRAPHIC COMMA}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}"
    "\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
)
WIDE_COLON = "\N{FULLWIDTH COLON}"
BEHIND_CLOSER = ".,;:!?)]}\N{HORIZONTAL ELLIPSIS}" + WIDE_STOPS + WIDE_COLON
BEFORE_OPENER = BRACKETS_BEFORE + WIDE_COLON
DASHES = "-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{NON-BREAKING HYPHEN}"
BEHIND_WORD = BEHIND_CLOSER + DASHES
CJK = "\N{CJK RADICAL REPEAT}"
HEBREW = re.compile("[\u0590-\u05ff]")


class Forms(NamedTuple):
    """Which marks open and which close by their form, in one article."""

    openers: str = OPENERS
    closers: str = CLOSERS


USUAL_FORMS = Forms()
OPENING_RIGHT_ANGLE = re.compile(f"(?:^|[\\s(:]){RIGHT_ANGLE}(?=\\w)")
OPENING_LEFT_ANGLE = re.compile(f"(?:^|[\\s(:]){LEFT_ANGLE}(?=\\w)")


def forms_of(texts: Sequence[str]) -> Forms:
    """Say which marks open in an article: LEFT closes where LOW opens, angles may point inward.

    >>> forms_of(["„Nein“, sagte er."]).closers[-1]
    '“'
    """
    openers, closers = OPENERS, CLOSERS
    if any(LOW in text for text in texts):
        openers, closers = openers.replace(LEFT, ""), closers + LEFT
    angled = [text for text in texts if RIGHT_ANGLE in text]
    inward = sum(len(OPENING_RIGHT_ANGLE.findall(text)) for text in angled)
    if inward > sum(len(OPENING_LEFT_ANGLE.findall(text)) for text in angled):
        openers = openers.replace(LEFT_ANGLE, RIGHT_ANGLE)
        closers = closers.replace(RIGHT_ANGLE, LEFT_ANGLE)
    return Forms(openers, closers)


class Facing(Enum):
    """Which way a mark points, as its surroundings have it."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """A double quotation mark: where it stands, its characters, and where it points."""

    start: int
    end: int
    text: str
    facing: Facing

    @property
    def family(self) -> str:
        """Marks pair within a family only: angle, corner, and all the others."""
        if self.text in ANGLES:
            return "angle"
        return "corner" if self.text in CORNERS else "high"


class Pair(NamedTuple):
    """An opening mark and the closing one that belongs to it."""

    opening: Mark
    closing: Mark

    @property
    def style(self) -> str:
        """The characters of both."""
        return self.opening.text + self.closing.text


class Paired(NamedTuple):
    """The marks of a paragraph, sorted out.

    `pairs` are ordered by where they close; `unclosed` opened and never closed, `unopened` the
    other way round.
    """

    marks: tuple[Mark, ...]
    pairs: tuple[Pair, ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]


def marks(text: str, forms: Forms = USUAL_FORMS) -> Iterator[Mark]:
    """Yield the double quotation marks of a paragraph.

    >>> [(mark.text, mark.facing.value) for mark in marks('a 5" nail, "so" he said')]
    [('"', 'close'), ('"', 'open'), ('"', 'close')]
    """
    for start, end in runs(text):
        around = facing(text[start - 1 : start] if start else "", text[end : end + 2])
        # Most marks stand alone.
        if end - start == 1:
            yield Mark(start, end, text[start], resolved(text[start], around, forms))
            continue
        for found in IN_RUN.finditer(text, start, end):
            mark = found.group()
            yield Mark(*found.span(), mark, resolved(mark, around, forms))


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where marks stand, those that touch as one, single ones beside double ones too."""
    end = 0
    while found := IN_TEXT.search(text, end):
        start = found.start()
        while start > end and text[start - 1] in RUN_CHARS:
            start -= 1
        end = found.end()
        while end < len(text) and text[end] in RUN_CHARS:
            end += 1
        yield start, end


def facing(before: str, behind: str) -> Facing | None:
    """Say where a mark points by what stands around it; None where that says nothing.

    >>> facing(" ", "so"), facing("o", ", "), facing("o", "so")
    (<Facing.OPEN: 'open'>, <Facing.CLOSE: 'close'>, None)
    """
    opens = not before or before.isspace() or before in BEFORE_OPENER
    # “he said:"No"”: the space behind the colon was lost.
    opens = opens or (before == ":" and behind[:1].isalnum())
    ends = not behind or behind[0].isspace()
    if before and before in WIDE_STOPS and not ends and behind[0] not in BEHIND_CLOSER:
        # No space shows there to which side the mark belongs.
        return Facing.EITHER
    if opens and not ends:
        # A mark before a full stop closes, one before an ellipsis may open.
        closing = behind[0] in BEHIND_CLOSER and not behind.startswith(("..", "\u2026"))
        return None if closing else Facing.OPEN
    if opens or before in DASHES:
        return Facing.CLOSE if not opens and ends else None
    return Facing.CLOSE if ends or behind[0] in BEHIND_WORD else None


def resolved(mark: str, around: Facing | None, forms: Forms) -> Facing:
    """Say where a mark points by its surroundings and its form; EITHER where the two differ."""
    form = Facing.OPEN if mark in forms.openers else Facing.CLOSE if mark in forms.closers else None
    if form is None:
        return around or Facing.EITHER
    return form if around is None or around is form else Facing.EITHER


def pair_up(text: str, forms: Forms = USUAL_FORMS) -> Paired:
    """Sort out which marks belong together.

    A mark that may point either way closes what is open, and else opens.

    >>> found = pair_up("“One, “two” three.")
    >>> [pair.style for pair in found.pairs], len(found.unclosed)
    (['“”'], 1)
    """
    waiting: dict[str, list[Mark]] = {"high": [], "angle": [], "corner": []}
    pairs: list[Pair] = []
    unopened: list[Mark] = []
    kept: list[Mark] = []
    opens = False
    for mark in marks(text, forms):
        stack = waiting[mark.family]
        if is_letter_mark(mark, text, stack) or is_prime(mark, text, stack):
            continue
        # A mark that stands twice points the same way twice.
        if mark.facing is not Facing.EITHER or not is_repeated(mark, kept):
            opens = mark.facing is Facing.OPEN or (mark.facing is Facing.EITHER and not stack)
        kept.append(mark)
        if opens:
            stack.append(mark)
        elif stack:
            pairs.append(Pair(stack.pop(), mark))
        else:
            unopened.append(mark)
    unclosed = sorted(mark for stack in waiting.values() for mark in stack)
    return joined(Paired(tuple(kept), tuple(pairs), tuple(unclosed), tuple(unopened)))


def is_repeated(mark: Mark, before: Sequence[Mark]) -> bool:
    """Whether the same mark stands right before a mark."""
    return bool(before) and before[-1].end == mark.start and before[-1].text == mark.text


def joined(paired: Paired) -> Paired:
    """Pair a straight mark with one of another family, where both have no partner of their own.

    >>> [pair.style for pair in pair_up('He said «no" twice.').pairs]
    ['«"']
    """
    if not (paired.unclosed and paired.unopened):
        return paired
    left = sorted([*paired.unclosed, *paired.unopened])
    closing = set(paired.unopened)
    mixed = [
        Pair(one, other)
        for one, other in pairwise(left)
        if one not in closing and other in closing and is_mixed(one, other)
    ]
    taken = {mark for pair in mixed for mark in pair}
    return Paired(
        paired.marks,
        tuple(sorted([*paired.pairs, *mixed], key=closing_of)),
        tuple([mark for mark in paired.unclosed if mark not in taken]),
        tuple([mark for mark in paired.unopened if mark not in taken]),
    )


def is_mixed(one: Mark, other: Mark) -> bool:
    """Whether one of two marks is straight and the other of another family."""
    return STRAIGHT in {one.text, other.text} and one.family != other.family


def closing_of(pair: Pair) -> Mark:
    """Key by which pairs are ordered."""
    return pair.closing


def is_letter_mark(mark: Mark, text: str, stack: Sequence[Mark]) -> bool:
    """Whether a straight mark stands inside a word, as in Hebrew abbreviations.

    Elsewhere it closes what a straight mark opened: Turkish has endings behind it.
    """
    if mark.text not in STRAIGHT_MARKS or not mark.start:
        return False
    around = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    # Chinese and Japanese have no spaces between words.
    if not all(one.isalpha() and one < CJK for one in around):
        return False
    return HEBREW.match(around[0]) is not None or not stack or stack[-1].text != mark.text


def is_prime(mark: Mark, text: str, stack: Sequence[Mark]) -> bool:
    """Whether a straight mark behind a number is one of inches or seconds.

    Where a straight quotation is open, the mark closes it, feet before inches excepted.
    """
    if (
        mark.text not in STRAIGHT_MARKS
        or mark.text == "``"
        or not text[mark.start - 1 : mark.start].isdigit()
    ):
        return False
    if FEET.search(text, max(0, mark.start - 6), mark.start):
        return True
    return not stack or stack[-1].text != mark.text


FEET = re.compile("\\d['\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}]\\s?\\d{1,2}$")
