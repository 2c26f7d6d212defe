"""Labels what says again what the article says elsewhere: pull quotes, paragraphs printed twice."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from copydesk.document import Block, Document, Kind, Relabel, Role
from copydesk.text.chars import CLOSERS, ends_sentence
from copydesk.text.fold import folded_words
from copydesk.text.remembered import remembered

# Words. Shorter lines are said twice in any story: "He did not answer.", "Yes, of course."
MIN_WORDS = 12
# Blocks between the two. A pull quote stands near what it repeats; far below, a reader quotes it.
MAX_DISTANCE = 15
# Times. What stands there more often is a refrain, a signature or a row of a table.
MAX_COPIES = 2
# Different blocks that stand again in the same order, and their words. Pages print a story twice,
# for wide screens and narrow ones; a refrain, a form or a quotation has fewer. Headings in it
# stand twice as well.
MIN_RUN, MIN_RUN_WORDS = 5, 100
# Words of a title that may stand twice by chance: "What now?" is a heading too.
MIN_TITLE_WORDS = 4
ENDS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}"
SENTENCE_END = re.compile(rf"[{ENDS}][{re.escape(CLOSERS)}]{{0,3}}\s")
PROSE = frozenset({Kind.PARAGRAPH, Kind.QUOTATION})

Sentence = tuple[str, ...]


class Said(NamedTuple):
    """What a block says: its sentences as folded words, and how many words these are."""

    block: Block
    sentences: tuple[Sentence, ...]
    words: int


@dataclass(frozen=True)
class Repetitions:
    """Label a block whose sentences all stand in another block, and lines that repeat the title.

    Of two that say the same the first is the body's own copy; of two others the longer. Of a story
    that is printed twice all is labelled the second time.
    """

    name: str = "repetitions"
    # Else the body's copy might go as the second one, and a teaser's with the menus.
    after: frozenset[str] = frozenset(
        {"mojibake", "line-breaks", "spaces", "boilerplate", "surroundings"}
    )

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each such block."""
        title = next((block for block in doc.blocks if block.role == Role.TITLE), None)
        named = folded_words(title.text) if title else ()
        copies = Counter(block.text for block in doc.kept)
        said = [said_by(block) for block in doc.kept]
        where = places(said)
        again = printed_again(said)
        for at, one in enumerate(said):
            if at in again:
                yield one.block.relabel(Role.REPETITION, rule="repetitions/story", confidence=0.85)
            elif is_title_again(one, named):
                yield one.block.relabel(Role.REPETITION, rule="repetitions/title", confidence=0.85)
            elif copies[one.block.text] <= MAX_COPIES and is_said_elsewhere(said, at, where):
                yield one.block.relabel(Role.REPETITION, rule="repetitions/body", confidence=0.85)


def said_by(block: Block) -> Said:
    """Give what a block says."""
    sentences = sentences_of(block.text)
    return Said(block, sentences, sum(map(len, sentences)))


@remembered
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text as folded words, those without words left out.

    >>> sentences_of("“He left.” Nobody saw him!")
    (('he', 'left'), ('nobody', 'saw', 'him'))
    """
    found = (folded_words(part) for part in SENTENCE_END.split(text))
    return tuple(words for words in found if words)


def places(said: Sequence[Said]) -> dict[Sentence, tuple[int, ...]]:
    """Give for each sentence the first block that says it, and the longest one that does."""
    first: dict[Sentence, int] = {}
    longest: dict[Sentence, int] = {}
    for at, one in enumerate(said):
        for sentence in one.sentences:
            first.setdefault(sentence, at)
            if said[longest.setdefault(sentence, at)].words < one.words:
                longest[sentence] = at
    return {sentence: (at, longest[sentence]) for sentence, at in first.items()}


def printed_again(said: Sequence[Said]) -> set[int]:
    """Give the places of the blocks that stand again in long runs, in the same order."""
    first: dict[str, int] = {}
    again: set[int] = set()
    start = 0
    while start < len(said):
        above = first.setdefault(said[start].block.text, start)
        if above == start:
            start += 1
            continue
        length = common_length(said, above, start)
        run = range(start, start + length)
        different = {said[at].block.text: said[at].words for at in run}
        if len(different) >= MIN_RUN and sum(different.values()) >= MIN_RUN_WORDS:
            again.update(run)
        start += max(length, 1)
    return again


def common_length(said: Sequence[Said], above: int, below: int) -> int:
    """Count the blocks from two places on that say the same in turn, up to the second place."""
    most = min(below - above, len(said) - below)
    pairs = zip(range(above, above + most), range(below, below + most), strict=True)
    return sum(1 for _ in takewhile(lambda pair: has_same_text(said, *pair), pairs))


def has_same_text(said: Sequence[Said], one: int, other: int) -> bool:
    """Whether the blocks at two places have the same text."""
    return said[one].block.text == said[other].block.text


def is_said_elsewhere(
    said: Sequence[Said], at: int, where: dict[Sentence, tuple[int, ...]]
) -> bool:
    """Whether one other block says all that a paragraph says, and more or before it."""
    one = said[at]
    is_prose = one.block.kind in PROSE and ends_sentence(one.block.text)
    if not is_prose or one.words < MIN_WORDS or one.block.role != Role.MAIN:
        return False
    for other in where[one.sentences[0]]:
        own = said[other]
        is_before = own.words > one.words or (own.words == one.words and other < at)
        is_near = abs(at - other) <= MAX_DISTANCE
        if other != at and is_near and is_before and set(own.sentences).issuperset(one.sentences):
            return True
    return False


def is_title_again(one: Said, title: Sentence) -> bool:
    """Whether a block is the title and no more."""
    if len(title) < MIN_TITLE_WORDS or one.words != len(title):
        return False
    # The first line of a poem may be its title.
    if one.block.text.endswith((",", ";", ":")):
        return False
    return tuple(word for sentence in one.sentences for word in sentence) == title


repetitions = Repetitions()
