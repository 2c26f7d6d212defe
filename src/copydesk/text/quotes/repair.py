"""All repairs of quotation marks and apostrophes in an article, brought to rest."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from copydesk.text.quotes.apostrophes import (
    ApostropheWords,
    spaced_marks_in,
    split_apostrophes,
    stray_marks,
    stray_words,
)
from copydesk.text.quotes.compose import applied, composed
from copydesk.text.quotes.form import Change, form_changes
from copydesk.text.quotes.lost import Paragraph, lost_changes
from copydesk.text.quotes.marks import Forms, Paired, forms_of, pair_up
from copydesk.text.quotes.neighbours import neighbours
from copydesk.text.quotes.sound import has_marks_of_code, is_sound, marks_in
from copydesk.text.quotes.speech import SpeechWords
from copydesk.text.quotes.style import (
    OF_LANGUAGE,
    SOUND_ANYWHERE,
    house_style,
    is_curly,
    most_usual,
)

NO_MARKS = Paired((), (), (), ())
# How sure a change must be for the next one to build on it, 0 to 1.
SURE = 0.5
# Languages whose paragraphs begin with their quotation, where they have one, in more than half of
# sound news even if several sentences stand before its end; in English in a quarter.
BEGIN_QUOTED = frozenset({"el", "pl", "ru"})
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
        if not any(found):
            return made
        sure = [tuple(one for one in mine if one.confidence >= SURE) for mine in found]
        if not any(sure):
            return [mine or unsure for mine, unsure in zip(made, found, strict=True)]
        for place, mine in enumerate(sure):
            if mine:
                made[place] = composed(made[place], mine, now[place])
                now[place] = applied(now[place], mine)
    return [() if restless else mine for mine, restless in zip(made, sure, strict=True)]


class Article(NamedTuple):
    """The paragraphs of an article, searched as one text: most have no mark at all."""

    texts: Sequence[str]
    whole: str

    @staticmethod
    def of(texts: Sequence[str]) -> "Article":
        """Put the paragraphs of an article together."""
        return Article(texts, "\n".join(texts))

    def places_of(self, kinds: Sequence[str]) -> list[int]:
        """Give the numbers of the paragraphs that hold one of some strings.

        >>> Article.of(["a", "'b", "c'"]).places_of("'")
        [1, 2]
        """
        if not kinds:
            return []
        # Where the next paragraphs begin.
        ends = list(accumulate([len(text) + 1 for text in self.texts]))
        places = set()
        for kind in kinds:
            at = self.whole.find(kind)
            while at >= 0:
                place = bisect_right(ends, at)
                places.add(place)
                at = self.whole.find(kind, ends[place])
        return sorted(places)


def proposed(texts: Sequence[str], words: QuoteWords) -> list[tuple[Change, ...]]:
    """Give the changes that each paragraph wants, one kind at a time."""
    article = Article.of(texts)
    found = apostrophe_changes(article, words.apostrophes)
    marked = article.places_of(marks_in(article.whole))
    odd = marked if words.unify else [place for place in marked if not is_sound(texts[place])]
    if not odd:
        return found
    forms = forms_of([texts[place] for place in marked])
    paired = {place: sorted_out(texts[place], forms) for place in odd}
    sound = frozenset({*SOUND_ANYWHERE, *OF_LANGUAGE.get(words.language, ())})
    if words.unify or not all(is_calm(texts[place], paired[place], sound) for place in odd):
        paired |= {place: sorted_out(texts[place], forms) for place in {*marked}.difference(odd)}
        for place, changes in mark_changes(article, odd, dict(sorted(paired.items())), words):
            found[place] = found[place] or changes
    return found


def mark_changes(
    article: Article, odd: Iterable[int], paired: Mapping[int, Paired], words: QuoteWords
) -> Iterator[tuple[int, tuple[Change, ...]]]:
    """Yield what mends the marks of odd paragraphs, by what the others show of their article."""
    texts = article.texts
    house = house_style([(texts[place], mine) for place, mine in paired.items()], words.language)
    house = house._replace(is_curly=is_curly(article.whole))
    if words.unify:
        house = house._replace(only=most_usual(house))
    speech = words.speech._replace(
        is_bare=house.is_bare, begins_quoted=words.language in BEGIN_QUOTED
    )
    all_paired = [paired.get(place, NO_MARKS) for place in range(len(texts))]
    around = neighbours(texts, all_paired, reopens=house.reopens)
    house = house._replace(reopens=around.reopens)
    for place in odd:
        mine = paired[place]
        changes = sorted(form_changes(texts[place], mine, house))
        if not changes and (mine.unclosed or mine.unopened):
            paragraph = Paragraph(texts[place], mine, around.at(place), house, speech)
            changes = sorted(lost_changes(paragraph))
        yield place, tuple(changes)


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
    words = {word for place in places for _, word in stray_words(texts[place], len(texts[place]))}
    if len(words) > MAX_SEARCHED:
        return frozenset(words.intersection(article.whole.split()))
    return frozenset(word for word in words if f" {word} " in article.whole)


def sorted_out(text: str, forms: Forms) -> Paired:
    """Give the marks of a paragraph; none where it holds code."""
    return NO_MARKS if has_marks_of_code(text) else pair_up(text, forms)


def is_calm(text: str, paired: Paired, sound: Container[str] = SOUND_ANYWHERE) -> bool:
    """Whether a paragraph's marks want nothing, however the rest of its article writes them.

    >>> is_calm("the “Elbe 2”", pair_up("the “Elbe 2”")), is_calm("“Elbe", pair_up("“Elbe"))
    (True, False)
    """
    if paired.unclosed or paired.unopened:
        return False
    ends = {pair.opening.end for pair in paired.pairs} | {p.closing.end for p in paired.pairs}
    return all(
        pair.style in sound
        and pair.opening.start not in ends
        and pair.closing.start not in ends
        and not text[pair.opening.end].isspace()
        and not text[pair.closing.start - 1].isspace()
        for pair in paired.pairs
    )
