"""Joins lines that are one paragraph, and splits blocks at line breaks inside them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.document import Block, Document, Edit, Kind, Span
from copydesk.packs.rules import words
from copydesk.text import layout
from copydesk.text.chars import LINE_BREAK
from copydesk.text.layout import Line
from copydesk.text.lexicon import lexicon


@dataclass(frozen=True)
class LineBreaks:
    """Join lines cut by hard wraps or at inline tags; split blocks that hold line breaks.

    Only lines right above each other are joined, never over a blank line.
    """

    name: str = "line-breaks"
    after: frozenset[str] = frozenset({"mojibake"})

    def __call__(self, doc: Document) -> Iterable[Edit]:
        """Propose splits where a repair has brought line breaks back, else joins."""
        breaks = list(inner_breaks(doc.kept))
        return breaks or joins(doc)


def inner_breaks(blocks: Iterable[Block]) -> Iterator[Edit]:
    """Yield edits that part blocks at the line breaks inside their texts."""
    for block in blocks:
        if block.kind == Kind.PREFORMATTED or not LINE_BREAK.search(block.text):
            continue
        for found in LINE_BREAK.finditer(block.text):
            yield block.replace(Span(*found.span()), "", rule="line-breaks/inside")
            if 0 < found.end() < len(block.text):
                yield block.split(found.end(), rule="line-breaks/inside")


def joins(doc: Document) -> Iterator[Edit]:
    """Yield a join for each pair of lines that are one paragraph."""
    blocks = doc.blocks
    if doc.source.kind != "text" or not any(is_right_above(*pair) for pair in pairs(blocks)):
        return
    lines = [Line(blocks[0].text, is_adjacent=False)] + [
        Line(two.text, is_right_above(one, two)) for one, two in pairs(blocks)
    ]
    rules = join_rules(lines, doc.source.language)
    has_hyphens = any(layout.HYPHENATED.search(line.text) for line in lines)
    seen = layout.words_of(line.text for line in lines) if has_hyphens else frozenset()
    for (one, two), rule in zip(pairs(blocks), rules, strict=True):
        if rule:
            yield from joined(one, two, rule, doc.source.language or "", seen)


def pairs(blocks: tuple[Block, ...]) -> Iterable[tuple[Block, Block]]:
    """Give each block with the one that follows it."""
    return zip(blocks, blocks[1:], strict=False)


def is_right_above(one: Block, two: Block) -> bool:
    """Whether two kept blocks stand in the source as lines with no blank one between."""
    return (
        one.is_kept
        and two.is_kept
        and two.evidence.blank_before == 0
        and two.origin.line == one.origin.line + 1
    )


def join_rules(lines: list[Line], language: str | None) -> list[str]:
    """Give for each pair of lines the rule by which they are one paragraph, or ""."""
    width = layout.wrap_width(lines)
    sure = [
        two.is_adjacent and layout.goes_on(one.text, two.text)
        for one, two in zip(lines, lines[1:], strict=False)
    ]
    is_cut = width is None and sum(sure) >= layout.MIN_CUTS
    function_words = frozenset(words("function-words", language or "und", "en"))
    rules = []
    for at, (one, two) in enumerate(zip(lines, lines[1:], strict=False)):
        rule = ""
        if not two.is_adjacent:
            pass
        elif width is not None and layout.is_full(one.text, two.text, width):
            rule = "line-breaks/wrapped"
        elif sure[at]:
            rule = "line-breaks/inside-sentence"
        elif is_cut and hangs_here(lines, at, sure, rules, function_words):
            rule = "line-breaks/cut-at-tag"
        rules.append(rule)
    return rules


def hangs_here(
    lines: list[Line],
    at: int,
    sure: list[bool],
    rules: list[str],
    function_words: frozenset[str],
) -> bool:
    """Whether line `at` goes on in the next, in a text that was cut at its inline tags.

    A short line with a capital, such as a name that was a link, belongs to the sentence
    around it where the sentence has begun before it and goes on behind it.
    """
    one, two = lines[at].text, lines[at + 1].text
    if layout.hangs(one, two, function_words):
        return True
    has_begun = at > 0 and bool(rules[at - 1])
    has_more = at + 1 < len(sure) and sure[at + 1]
    return (
        has_begun
        and has_more
        and layout.is_short(two)
        and not layout.ends_sentence(one)
        and not layout.OPENS_ITEM.match(two)
    )


def joined(
    one: Block, two: Block, rule: str, language: str, seen: frozenset[str]
) -> Iterator[Edit]:
    """Yield the join of two lines, and drop the hyphen that the break put in.

    It did where the whole word stands elsewhere in the text (`seen`) or in the lexicon.
    """
    word = layout.hyphenated_word(one.text, two.text)
    if word and (word.lower() in seen or word.lower() in lexicon(language)):
        end = len(one.text)
        yield one.replace(Span(end - 1, end), "", rule="line-breaks/hyphen")
    yield one.join(two, layout.glue_between(one.text, two.text, language), rule=rule)


line_breaks = LineBreaks()
