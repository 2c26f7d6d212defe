"""Where a headline ends that stands inside a line, with nothing between it and the story."""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

import regex

from copydesk.text.chars import CLOSERS, DASHES, OPENING_QUOTES, SENTENCE_ENDS

# Words. Headlines of link boxes have 4 to 17; a longer one may be half a paragraph.
MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 3, 18
# Words, commas none: the first of a headline's two sentences is no longer where a full stop ends
# it. "Pilny apel premiera." has 3; sentences of stories have 15.
MAX_FIRST_WORDS = 9
# Words in small letters, and letters in them, that show a headline not to be in title case.
MIN_SMALL_WORDS, MIN_SMALL_LETTERS = 2, 4
# Letters of the longest abbreviation that is written small with a full stop: "ws.", "tys.".
MAX_ABBREVIATION = 4
QUOTES = OPENING_QUOTES + '"'
TOKEN = re.compile(r"\S+")
EDGES = CLOSERS + OPENING_QUOTES + "([.,;:!?" + "\N{HORIZONTAL ELLIPSIS}"
# Two words that lost the space between them; "iPhone" and "YouTube" are none.
GLUED = regex.compile(r"^\W{0,2}\p{Ll}{3,}(?=\p{Lu}\p{Ll})|\d(?=\p{Lu}\p{Ll}{2})")
INNER_CAPITAL = regex.compile(r"\p{Ll},?\s(?=(\p{Lu}\p{L}*))")
WORD = regex.compile(r"\p{L}+")


class Casing(NamedTuple):
    """How a text writes its words: those in small letters, those with a capital inside."""

    small: frozenset[str]
    capital: Counter[str]


@lru_cache(maxsize=8)
def casing_of(text: str) -> Casing:
    """Give how a text writes its words; a capital counts behind a small letter and a space.

    >>> casing = casing_of("The mayor said that Jane left. Mayor!")
    >>> "mayor" in casing.small, casing.capital["Jane"]
    (True, 1)
    """
    return Casing(
        frozenset(word for word in WORD.findall(text) if word.islower()),
        Counter(match[1] for match in INNER_CAPITAL.finditer(text)),
    )


class Word(NamedTuple):
    """A word of a line with the marks around it, and what stands before it."""

    token: str
    before: str
    start: int

    @property
    def core(self) -> str:
        """The word without the marks."""
        return self.token.strip(EDGES)

    @property
    def is_inner_capital(self) -> bool:
        """Whether it has a capital and, by the marks before it, begins no sentence."""
        if not self.core[:1].isupper() or self.token[0] in QUOTES:
            return False
        return not ends(self.before) and not self.before.endswith((":", "(", *DASHES))


class End(NamedTuple):
    """Where a headline ends, and whether a sentence of the story begins there for sure.

    Else it is the end of the headline's first sentence, and a second one may follow.
    """

    at: int
    begins_sentence: bool


def headline_end(text: str, start: int, openers: Collection[str], casing: Casing) -> End | None:
    """Give where the headline ends that begins at `start`; None where nothing can be told.

    A headline in small letters ends where a word has a capital though no sentence ended: one of
    `openers` (small words that begin sentences), or one that the text else writes small. Behind
    any other word with a capital, a name or not, an opener alone can tell.

    >>> line = "Rain floods the old port When the storm came, nobody left."
    >>> line[:headline_end(line, 0, {"when"}, casing_of(line)).at]
    'Rain floods the old port '
    """
    first: End | None = None
    doubtful_at = small = 0
    is_doubted = False
    quotation = Quotation()
    for count, word in enumerate(words_from(text, start)):
        at = quotation.end_before(word)
        # Where every word has a capital, none tells.
        if at is None and count >= MIN_HEADLINE_WORDS and small >= MIN_SMALL_WORDS:
            at = story_start(text, word, openers, casing, is_sure=not doubtful_at)
        if at is not None:
            return End(at, begins_sentence=True)
        if word.is_inner_capital and count:
            doubtful_at = doubtful_at or count
        small += word.core.islower() and len(word.core) >= MIN_SMALL_LETTERS
        if ends_inside(text, word) and not is_doubted:
            if first:
                break
            # With a name before it, the sentence may be the story's; only what cannot stand
            # inside a sentence tells from here on.
            is_doubted = bool(doubtful_at and count - doubtful_at > 1)
            if not is_doubted:
                doubtful_at = 0
                first = first_sentence(text, start, word) if count >= MIN_HEADLINE_WORDS else None
    return first


def story_start(
    text: str, word: Word, openers: Collection[str], casing: Casing, *, is_sure: bool
) -> int | None:
    """Give where the story goes on, in a word or before it; None where it need not."""
    if glued := GLUED.search(word.token):
        return word.start + glued.end()
    if ends_quotation(word) or is_opening(word, openers, casing, is_sure=is_sure):
        return boundary(text, word)
    return None


def first_sentence(text: str, start: int, last: Word) -> End | None:
    """Give the end of a headline's first sentence; None where it may be one of the story."""
    end = last.start + len(last.token)
    return End(end, begins_sentence=False) if is_headline(text[start:end]) else None


def is_headline(text: str) -> bool:
    """Whether a text can be a headline: one that ends in a full stop is shorter than sentences.

    >>> is_headline("Who pays for the new bridge?"), is_headline("He paid, and he left.")
    (True, False)
    """
    count = len(text.split())
    if not text.endswith(".") or text.endswith("..."):
        return count <= MAX_HEADLINE_WORDS
    return count <= MAX_FIRST_WORDS and "," not in text


def words_from(text: str, start: int) -> list[Word]:
    """Give the first words of a text from a place on, few more than a headline has."""
    found: list[Word] = []
    before = ""
    for match in TOKEN.finditer(text, start):
        found.append(Word(match.group(), before, match.start()))
        before = match.group()
        if len(found) > MAX_HEADLINE_WORDS + 1:
            break
    return found


def is_opening(word: Word, openers: Collection[str], casing: Casing, *, is_sure: bool) -> bool:
    """Whether a word can only begin a sentence; by the text's casing where `is_sure`."""
    is_spoken = word.before in set(DASHES) and word.core[:1].isupper()
    if not word.is_inner_capital and not is_spoken:
        return False
    small = word.core.lower()
    return small in openers or (
        is_sure and small in casing.small and casing.capital[word.core] <= 1
    )


def ends_quotation(word: Word) -> bool:
    """Whether the word before closes a quotation, and this one opens the next."""
    before = word.before
    if len(before) < len('a"') or before[0] in QUOTES:
        return False
    return before[-1] in QUOTES + CLOSERS and word.token[0] in QUOTES


class Quotation:
    """A headline's second sentence inside quotation marks, looked for word by word.

    It ends where the marks close without a full stop before a capital, or before a dash and a
    capital; in a story a quotation has its stop, or a verb behind.
    """

    def __init__(self) -> None:
        self.is_open = False
        self.dash_at: int | None = None

    def end_before(self, word: Word) -> int | None:
        """Give where the headline ends, if a word shows that it ended before."""
        self.is_open = opens_sentence_quoted(word) or (self.is_open and not ends(word.before))
        dash_at, self.dash_at = self.dash_at, None
        has_capital = word.token[:1].isupper()
        if dash_at is not None and has_capital:
            return dash_at
        if not self.is_open or not is_closed(word.before):
            return None
        if word.token in set(DASHES):
            self.dash_at = word.start
        return word.start if has_capital else None


def opens_sentence_quoted(word: Word) -> bool:
    """Whether a sentence begins with a word, inside quotation marks."""
    return word.token[0] in QUOTES and ends(word.before)


def is_closed(token: str) -> bool:
    """Whether quotation marks close right behind a word, with no other mark between."""
    bare = token.rstrip(QUOTES + CLOSERS)
    return bare != token and token[-1] in QUOTES + CLOSERS and bare[-1:].isalnum()


def boundary(text: str, word: Word) -> int:
    """Give the place before a word, and before a dash that it is spoken behind."""
    if word.before in set(DASHES):
        return text.rindex(word.before, 0, word.start)
    return word.start


def ends(token: str) -> bool:
    """Whether a sentence ends with a word; not with an abbreviation in small letters."""
    bare = token.rstrip(CLOSERS)
    if not bare.endswith(SENTENCE_ENDS):
        return False
    return not (bare.endswith(".") and bare[:-1].islower() and len(bare) <= MAX_ABBREVIATION)


def ends_inside(text: str, word: Word) -> bool:
    """Whether a sentence ends with a word, as far as what follows tells."""
    rest = text[word.start + len(word.token) :][:3].lstrip()
    return ends(word.token) and not rest[:1].islower()
