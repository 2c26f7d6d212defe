"""Spaces that are too many, too wide or out of place, and characters that cannot be seen."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Kind, Replace, Span
from copydesk.packs.rules import words
from copydesk.text.space_chars import NARROW, NO_BREAK
from copydesk.text.space_places import places_in
from copydesk.text.spaces import Habits, is_suspect, space_changes, suspects


@dataclass(frozen=True)
class Spaces:
    """Repair spaces and drop what cannot be seen, save where a script or a language needs it."""

    name: str = "spaces"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks"})

    def may_change(self, text: str) -> bool:
        """Whether a text has anything that this cleaner looks for; most have nothing."""
        return is_suspect(text)

    def __call__(self, doc: Document, /) -> Iterator[Replace]:
        """Propose a change for each gap that is not as it should be."""
        blocks = [block for block in doc.kept if block.kind != Kind.PREFORMATTED]
        texts = [block.text for block in blocks]
        numbers = suspects(texts)
        if not numbers:
            return
        habits = habits_of(doc.source.language, "\n".join(texts))
        for number in numbers:
            block = blocks[number]
            for change in space_changes(block.text, habits):
                span = Span(change.start, change.end)
                yield block.replace(
                    span, change.after, rule=change.rule, confidence=change.confidence
                )


def habits_of(language: str | None, text: str) -> Habits:
    """Give how a document sets its spaces, from its language and its own text.

    >>> habits_of("en", "Two words").spaced
    frozenset()
    """
    spaced = frozenset(words("spaced-marks", language)) if language else None
    is_plain = not any(space in text for space in NO_BREAK + NARROW)
    return Habits(spaced, () if is_plain else places_in(text))


spaces = Spaces()
