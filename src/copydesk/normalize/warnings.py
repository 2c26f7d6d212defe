"""What a reader of the article should know of it."""

from collections.abc import Iterator

from copydesk.document import Block, Document, Kind, Relabel, Role
from copydesk.text.chars import ends_sentence
from copydesk.text.shape import is_cut_off, is_prose

# What the names of rules for errors and checks for robots begin with.
NOTICE = "notice/"


def warnings_of(doc: Document) -> Iterator[str]:
    """Yield warnings, each a short phrase that may go on with a count or a reason."""
    kept = doc.kept
    if not kept:
        yield "no body found"
    elif is_open_ended(kept[-1]):
        yield "text ends mid-sentence"
    if is_no_article(doc):
        yield "not an article"
    if any(block.role == Role.PAYWALL for block in doc.blocks):
        yield "paywall notice found"
    declined = sum(len(batch.declined) for batch in doc.log)
    if declined:
        yield f"left alone in doubt: {declined}"
    for batch in doc.log:
        if batch.failure is not None:
            yield batch.failure


def is_no_article(doc: Document) -> bool:
    """Whether a server sent something else instead of the article, by the packs' rules for it."""
    said = (edit for batch in doc.log for edit in batch.edits if isinstance(edit, Relabel))
    has_notice = any(edit.rule.startswith(NOTICE) for edit in said)
    return has_notice and not any(is_prose(block.text) for block in doc.kept)


def is_open_ended(block: Block) -> bool:
    """Whether a paragraph stops before its sentence does."""
    if block.kind is not Kind.PARAGRAPH or block.role != Role.MAIN:
        return False
    return is_cut_off(block.text) or not ends_sentence(block.text)
