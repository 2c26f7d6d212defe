"""What text looks like that may have been decoded wrongly."""

import re

# Characters that appear where UTF-8 was read as an encoding of one byte a character: all that
# such encodings have beyond ASCII. No other script takes part in any test that ftfy makes.
SINGLE_BYTE = (
    "\N{NO-BREAK SPACE}-\N{CYRILLIC SMALL LETTER DZHE}"
    "\N{CYRILLIC CAPITAL LETTER GHE WITH UPTURN}\N{CYRILLIC SMALL LETTER GHE WITH UPTURN}"
    "\N{EN QUAD}-\N{BLACK HEART SUIT}\uf8ff"
    "\N{LATIN SMALL LIGATURE FI}\N{LATIN SMALL LIGATURE FL}\N{REPLACEMENT CHARACTER}"
)
# Of these, what stands side by side in sound text as well: Greek and Cyrillic letters, dashes,
# quotation marks. Not DJE, which is in what is left of curly quotes read as windows-1251.
GREEK_CYRILLIC = (
    "\N{GREEK CAPITAL LETTER ALPHA WITH TONOS}-\N{CYRILLIC CAPITAL LETTER IO}"
    "\N{CYRILLIC CAPITAL LETTER GJE}-\N{CYRILLIC SMALL LETTER DZHE}"
)
MARKS = (
    "\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{HORIZONTAL ELLIPSIS}"
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{BULLET}"
)
CALM = GREEK_CYRILLIC + MARKS
# Of the letters, those that words are made of: what stands between two leads is none of them.
PLAIN = (
    "\N{GREEK CAPITAL LETTER ALPHA}-\N{GREEK SMALL LETTER OMEGA}"
    "\N{CYRILLIC CAPITAL LETTER A}-\N{CYRILLIC SMALL LETTER YA}"
)
# The Greek and Cyrillic letters that a byte of UTF-8 for these scripts turns into.
LEADS = "\N{CYRILLIC CAPITAL LETTER VE}\N{CYRILLIC CAPITAL LETTER GHE}"
LEADS += "\N{CYRILLIC CAPITAL LETTER ER}\N{CYRILLIC CAPITAL LETTER ES}"
LEADS += "\N{GREEK CAPITAL LETTER BETA}\N{GREEK CAPITAL LETTER GAMMA}"
LEADS += "\N{GREEK CAPITAL LETTER XI}\N{GREEK CAPITAL LETTER OMICRON}"

# What ftfy never suspects: a letter behind these, and two small letters beside each other.
BEFORE_LETTERS = (
    "\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{LEFT SINGLE QUOTATION MARK}"
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
LETTERS = (
    "\N{LATIN CAPITAL LETTER A WITH GRAVE}-\N{LATIN CAPITAL LETTER O WITH DIAERESIS}"
    "\N{LATIN CAPITAL LETTER O WITH STROKE}-\N{LATIN SMALL LETTER O WITH DIAERESIS}"
    "\N{LATIN SMALL LETTER O WITH STROKE}-\N{LATIN SMALL LETTER Z WITH CARON}"
)
SMALL = (
    "\N{LATIN SMALL LETTER SHARP S}-\N{LATIN SMALL LETTER O WITH DIAERESIS}"
    "\N{LATIN SMALL LETTER O WITH STROKE}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}"
    # Of Polish, Czech, Turkish and their like; not the ligature, which has a rule of its own.
    + "".join(
        char
        for char in map(chr, range(ord("\N{LATIN SMALL LETTER A WITH MACRON}"), 0x180))
        if char.islower() and char != "\N{LATIN SMALL LIGATURE OE}"
    )
)
BEHIND_SMALL = (
    rf"[{SMALL}\N{{EN DASH}}\N{{EM DASH}}\N{{HORIZONTAL ELLIPSIS}}"
    rf"\N{{RIGHT SINGLE QUOTATION MARK}}]|[{MARKS}](?!\w|[^\x00-\x7f])"
)


def members(*classes: str) -> frozenset[str]:
    """Give the characters that classes have, of those beyond ASCII up to the last suspect ones."""
    near = "".join(map(chr, (*range(0x80, 0x2700), 0xF8FF, 0xFB01, 0xFB02, 0xFFFD)))
    return frozenset(re.findall(f"[{''.join(classes)}]", near))


# What a suspicion begins with, or stands right behind: most texts in Greek and Cyrillic letters
# have a few of these, so the rest is skipped at the speed of C. A no-break space is none: it is
# suspect behind a letter that is so itself.
BUSY = members(r"\x80-\x9f", SINGLE_BYTE) - members(CALM, "\N{NO-BREAK SPACE}") | members(LEADS)
# Wider than ftfy's own test, which takes several times as long and needs 120 ms to load.
SUSPECT = re.compile(
    rf"[{re.escape(''.join(sorted(BUSY)))}](?:"
    # Two neighbours of which one at least is not at home beside the other.
    rf"(?=[^\x00-\x7f])(?:(?<=[{LEADS}])(?![{PLAIN}])[{CALM}][{LEADS}]"
    rf"|(?<![{CALM}])(?!(?<=[{SMALL}])(?:{BEHIND_SMALL}))[{SINGLE_BYTE}])"
    rf"|(?<=[{CALM}].)(?<![{CALM}])(?<![{BEFORE_LETTERS}][{LETTERS}])"
    r"|(?<=[\x80-\x9f])"
    # Letters that ftfy suspects even beside ASCII.
    "|(?<=[\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\N{LATIN CAPITAL LETTER A WITH TILDE}"
    "\N{LATIN CAPITAL LIGATURE OE}\N{LATIN SMALL LIGATURE OE}])[^A-Za-z])"
)


def is_suspect(text: str) -> bool:
    """Whether a text can be mojibake at all; ftfy leaves every other text as it is.

    >>> is_suspect("donâ€™t"), is_suspect("don’t, “naïve” Ann"), is_suspect("«Ещё»…")
    (True, False, False)
    """
    return not text.isascii() and SUSPECT.search(text) is not None
