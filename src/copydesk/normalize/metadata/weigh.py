"""Weighs the values that a page's places say, and says why one was taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from copydesk.document import Meta
from copydesk.normalize.metadata.places import Field, Place


class Candidate(Struct, frozen=True):
    """A value that a place says. `share` is how much of the place's weight it has, 0 to 1."""

    value: str
    place: Place
    share: float = 1.0


class Choice(NamedTuple):
    """Values that mean the same, the places that say it, each once, and their weight."""

    candidates: tuple[Candidate, ...]
    weight: float


# Statements of one name: teasers and comments may have thousands. 300 find no more.
MAX_SAME = 60
Said = Mapping[str, Sequence[Meta]]
"""Statements by their names."""


def by_name(statements: Iterable[Meta]) -> dict[str, list[Meta]]:
    """Give statements by their names."""
    found: dict[str, list[Meta]] = {}
    for one in statements:
        for name in names_of(one.name):
            same = found.setdefault(name, [])
            if len(same) < MAX_SAME:
                same.append(one)
    return found


def names_of(name: str) -> tuple[str, ...]:
    """Give the names that a statement counts under: vocabularies are mixed at will.

    >>> names_of("og:article:published_time"), names_of("og:title")
    (('og:article:published_time', 'article:published_time'), ('og:title',))
    """
    return (name, name.partition(":")[2]) if name.count(":") > 1 else (name,)


def candidates_of(field: Field, said: Said, is_own: Callable[[Meta], bool]) -> Iterator[Candidate]:
    """Yield what the places of a field say, place by place."""
    for place in field.places:
        for name in place.says:
            for one in said.get(name, ()):
                if not place.near or is_own(one):
                    yield Candidate(one.content, place)


def everywhere(_statement: Meta) -> bool:
    """Pass for any statement, where a field's places are not bound to the title."""
    return True


def choices(candidates: Iterable[Candidate], key: Callable[[str], str]) -> list[Choice]:
    """Group candidates that mean the same by `key`, the weightiest first; ties as they came."""
    groups: dict[str, list[Candidate]] = {}
    for one in candidates:
        if same := key(one.value):
            groups.setdefault(same, []).append(one)
    found = [Choice(tuple(group), weight_of(group)) for group in groups.values()]
    return sorted(found, key=lambda choice: -choice.weight)


def weight_of(candidates: Iterable[Candidate]) -> float:
    """Give the sum of the weights of the places, each counted once."""
    best: dict[str, float] = {}
    for one in candidates:
        weight = one.share * one.place.weight
        best[one.place.name] = max(best.get(one.place.name, 0.0), weight)
    return sum(best.values())


def places_of(choice: Choice) -> tuple[str, ...]:
    """Give the names of the places that say a choice, the weightiest first."""
    ordered = sorted(choice.candidates, key=lambda one: -one.share * one.place.weight)
    return tuple(dict.fromkeys(one.place.name for one in ordered))


def reason(choice: Choice) -> str:
    """Say in words why a choice was taken.

    >>> from copydesk.normalize.metadata.places import field
    >>> heading, _, shared, *_ = field("title").places
    >>> reason(Choice((Candidate("Who pays?", heading), Candidate("Who pays?", shared)), 5.0))
    'the heading above the story, and og:title agrees'
    """
    first, *others = places_of(choice)
    why = next(one.place.why for one in choice.candidates if one.place.name == first)
    if not others:
        return why
    if len(others) == 1:
        return f"{why}, and {others[0]} agrees"
    return f"{why}, and {', '.join(others[:-1])} and {others[-1]} agree"
