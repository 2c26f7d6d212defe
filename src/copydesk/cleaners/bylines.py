"""Labels the lines that say who wrote the article."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Relabel, Role
from copydesk.packs.bylines import BYLINE, is_person, names_in, signed_name
from copydesk.packs.doubt import inside_story
from copydesk.packs.match import rule_set

# Blocks from the first paragraph on: a standfirst may come before the byline.
TOP = 2


@dataclass(frozen=True)
class Bylines:
    """Label bylines: "By Jane Doe", or "Published by" with the name in the next line.

    A line that opens like one and goes on with anything but names is a sentence of the story.
    """

    name: str = "bylines"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is a byline or its second line."""
        language = doc.source.language
        blocks = doc.kept
        hits = rule_set(language, BYLINE).hits_in(blocks)
        # Between paragraphs of a story, "By Jane Austen" belongs to a book in it.
        inside = inside_story(blocks)[TOP:]
        named = -1
        for at, block in enumerate(blocks):
            if at == named or at in inside:
                continue
            hit = hits.get(at)
            if not hit:
                if signed_name(block.text, language):
                    yield block.relabel(Role.BYLINE, rule="bylines/name-and-date", confidence=0.85)
                continue
            rest = block.text[hit.span.end :].strip(" :")
            follower = blocks[at + 1] if not rest and at + 1 < len(blocks) else None
            if (rest or "name" in hit.groups) and names_in(block.text, language):
                yield block.relabel(Role.BYLINE, rule=hit.rule.id, confidence=hit.rule.confidence)
            elif follower and is_person(follower.text, language):
                named = at + 1
                for one in (block, follower):
                    sure = hit.rule.confidence
                    yield one.relabel(Role.BYLINE, rule=hit.rule.id, confidence=sure)


bylines = Bylines()
