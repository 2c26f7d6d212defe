"""Characters that a screen would swallow or obey, shown as something to read."""

import regex

# Escape sequences and marks of direction change what else is on a screen; lone surrogates
# cannot be written at all.
UNSAFE = regex.compile(r"[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]")
UNSEEN = regex.compile(r"[\p{C}\p{Z}--\ ]", regex.VERSION1)
SURROGATE = regex.compile(r"\p{Cs}")
SYMBOLS = {
    "\n": "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}",
    "\t": "\N{RIGHTWARDS ARROW TO BAR}",
}
OPEN_BOX = "\N{OPEN BOX}"
MAX_BYTE = 0xFF


def visible(text: str) -> str:
    r"""Give a text in one line that is safe on any screen.

    >>> visible("\x1b[31mred\nand\udc80")
    '\\x1b[31mred↵and\\udc80'
    """
    return UNSAFE.sub(shown, text)


def revealed(text: str) -> str:
    r"""Give a text with all that cannot be seen in it; spaces where there is nothing else.

    >>> revealed("a\xa0b c"), revealed(" ")
    ('a\\xa0b c', '␣')
    """
    if text.isspace():
        text = text.replace(" ", OPEN_BOX)
    return UNSEEN.sub(shown, text)


def shown(found: regex.Match[str]) -> str:
    """Give the symbol or the code of a character."""
    character = found.group()
    code = ord(character)
    return SYMBOLS.get(character) or (f"\\u{code:04x}" if code > MAX_BYTE else f"\\x{code:02x}")


def writable(text: str) -> str:
    r"""Give a text that can be written as UTF-8: lone surrogates become U+FFFD.

    >>> writable("a\ud83db") == "a\N{REPLACEMENT CHARACTER}b"
    True
    """
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
