"""All repairs of quotation marks and apostrophes in an article, brought to rest."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from copydesk.text.quotes.apostrophes import (
    STRAY,
    ApostropheWords,
    spaced_marks_in,
    split_apostrophes,
    stray_marks,
)
from copydesk.text.quotes.form import Change, form_changes
from copydesk.text.quotes.lost import Around, Paragraph, begins_quotation, lost_changes
from copydesk.text.quotes.marks import Forms, Paired, forms_of, marks_in, pair_up
from copydesk.text.quotes.sound import has_marks_of_code, is_sound
from copydesk.text.quotes.speech import SpeechWords
from copydesk.text.quotes.style import house_style, is_curly, most_usual

NO_MARKS = Paired((), (), (), ())
# How sure a change must be for the next one to build on it, 0 to 1.
SURE = 0.5
COLONS = (":", "\N{FULLWIDTH COLON}")
# Words that are looked for one by one, which is faster than to split a whole article.
MAX_SEARCHED = 8
# Rounds. One repair may lay open the next; texts of marks alone have taken four.
MAX_ROUNDS = 6


class QuoteWords(NamedTuple):
    """All words that a language brings to the repair of its marks.

    `unify` asks that all quotations become the article's most usual kind.
    """

    language: str
    speech: SpeechWords
    apostrophes: ApostropheWords
    unify: bool = False


def repairs(texts: Sequence[str], words: QuoteWords) -> list[tuple[Change, ...]]:
    r"""Give what mends each paragraph of an article.

    Repairs go on until there is nothing left to mend; what does not come to rest is left alone.

    >>> words = QuoteWords("en", SpeechWords(), ApostropheWords())
    >>> repairs(["He said: “No.\""], words)[0][0].after
    '”'
    """
    now = list(texts)
    made: list[tuple[Change, ...]] = [()] * len(now)
    for _ in range(MAX_ROUNDS):
        found = proposed(now, words)
        sure = [tuple(one for one in mine if one.confidence >= SURE) for mine in found]
        if not any(sure):
            return [mine or unsure for mine, unsure in zip(made, found, strict=True)]
        for place, mine in enumerate(sure):
            if mine:
                made[place] = composed(made[place], mine, now[place])
                now[place] = applied(now[place], mine)
    return [() if restless else mine for mine, restless in zip(made, sure, strict=True)]


class Article(NamedTuple):
    """The paragraphs of an article, searched as one text: most have no mark at all.

    `ends` are the offsets in the whole where the next paragraphs begin.
    """

    texts: Sequence[str]
    whole: str
    ends: Sequence[int]

    @staticmethod
    def of(texts: Sequence[str]) -> "Article":
        """Put the paragraphs of an article together."""
        ends = tuple(accumulate(len(text) + 1 for text in texts))
        return Article(texts, "\n".join(texts), ends)

    def places_of(self, kinds: Iterable[str]) -> list[int]:
        """Give the numbers of the paragraphs that hold one of some strings.

        >>> Article.of(["a", "'b", "c'"]).places_of("'")
        [1, 2]
        """
        places = set()
        for kind in kinds:
            at = self.whole.find(kind)
            while at >= 0:
                place = bisect_right(self.ends, at)
                places.add(place)
                at = self.whole.find(kind, self.ends[place])
        return sorted(places)


def proposed(texts: Sequence[str], words: QuoteWords) -> list[tuple[Change, ...]]:
    """Give the changes that each paragraph wants, one kind at a time."""
    article = Article.of(texts)
    found = apostrophe_changes(article, words.apostrophes)
    marked = article.places_of(marks_in(article.whole))
    if not words.unify and all(is_sound(texts[place]) for place in marked):
        return found
    forms = forms_of([texts[place] for place in marked])
    paired = [NO_MARKS] * len(texts)
    for place in marked:
        paired[place] = sorted_out(texts[place], forms)
    house = house_style([(texts[place], paired[place]) for place in marked], words.language)
    house = house._replace(is_curly=is_curly(article.whole))
    if words.unify:
        house = house._replace(only=most_usual(house))
    speech = words.speech._replace(is_bare=house.is_bare)
    around = neighbours(texts, paired)
    for place in marked:
        mine = paired[place]
        if found[place] or not mine.marks:
            continue
        changes = sorted(form_changes(texts[place], mine, house))
        if not changes and (mine.unclosed or mine.unopened):
            paragraph = Paragraph(texts[place], mine, around.at(place), house, speech)
            changes = sorted(lost_changes(paragraph))
        found[place] = tuple(changes)
    return found


def apostrophe_changes(article: Article, words: ApostropheWords) -> list[tuple[Change, ...]]:
    """Give what mends the apostrophes of paragraphs; stray ones only where words contract."""
    texts = article.texts
    found: list[tuple[Change, ...]] = [()] * len(texts)
    spaced = article.places_of(spaced_marks_in(article.whole))
    known = known_words(article, spaced) if words.endings else frozenset()
    for place in spaced:
        found[place] = tuple(sorted(split_apostrophes(texts[place], words)))
        if known and not found[place]:
            found[place] = tuple(sorted(stray_marks(texts[place], known)))
    return found


def known_words(article: Article, places: Iterable[int]) -> frozenset[str]:
    """Give the words before stray marks that stand in the article without one too."""
    texts = article.texts
    words = {found["word"] for place in places for found in STRAY.finditer(texts[place])}
    if len(words) > MAX_SEARCHED:
        return frozenset(words.intersection(article.whole.split()))
    return frozenset(word for word in words if f" {word} " in article.whole)


def sorted_out(text: str, forms: Forms) -> Paired:
    """Give the marks of a paragraph; none where it holds code."""
    return NO_MARKS if has_marks_of_code(text) else pair_up(text, forms)


class Neighbours(NamedTuple):
    """The paragraphs of an article, and what is open before and closes behind each."""

    texts: Sequence[str]
    paired: Sequence[Paired]
    open_before: Sequence[bool]
    closes_behind: Sequence[bool]

    def at(self, place: int) -> Around:
        """Say what stands around a paragraph."""
        behind = place + 1
        return Around(
            open_before=self.open_before[place],
            just_before=place > 0 and bool(self.paired[place - 1].unclosed),
            opens_behind=behind < len(self.texts)
            and begins_quotation(self.texts[behind], self.paired[behind]),
            closes_behind=self.closes_behind[place],
            is_introduced=place > 0 and self.texts[place - 1].rstrip().endswith(COLONS),
            is_followed=behind < len(self.texts) and not self.texts[behind][:1].islower(),
        )


def neighbours(texts: Sequence[str], paired: Sequence[Paired]) -> Neighbours:
    """Find out what is open before and closes behind each paragraph."""
    open_before = list(accumulate(paired[:-1], still_open, initial=False))
    behind = list(accumulate(reversed(paired[1:]), closes_first, initial=False))[::-1]
    return Neighbours(texts, paired, open_before, behind)


def still_open(before: bool, mine: Paired) -> bool:  # noqa: FBT001  # a step of accumulate()
    """Say whether a quotation is open behind a paragraph."""
    return bool(mine.unclosed) if mine.marks else before


def closes_first(behind: bool, mine: Paired) -> bool:  # noqa: FBT001  # a step of accumulate()
    """Say whether the first mark from a paragraph on closes what was opened before it."""
    return mine.marks[0] in mine.unopened[:1] if mine.marks else behind


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
