"""What a text must hold for a pattern to hit it, so that most patterns need not be tried.

Cox (2012), "Regular Expression Matching with a Trigram Index", does the same for code search.
What many patterns need is looked for in one pass: Aho and Corasick (1975), "Efficient String
Matching: An Aid to Bibliographic Search".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import regex
from ahocorasick import Automaton

from copydesk.text.fold import caseless

# Strings of which a text must hold one; none where nothing can be told.
Needed = frozenset[str]
NOTHING: Needed = frozenset()

# The parts of a pattern that mean different things. What must not be there is told apart from
# groups; what is `unread` could mean anything.
PART = regex.compile(
    r"""
    (?P<lack>\(\?<?!)
    | (?P<flags>\(\?[aimsu]+\))
    | (?P<open>\((?:\?(?:P?<\w+>|[aimsu-]*:|>|<?=)|(?![?*])))
    | (?P<close>\))
    | (?P<bar>\|)
    | (?P<often>(?:[*+?]|\{\d*,?\d*\})[?+]?)
    | (?P<unread>\(\?|\(\*|\{|\\[gkKLNU0]|\\[1-9]\d|\\[pP](?!\{)|\[[^\]]*\[:)
    | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
    | (?P<point>\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})
    | (?P<class>\\[pP]\{[^}]*\}|\\[a-zA-Z0-9]|[.^$])
    | \\?(?P<letter>.)
    """,
    regex.VERBOSE | regex.DOTALL,
)
# What says that the part before it may be missing.
MAY_MISS = regex.compile(r"[*?]|\{0*[,}]")
# A set of letters and no more.
PLAIN_SET = regex.compile(r"\[([^\]\\^-]+)\]")
# Characters. A single one says something only where it is rare, as "©" and "@" are.
MIN_CHARS = 2
COMMON = frozenset(" .,'\"\n\t")
# What one more string costs, in characters of the shortest: each finds more texts that the
# pattern does not hit. From 0.01 to 0.1 pages take the same time.
PER_STRING = 0.02


@dataclass
class Group:
    """A group of a pattern as far as it was read: its branches, and in the last one the best."""

    is_lack: bool = False
    branches: list[Needed] = field(default_factory=list)
    best: Needed = NOTHING
    run: str = ""

    def add(self, letter: str, often: str) -> None:
        """Read a letter, or "" for what may be several; `often` says how often, if not once."""
        self.run += "" if MAY_MISS.match(often) else letter
        if often or not letter:
            self.end_run()

    def add_group(self, group: "Group", often: str) -> None:
        """Read a group inside this one, as often as `often` says."""
        self.end_run()
        needed = group.needed()
        if not (group.is_lack or MAY_MISS.match(often)):
            self.best = max(self.best, needed, key=worth)

    def end_run(self) -> None:
        """Judge the letters that stand together."""
        if says_much(self.run):
            self.best = max(self.best, frozenset({self.run}), key=worth)
        self.run = ""

    def end_branch(self) -> None:
        """Go on with another branch."""
        self.end_run()
        self.branches.append(self.best)
        self.best = NOTHING

    def needed(self) -> Needed:
        """Give what the whole group needs: what any of its branches does."""
        self.end_branch()
        return NOTHING.union(*self.branches) if all(self.branches) else NOTHING


class Filed:
    r"""Patterns filed under the strings that they need.

    >>> filed = Filed([r"^Photos?:", r"\d+", r"(?i)all rights reserved", r"^Pho"])
    >>> filed.may_hit("PHOTO: All rights reserved")
    [0, 1, 2, 3]
    >>> filed.may_hit("A phone")
    [1, 3]
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        """File patterns; their places are what `may_hit` gives."""
        self.always: list[int] = []
        self.automaton = Automaton()
        by_string: dict[str, list[int]] = {}
        for at, pattern in enumerate(patterns):
            strings = needed(pattern)
            if not strings:
                self.always.append(at)
            for string in strings:
                by_string.setdefault(string, []).append(at)
        for string, places in by_string.items():
            self.automaton.add_word(string, places)
        self.automaton.make_automaton()

    def may_hit(self, text: str) -> list[int]:
        """Give the places of the patterns that may hit a text, in order."""
        if not self.automaton:
            return self.always
        places = set(self.always)
        for _, found in self.automaton.iter(caseless(text)):
            places.update(found)
        return sorted(places)


def needed(pattern: str) -> Needed:
    r"""Give strings of which a text, made caseless, holds one wherever a pattern hits it.

    None are given where no part must be there as it is written, or where nearly every text has
    it.

    >>> sorted(needed(r"(?i)^(?:follow|like) us on \w+"))
    [' us on ']
    >>> sorted(needed(r"^(?:[Pp]hotos?|Picture): \p{Lu}"))
    ['photo', 'picture']
    >>> sorted(needed(r"^\d+(?! views)"))
    []
    """
    groups = [Group()]
    parts = [(part.lastgroup, part.group()) for part in PART.finditer(pattern)]
    for (kind, part), (next_kind, next_part) in pairwise([*parts, ("end", "")]):
        often = next_part if next_kind == "often" else ""
        match kind:
            case "unread":
                return NOTHING
            case "open" | "lack":
                groups.append(Group(is_lack=kind == "lack"))
            case "bar":
                groups[-1].end_branch()
            case "close":
                group = groups.pop()
                groups[-1].add_group(group, often)
            case "letter" | "point" | "set" | "class":
                groups[-1].add("" if kind == "class" else letter_of(part), often)
    return groups[0].needed()


def letter_of(part: str) -> str:
    """Give the caseless letter that a part of a pattern is; "" where it may be several."""
    if letters := PLAIN_SET.fullmatch(part):
        one, *others = {caseless(letter) for letter in letters[1]}
        return "" if others else one
    if len(part) > MIN_CHARS:
        return "" if part.startswith("[") else caseless(part.encode().decode("unicode_escape"))
    return caseless(part[-1])


def says_much(letters: str) -> bool:
    """Whether few texts hold these letters."""
    if len(letters) < MIN_CHARS:
        return bool(letters) and not letters.isalnum() and letters not in COMMON
    return bool(letters.strip())


def worth(needed: Needed) -> float:
    """Key by which strings are compared: long ones, and few, are held by fewer texts."""
    return min((len(one.strip()) for one in needed), default=-1) - PER_STRING * len(needed)
