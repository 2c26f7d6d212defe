"""Labels the lines that say who wrote the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.packs.bylines import (
    BYLINE,
    goes_on,
    has_given_name,
    is_person,
    is_reporter,
    names_in,
    names_listed,
    signed_names,
)
from copydesk.packs.doubt import inside_story
from copydesk.packs.match import Hit, rule_set

# Blocks from the first paragraph on: a standfirst may come before the byline.
TOP = 2
# Lines of the longest byline, one for each name.
MAX_LINES = 4


@dataclass(frozen=True)
class Bylines:
    """Label bylines: "By Jane Doe", or "Published by" with the name in the next line.

    A line that opens like one and goes on with anything but names is a sentence of the story.
    Nothing need open a name with a date beside it or, above the story, one with a reporter's work
    or in a line of its own next to a date's.
    """

    name: str = "bylines"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is a byline or one of its further lines."""
        language = doc.source.language
        blocks = doc.kept
        hits = rule_set(language, BYLINE).hits_in(blocks)
        story = inside_story(blocks)
        # Between paragraphs of a story, "By Jane Austen" belongs to a book in it.
        inside = story[TOP:]
        top = min(story.start + TOP, story.stop)
        done = 0
        for at, block in enumerate(blocks):
            if at < done or at in inside:
                continue
            if hit := hits.get(at):
                done = at + lines_of(hit, blocks[at : at + MAX_LINES], language)
                for one in blocks[at:done]:
                    sure = hit.rule.confidence
                    yield one.relabel(Role.BYLINE, rule=hit.rule.id, confidence=sure)
            elif signed_names(block.text, language):
                yield block.relabel(Role.BYLINE, rule="bylines/name-and-date", confidence=0.85)
            elif block.id > 0 and at < top and (rule := above_story(doc, block)):
                yield block.relabel(Role.BYLINE, rule=rule, confidence=0.85)


def above_story(doc: Document, block: Block) -> str | None:
    """Give the rule by which a line above the story names who wrote it though nothing says so."""
    language = doc.source.language
    if is_reporter(block.text, language):
        return "bylines/name-and-work"
    if not has_given_name(block.text, language) or not has_stamp_beside(block, doc):
        return None
    return None if stands_small(block.text, doc) else "bylines/name-by-date"


def stands_small(name: str, doc: Document) -> bool:
    """Whether words of a heading stand in the text in small letters, as those of a name do not."""
    small = {f" {word.lower()} " for word in name.split() if not word.islower()}
    return any(word in block.text for block in doc.blocks for word in small)


def has_stamp_beside(block: Block, doc: Document) -> bool:
    """Whether the line above or below says when the article was published, or how long it is.

    Stamps get their role later in a round: what stands beside one is told in the next.
    """
    at = next(at for at, one in enumerate(doc.blocks) if one is block)
    return any(one.role == Role.TIMESTAMP for one in doc.blocks[max(at - 1, 0) : at + 2])


def lines_of(hit: Hit, blocks: Sequence[Block], language: str | None) -> int:
    """Give how many lines a byline has that opens the first of some blocks; 0 where it is none."""
    first, *below = (block.text for block in blocks)
    if not first[hit.span.end :].strip(" :") and "name" not in hit.groups:
        return 2 if below and is_person(below[0], language) else 0
    if not names_in(first, language):
        return 0
    last, count = first, 1
    for text in below:
        if not goes_on(last, language) or not names_listed(text, language):
            break
        last, count = text, count + 1
    return count


bylines = Bylines()
