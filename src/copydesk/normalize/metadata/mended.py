"""A page whose statements are mended as its text was."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from copydesk.document import Document, Replace

# Rules for what stands in no sound text, and so means the same wherever it stands on a page.
DECODE, CONTROL = "mojibake/decode", "mojibake/c1"
# Different repairs that are looked at. The letters of a language are some tens.
MAX_PAIRS = 200


def mended(doc: Document) -> Document:
    """Give a document with its statements and its first blocks decoded as its text was.

    Titles and bylines are read from these, and the log repairs blocks alone. Where nothing was
    decoded, the document is given as it is.
    """
    pairs = dict(islice(decoded(doc), MAX_PAIRS))
    if not pairs:
        return doc
    ordered = sorted(pairs, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, ordered)))

    def mend(text: str) -> str:
        return text if text.isascii() else pattern.sub(lambda found: pairs[found.group()], text)

    statements = tuple([replace(one, content=mend(one.content)) for one in doc.source.metadata])
    blocks = tuple([replace(block, text=mend(block.text)) for block in doc.segmented])
    return replace(doc, source=replace(doc.source, metadata=statements), segmented=blocks)


def decoded(doc: Document) -> Iterator[tuple[str, str]]:
    """Yield what was decoded wrongly in a text, and what it stands for."""
    for edit in (edit for batch in doc.log for edit in batch.edits):
        if isinstance(edit, Replace) and edit.before:
            is_sure = edit.rule == CONTROL or (edit.rule == DECODE and len(edit.before) > 1)
            if is_sure and not edit.before.isascii():
                yield edit.before, edit.after
