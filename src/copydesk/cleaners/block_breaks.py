"""Splits blocks that hold two things run together."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Edit, Span
from copydesk.packs.datelines import dateline_end
from copydesk.text.shape import is_prose


@dataclass(frozen=True)
class BlockBreaks:
    """Part a dateline from the first paragraph, so that the one can be labelled alone."""

    name: str = "block-breaks"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Edit]:
        """Propose the cut in the first paragraph that the document keeps."""
        first = next((block for block in doc.kept if is_prose(block.text)), None)
        if first and (end := dateline_end(first.text, doc.source.language)):
            space = Span(len(first.text[:end].rstrip()), end)
            if space.start < space.end:
                yield first.replace(space, "", rule="block-breaks/dateline")
            yield first.split(end, rule="block-breaks/dateline")


block_breaks = BlockBreaks()
