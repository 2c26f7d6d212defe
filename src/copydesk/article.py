"""The article: what comes out, and its forms as dict, JSON and Markdown."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import msgspec
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from copydesk.document import Batch, Block, Document, Evidence, Kind, Origin, Role, Source, Span
from copydesk.edits import document_of
from copydesk.errors import ArticleFormatError, EditError, OffsetError
from copydesk.markdown import markdown
from copydesk.provenance import SourceMap, Trace, restored_text

PARAGRAPH_BREAK = "\n\n"


class Caption(Struct, frozen=True):
    """A picture's caption and credit; `span` is in the source."""

    text: str
    credit: str | None
    span: Span


class Removal(Struct, frozen=True):
    """A block that is not part of the article's text.

    `role` says what it is, `rule` and `cleaner` who said so, `confidence` (0 to 1) how surely.
    `text` is as the encoding repairs left it; `span` is in the source. `reason` says in words
    what the rule saw in this very block, where the rule alone does not.
    """

    text: str
    role: str
    rule: str
    cleaner: str
    confidence: float
    span: Span
    reason: str = ""


class Repair(Struct, frozen=True):
    """A change of characters; `span` is in the source, empty where something was put in."""

    before: str
    after: str
    rule: str
    cleaner: str
    confidence: float
    span: Span


class FieldSource(Struct, frozen=True):
    """Where a field's value was found on a page, and why it was taken.

    `field` is the article's field, each of several authors with a source of its own. `places`
    say the value, the one that is believed most first; `why` says it in words.
    """

    field: str
    value: str
    places: tuple[str, ...]
    why: str


class Tracer(NamedTuple):
    """Where each kept block begins in an article's text, and its way back to the source."""

    starts: list[int]
    maps: list[SourceMap]
    length: int


class Article(Struct, frozen=True, kw_only=True, dict=True):
    """A clean article, and the record of how it came to be.

    `published` and `modified` are ISO 8601, a date or a time, as much as is known. `blocks`
    are the kept ones. `document` has the source, the blocks that were left out, and the log.
    `field_sources` say for pages where the fields' values were found; text has none.
    """

    document: Document
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    site: str | None = None
    language: str | None = None
    dateline: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    captions: tuple[Caption, ...] = ()
    removed: tuple[Removal, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[str, ...] = ()
    field_sources: tuple[FieldSource, ...] = ()

    @property
    def text(self) -> str:
        """The body: paragraphs and headings with a blank line between them."""
        return PARAGRAPH_BREAK.join([block.text for block in self.blocks])

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings inside the body, in order."""
        return tuple(block.text for block in self.blocks if block.role == Role.HEADING)

    def trace(self, offset: int) -> int:
        r"""Give the offset in the source of the character at `offset` of `text`.

        Line breaks between blocks lead to the end of the block before them. Raises OffsetError
        for an offset outside the text.

        >>> from copydesk import clean_article
        >>> clean_article("It is late.\n\n\n\nNobody came.").trace(13)
        15
        """
        starts, maps, length = self.tracer
        if not isinstance(offset, int) or not 0 <= offset < length:
            raise OffsetError(offset, length)
        at = bisect_right(starts, offset) - 1
        return maps[at].start(offset - starts[at])

    @cached_property
    def tracer(self) -> Tracer:
        """Replay the log once for all calls of `trace`."""
        found = Trace(self.document).maps
        lengths = [len(block.text) + len(PARAGRAPH_BREAK) for block in self.blocks[:-1]]
        starts = list(accumulate(lengths, initial=0))
        return Tracer(starts, [found[block.id] for block in self.blocks], len(self.text))

    def to_dict(self, *, with_record: bool = True) -> dict[str, object]:
        """Give the article as plain dicts, lists, strings and numbers.

        `Article.from_dict` reads it back. Its shape is in `article.schema.json`. Without its
        `record`, the source and the log, it is about half as long, and is not read back.
        """
        whole = wire(self)
        given = whole if with_record else replace(whole, record=UNSET)
        builtins: dict[str, object] = msgspec.to_builtins(given)
        return builtins

    @classmethod
    def from_dict(cls, given: Mapping[str, object]) -> "Article":
        """Read what `to_dict` gave. Raises ArticleFormatError where it is no article."""
        try:
            read = msgspec.convert(given, WireArticle)
            if isinstance(read.record, UnsetType):
                raise ArticleFormatError("no article: it was made without its record")
            return unwired(read, read.record)
        except (msgspec.MsgspecError, EditError, UnicodeError) as error:
            raise ArticleFormatError(f"no article: {error}") from error

    def to_json(self, *, indent: int | None = None, with_record: bool = True) -> str:
        """Give the article as JSON, in ASCII, so that no lone surrogate can break a file."""
        return json.dumps(self.to_dict(with_record=with_record), indent=indent)

    def to_markdown(self) -> str:
        """Give title and body as Markdown, headings below the title's level, tables as tables.

        A heading that is the title, and stayed in the text, is not given twice.
        """
        parts = [f"# {self.title}"] if self.title else []
        body = self.blocks[1:] if title_stayed(self) else self.blocks
        return PARAGRAPH_BREAK.join([*parts, *markdown(body)]) + "\n"


def restore(article: Article) -> str:
    r"""Give the text that the article was made from, character for character.

    For bytes and HTML it is what was decoded, or the page's text.

    >>> from copydesk import clean_article
    >>> restore(clean_article("By Jane Doe\r\n\r\nNobody came."))
    'By Jane Doe\r\n\r\nNobody came.'
    """
    return restored_text(article.document)


def title_stayed(article: Article) -> bool:
    """Whether the first block is the title, with or without a site's name behind it."""
    first = article.blocks[0] if article.blocks else None
    if not first or first.role != Role.HEADING or not article.title:
        return False
    before, _, behind = (part.strip() for part in first.text.partition(article.title))
    is_taken = any(one.role == Role.TITLE for one in article.removed)
    return not before and (not behind or not (is_taken or behind[0].isalnum()))


class Segment(Struct, frozen=True, omit_defaults=True):
    """A block as the segmenter made it; its text is that of the source at its span."""

    id: int
    kind: Kind
    origin: Origin
    evidence: Evidence = Evidence()


class Record(Struct, frozen=True):
    """A document in short: source, segments and log. The rest comes back by replay."""

    source: Source
    segments: tuple[Segment, ...]
    log: tuple[Batch, ...]


class WireArticle(Struct, frozen=True):
    """An article as it travels. `text` is there for those who read, and not read back."""

    title: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    site: str | None
    language: str | None
    dateline: str | None
    url: str | None
    text: str
    blocks: tuple[Block, ...]
    captions: tuple[Caption, ...]
    removed: tuple[Removal, ...]
    repairs: tuple[Repair, ...]
    warnings: tuple[str, ...]
    field_sources: tuple[FieldSource, ...]
    record: Record | UnsetType = UNSET


FIELDS = tuple(name for name in WireArticle.__struct_fields__ if name not in {"text", "record"})


def wire(article: Article) -> WireArticle:
    """Give an article in the form in which it travels."""
    doc = article.document
    segments = tuple(
        [Segment(block.id, block.kind, block.origin, block.evidence) for block in doc.segmented]
    )
    return WireArticle(
        **{name: getattr(article, name) for name in FIELDS},
        text=article.text,
        record=Record(doc.source, segments, doc.log),
    )


def unwired(given: WireArticle, record: Record) -> Article:
    """Give the article back; its document is made by replaying the log."""
    source = record.source
    check_segments(source.text, record.segments)
    segmented = tuple(
        [
            Block(
                one.id,
                source.text[one.origin.span.start : one.origin.span.end],
                one.kind,
                one.origin,
                evidence=one.evidence,
            )
            for one in record.segments
        ]
    )
    doc = document_of(source, segmented, record.log)
    if given.blocks != doc.kept:
        raise ArticleFormatError("no article: its blocks are not those that its record gives")
    return Article(document=doc, **{name: getattr(given, name) for name in FIELDS})


def check_segments(text: str, segments: Iterable[Segment]) -> None:
    """Raise ArticleFormatError where segments are not a source cut up, with space between."""
    done = 0
    for number, segment in enumerate(segments):
        start, end = segment.origin.span
        if segment.id != number:
            raise ArticleFormatError(f"segment {number} has the id {segment.id}")
        if not done <= start <= end <= len(text) or text[done:start].strip():
            raise ArticleFormatError(f"segment {number} at {start}:{end} does not follow {done}")
        done = end
    if text[done:].strip():
        raise ArticleFormatError(f"no segment holds what comes after {done}")


def json_schema() -> dict[str, object]:
    """Give the JSON Schema of what `Article.to_dict` gives, as shipped beside this module."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "copydesk article",
        **msgspec.json.schema(WireArticle),
    }
