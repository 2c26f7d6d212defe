"""Sites of damage to typography: spaces lost, quotation marks lost or wrong, apostrophes."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.document import Span
from copydesk.evaluate.places import Body, Change, Site
from copydesk.evaluate.quote_pairs import Pair, pairs_of, uniform_pairs
from copydesk.evaluate.words import alternatives

CLOSING_MARK = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
OPENING_MARK = (
    "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}"
)
LETTER = r"[^\W\d_]"
WORD_SPACE = re.compile(rf"(?<={LETTER}) (?={LETTER})")
MIRRORED = dict(zip(OPENING_MARK, CLOSING_MARK, strict=False))
MIRRORED |= {after: before for before, after in MIRRORED.items()}
APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"
# How an apostrophe gets split off: "don ’t", "don’ t", "don ’ t".
SPLITS = ((" ", ""), ("", " "), (" ", " "))


def lost_at_edges(body: Body) -> Iterator[Site]:
    """Yield the spaces at the edges of inline tags."""
    for line in body.sound_lines:
        for at in body.edges:
            if line.start < at < line.end:
                yield (Change(Span(at, at + 1), ""),)


def lost_between_words(body: Body) -> Iterator[Site]:
    """Yield the spaces between words, wherever they stand."""
    return at_matches(body, WORD_SPACE)


def lost_after(body: Body, mark: str) -> Iterator[Site]:
    """Yield the spaces after a mark that ends a word, before one that begins."""
    return at_matches(body, space_after(mark))


@cache
def space_after(mark: str) -> re.Pattern[str]:
    """Compile the pattern of a space that is lost after a mark."""
    before = rf"{LETTER}{re.escape(mark)}" if mark in ".,?!" else rf"[\w.,!?][{CLOSING_MARK}]"
    return re.compile(rf"(?<={before}) (?=[{OPENING_MARK}]?{LETTER})")


def at_matches(body: Body, pattern: re.Pattern[str]) -> Iterator[Site]:
    """Yield what a pattern finds in sound lines, to be left out."""
    for line in body.sound_lines:
        for hit in pattern.finditer(body.text, line.start, line.end):
            yield (Change(Span(*hit.span()), ""),)


def unclosed_before_verb(body: Body) -> Iterator[Site]:
    """Yield closing marks that a speech verb follows within four words."""
    pattern = verb_follows(body.language)
    for pair in pairs_of(body):
        if pattern.match(body.text, pair.closing + 1, pair.line.end) and ends_clause(body, pair):
            yield closing_out(body, pair)


def ends_clause(body: Body, pair: Pair) -> bool:
    """Whether a mark beside the closing one shows where it stood."""
    return (
        body.text[pair.closing - 2 : pair.closing].rstrip()[-1:] in ",.?!"
        or body.text[pair.closing + 1] == ","
    )


@cache
def verb_follows(language: str) -> re.Pattern[str]:
    """Compile the pattern of what follows a quotation: dash, some words, a speech verb."""
    verbs = alternatives("speech-verbs", language)
    return re.compile(
        rf",?\s+(?:[-\N{{EN DASH}}\N{{EM DASH}}]\s+)?(?:[\w.'’-]+\s){{0,3}}(?:{verbs})\b"
    )


def unclosed_at_end(body: Body) -> Iterator[Site]:
    """Yield closing marks at the end of a line, save where the next line opens a quotation.

    There the quotation may run on, and leaving it unclosed is right.
    """
    opens_next = {
        line.end: bool(body.text[after.start] in OPENING_MARK + '"')
        for line, after in zip(body.lines, body.lines[1:], strict=False)
    }
    for pair in pairs_of(body):
        at_end = pair.closing + 1 == pair.line.end
        if at_end and not opens_next.get(pair.line.end, False):
            yield closing_out(body, pair)


def unopened_at_start(body: Body) -> Iterator[Site]:
    """Yield opening marks at the start of a line."""
    return (opening_out(body, pair) for pair in pairs_of(body) if pair.opening == pair.line.start)


def unopened_after_verb(body: Body) -> Iterator[Site]:
    """Yield opening marks that follow a speech verb within three words and a comma or colon."""
    pattern = verb_precedes(body.language)
    for pair in pairs_of(body):
        # Characters: what three words and a verb take at most.
        start = max(pair.line.start, pair.opening - 80)
        if pattern.search(body.text[start : pair.opening]):
            yield opening_out(body, pair)


@cache
def verb_precedes(language: str) -> re.Pattern[str]:
    """Compile the pattern of what leads to a quotation."""
    verbs = alternatives("speech-verbs", language)
    return re.compile(rf"\b(?:{verbs})(?:\s[\w.'’-]+){{0,3}}[,:]\s$")


def opening_out(body: Body, pair: Pair) -> Site:
    """Leave out an opening mark, with the space that French puts behind it."""
    end = pair.opening + 1
    return (Change(Span(pair.opening, end + body.text[end].isspace()), ""),)


def closing_out(body: Body, pair: Pair) -> Site:
    """Leave out a closing mark, with the space that French puts before it."""
    start = pair.closing - body.text[pair.closing - 1].isspace()
    return (Change(Span(start, pair.closing + 1), ""),)


def mixed(body: Body) -> Iterator[Site]:
    """Yield single marks of a pair to be made straight, or curly in a text of straight ones."""
    for pair in uniform_pairs(body):
        is_straight = body.text[pair.opening] == '"'
        opening = "\N{LEFT DOUBLE QUOTATION MARK}" if is_straight else '"'
        closing = "\N{RIGHT DOUBLE QUOTATION MARK}" if is_straight else '"'
        yield put(pair.opening, opening)
        yield put(pair.closing, closing)


def doubled_one(body: Body) -> Iterator[Site]:
    """Yield single marks of a pair to be written twice."""
    for pair in uniform_pairs(body):
        for at in (pair.opening, pair.closing):
            yield put(at, body.text[at] * 2)


def doubled_both(body: Body) -> Iterator[Site]:
    """Yield pairs to be written twice."""
    for pair in uniform_pairs(body):
        yield put(pair.opening, body.text[pair.opening] * 2) + put(
            pair.closing, body.text[pair.closing] * 2
        )


def as_singles(body: Body) -> Iterator[Site]:
    """Yield pairs to be written with two apostrophes each."""
    return (put(pair.opening, "''") + put(pair.closing, "''") for pair in uniform_pairs(body))


def as_in_tex(body: Body) -> Iterator[Site]:
    """Yield pairs to be written with two grave accents and two apostrophes."""
    return (put(pair.opening, "``") + put(pair.closing, "''") for pair in uniform_pairs(body))


def spaced(body: Body) -> Iterator[Site]:
    """Yield places inside a pair, by its marks, for a space that is too many.

    Angle quotes are left out: in French the space is right.
    """
    for pair in uniform_pairs(body):
        if body.text[pair.opening] in '"' + OPENING_MARK and body.language != "fr":
            yield (Change(Span(pair.opening + 1, pair.opening + 1), " "),)
            yield (Change(Span(pair.closing, pair.closing), " "),)


def turned(body: Body) -> Iterator[Site]:
    """Yield single marks of a pair to be turned the wrong way."""
    for pair in uniform_pairs(body):
        if MIRRORED.get(body.text[pair.opening]) == body.text[pair.closing]:
            yield put(pair.opening, body.text[pair.closing])
            yield put(pair.closing, body.text[pair.opening])


def put(at: int, text: str) -> Site:
    """Put a text in the place of the character at an offset."""
    return (Change(Span(at, at + 1), text),)


def split_off(body: Body) -> Iterator[Site]:
    """Yield apostrophes to be split off by spaces."""
    for at in apostrophes(body):
        before, after = SPLITS[at % len(SPLITS)]
        yield put(at, before + body.text[at] + after)


def replaced_apostrophe(body: Body, by: str) -> Iterator[Site]:
    """Yield apostrophes to be replaced, in texts that write all theirs in one way.

    The last is left out, as a witness of that way.
    """
    found = tuple(apostrophes(body))
    if len({body.text[at] for at in found}) == 1:
        yield from (put(at, by) for at in found[:-1])


def apostrophes(body: Body) -> Iterator[int]:
    """Yield the offsets of apostrophes in contractions, possessives and elisions."""
    pattern = contraction(body.language)
    for line in body.sound_lines:
        for hit in pattern.finditer(body.text, line.start, line.end):
            yield hit.start()


@cache
def contraction(language: str) -> re.Pattern[str]:
    """Compile the pattern of an apostrophe between the letters of a contraction."""
    tails, heads = alternatives("tails", language), alternatives("heads", language)
    by_head = "|".join(rf"(?<=\b{head})" for head in heads.split("|")) if heads != "(?!)" else heads
    with_tail = rf"(?<={LETTER}){APOSTROPHE}(?=(?:{tails})\b)"
    with_head = rf"(?:{by_head}){APOSTROPHE}(?={LETTER})"
    return re.compile(f"{with_tail}|{with_head}", re.IGNORECASE)
