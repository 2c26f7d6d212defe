"""Joins lines that are one paragraph, and splits blocks at line breaks inside them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from copydesk.document import Block, Document, Edit, Kind, Span
from copydesk.packs.rules import words
from copydesk.text import layout
from copydesk.text.chars import BREAKS, LINE_BREAK, ends_sentence
from copydesk.text.layout import Line
from copydesk.text.lexicon import lexicon
from copydesk.text.run_together import MIN_LENGTH, run_together

WRAPPED = "line-breaks/wrapped"


@dataclass(frozen=True)
class LineBreaks:
    """Join lines cut by hard wraps or at inline tags; split blocks that hold line breaks.

    Only lines right above each other are joined, never over a blank line.
    """

    name: str = "line-breaks"
    after: frozenset[str] = frozenset({"mojibake"})

    def __call__(self, doc: Document) -> Iterable[Edit]:
        """Propose splits where a repair has brought line breaks back, else joins."""
        breaks = [*inner_breaks(doc.kept), *run_together_breaks(doc)]
        return breaks or joins(doc)


def inner_breaks(blocks: Sequence[Block]) -> Iterator[Edit]:
    """Yield edits that part blocks at the line breaks inside their texts."""
    together = "".join([block.text for block in blocks])
    if not any(one in together for one in BREAKS):
        return
    for block in blocks:
        if block.kind == Kind.PREFORMATTED:
            continue
        for found in LINE_BREAK.finditer(block.text):
            yield block.replace(Span(*found.span()), "", rule="line-breaks/inside")
            if 0 < found.end() < len(block.text):
                yield block.split(found.end(), rule="line-breaks/inside")


def run_together_breaks(doc: Document) -> Iterator[Edit]:
    """Yield splits of lines that hold the blocks of a whole page with nothing between them."""
    if doc.source.kind != "text":
        return
    for block in doc.kept:
        if len(block.text) >= MIN_LENGTH and not any(one in block.text for one in BREAKS):
            for at in run_together(block.text, lexicon(doc.source.language or "und")):
                yield block.split(at, rule="line-breaks/run-together", confidence=0.7)


def joins(doc: Document) -> Iterator[Edit]:
    """Yield a join for each pair of lines that are one paragraph."""
    blocks = doc.blocks
    if doc.source.kind != "text" or not blocks:
        return
    adjacent = [is_right_above(one, two) for one, two in pairwise(blocks)]
    if True not in adjacent or not may_join(blocks, adjacent):
        return
    lines = [
        Line(block.text, is_adjacent)
        for block, is_adjacent in zip(blocks, [False, *adjacent], strict=True)
    ]
    rules = join_rules(lines, doc.source.language)
    has_hyphens = any(layout.is_hyphenated(line.text) for line in lines)
    seen = layout.words_of(line.text for line in lines) if has_hyphens else frozenset()
    for (one, two), rule in zip(pairwise(blocks), rules, strict=True):
        if rule:
            yield from joined(one, two, rule, doc.source.language or "", seen)


def may_join(blocks: Sequence[Block], adjacent: Iterable[bool]) -> bool:
    """Whether lines are as short as wrapped ones, or one goes on with the sentence above it."""
    if layout.usual_width([len(block.text) for block in blocks]) is not None:
        return True
    pairs = zip(pairwise(blocks), adjacent, strict=True)
    return any(
        is_adjacent and layout.goes_on(one.text, two.text) for (one, two), is_adjacent in pairs
    )


def is_right_above(one: Block, two: Block) -> bool:
    """Whether two kept blocks stand in the source as lines with no blank one between."""
    # Most lines have a blank one above them, so that is asked first.
    return (
        two.evidence.blank_before == 0
        and two.origin.line == one.origin.line + 1
        and one.is_kept
        and two.is_kept
        and not one.text.isspace()
        and not two.text.isspace()
    )


def join_rules(lines: list[Line], language: str | None) -> list[str]:
    """Give for each pair of lines the rule by which they are one paragraph, or ""."""
    width = layout.wrap_width(lines)
    sure = [two.is_adjacent and layout.goes_on(one.text, two.text) for one, two in pairwise(lines)]
    if width is None and not any(sure):
        return [""] * len(sure)
    is_cut = width is None and sum(sure) >= layout.MIN_CUTS
    hanging = Hanging(
        frozenset(words("function-words", language or "und", "en")),
        frozenset(words("speech-verbs", language or "und")),
    )
    rules: list[str] = []
    for at, (one, two) in enumerate(pairwise(lines)):
        rule = ""
        if not two.is_adjacent:
            pass
        elif width is not None and layout.is_full(one.text, two.text, width):
            rule = WRAPPED
        elif sure[at]:
            rule = "line-breaks/inside-sentence"
        elif layout.is_entry(one.text, two.text):
            pass
        elif is_cut and hangs_here(lines, at, sure, rules, hanging):
            rule = "line-breaks/cut-at-tag"
        rules.append(rule)
    return sentences_only(lines, rules)


def sentences_only(lines: list[Line], rules: list[str]) -> list[str]:
    """Give the rules without those for runs of lines that make no whole sentences.

    Code, settings and lists in small letters go on from line to line too. Where lines fill
    their width, that is proof enough.
    """
    kept = list(rules)
    start = 0
    for end in range(len(lines)):
        if end < len(rules) and rules[end]:
            continue
        is_wrapped = WRAPPED in rules[start:end]
        if not is_wrapped and not layout.is_sentence(lines[start].text, lines[end].text):
            kept[start:end] = [""] * (end - start)
        start = end + 1
    return kept


class Hanging(NamedTuple):
    """Words at a line's end that show that its sentence goes on."""

    function_words: frozenset[str]
    speech_verbs: frozenset[str]


def hangs_here(
    lines: list[Line], at: int, sure: list[bool], rules: list[str], hanging: Hanging
) -> bool:
    """Whether line `at` goes on in the next, in a text that was cut at its inline tags.

    A short line with a capital, such as a name that was a link, belongs to the sentence
    around it where the sentence has begun before it and goes on behind it.
    """
    one, two = lines[at].text, lines[at + 1].text
    if layout.hangs(one, two, hanging.function_words):
        return True
    has_begun = at > 0 and bool(rules[at - 1])
    if has_begun and layout.begins_small(two) and not ends_sentence(one):
        return True
    has_more = at + 1 < len(sure) and sure[at + 1]
    # "What the judge said" may be a heading; before a name that goes on it is none.
    has_begun = has_begun or one.rsplit(maxsplit=1)[-1] in hanging.speech_verbs
    return (
        has_begun
        and has_more
        and layout.is_short(two)
        and not ends_sentence(one)
        and not layout.OPENS_ITEM.match(two)
    )


def joined(
    one: Block, two: Block, rule: str, language: str, seen: frozenset[str]
) -> Iterator[Edit]:
    """Yield the join of two lines, and drop the hyphen that the break put in.

    It did where the whole word stands elsewhere in the text (`seen`) or is a common one. Not
    where it is a rare one: misspelt compounds such as "wellknown" are in the lexicon too.
    """
    word = layout.hyphenated_word(one.text, two.text)
    if word and (word.lower() in seen or word.lower() in lexicon(language).common):
        end = len(one.text)
        yield one.replace(Span(end - 1, end), "", rule="line-breaks/hyphen")
    yield one.join(two, layout.glue_between(one.text, two.text, language), rule=rule)


line_breaks = LineBreaks()
