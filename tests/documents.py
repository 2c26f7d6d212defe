"""Documents in a line, for tests of the core."""

from copydesk.document import Batch, Document, Edit, Source
from copydesk.edits import apply_edits, document_of
from copydesk.segment.plain import segment_text


def document(text: str, language: str = "en") -> Document:
    """Segment a text; its blocks are numbered from 0."""
    return document_of(Source(text, language=language), segment_text(text))


def edited(doc: Document, *edits: Edit) -> Document:
    """Apply edits as one batch."""
    return apply_edits(doc, Batch("test", edits))


def texts(doc: Document) -> list[str]:
    """Give the texts of all blocks."""
    return [block.text for block in doc.blocks]
