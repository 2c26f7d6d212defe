"""Cuts notices out of the paragraphs that they stand in, so that labelers find them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.document import KEPT_ROLES, Block, Document, Edit, Kind, Replace, Role, Span
from copydesk.packs.match import EVERYWHERE, Hit, rule_set
from copydesk.packs.rules import Takes, words
from copydesk.text.chars import CLOSERS, OPENING_QUOTES, SENTENCE_ENDS
from copydesk.text.headlines import MAX_HEADLINE_WORDS, casing_of, headline_end, is_headline

ROLES = frozenset(Role) - KEPT_ROLES - {Role.TITLE, Role.DATELINE}
# Letters in capitals that make a label of a notice, wherever it stands.
MIN_CAPITALS = 4
# Spaces in a notice of four words or more.
MIN_SPACES = 3
PICTURES = frozenset({Role.CAPTION, Role.CREDIT})
# Characters looked at beside a notice, and those of the longest headline.
NEAR, MAX_HEADLINE = 40, 300
SPACE = re.compile(r"\s*")
SPACE_BEFORE = re.compile(r"(?<!\s)\s+\Z")
OPENERS = OPENING_QUOTES + '"'
BRACKETS = "([{"
COUNTERS = "inline-notices/counters"
# The counter of a paragraph's comments, where it stands glued to its start: nobody has written one.
COUNTER = re.compile(r"(?:0\s?)++(?=[^\W\d_]|[\"'(«“„‘‚]|[-–—]\s)")
# Paragraphs of prose with one that tell that these are counters, and the words of prose.
MIN_COUNTED, MIN_PROSE_WORDS = 3, 8


class Notice(NamedTuple):
    """A notice in a block's text, and the rule that tells."""

    hit: Hit
    span: Span


@dataclass(frozen=True)
class InlineNotices:
    """Split blocks at the bounds of notices between their sentences.

    Sources that put a whole article on one line leave link labels, share bars and marks of
    advertisements there. The headline behind a link's label is cut out with it only where its
    end is certain. What is left of markup inside a sentence is deleted, and so are counters of
    comments that stand glued to paragraphs.
    """

    name: str = "inline-notices"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Edit]:
        """Propose splits for each kept block that holds more than notices."""
        yield from counters(doc.kept)
        rules = rule_set(doc.source.language, ROLES)
        openers = frozenset(words("openers", doc.source.language or "und", *EVERYWHERE))
        for block in doc.kept:
            if block.kind == Kind.PREFORMATTED or not (hits := rules.notices(block.text)):
                continue
            # One or the other: edits may not overlap, and the next round cuts what is left.
            yield from tuple(residues(block, hits)) or cuts(
                block, notices(block.text, hits, openers)
            )


def counters(blocks: Sequence[Block]) -> Iterator[Replace]:
    """Yield the deletion of counters at the start of paragraphs, where several have one."""
    written = (block for block in blocks if block.kind != Kind.PREFORMATTED)
    found = [(block, hit) for block in written if (hit := COUNTER.match(block.text))]
    counted = sum(
        len(block.text.split()) >= MIN_PROSE_WORDS and block.text[hit.end()].isupper()
        for block, hit in found
    )
    for block, hit in found if counted >= MIN_COUNTED else ():
        yield block.replace(Span(0, hit.end()), "", rule=COUNTERS, confidence=0.9)


def residues(block: Block, hits: Sequence[Hit]) -> Iterator[Replace]:
    """Yield the deletion of what markup left inside a block that holds more than that."""
    text = block.text
    for hit in hits:
        if not hit.rule.deleted:
            continue
        start, end = hit.span
        left = SPACE_BEFORE.search(text, max(0, start - NEAR), start)
        start = left.start() if left else start
        right = SPACE.match(text, end)
        if start == 0 and right:
            end = right.end()
        if end - start < len(text):
            rule = hit.rule
            yield block.replace(Span(start, end), "", rule=rule.id, confidence=rule.confidence)


def notices(text: str, hits: Sequence[Hit], openers: frozenset[str]) -> Iterator[Notice]:
    """Yield the hits that stand between sentences of a text, in order."""
    hits = sorted((hit for hit in hits if not hit.rule.deleted), key=place)
    starts = frozenset(hit.span.start for hit in hits)
    done = 0
    for number, hit in enumerate(hits):
        start, end = hit.span
        if start < done or not is_apart(text, hit, done, starts):
            continue
        if hit.rule.takes is Takes.NEXT:
            end = end_of_headline(text, end, next_place(text, hits, number, starts), openers)
            # Without its label a headline reads like the story: both stay where no end is certain.
            if end == hit.span.end and text[end:].strip():
                continue
        done = end
        yield Notice(hit, Span(start, end))


def place(hit: Hit) -> tuple[int, int]:
    """Key by which hits are sorted: the first one first, of equals the longest."""
    return hit.span.start, -hit.span.end


def next_place(text: str, hits: Sequence[Hit], number: int, starts: Collection[int]) -> int:
    """Give where the next notice stands, as far as a headline reaches, or else the text's end."""
    end = hits[number].span.end
    for other in hits[number + 1 : number + 1 + MAX_HEADLINE_WORDS]:
        if other.span.start >= end and is_apart(text, other, end, starts):
            return other.span.start
    return len(text)


def end_of_headline(text: str, start: int, limit: int, openers: frozenset[str]) -> int:
    """Give where the headline behind a label ends; `start` where it cannot be told.

    What is short and goes up to the next notice, or to the end, is nothing else, if no sentence
    ends there.
    """
    is_near = limit - start <= MAX_HEADLINE
    rest = text[start : min(limit, start + MAX_HEADLINE)].rstrip()
    end = headline_end(rest, 0, openers, casing_of(text)) if openers else None
    if end and end.begins_sentence:
        return start + end.at
    if is_near and is_headline(rest):
        return limit
    return start + end.at if end else start


def is_apart(text: str, hit: Hit, done: int, starts: Collection[int]) -> bool:
    """Whether a notice stands between sentences, or between another and a sentence.

    A label in capitals, and one with a colon that is glued to what is before it, need no end of
    a sentence there.
    """
    start, end = hit.span
    before, rest = text[max(done, start - NEAR) : start], text[end : end + NEAR]
    after = rest.lstrip()
    goes_on = after[:1].islower() or after[:1] in set(",;)")
    if goes_on and end + len(rest) - len(after) not in starts:
        return False
    return not before.strip() or may_begin(before, text[start:end].rstrip(), after, hit.rule.role)


def may_begin(before: str, label: str, after: str, role: str) -> bool:
    """Whether what stands right before a label lets a notice begin.

    A notice of several words speaks for itself; a caption has words of the picture in it.
    """
    left = before.rstrip()
    if before[-1] in OPENERS or left[-1] in BRACKETS:
        return False
    if left[-1] in CLOSERS or left.rstrip(CLOSERS).endswith(SENTENCE_ENDS):
        return True
    if role not in PICTURES and (label.count(" ") >= MIN_SPACES or left[-1].isdigit()):
        return True
    if label.endswith(":"):
        return before[-1].islower() or stands_out(label, left, "")
    return stands_out(label, left, after)


def stands_out(label: str, left: str, after: str) -> bool:
    """Whether a label is in capitals, and what is beside it is not."""
    bare = label.rstrip(":. ")
    is_loud = bare.isupper() and len(bare) >= MIN_CAPITALS
    before, behind = left.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0] if after else ""
    # "GB" and "EU" stand before labels too.
    is_lost = before.isupper() and len(before) >= MIN_CAPITALS
    return is_loud and not is_lost and not (behind.isupper() and len(behind) > 1)


def cuts(block: Block, found: Iterator[Notice]) -> Iterator[Edit]:
    """Yield the splits at both ends of notices, and the deletion of the space there."""
    text = block.text
    done = 0
    for notice in found:
        rule, sure = notice.hit.rule.id, notice.hit.rule.confidence
        for at in notice.span:
            left = SPACE_BEFORE.search(text, max(done, at - NEAR), at)
            right = SPACE.match(text, at)
            space = Span(left.start() if left else at, right.end() if right else at)
            if space.start <= done or space.end >= len(text):
                continue
            done = space.end
            if space.start < space.end:
                yield block.replace(space, "", rule=rule, confidence=sure)
            yield block.split(space.end, rule=rule, confidence=sure)


inline_notices = InlineNotices()
