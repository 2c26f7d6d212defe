"""How a text uses its words, and what stands around a place in it."""

import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice, pairwise
from typing import NamedTuple, Protocol

from copydesk.text.chars import APOSTROPHES

# A letter, and what follows up to a space or a mark; in this form it takes half of the time.
WORD = re.compile(rf"[^\W\d_](?:[\w{APOSTROPHES}]*[^\W_])?")
LEFT, RIGHT = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
LOW = "\N{DOUBLE LOW-9 QUOTATION MARK}"
LEFT_ANGLE = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
RIGHT_ANGLE = "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
QUOTES = f'{LEFT}{RIGHT}{LOW}{LEFT_ANGLE}{RIGHT_ANGLE}"'

# A line with two of these is code, or a table of keys and values.
CODE = re.compile(r"[{};=<>]|\(\s|\s\)|\w\([\w)]|\" ?:|\s\.\s|\w_\w")
MAX_CODE_SIGNS = 1
# Signs of programs, that neither damage nor smileys have.
PROGRAM = re.compile(r"[{}=<>]|;\s*$|\w\([\w)]|\w_\w")
# Lines. A text with so many of code is about programs, and names things as they do.
MIN_CODE_LINES = 3
LAST_WORD = re.compile(rf"(?:{WORD.pattern})\Z")
MANY_PAIRS = 100_000  # characters; in longer texts it pays to remember all pairs
# Words of a text that are looked for one by one before all are counted.
FEW_WORDS = 8
# Characters. Longer runs without a space are addresses, or text in a script that has no spaces.
LONGEST_RUN = 80
# Addresses, names of files, code, formulas.
TECHNICAL = re.compile(r"://|www\.|[@#\\_=<>{}|~`^]|/.*/|\w\([\w)]|::|->")
# Addresses and names of files; in small letters, since `end.In` and `end.It` are none.
DOMAIN = re.compile(
    r"\w\.(?:(?i:com|org|net)|co|ai|io|edu|gov|mil|int|info|biz|app|dev|tv|me|eu|uk|us|de|fr|es|it|nl"
    r"|pl|ru|ua|kz|by|cn|jp|in|br|au|ca|ch|at|js|py|go|rs|ts|php|html?|pdf|jpe?g|png|gif|exe|xml"
    r"|json|css|txt|csv|docx?|xlsx?|zip|mp[34])(?![^\W\d_])"
)


class GlueWords(NamedTuple):
    """The words that a language brings to the search for lost spaces.

    `abbreviations` are in small letters and without the full stop; `compound_ends` make new
    compounds with any word before them (`decadeslong`) and with the small words that are
    `compound_beginnings` (`onchain`); `proclitics` and `prefixes` (`nonprofit`) are written onto
    the word behind them, `suffixes` onto a quotation (`“Elbe”nin`).
    """

    abbreviations: AbstractSet[str] = frozenset()
    compound_beginnings: AbstractSet[str] = frozenset()
    compound_ends: AbstractSet[str] = frozenset()
    proclitics: AbstractSet[str] = frozenset()
    suffixes: AbstractSet[str] = frozenset()
    prefixes: AbstractSet[str] = frozenset()


NO_WORDS = GlueWords()


class Vouching(Protocol):
    """What says of a word that it is one, since a text has it."""

    def has(self, word: str) -> bool:
        """Whether a word stands in the text."""

    def is_apart(self, word: str) -> bool:
        """Whether a word stands in the text with spaces on both sides."""


class AnyText:
    """Has all words: where none is cut in it, no text has one cut."""

    def has(self, word: str) -> bool:  # noqa: ARG002  # as the protocol has it
        """Say that the text has it."""
        return True

    def is_apart(self, word: str) -> bool:  # noqa: ARG002  # as the protocol has it
        """Say that it stands alone."""
        return True


class Usage:
    """How a text uses its words: which it has, how often, and which stand side by side.

    `known` are words that need no second look, `words` those of the language that are special.
    All is found out when it is first asked for: of most texts only `rest` is read.
    """

    def __init__(
        self,
        text: str,
        known: AbstractSet[str] = frozenset(),
        words: GlueWords = NO_WORDS,
    ) -> None:
        self.text = text
        self.known = known
        self.words = words
        self._runs = frozenset(text.split())
        self._asked = 0
        # What stands between spaces and is no known word, each once, in no order.
        self.rest = " ".join(self._runs - self.known)

    @cached_property
    def rare(self) -> frozenset[str]:
        """The words of the rest that are not known."""
        return self._in_rest - self.known

    def has(self, word: str) -> bool:
        """Whether a word stands in the text.

        >>> usage = Usage("“Go,” Igor said.")
        >>> usage.has("Go"), usage.has("go")
        (True, False)
        """
        return word in self._in_rest or (word in self.known and word in self._runs)

    @cached_property
    def _in_rest(self) -> frozenset[str]:
        return frozenset(WORD.findall(self.rest))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each word stands in the text, in the order in which they first stand."""
        return Counter(WORD.findall(self.text))

    def repeats(self, word: str) -> bool:
        """Whether a word stands in the text twice or more.

        >>> Usage("Nor here. Nor there").repeats("Nor"), Usage("Norway, Nor").repeats("Nor")
        (True, False)
        """
        self._asked += 1  # to count all words takes as long as to look for some of them
        if self._asked > FEW_WORDS or len(self.text) > MANY_PAIRS:
            return self.counts[word] > 1
        at = find_word(self.text, word)
        return at >= 0 and find_word(self.text, word, at + 1) >= 0

    @cached_property
    def has_code(self) -> bool:
        r"""Whether the text shows several lines of code.

        >>> Usage("if (x) { y();\n} else { z();\n};  {}").has_code, Usage("So; (not).").has_code
        (True, False)
        """
        lines = (1 for line in self.text.split("\n") if len(PROGRAM.findall(line)) > MAX_CODE_SIGNS)
        return len(list(islice(lines, MIN_CODE_LINES))) == MIN_CODE_LINES

    @cached_property
    def spellings(self) -> Mapping[str, int]:
        """In how many capitals each word that is not known stands, under its small letters.

        >>> Usage("Orlistat is a drug. It held orlistat.").spellings["orlistat"]
        2
        """
        return Counter(word.lower() for word in self._in_rest)

    @property
    def size(self) -> int:
        """How many different things stand between the spaces of the text."""
        return len(self._runs)

    def is_apart(self, word: str) -> bool:
        """Whether a word stands in the text with spaces on both sides."""
        return word in self._runs

    def has_pair(self, left: str, right: str) -> bool:
        """Whether two words stand side by side somewhere.

        >>> usage = Usage("Igor said: “Go.” Anna, said Igor")
        >>> usage.has_pair("Igor", "said"), usage.has_pair("go", "said")
        (True, False)
        """
        if not (self.has(left) and self.has(right)):
            return False
        if len(self.text) > MANY_PAIRS:
            return (left, right) in self._pairs
        return find_word(self.text, f"{left} {right}") >= 0

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(pairwise(WORD.findall(self.text)))


def find_word(text: str, word: str, start: int = 0) -> int:
    """Give where a word stands in a text as a word, or -1.

    >>> find_word("Norway and Nor", "Nor")
    11
    """
    at = text.find(word, start)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not before.isalpha() and not after.isalpha():
            return at
        at = text.find(word, at + 1)
    return -1


def run_at(text: str, start: int, end: int) -> tuple[int, str]:
    """Give what stands around a stretch of a text up to the next spaces, and where it begins."""
    before = text[max(0, start - LONGEST_RUN) : start]
    behind = text[end : end + LONGEST_RUN]
    head = before.split()[-1] if before and not before[-1].isspace() else ""
    tail = behind.split()[0] if behind and not behind[0].isspace() else ""
    return start - len(head), head + text[start:end] + tail


def last_word(text: str, start: int, end: int) -> str:
    """Give the word that ends at a place, not looking at what is before `start`; or "".

    >>> last_word("Ann’s end. The", 0, 9)
    'end'
    """
    found = LAST_WORD.search(text, max(start, text.rfind(" ", start, end) + 1), end)
    return found.group() if found else ""


def is_technical(run: str) -> bool:
    """Whether what stands between two spaces is an address, a name of a file, or code.

    >>> is_technical("www.example.com,or"), is_technical("config.json"), is_technical("end.It")
    (True, True, False)
    """
    return bool(TECHNICAL.search(run) or DOMAIN.search(run))


def role(text: str, at: int) -> str:
    """Name what a mark does: the mark itself, or "opening" or "closing" for quotation marks."""
    mark = text[at]
    if mark not in QUOTES:
        return mark
    before = text[text.rfind("\n", 0, at) + 1 : at]
    if mark == '"':
        return "opening" if before.count('"') % 2 == 0 else "closing"
    if mark == LEFT:
        is_open = before.count(LOW) > before.count(LEFT) or ends_turned(before)
        return "closing" if is_open else "opening"
    if mark in LEFT_ANGLE + RIGHT_ANGLE:
        other = LEFT_ANGLE if mark == RIGHT_ANGLE else RIGHT_ANGLE
        is_open = before.count(other) > before.count(mark) or opens_last(before, other, mark)
        return "closing" if is_open else "opening"
    return "opening" if mark == LOW else "closing"


def ends_turned(before: str) -> bool:
    """Whether the last curly mark of a text closes by its form, and opens, with none open before.

    >>> ends_turned("He said ”No"), ends_turned("He said “No” and")
    (True, False)
    """
    at = before.rfind(RIGHT)
    if before.count(RIGHT) <= before.count(LEFT) or at < before.rfind(LEFT):
        return False
    is_apart = at == 0 or before[at - 1].isspace()
    return is_apart and before[at + 1 : at + 2].isalnum()


def opens_last(before: str, mark: str, other: str) -> bool:
    """Whether a mark that opens a word is the last of two sorts: it is open, whatever was before.

    >>> opens_last("so» said «one", "«", "»"), opens_last("»so« said", "«", "»")
    (True, False)
    """
    at = before.rfind(mark)
    is_last = at > before.rfind(other)
    return is_last and not before[at - 1 : at].isalnum() and before[at + 1 : at + 2].isalnum()


def is_paired(text: str, at: int) -> bool:
    """Whether the mark at a place has a partner in its line, as far as counting can tell.

    >>> is_paired('a hormone,"called', 10), is_paired('a "hormone" called', 2)
    (False, True)
    """
    mark = text[at]
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    if mark == '"':
        return line.count(mark) % 2 == 0
    return mark != RIGHT or line.count(mark) == 1 or LEFT in line or LOW in line


def line_at(text: str, at: int) -> str:
    """Give what stands around a place in its line, at most a few words in each direction."""
    first = max(text.rfind("\n", 0, at) + 1, at - LONGEST_RUN)
    last = text.find("\n", at, at + LONGEST_RUN)
    return text[first : last if last >= 0 else at + LONGEST_RUN]


def has_code_signs(line: str) -> bool:
    """Whether a line looks like code, or like keys and values.

    >>> has_code_signs('{"name": "bar"}'), has_code_signs("He came (late); she had gone.")
    (True, False)
    """
    return len(CODE.findall(line)) > MAX_CODE_SIGNS
