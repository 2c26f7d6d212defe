"""What stands around each paragraph of an article: what is open before it and closes behind."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from copydesk.text.chars import ends_sentence
from copydesk.text.quotes.lost import Around, begins_quotation
from copydesk.text.quotes.marks import Paired

COLONS = (":", "\N{FULLWIDTH COLON}")
# Paragraphs. A picture's caption and its credit may stand between two parts of a quotation.
MAX_BETWEEN = 2


class Bounds(NamedTuple):
    """What a paragraph does to a quotation: opens one to the next paragraphs, or closes theirs.

    `is_anew` says that it begins with a quotation of its own.
    """

    opens: bool
    closes: bool
    is_anew: bool


class Neighbours(NamedTuple):
    """The paragraphs of an article, and what is open before and closes behind each.

    `reopens` says that a quotation opens anew in each of its paragraphs.
    """

    texts: Sequence[str]
    paired: Sequence[Paired]
    open_before: Sequence[int]
    closes_behind: Sequence[bool]
    reopens: bool

    def at(self, place: int) -> Around:
        """Say what stands around a paragraph."""
        behind = place + 1
        return Around(
            open_before=self.open_before[place] > 0,
            runs_on=self.open_before[place] > 1,
            just_before=place > 0 and bool(self.paired[place - 1].unclosed),
            opens_behind=self.opens_behind(place),
            closes_behind=self.closes_behind[place],
            is_introduced=place > 0 and self.texts[place - 1].rstrip().endswith(COLONS),
            is_followed=behind < len(self.texts) and not self.texts[behind][:1].islower(),
            before=self.texts[place - 1] if place else "",
        )

    def opens_behind(self, place: int) -> bool:
        """Whether the next paragraph begins with a mark; captions between are passed over."""
        most = MAX_BETWEEN if self.reopens else 0
        for behind in range(place + 1, min(len(self.texts), place + 2 + most)):
            text, paired = self.texts[behind], self.paired[behind]
            if paired.marks or ends_sentence(text):
                return begins_quotation(text, paired)
        return False


def neighbours(texts: Sequence[str], paired: Sequence[Paired], *, reopens: bool) -> Neighbours:
    """Find out what is open before and closes behind each paragraph."""
    found = list(bounds(texts, paired))
    open_before = list(accumulate(found[:-1], still_open, initial=0))
    behind = list(accumulate(reversed(found[1:]), closes_first, initial=False))[::-1]
    return Neighbours(
        texts, paired, open_before, behind, reopens and not runs_on(found, open_before)
    )


def runs_on(found: Sequence[Bounds], open_before: Sequence[int]) -> bool:
    """Whether more quotations run on over three paragraphs and more than open anew in the next.

    >>> opens, goes_on = Bounds(True, False, True), Bounds(False, False, False)
    >>> closes = Bounds(False, True, False)
    >>> runs_on([opens, goes_on, closes], [0, 1, 2]), runs_on([opens, opens, closes], [0, 1, 1])
    (True, False)
    """
    on = sum(one.closes and before > 1 for one, before in zip(found, open_before, strict=False))
    anew = sum(one.is_anew and before > 0 for one, before in zip(found, open_before, strict=False))
    return on > anew


def bounds(texts: Sequence[str], paired: Sequence[Paired]) -> Iterator[Bounds]:
    """Yield what each paragraph does to quotations over several."""
    for text, mine in zip(texts, paired, strict=True):
        opens, closes = bool(mine.unclosed), bool(mine.unopened)
        yield Bounds(opens, closes and not opens, begins_quotation(text, mine))


def still_open(before: int, mine: Bounds) -> int:
    """Say in how many paragraphs on end, with one, a quotation was opened and not closed; or 0.

    >>> opens, goes_on = Bounds(True, False, True), Bounds(False, False, False)
    >>> list(accumulate([opens, goes_on, opens], still_open, initial=0))
    [0, 1, 2, 1]
    """
    if mine.opens:
        return 1
    return before + 1 if before and not mine.closes and not mine.is_anew else 0


def closes_first(behind: bool, mine: Bounds) -> bool:  # noqa: FBT001  # a step of accumulate()
    """Say whether what comes from a paragraph on closes what was opened before it."""
    return mine.closes or (behind and not mine.opens and not mine.is_anew)
