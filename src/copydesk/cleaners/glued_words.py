"""Repairs words that lost the space between them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from copydesk.document import Document, Kind, Replace, Span
from copydesk.packs.rules import words as words_of
from copydesk.text.glue.addresses import addresses
from copydesk.text.glue.figures import figures
from copydesk.text.glue.gaps import Missing, gaps
from copydesk.text.glue.seams import seams
from copydesk.text.glue.usage import NO_WORDS, GlueWords, Usage
from copydesk.text.lexicon import Lexicon, lexicon

# Rounds. A repair makes words known that were not, which may show another one.
MAX_ROUNDS = 4


@dataclass(frozen=True)
class GluedWords:
    """Puts back spaces that were lost at tags and behind marks.

    Needs the language of the page to judge words; without it, only marks are looked at.
    """

    name: str = "glued-words"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})
    # It repeats until nothing is left to do, so its own output need not be read again.
    settles: bool = True

    def __call__(self, doc: Document) -> Iterator[Replace]:
        """Propose the spaces that are missing in the kept blocks."""
        blocks = [block for block in doc.kept if block.kind != Kind.PREFORMATTED]
        words = lexicon(doc.source.language or "und")
        language = doc.source.language
        brought = glue_words(language) if language else NO_WORDS
        for index, missing in missing_spaces([block.text for block in blocks], words, brought):
            span = Span(missing.at, missing.at)
            rule = f"glued-words/{missing.what}"
            yield blocks[index].replace(span, " ", rule=rule, confidence=missing.confidence)


@cache
def glue_words(language: str) -> GlueWords:
    """Give the words that a language brings to the search."""
    return GlueWords(
        abbreviations=frozenset(words_of("abbreviations", language)),
        compound_beginnings=frozenset(words_of("compound-beginnings", language)),
        compound_ends=frozenset(words_of("compound-ends", language)),
        proclitics=frozenset(words_of("proclitics", language)),
        suffixes=frozenset(words_of("suffixes-after-apostrophe", language)),
        prefixes=frozenset(words_of("compound-prefixes", language)),
    )


class Found(NamedTuple):
    """A space that is missing in one of several texts."""

    block: int
    missing: Missing


def missing_spaces(texts: list[str], words: Lexicon, brought: GlueWords = NO_WORDS) -> list[Found]:
    """Give the missing spaces of texts, until with these in place no more is missing.

    >>> [found.missing.at for found in missing_spaces(["Uralsk,I said.So it was."], lexicon("en"))]
    [7, 14]
    """
    made: list[Found] = []
    repaired = texts
    for _ in range(MAX_ROUNDS):
        new = list(found_in(repaired, words, brought))
        if not new:
            break
        made += [moved_back(found, spots(made, found.block)) for found in new]
        repaired = [with_spaces(text, spots(made, index)) for index, text in enumerate(texts)]
    return made


def spots(made: list[Found], index: int) -> list[int]:
    """Give where spaces go into a text, in order."""
    return sorted(found.missing.at for found in made if found.block == index)


def with_spaces(text: str, at: list[int]) -> str:
    """Put spaces into a text.

    >>> with_spaces("Uralsk,I", [7])
    'Uralsk, I'
    """
    bounds = [0, *at, len(text)]
    return " ".join(text[start:end] for start, end in pairwise(bounds))


def moved_back(found: Found, at: list[int]) -> Found:
    """Give a place of a text that has spaces put in as it is without them."""
    places = [place + count for count, place in enumerate(at, start=1)]
    before = bisect_right(places, found.missing.at)
    return Found(found.block, found.missing._replace(at=found.missing.at - before))


def found_in(texts: list[str], words: Lexicon, brought: GlueWords) -> Iterator[Found]:
    """Yield what is missing in texts that belong together, each place once."""
    usage = Usage("\n".join(texts), words.forms, brought)
    all_found = (find(words, usage) for find in (addresses, figures, seams, gaps))
    places = {missing.at: missing for missing in chain.from_iterable(all_found)}
    if not places:
        return
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for at, missing in sorted(places.items()):
        index = bisect_right(starts, at) - 1
        yield Found(index, missing._replace(at=at - starts[index]))


glued_words = GluedWords()
