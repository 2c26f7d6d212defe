"""Text that was decoded wrongly, escaped once too often, or lost its apostrophes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from copydesk.document import Block, Document, Kind, Replace, Span
from copydesk.packs.rules import words
from copydesk.text.changes import Change, apart, changed, differences
from copydesk.text.chars import WORD
from copydesk.text.lexicon import lexicon
from copydesk.text.mojibake.apostrophes import (
    Apostrophes,
    DocumentWords,
    apostrophe_changes,
    apostrophe_in,
    has_lost,
)
from copydesk.text.mojibake.decoding import is_suspect
from copydesk.text.mojibake.escapes import (
    entity_changes,
    escape_changes,
    has_entity,
    is_serialized,
)
from copydesk.text.mojibake.stray import foreign_letters, stray_changes

C1 = re.compile(r"[\x80-\x9f]+")

# The changes of each text of a document; of none where there is nothing to change.
Changes = Sequence[tuple[Change, ...]]


@dataclass(frozen=True)
class Mojibake:
    """Repair what was decoded wrongly, escaped once too often, or lost to a question mark."""

    name: str = "mojibake"
    after: frozenset[str] = frozenset()

    def may_change(self, text: str) -> bool:
        """Whether a text has anything that this cleaner looks for; most have nothing."""
        return is_suspect(text) or "\\" in text or has_entity(text) or has_lost(text)

    def __call__(self, doc: Document, /) -> Iterator[Replace]:
        """Propose a change for each damaged run of characters."""
        blocks = doc.kept
        texts = [block.text for block in blocks]
        together = "\n".join(texts)
        # Each by the whole document, and empty for the most: sound text is not read again.
        repairs = (
            decodings(texts) if is_suspect(together) else (),
            escapes(texts) if "\\" in together else (),
            entities(blocks) if has_entity(together) else (),
            apostrophes(doc.source.language, texts) if has_lost(together) else (),
        )
        found = [one for one in repairs if one]
        for number, block in enumerate(blocks if found else ()):
            for change in apart(*(one[number] for one in found)):
                span = Span(change.start, change.end)
                yield block.replace(
                    span, change.after, rule=change.rule, confidence=change.confidence
                )


def decodings(texts: Sequence[str]) -> Changes:
    """Give what ftfy changes, and what the letters in all texts, repaired, make sure."""
    suspects = [is_suspect(text) for text in texts]
    if not any(suspects):
        return ()
    sure = [
        tuple(decoded_lines(text)) if suspect else ()
        for text, suspect in zip(texts, suspects, strict=True)
    ]
    repaired = [changed(text, changes) for text, changes in zip(texts, sure, strict=True)]
    letters = cache(partial(foreign_letters, repaired))
    return [
        apart(changes, stray_changes(text, letters)) if suspect else ()
        for text, changes, suspect in zip(texts, sure, suspects, strict=True)
    ]


def decoded_lines(text: str) -> Iterator[Change]:
    """Yield what ftfy changes in each line, as where they were blocks of their own."""
    start = 0
    for line in text.split("\n"):
        for change in decoded(line):
            yield change._replace(start=start + change.start, end=start + change.end)
        start += len(line) + 1


def decoded(text: str) -> Iterator[Change]:
    """Yield what ftfy changes in a text; nothing where it is not suspect."""
    # Here, since it takes 120 ms to load and most texts never need it.
    from ftfy import fix_encoding  # noqa: PLC0415

    # Not fix_text(): it would also straighten curly quotes, and the quote cleaner
    # needs them curly to see which ones lost their partner.
    for change in differences(text, fix_encoding(text)):
        is_control = C1.fullmatch(text, change.start, change.end)
        rule = "mojibake/c1" if is_control else "mojibake/decode"
        yield change._replace(rule=rule, confidence=0.95)


def escapes(texts: Sequence[str]) -> Changes:
    """Give what a serializer's escapes stand for, where the whole text is full of them."""
    if not is_serialized(texts, is_about_escapes=is_about_markup(texts)):
        return ()
    return [tuple(escape_changes(text)) for text in texts]


def entities(blocks: Sequence[Block]) -> Changes:
    """Give what entities stand for; in a text about markup, of those beside words alone."""
    is_about = is_about_markup([block.text for block in blocks])
    return [
        tuple(
            change
            for change in entity_changes(block.text)
            if block.kind != Kind.PREFORMATTED and not (is_about and is_shown(block.text, change))
        )
        for block in blocks
    ]


def is_shown(text: str, change: Change) -> bool:
    """Whether a text about markup shows an entity to its readers: as a word of its own."""
    around = text[max(change.start - 1, 0) : change.start] + text[change.end : change.end + 1]
    is_named = "#" not in text[change.start : change.end]
    return (is_named and change.after.isascii()) or not any(map(str.isalnum, around))


def is_about_markup(texts: Sequence[str]) -> bool:
    """Whether a text speaks of markup, and so may well show entities to its readers.

    >>> is_about_markup(["Write it in HTML."]), is_about_markup(["Fish &amp; chips"])
    (True, False)
    """
    talk = frozenset(words("markup-talk", "und"))
    return any(word.casefold() in talk for text in texts for word in WORD.findall(text))


def apostrophes(language: str | None, texts: Sequence[str]) -> Changes:
    """Give apostrophes put back where a question mark or U+FFFD stands inside a word."""
    if language is None:
        return ()
    text = "\n".join(texts)
    signs = Apostrophes(
        contractions=frozenset(words("contractions", language)),
        possessives=frozenset(words("possessive-endings", language)),
        elisions=frozenset(words("elisions", language)),
        names=frozenset(words("apostrophe-names", language)),
    )
    known = DocumentWords(text, lexicon(language).common)
    mark = apostrophe_in(text)
    return [
        tuple(apostrophe_changes(one, signs, apostrophe_in(one, mark), known))
        if has_lost(one)
        else ()
        for one in texts
    ]


mojibake = Mojibake()
