"""Changes to a text: made, picked, and read off a text and its repaired form."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# What repairs of an encoding leave as it stands: two texts can be laid side by side along it.
ASCII_RUN = re.compile(r"([\x00-\x7f]+)")


class Change(NamedTuple):
    """Put `after` where `text[start:end]` stands, under a rule's id."""

    start: int
    end: int
    after: str
    rule: str = ""
    confidence: float = 1.0


def changed(text: str, changes: Iterable[Change]) -> str:
    """Give the text with the changes made. They are in order and do not overlap.

    >>> changed("a  b .", [Change(1, 3, " "), Change(4, 5, "")])
    'a b.'
    """
    parts, done = [], 0
    for change in changes:
        parts += [text[done : change.start], change.after]
        done = change.end
    parts.append(text[done:])
    return "".join(parts)


def apart(*lists: Iterable[Change]) -> tuple[Change, ...]:
    """Give changes in order, without those that touch one of an earlier list.

    What is dropped is seen again when the text is read the next time, in sound surroundings.

    >>> apart([Change(2, 4, "x")], [Change(0, 1, "y"), Change(4, 5, "z")])
    (Change(start=0, end=1, after='y', rule='', confidence=1.0), Change(start=2, end=4, ...))
    """
    taken: list[Change] = []
    for changes in lists:
        fresh = sorted(changes)
        taken = list(merged(taken, fresh)) if taken and fresh else taken or fresh
    return tuple(taken)


def merged(taken: Iterable[Change], fresh: Iterable[Change]) -> Iterator[Change]:
    """Yield both lists in order, without what is fresh and touches what is taken."""
    rest = iter(fresh)
    new = next(rest, None)
    done = -1
    for old in taken:
        while new is not None and new.end < old.start:
            if new.start > done:
                yield new
            new = next(rest, None)
        while new is not None and new.start <= old.end:
            new = next(rest, None)
        yield old
        done = old.end
    while new is not None:
        yield new
        new = next(rest, None)


def differences(before: str, after: str) -> Iterator[Change]:
    """Yield the places where a text and its repaired form differ, as small as is sure.

    In linear time: along ASCII characters where both have the same ones, else word by word,
    else in one piece.

    >>> list(differences("cafÃ© â€” thÃ©", "café — thé"))[0]
    Change(start=3, end=5, after='é', rule='', confidence=1.0)
    """
    for cut in (ASCII_RUN.split, words):
        old, new = cut(before), cut(after)
        if len(old) == len(new) and old[1::2] == new[1::2]:
            at = 0
            for one, other in zip(old, new, strict=True):
                if one != other:
                    yield from differences_of_word(at, one, other)
                at += len(one)
            return
    yield trimmed(0, before, after)


def words(text: str) -> list[str]:
    """Cut a text at its plain spaces; these stand at the odd places."""
    found = text.split(" ")
    return [part for word in found for part in (word, " ")][:-1]


def differences_of_word(at: int, before: str, after: str) -> Iterator[Change]:
    """Yield the differences of two words that stand at `at`."""
    old, new = ASCII_RUN.split(before), ASCII_RUN.split(after)
    if len(old) != len(new) or old[1::2] != new[1::2]:
        yield trimmed(at, before, after)
        return
    for one, other in zip(old, new, strict=True):
        if one != other:
            yield trimmed(at, one, other)
        at += len(one)


def trimmed(at: int, before: str, after: str) -> Change:
    """Give the change of one text to another without what both begin and end with."""
    limit = min(len(before), len(after))
    start = 0
    while start < limit and before[start] == after[start]:
        start += 1
    end = 0
    while end < limit - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return Change(at + start, at + len(before) - end, after[start : len(after) - end])
