"""Changes to a text made one after the other, told as one batch of changes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.text.quotes.form import Change


def applied(text: str, changes: Sequence[Change]) -> str:
    """Give a text with sorted changes made."""
    return "".join(pieces(text, changes))


def pieces(text: str, changes: Sequence[Change]) -> Iterator[str]:
    """Yield what stays and what comes anew, in turn."""
    at = 0
    for change in changes:
        yield text[at : change.start]
        yield change.after
        at = change.end
    yield text[at:]


def composed(first: Sequence[Change], then: Sequence[Change], between: str) -> tuple[Change, ...]:
    """Give one sorted batch of changes that does what two do, one after the other.

    `between` is the text that `first` made and that `then` changes.

    >>> composed([Change(1, 3, "x", "a", 1)], [Change(2, 2, "y", "b", 1)], "0x3")
    (Change(start=1, end=3, after='xy', rule='b', confidence=1),)
    """
    made: list[Change] = []
    shift = 0
    for group in touching(sorted([*placed(first), *(Placed(one, one) for one in then)])):
        low = min(one.where.start for one in group)
        high = max(one.where.end for one in group)
        later = [one.change for one in group if one.where is one.change]
        local = [one._replace(start=one.start - low, end=one.end - low) for one in later]
        grown = sum(growth(one.change) for one in group if one.where is not one.change)
        made.append(
            Change(
                start=low - shift,
                end=high - shift - grown,
                after=applied(between[low:high], local),
                rule=(later or [group[-1].change])[-1].rule,
                confidence=min(one.change.confidence for one in group),
            )
        )
        shift += grown
    return tuple(made)


class Placed(NamedTuple):
    """A change, and where what it put in (or will take out) stands in a text."""

    where: Change
    change: Change


def placed(changes: Sequence[Change]) -> Iterator[Placed]:
    """Yield where sorted changes have put what they put in."""
    shift = 0
    for change in changes:
        start = change.start + shift
        yield Placed(change._replace(start=start, end=start + len(change.after)), change)
        shift += growth(change)


def growth(change: Change) -> int:
    """Say by how many characters a change makes its text longer."""
    return len(change.after) - (change.end - change.start)


def touching(changes: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Yield the changes in groups that touch each other."""
    group: list[Placed] = []
    reach = -1
    for one in changes:
        if group and one.where.start > reach:
            yield group
            group = []
        group.append(one)
        reach = max(reach, one.where.end)
    if group:
        yield group
