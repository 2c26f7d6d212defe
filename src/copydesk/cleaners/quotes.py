"""Mends quotation marks and apostrophes where what is wrong is plain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from copydesk.document import Block, Document, Edit, Kind, Span
from copydesk.packs.rules import words
from copydesk.text.quotes import Paired, has_marks, is_code, pair_up
from copydesk.text.quotes_form import Change, form_changes
from copydesk.text.quotes_lost import Around, begins_quotation, lost_changes
from copydesk.text.quotes_speech import SpeechWords
from copydesk.text.quotes_style import house_style

NO_MARKS = Paired((), (), (), ())


@dataclass(frozen=True)
class Quotes:
    """Puts lost quotation marks back, and mends mixed, turned, doubled and spaced ones.

    The article's own style is kept. `unify` brings all its quotations to the most usual one.
    """

    unify: bool = False
    name: str = "quotes"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "glued-words"})

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        """Propose repairs of the kept blocks."""
        blocks = [block for block in doc.kept if block.text]
        language = doc.source.language or "und"
        paired = [sorted_out(block) for block in blocks]
        texts = [block.text for block in blocks]
        house = house_style(zip(texts, paired, strict=True), language)
        speech = speech_words(language)
        for place, block in enumerate(blocks):
            mine = paired[place]
            if not mine.marks:
                continue
            changes = list(form_changes(block.text, mine, house))
            around = around_of(place, texts, paired)
            changes = changes or list(lost_changes(block.text, mine, around, house, speech))
            yield from edits_of(block, changes)


def sorted_out(block: Block) -> Paired:
    """Give the marks of a block; none where it holds code."""
    if block.kind is Kind.PREFORMATTED or not has_marks(block.text) or is_code(block.text):
        return NO_MARKS
    return pair_up(block.text)


def around_of(place: int, texts: Sequence[str], paired: Sequence[Paired]) -> Around:
    """Say what stands around a paragraph."""
    is_last = place + 1 == len(texts)
    return Around(
        open_before=place > 0 and bool(paired[place - 1].unclosed),
        opens_behind=not is_last and begins_quotation(texts[place + 1]),
        closes_behind=not is_last and bool(paired[place + 1].unopened),
        is_last=is_last,
    )


def edits_of(block: Block, changes: Sequence[Change]) -> Iterator[Edit]:
    """Yield the changes of a block's text as edits."""
    for change in sorted(changes):
        span = Span(change.start, change.end)
        yield block.replace(span, change.after, rule=change.rule, confidence=change.confidence)


@cache
def speech_words(language: str) -> SpeechWords:
    """Give what a language says speaking with."""
    return SpeechWords(
        verbs=frozenset(words("speech-verbs", language)),
        pronouns=frozenset(words("speaker-pronouns", language)),
        articles=frozenset(words("speaker-articles", language)),
        tails=frozenset(words("speech-tails", language)),
        last=frozenset(words("closing-verbs", language)),
    )


quotes = Quotes()
