"""The labels that a set of rules gives to a document's blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.packs.match import Hit, rule_set
from copydesk.packs.rules import Rule, Takes
from copydesk.text.chars import ends_sentence, word_count
from copydesk.text.shape import is_cut_off, is_title_like

# Words. "Click here." and "Sponsored." stand in lists too.
MIN_SENTENCE_WORDS = 5
# What stands below a list of teasers, and is none.
FRAME = frozenset({Role.FOOTER, Role.CONSENT, Role.COMMENT, Role.NAVIGATION, Role.SHARE})


@dataclass(frozen=True)
class RuleLabeler:
    """A labeler that does what the packs' rules for its roles say."""

    name: str
    roles: frozenset[str]
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role of the surest rule for each kept block that one hits."""
        rules = rule_set(doc.source.language, self.roles)
        blocks = doc.kept
        story = first_sentence(blocks)
        at = 0
        while at < len(blocks):
            # A correction stays, whatever else may be said of it.
            is_open = blocks[at].role != Role.CORRECTION
            hit = rules.hit(blocks[at].text) if is_open else None
            taken = 0
            if hit:
                # Above the story a list would take its title along, and nothing ends it.
                takes = hit.rule.takes if at > story else Takes.NOTHING
                taken = 1 + taken_along(takes, blocks, at + 1)
                for block in blocks[at : at + taken]:
                    rule = rule_below(rules.hit(block.text), hit.rule)
                    yield block.relabel(rule.role, rule=rule.id, confidence=rule.confidence)
            at += max(taken, 1)


def first_sentence(blocks: Sequence[Block]) -> int:
    """Give the place of the first block that is of the story, or the end."""
    places = range(len(blocks))
    return next((at for at in places if tells_a_story(blocks[at].text)), len(blocks))


def rule_below(own: Hit | None, above: Rule) -> Rule:
    """Give the rule for a block that is taken along: its own where it belongs to no list."""
    return own.rule if own and own.rule.role in FRAME else above


def taken_along(takes: Takes, blocks: Sequence[Block], start: int) -> int:
    """Count the blocks from `start` on that a rule takes along."""
    if takes is Takes.NEXT:
        return int(start < len(blocks) and is_title_like(blocks[start].text))
    if takes is Takes.LIST:
        return list_length(blocks, start)
    return 0


def tells_a_story(text: str) -> bool:
    """Whether a text is a sentence that no list of teasers would hold.

    >>> tells_a_story("He left at noon, and alone."), tells_a_story("He left at noon, and…")
    (True, False)
    """
    is_whole = ends_sentence(text) and not is_cut_off(text) and not is_title_like(text)
    return is_whole and word_count(text) >= MIN_SENTENCE_WORDS


def list_length(blocks: Sequence[Block], start: int) -> int:
    """Count the teasers from `start` on: up to the first paragraph, or to the end.

    The line right before a paragraph of the story may be its heading, so it stays.
    """
    for at in range(start, len(blocks)):
        if tells_a_story(blocks[at].text):
            return max(at - start - 1, 0)
    return len(blocks) - start
