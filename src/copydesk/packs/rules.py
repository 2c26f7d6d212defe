"""What a rule is, and how a language pack is read."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec
import regex
from msgspec import Struct
from msgspec.structs import force_setattr

from copydesk.errors import RulePackError
from copydesk.packs.needed import needed
from copydesk.text.fold import fold

# Words. Rules that say that they are for blocks of so many read long ones too.
MIN_LONG = 1000


class Where(StrEnum):
    """Where in a block a rule's phrase must stand.

    What is `inside` stands between sentences of a block, is cut out of it, and is then a block.
    """

    START = "start"
    END = "end"
    WHOLE = "whole"
    ANYWHERE = "anywhere"
    INSIDE = "inside"


class Takes(StrEnum):
    """What else a rule takes along: nothing, the next block, or the list that follows."""

    NOTHING = "nothing"
    NEXT = "next"
    LIST = "list"


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase or a pattern that says what a block is for.

    `match` are blocks that it must hit and `keep` blocks that it must not. `max_words` bounds
    the block: a rule never decides from one phrase inside a long sentence. A rule that is not for
    the `inside` of a story leaves what stands between its paragraphs. What a rule for the inside
    of a block finds is `deleted` where it says nothing and stands in a sentence. A pattern may name
    groups for the normalizer: `caption`, `credit`, `name`, `date`. One for long blocks or for the
    inside has letters in it that must be there, such as a word, so that few texts are searched.
    """

    id: str
    role: str
    why: str
    match: tuple[str, ...]
    keep: tuple[str, ...]
    where: Where = Where.START
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    max_words: int = 14
    takes: Takes = Takes.NOTHING
    inside: bool = True
    deleted: bool = False
    confidence: float = 0.9


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of a language, and its lists of words by name; all callers share one."""

    rules: tuple[Rule, ...] = ()
    words: Mapping[str, tuple[str, ...]] = {}

    def __post_init__(self) -> None:
        """Make the words a mapping that cannot be changed."""
        force_setattr(self, "words", MappingProxyType(dict(self.words)))


@cache
def pack(language: str) -> Pack:
    """Give the pack of a language; an empty one where there is none.

    >>> pack("en").words["speech-verbs"][:2]
    ('said', 'says')
    """
    path = files("copydesk.packs") / f"{language}.toml"
    if not path.is_file():
        return Pack()
    return read_pack(path.read_text(encoding="utf-8"), str(path.name))


def languages() -> tuple[str, ...]:
    """Give the languages that have a pack, sorted; "und" holds what is the same in all."""
    found = (path.name for path in files("copydesk.packs").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


def read_pack(text: str, path: str) -> Pack:
    """Read a pack, and check each of its rules. Raises RulePackError."""
    try:
        read = msgspec.convert(tomllib.loads(text), Pack)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RulePackError(path, "?", str(error)) from error
    seen: set[str] = set()
    for rule in read.rules:
        if rule.id in seen:
            raise RulePackError(path, rule.id, "the id is used twice")
        seen.add(rule.id)
        check_rule(rule, path)
    return read


def check_rule(rule: Rule, path: str) -> None:
    """Raise RulePackError where a rule makes no sense."""
    if bool(rule.phrases) == bool(rule.pattern):
        raise RulePackError(path, rule.id, "wanted either 'phrases' or 'pattern'")
    if not rule.match or not rule.keep:
        raise RulePackError(path, rule.id, "wanted 'match' and 'keep' lines: a rule has both")
    if rule.pattern:
        try:
            regex.compile(rule.pattern)
        except regex.error as error:
            raise RulePackError(path, rule.id, f"'pattern' does not compile: {error}") from error
    if (rule.where is Where.INSIDE or rule.max_words >= MIN_LONG) and not needed(rule.pattern):
        problem = "a rule for the inside or for long blocks has a 'pattern' with letters in it"
        raise RulePackError(path, rule.id, problem)


def words(name: str, *of: str) -> tuple[str, ...]:
    """Give a list of words from the packs of some languages, in the order of these.

    >>> "dw" in words("sites", "en", "und")
    True
    """
    return tuple(dict.fromkeys(word for one in of for word in pack(one).words.get(name, ())))


@cache
def sites(language: str | None) -> frozenset[str]:
    """Give the names of known sites, folded: those in a language, and those known everywhere.

    >>> "bbc news" in sites("en")
    True
    """
    return frozenset(map(fold, words("sites", language or "und", "und")))
