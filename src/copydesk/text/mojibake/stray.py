"""Damage too short to be sure of by itself, which the rest of a document makes sure."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from copydesk.text.changes import Change

# Encodings of one byte a character in which UTF-8 is read by mistake.
ENCODINGS = ("cp1252", "cp1250", "cp1251", "cp1253")
# Beyond ASCII, two characters or more: no shorter run can be UTF-8. Nor one whose second
# character is a plain Greek or Russian letter, whose bytes follow no other in UTF-8.
LETTER = (
    "\N{GREEK SMALL LETTER IOTA WITH DIALYTIKA AND TONOS}-\N{GREEK SMALL LETTER OMEGA WITH TONOS}"
    "\N{CYRILLIC CAPITAL LETTER A}-\N{CYRILLIC SMALL LETTER YA}"
)
RUN = re.compile(rf"(?<![^\x00-\x7f])[^\x00-\x7f](?![{LETTER}])[^\x00-\x7f]+")


def foreign_letters(texts: Iterable[str]) -> frozenset[str]:
    """Give the letters beyond ASCII that texts have.

    >>> sorted(foreign_letters(["Łódź – “żart”"]))
    ['ó', 'Ł', 'ź', 'ż']
    """
    found = set().union(*(text for text in texts if not text.isascii()))
    return frozenset(one for one in found if one > "\x7f" and one.isalpha())


def stray_changes(text: str, letters: Callable[[], frozenset[str]]) -> Iterator[Change]:
    """Yield runs of characters that read as UTF-8 are letters that the document has elsewhere.

    A heading of two words has too little for ftfy to go by; where the same letters stand
    undamaged, or repaired, in the paragraphs around it, no doubt is left. Most texts have no such
    run, and nobody asks for the letters of their documents.

    >>> list(stray_changes("Resztki rozsÄ…dku", lambda: frozenset("ąó")))[0][:3]
    (12, 14, 'ą')
    >>> list(stray_changes("Resztki rozsÄ…dku", lambda: frozenset("äöü")))
    []
    """
    for found in RUN.finditer(text):
        for encoding in ENCODINGS:
            read = read_as(encoding, found.group())
            if read and letters().issuperset(read):
                yield Change(*found.span(), read, "mojibake/stray", 0.9)
                break


def read_as(encoding: str, run: str) -> str:
    """Give the text that was UTF-8 before it was read in an encoding; "" where it was not."""
    table = bytes_of(encoding)
    raw = bytes([table.get(one, 0) for one in run])
    try:
        return "" if 0 in raw else raw.decode()
    except UnicodeDecodeError:
        return ""


@cache
def bytes_of(encoding: str) -> Mapping[str, int]:
    """Give the byte of each character beyond ASCII; undefined bytes are read as controls."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        table.setdefault(bytes([byte]).decode(encoding, "replace"), byte)
    table.pop("\N{REPLACEMENT CHARACTER}", None)
    return table
