"""Caption objects, from the blocks that are captions."""

from collections.abc import Iterable

from copydesk.article import Caption
from copydesk.document import Block, Role, Span
from copydesk.packs.match import rule_set
from copydesk.provenance import Trace

CAPTION = frozenset({Role.CAPTION})
EDGES = " \t\N{EN DASH}\N{EM DASH}-|"


def captions_of(
    blocks: Iterable[Block], trace: Trace, language: str | None
) -> tuple[Caption, ...]:
    """Give the captions among blocks, text and credit apart; a credit alone is none."""
    rules = rule_set(language, frozenset(CAPTION))
    found = []
    for block in blocks:
        if block.role != Role.CAPTION:
            continue
        text, credit = block.text, None
        if hit := rules.hit(block.text):
            is_label = hit.rule.phrases and hit.span.start == 0
            text = hit.groups.get("caption", "") if "credit" in hit.groups else text
            text = block.text[hit.span.end :] if is_label else text
            credit = hit.groups.get("credit")
        text = text.strip(EDGES)
        if text:
            span = trace.maps[block.id].span(Span(0, len(block.text)))
            found.append(Caption(text, credit.strip() if credit else None, span))
    return tuple(found)
