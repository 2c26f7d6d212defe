"""The normalizer: picks what is the article, and shapes it without changing a character."""

import re
from collections.abc import Iterator, Sequence

from copydesk.article import PARAGRAPH_BREAK, Article, Removal, Repair
from copydesk.document import KEPT_ROLES, Block, Document, Join, Kind, Relabel, Replace, Role
from copydesk.normalize.captions import captions_of
from copydesk.normalize.dateline import dateline_of
from copydesk.normalize.dates import dates_of, order_in
from copydesk.normalize.metadata.fields import PageFields, page_fields
from copydesk.normalize.page_text import fields_of_page, is_page
from copydesk.normalize.title import TitleParts, split_title
from copydesk.normalize.warnings import warnings_of
from copydesk.normalize.writers import author_below, authors_above
from copydesk.packs.bylines import bio_name, named_in, names_in
from copydesk.packs.match import rule_set
from copydesk.provenance import Trace
from copydesk.text.chars import has_words
from copydesk.text.layout import goes_on
from copydesk.text.shape import is_prose, is_title_like

# Words of a headline: fewer are a section's name, more a standfirst or a caption.
MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 4, 15
# Lines between a headline and the story that have no full stop.
MAX_STANDFIRSTS = 2
# The full stops of an abbreviation that a headline ends in: "U.S.", "EE.UU."
ABBREVIATION = re.compile(r"(?<=\b[^\W\d_])\.(?:[^\W\d_]\.)+$|(?<=\bEE)\.UU\.$")
# A mark at a headline's end, and behind it what may be a site's name, no words of the headline.
SITE_BEHIND = re.compile(r"(?<=\S)\s+[-\N{EN DASH}\N{EM DASH}|]\s+\S{2,24}(?:\s\S{1,24}){0,3}$")
BIO, FOOTER = frozenset({Role.AUTHOR_BIO}), frozenset({Role.FOOTER})
# Roles of notices that may say the title.
NAMING = frozenset({Role.RELATED, Role.FOOTER, Role.CAPTION})


def article_of(doc: Document) -> Article:
    """Make the article of a cleaned document."""
    source = doc.source
    trace = Trace(doc)
    found = page_fields(doc) if source.kind == "html" else text_fields(doc)
    kept = doc.kept
    return Article(
        document=doc,
        title=found.title,
        authors=found.authors,
        published=found.published,
        modified=found.modified,
        site=found.site,
        language=source.language,
        dateline=dateline_of(kept, source.language),
        url=found.url or source.url,
        field_sources=found.sources,
        blocks=kept,
        captions=captions_of(doc.blocks, trace, source.language),
        removed=tuple(removals(doc, trace)),
        repairs=tuple(repairs(doc, trace)),
        warnings=tuple(warnings_of(doc)),
    )


def text_fields(doc: Document) -> PageFields:
    """Give the fields that the labelled lines of a text tell; none where no line is labelled."""
    if all(block.role == Role.MAIN for block in doc.blocks):
        return PageFields()
    language = doc.source.language
    page = fields_of_page(doc) if is_page(doc) else PageFields()
    title = title_of(doc)
    stamps = (*with_role(doc, Role.TIMESTAMP), *with_role(doc, Role.BYLINE))
    order = order_in((block.text for block in doc.blocks), language)
    dates = dates_of(stamps, language, order)
    return PageFields(
        title=page.title or title.title or None,
        authors=page.authors or authors_of(doc) or authors_above(doc) or author_below(doc),
        published=page.published or dates.published or title.published,
        modified=page.modified or dates.modified,
        site=page.site or title.site,
    )


def with_role(doc: Document, role: Role) -> Iterator[Block]:
    """Yield the document's blocks that have a role."""
    return (block for block in doc.blocks if block.role == role)


def title_of(doc: Document) -> TitleParts:
    """Give the title, and what was stuck to it.

    Where no block is labelled as one, a heading at the very top is the title and stays; or a
    notice of the site says it.
    """
    block = next(with_role(doc, Role.TITLE), None)
    if block is None and doc.kept and doc.kept[0].role == Role.HEADING:
        block = doc.kept[0]
    if block is None and not (notice := title_in_notice(doc)):
        block = headline_above(doc.kept)
    if block is None:
        return TitleParts(notice)
    context = [other.text for other in doc.blocks if other is not block]
    return split_title(block.text, context, url=doc.source.url, language=doc.source.language)


def headline_above(kept: Sequence[Block]) -> Block | None:
    """Give the first block if it looks like a headline, and the story begins right below it.

    A standfirst without a full stop may stand between. It stays in the text: it may be the first
    line of a story whose title is lost.
    """
    if not kept[1:] or kept[0].role != Role.MAIN or kept[0].kind is not Kind.PARAGRAPH:
        return None
    text = ABBREVIATION.sub("", SITE_BEHIND.sub("", kept[0].text))
    is_headline = is_title_like(text, MAX_HEADLINE_WORDS) and has_words(text, MIN_HEADLINE_WORDS)
    below = [block.text for block in kept[1 : 2 + MAX_STANDFIRSTS]]
    # A sentence that was cut at a link goes on in the next line.
    is_open = text.endswith(")") or goes_on(text, below[0])
    return kept[0] if is_headline and not is_open and any(map(is_prose, below)) else None


def title_in_notice(doc: Document) -> str:
    """Give the title that a notice around the story names, such as the link to the story itself."""
    notices = [block for block in doc.blocks if block.role in NAMING]
    for block in notices:
        for hit in rule_set(doc.source.language, frozenset({block.role})).hits(block.text):
            if "title" in hit.groups:
                return hit.groups["title"].strip()
    return ""


def authors_of(doc: Document) -> tuple[str, ...]:
    """Give the names in the bylines, each once, in order; without bylines those in bios."""
    language = doc.source.language
    found: dict[str, None] = {}
    for block in with_role(doc, Role.BYLINE):
        found.update(dict.fromkeys(names_in(block.text, language)))
    return tuple(found) or tuple(dict.fromkeys(names_in_bios(doc)))


def names_in_bios(doc: Document) -> Iterator[str]:
    """Yield the names of those whom a bio is about, or whom a footer names as the writer."""
    language = doc.source.language
    for block in with_role(doc, Role.AUTHOR_BIO):
        name = named_in(block.text, language, BIO) or bio_name(block.text, language)
        if name:
            yield name
    for block in with_role(doc, Role.FOOTER):
        if name := named_in(block.text, language, FOOTER):
            yield name


def removals(doc: Document, trace: Trace) -> Iterator[Removal]:
    """Yield each block that is not kept, with what the log says of it, in order."""
    said = {
        edit.block: (batch.cleaner, edit)
        for batch in doc.log
        for edit in batch.edits
        if isinstance(edit, Relabel)
    }
    for block in doc.blocks:
        if block.role not in KEPT_ROLES:
            cleaner, edit = said[block.id]
            span = trace.maps[block.id].whole
            yield Removal(
                block.text, block.role, edit.rule, cleaner, edit.confidence, span, edit.reason
            )


def repairs(doc: Document, trace: Trace) -> Iterator[Repair]:
    """Yield each change of characters or bounds in the log, in order."""
    for batch, spans in zip(doc.log, trace.spans, strict=True):
        for edit, span in zip(batch.edits, spans, strict=True):
            if isinstance(edit, Relabel):
                continue
            if isinstance(edit, Replace):
                before, after = edit.before, edit.after
            elif isinstance(edit, Join):
                before, after = doc.source.text[span.start : span.end], edit.glue
            else:
                before, after = "", PARAGRAPH_BREAK
            yield Repair(before, after, edit.rule, batch.cleaner, edit.confidence, span)
