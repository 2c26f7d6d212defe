"""Text that was decoded wrongly, or escaped once too often."""

import re
from collections.abc import Iterator

from copydesk.cleaner import block_cleaner
from copydesk.document import Block, Replace, Span
from copydesk.text.changes import Change, differences
from copydesk.text.mojibake import is_suspect

C1 = re.compile(r"[\x80-\x9f]+")


def decoded(text: str) -> Iterator[Change]:
    """Yield what ftfy changes in a text that may be mojibake."""
    if not is_suspect(text):
        return
    # Here, since it takes 120 ms to load and most texts never need it.
    from ftfy import fix_encoding  # noqa: PLC0415

    # Not fix_text(): it would also straighten curly quotes, and the quote cleaner
    # needs them curly to see which ones lost their partner.
    for change in differences(text, fix_encoding(text)):
        is_control = C1.fullmatch(text, change.start, change.end)
        yield change._replace(rule="mojibake/c1" if is_control else "mojibake/decode")


@block_cleaner("mojibake")
def mojibake(block: Block) -> Iterator[Replace]:
    """Repair what was decoded wrongly."""
    for change in decoded(block.text):
        span = Span(change.start, change.end)
        yield block.replace(span, change.after, rule=change.rule, confidence=change.confidence)
