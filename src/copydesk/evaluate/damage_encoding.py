"""Sites of damage by encodings: mojibake, entities, escapes, characters that do not show."""

import re
from collections.abc import Iterator
from html.entities import codepoint2name

from copydesk.document import Span
from copydesk.evaluate.places import Body, Change, Site

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# What content systems write as entities; letters with marks come along.
ESCAPABLE = re.compile(
    r"[&<>\"\N{LATIN SMALL LETTER SHARP S}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}"
    r"\N{EN DASH}-\N{DOUBLE LOW-9 QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}"
    r"\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    r"\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]"
)
NOT_WRITTEN_PLAIN = re.compile(r"[^\x00-\x7f]+|[\"/]")
BREAKS = re.compile(r"[\r\n]+")
INSIDE_WORD = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")
# Only where nothing asks for a fixed space: neither figures nor one-letter words nor marks.
SPACE_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_]{2}) (?=[^\W\d_]{2})")
IN_CP1252 = re.compile(
    r"[\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{BULLET}"
    r"\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    r"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]"
)

ZERO_WIDTH = (
    "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH NO-BREAK SPACE}",
    "\N{WORD JOINER}",
)
SOFT_HYPHENS = ("\N{SOFT HYPHEN}",)
CONTROLS = ("\x00", "\x02", "\x08", "\x0e", "\x1b", "\x7f")
FIXED_SPACES = ("\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}")
# Languages in whose scripts joiners and soft breaks inside words have work to do.
JOINED_SCRIPTS = frozenset({"ar", "fa", "ur", "ps", "hi", "bn", "mr", "ne", "th", "km", "lo", "my"})


def misread(text: str, codec: str) -> str:
    """Read a text's UTF-8 as another encoding, undefined bytes as C1 controls, as browsers do.

    >>> misread("café", "cp1252")
    'cafÃ©'
    """
    return "".join(byte_as(byte, codec) for byte in text.encode("utf-8", "surrogatepass"))


def byte_as(byte: int, codec: str) -> str:
    """Read one byte."""
    try:
        return bytes((byte,)).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


def misread_lines(body: Body, codec: str) -> Iterator[Change]:
    """Yield a change for each line that the encoding would damage."""
    for line in body.sound_lines:
        text = body.text[line.start : line.end]
        found = [hit.start() for hit in NOT_ASCII.finditer(text)]
        if found:
            span = Span(line.start + found[0], line.start + found[-1] + 1)
            yield Change(span, misread(body.text[span.start : span.end], codec))


def misread_paragraphs(body: Body, codec: str) -> Iterator[Site]:
    """Yield each line that the encoding would damage, on its own."""
    return ((change,) for change in misread_lines(body, codec))


def misread_whole(body: Body, codec: str) -> Iterator[Site]:
    """Yield all lines at once."""
    changes = tuple(misread_lines(body, codec))
    if changes:
        yield changes


def named_entities(body: Body) -> Iterator[Site]:
    """Yield characters to be written as entities with a name."""
    return ((Change(span, entity(char)),) for span, char in escapable(body))


def numbered_entities(body: Body) -> Iterator[Site]:
    """Yield characters to be written as entities with a number."""
    return ((Change(span, f"&#{ord(char)};"),) for span, char in escapable(body))


def twice_escaped(body: Body) -> Iterator[Site]:
    """Yield characters to be written as entities that were escaped once more."""
    return ((Change(span, f"&amp;#{ord(char)};"),) for span, char in escapable(body))


def entity(char: str) -> str:
    """Write a character as an entity, by name where it has one."""
    name = codepoint2name.get(ord(char))
    return f"&{name};" if name else f"&#{ord(char)};"


def escapable(body: Body) -> Iterator[tuple[Span, str]]:
    """Yield the places of characters that get written as entities."""
    for line in body.sound_lines:
        for hit in ESCAPABLE.finditer(body.text, line.start, line.end):
            yield Span(*hit.span()), hit[0]


def escaped_text(body: Body) -> Iterator[Site]:
    """Yield the whole text as a serializer writes it, its line breaks kept."""
    changes = tuple(escapes(body))
    if any("\\u" in change.after for change in changes):
        yield changes


def escaped_text_and_breaks(body: Body) -> Iterator[Site]:
    """Yield the whole text as a serializer writes it, on one line."""
    breaks = tuple(
        Change(Span(*hit.span()), hit[0].replace("\r", "\\r").replace("\n", "\\n"))
        for hit in BREAKS.finditer(body.text)
        if body.lines and body.lines[0].end <= hit.start() < body.lines[-1].start
    )
    for changes in escaped_text(body):
        if breaks:
            yield tuple(sorted((*changes, *breaks)))


def escapes(body: Body) -> Iterator[Change]:
    """Yield what a serializer writes in escapes, a change a line; none if a line is unsound."""
    if body.sound_lines != body.lines:
        return
    for line in body.lines:
        found = [hit.span() for hit in NOT_WRITTEN_PLAIN.finditer(body.text, *line)]
        if found:
            span = Span(found[0][0], found[-1][1])
            text = body.text[span.start : span.end]
            yield Change(span, NOT_WRITTEN_PLAIN.sub(escape, text))


def escape(hit: re.Match[str]) -> str:
    r"""Write characters as JSON does.

    >>> NOT_WRITTEN_PLAIN.sub(escape, 'an "é"')
    'an \\"\\u00e9\\"'
    """
    if hit[0] in {'"', "/"}:
        return "\\" + hit[0]
    units = hit[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def inserted(body: Body, chars: tuple[str, ...]) -> Iterator[Site]:
    """Yield places inside words for characters that do not show, each in its turn."""
    if body.language in JOINED_SCRIPTS:
        return
    for line in body.sound_lines:
        for hit in INSIDE_WORD.finditer(body.text, line.start, line.end):
            yield (Change(Span(*hit.span()), chars[hit.start() % len(chars)]),)


def fixed_spaces(body: Body) -> Iterator[Site]:
    """Yield spaces between words to be made no-break, thin or narrow ones."""
    for line in body.sound_lines:
        for hit in SPACE_BETWEEN_WORDS.finditer(body.text, line.start, line.end):
            yield (Change(Span(*hit.span()), FIXED_SPACES[hit.start() % len(FIXED_SPACES)]),)


def left_as_c1(body: Body) -> Iterator[Site]:
    """Yield quotes and dashes to be left as the C1 controls of their bytes in cp1252."""
    for line in body.sound_lines:
        for hit in IN_CP1252.finditer(body.text, line.start, line.end):
            yield (Change(Span(*hit.span()), hit[0].encode("cp1252").decode("latin-1")),)
