"""Mends quotation marks and apostrophes where what is wrong is plain."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.document import Document, Edit, Kind, Span
from copydesk.packs.rules import words
from copydesk.text.quotes.apostrophes import ApostropheWords
from copydesk.text.quotes.repair import QuoteWords, repairs
from copydesk.text.quotes.speech import SpeechWords


@dataclass(frozen=True)
class Quotes:
    """Puts lost quotation marks back, and mends mixed, turned, doubled and spaced ones.

    The article's own style is kept. `unify` brings all its quotations to the most usual one.
    """

    unify: bool = False
    name: str = "quotes"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "glued-words"})
    # It repeats until nothing is left to do, so its own output need not be read again.
    settles: bool = True

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        """Propose repairs of the kept blocks."""
        blocks = [block for block in doc.kept if block.kind is not Kind.PREFORMATTED]
        brought = quote_words(doc.source.language or "und")._replace(unify=self.unify)
        found = repairs([block.text for block in blocks], brought)
        for block, changes in zip(blocks, found, strict=True):
            for change in changes:
                span = Span(change.start, change.end)
                sure = change.confidence
                yield block.replace(span, change.after, rule=change.rule, confidence=sure)


@cache
def quote_words(language: str) -> QuoteWords:
    """Give the words that a language brings to the repair of its marks."""

    def of(name: str) -> frozenset[str]:
        return frozenset(words(name, language))

    speech = SpeechWords(
        verbs=of("speech-verbs"),
        pronouns=of("speaker-pronouns"),
        articles=of("speaker-articles"),
        tails=of("speech-tails"),
        last=of("closing-verbs"),
        voices=of("voices"),
        telling=of("telling-verbs"),
        auxiliaries=of("speech-auxiliaries"),
    )
    apostrophes = ApostropheWords(
        endings=of("contraction-endings"),
        elisions=of("elisions"),
        suffixes=of("suffixes-after-apostrophe"),
    )
    return QuoteWords(language, speech, apostrophes)


quotes = Quotes()
