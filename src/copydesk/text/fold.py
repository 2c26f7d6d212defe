"""Text brought to one form for matching. Never for output."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from copydesk.text.chars import WORD, words_in
from copydesk.text.remembered import remembered

# Letters that content farms write for the Latin ones they look like, Cyrillic and Greek.
LOOK_ALIKES = str.maketrans(
    "\N{CYRILLIC SMALL LETTER A}\N{CYRILLIC SMALL LETTER IE}\N{CYRILLIC SMALL LETTER O}"
    "\N{CYRILLIC SMALL LETTER ER}\N{CYRILLIC SMALL LETTER ES}\N{CYRILLIC SMALL LETTER U}"
    "\N{CYRILLIC SMALL LETTER HA}\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}"
    "\N{CYRILLIC SMALL LETTER JE}\N{CYRILLIC SMALL LETTER DZE}"
    "\N{GREEK SMALL LETTER OMICRON}\N{GREEK SMALL LETTER ALPHA}\N{GREEK SMALL LETTER NU}",
    "aeopcyxijsoav",
)
# The two i of Turkish: in lower case the one has lost its dot, the other has it apart.
TURKISH_I = {ord("\N{LATIN SMALL LETTER DOTLESS I}"): "i", ord("\N{COMBINING DOT ABOVE}"): None}
FOLDED = LOOK_ALIKES | TURKISH_I
HAS_LATIN = re.compile(r"[a-z]")
NOT_LETTER = re.compile(r"[\W_]+")
INVISIBLE = re.compile("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}]")


class Token(NamedTuple):
    """A word of a text, folded, and where it stands in the text."""

    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Give a text in the form in which phrases are compared.

    Case, widths and ligatures go; look-alike letters go where Latin ones stand beside them.

    >>> fold("Straße"), fold("Newslеtter"), fold("Ｒｅａｄ"), fold("İLGİLİ")
    ('strasse', 'newsletter', 'read', 'ilgili')
    """
    if text.isascii():
        return text.lower()
    folded = normalize("NFKC", INVISIBLE.sub("", text)).casefold()
    return folded.translate(FOLDED) if HAS_LATIN.search(folded) else folded


def caseless(text: str) -> str:
    """Give a text with the case of letters gone, as patterns that heed none compare it.

    >>> caseless("İLGİLİ Straße") == caseless("ılgılı STRASSE")
    True
    """
    return text.lower() if text.isascii() else text.casefold().translate(TURKISH_I)


def letters(text: str) -> str:
    """Give a text's letters and digits, folded: by these titles and names are compared.

    >>> letters("Who pays?") == letters("“Who Pays”")
    True
    """
    return NOT_LETTER.sub("", fold(text).replace("&", "and"))


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, folded, with their places.

    >>> [token.folded for token in tokens("Also see: “Das Maß”")]
    ['also', 'see', 'das', 'mass']
    """
    for match in WORD.finditer(text):
        yield Token(fold(match.group()), match.start(), match.end())


@remembered
def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of a text, folded."""
    if text.isascii():
        return tuple(words_in(text.lower()))
    return tuple([fold(word) for word in words_in(text)])
