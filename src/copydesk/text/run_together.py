"""Where the blocks of a page meet in one line that holds them all, with nothing between them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

import regex

from copydesk.text.lexicon import Lexicon

# Characters of a line, places where blocks seem to meet in it, and the most characters for each.
# A paragraph that lost the spaces behind its sentences has fewer places, clean text has none: of
# the clean texts of WCXB and DAnIEL no line is one. What `get_text` left of pages, on sites not
# trained on, has a word F1 of 0.927 (WCXB) where it was 0.907. Lines of 400 characters with six
# places, one in 250, are 0.002 worse.
MIN_LENGTH, MIN_PLACES, MAX_BETWEEN = 1000, 8, 400
# Characters for each capital inside a word: with fewer a line is code or no text at all.
MIN_BETWEEN = 10
# Letters of the words on both sides where small letters and a capital meet, and of both together.
MIN_LEFT, MIN_RIGHT, MAX_BOTH = 3, 2, 40
# Zipf. Behind "the" and "of" no block ends; with 6 or without a bound it is the same to 0.0005.
FUNCTION_WORD = 6.7
# Behind a sentence, and where a small letter or a digit meets a capital: "storyRelated".
END = regex.compile(r"""(?<=[\p{Ll}\d)\]”"’»%][.!?…:][”’)\]]?)(?=[“‘«(]?\p{Lu})""")
QUOTE = regex.compile(r"""(?<=[\p{Ll}\d)\]’%][.!?…])"(?=\p{Lu})""")
HUMP = regex.compile(r"""(?<=\p{Ll}[)\]”"’]?|\d)(?=\p{Lu}\p{Ll})""")
STRAIGHT = regex.compile('"')
# What stands before a full stop that ends no sentence, and before a place inside an address.
INITIAL = regex.compile(r"(?<!\p{L})\p{L}\.\Z")
ADDRESS = regex.compile(r"(?:://|www\.|@)\S*\Z")
NEAR, FAR = 4, 80
LEFT = regex.compile(r"\p{L}*\Z")
LAST_PART = regex.compile(r"\p{Lu}?\P{Lu}*\Z")
RIGHT = regex.compile(r"\p{L}+")
FIRST_PART = regex.compile(r"\p{Lu}\p{Ll}*")


def run_together(text: str, lexicon: Lexicon) -> list[int]:
    """Give the places where blocks meet in a line, in order; none where it is no such line.

    A capital inside a word is such a place behind or before a word of the language's list, if
    both are none together: not in `YouTube`. Without a list, ends of sentences alone are.

    >>> from copydesk.text.lexicon import lexicon
    >>> page = "Menu.The ferry is late today, and nobody in the harbour knows why it is." * 16
    >>> found = run_together(page, lexicon("en"))
    >>> [page[at : at + 9] for at in found[:2]], len(found)
    (['The ferry', 'Menu.The '], 31)
    >>> run_together("The ferry is late today. Nobody knows why it is. " * 30, lexicon("en"))
    []
    """
    if len(text) < MIN_LENGTH:
        return []
    capitals = list(humps(text, lexicon))
    # Menus have many; a few in a text that has lost its paragraphs are names.
    met = sorted({*ends(text), *(capitals if len(capitals) >= MIN_PLACES else ())})
    found = [at for at in met if not ADDRESS.search(text[max(0, at - FAR) : at])]
    is_page = len(found) >= MIN_PLACES and len(text) <= MAX_BETWEEN * len(found)
    return found if is_page else []


def ends(text: str) -> Iterator[int]:
    """Yield the places where a sentence ends and a capital follows.

    Every other straight quotation mark closes what the one before it has opened.
    """
    for hit in END.finditer(text):
        at = hit.start()
        if not INITIAL.search(text[max(0, at - NEAR) : at]):
            yield at
    marks = [hit.start() for hit in STRAIGHT.finditer(text)]
    for hit in QUOTE.finditer(text):
        yield hit.end() if bisect_left(marks, hit.start()) % 2 else hit.start()


def humps(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield the places where a word ends and one with a capital begins, with nothing between."""
    places = [hit.start() for hit in HUMP.finditer(text)]
    if len(places) * MIN_BETWEEN > len(text):
        return
    words = [(at, *halves_at(text, at)) for at in places]
    # A run of letters has several such places: "HomeSportWeather" stands there once.
    runs = {at - len(left): left + right for at, left, right in words}
    counts = Counter(runs.values())
    for at, left, right in words:
        if not left or is_two(left, right, counts, lexicon):
            yield at


def halves_at(text: str, at: int) -> tuple[str, str]:
    """Give the letters on both sides of a place."""
    left = LEFT.search(text[max(0, at - MAX_BOTH) : at])
    right = RIGHT.match(text[at : at + MAX_BOTH])
    return (left.group() if left else "", right.group() if right else "")


def is_two(left: str, right: str, counts: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether two halves are words of two blocks, and no name together.

    One of them may be a name ("Jane DoeMay 3"); both in no list are one more often.
    """
    both = left + right
    last, first = LAST_PART.search(left), FIRST_PART.match(right)
    if not last or not first or len(last.group()) < MIN_LEFT or len(first.group()) < MIN_RIGHT:
        return False
    if counts[both] > 1 or both.lower() in lexicon.common:
        return False
    share = lexicon.zipf(last.group().lower())
    other = lexicon.zipf(first.group().lower())
    return share < FUNCTION_WORD and bool(lexicon.common) and max(share, other) > 0
