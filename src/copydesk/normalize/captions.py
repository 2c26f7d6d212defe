"""Caption objects, from the blocks that are captions."""

from collections.abc import Iterable, Sequence

from copydesk.article import Caption
from copydesk.document import Block, Role
from copydesk.packs.match import Hit, rule_set
from copydesk.provenance import Trace

CAPTION = frozenset({Role.CAPTION})
EDGES = " \t\N{EN DASH}\N{EM DASH}-|"


def captions_of(blocks: Iterable[Block], trace: Trace, language: str | None) -> tuple[Caption, ...]:
    """Give the captions among blocks, text and credit apart; a credit alone is none."""
    found = []
    for block in [block for block in blocks if block.role == Role.CAPTION]:
        rules = rule_set(language, CAPTION)
        text, credit = parted(block.text, tuple(rules.hits(block.text)))
        text = text.strip(EDGES)
        if text:
            span = trace.maps[block.id].whole
            found.append(Caption(text, credit, span))
    return tuple(found)


def parted(text: str, hits: Sequence[Hit]) -> tuple[str, str | None]:
    """Give a caption's text without its label and its credit, and the credit.

    A caption may bring more than one sign that it is one: a label before and a credit behind.
    """
    for hit in hits:
        if "credit" in hit.groups:
            return hit.groups.get("caption", ""), hit.groups["credit"].strip()
    labels = (hit.span.end for hit in hits if hit.rule.phrases and hit.span.start == 0)
    return text[max(labels, default=0) :], None
