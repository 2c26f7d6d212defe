"""The values that flow: source, blocks, the document, and the edits that change it.

All are frozen. A cleaner reads a `Document` and proposes edits; `copydesk.edits` alone
makes the next document from them.
"""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, NamedTuple, Self

import msgspec
from msgspec import Struct


class Span(NamedTuple):
    """A stretch of text, in code points, half-open: `text[start:end]`."""

    start: int
    end: int


class Kind(StrEnum):
    """What markup or layout says a block is. Set by the segmenter; no cleaner changes it."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    PREFORMATTED = "preformatted"
    TABLE_CELL = "table-cell"
    FIGURE_CAPTION = "figure-caption"


class Role(StrEnum):
    """What a block is for. Labelers change it; a plugin may use strings of its own.

    >>> Role("embed-notice").meaning
    'says that a player, a script or an embedded post could not be shown'
    """

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Give each role its meaning in a line, for the reference and the reports."""
        role = str.__new__(cls, value)
        role._value_ = value
        role.meaning = meaning
        return role

    MAIN = "main", "the story itself"
    HEADING = "heading", "a heading inside the story"
    CORRECTION = "correction", "a correction or an editor's note"
    POST = "post", "a post of a social network that the story shows"
    TITLE = "title", "the article's title"
    BYLINE = "byline", "says who wrote the article"
    DATELINE = "dateline", "place and agency before the first sentence"
    TIMESTAMP = "timestamp", "says when something was published or changed"
    CAPTION = "caption", "describes a picture, with or without its credit"
    CREDIT = "credit", "says whose picture it is"
    AUTHOR_BIO = "author-bio", "tells who the author is"
    EMBED_NOTICE = (
        "embed-notice",
        "says that a player, a script or an embedded post could not be shown",
    )
    RELATED = "related", "leads to other articles: teasers, read-more lines, recent posts"
    SHARE = "share", "asks to share or follow"
    PROMO = "promo", "asks to subscribe, install, join or donate"
    PAYWALL = "paywall", "says that the rest is for subscribers"
    CONSENT = "consent", "asks for consent, or tells about cookies"
    COMMENT = "comment", "a reader's comment, or the frame around comments"
    NAVIGATION = "navigation", "menus, breadcrumbs, tags, pages"
    FOOTER = "footer", "copyright, agency and contact lines"
    ADVERTISEMENT = "advertisement", "an advertisement, or the mark of one"
    LEFTOVER = "leftover", "remains of templates, scripts and markup"
    BOILERPLATE = "boilerplate", "surrounds the story, by its shape and place; no rule named it"
    REPETITION = "repetition", "says again what the article has said"


KEPT_ROLES = frozenset({Role.MAIN, Role.HEADING, Role.CORRECTION, Role.POST})
"""Roles whose blocks make up the article's text."""

SETTLED_ROLES = frozenset({Role.CORRECTION, Role.POST})
"""Kept roles that say what a block is for good: no other label is looked for."""


class Origin(Struct, frozen=True, gc=False):
    """Where the segmenter found a block.

    `span` is in `Source.text`; `line` counts from 1 in the raw input; `path` are the tag
    names from the root down, empty for plain text.
    """

    span: Span
    line: int = 1
    path: tuple[str, ...] = ()


class Cell(NamedTuple):
    """A place in a table that holds data, counted from 0: which table, its row and column."""

    table: int
    row: int
    column: int


class Evidence(Struct, frozen=True, gc=False, omit_defaults=True):
    """What the segmenter saw around a block.

    `blank_before` counts blank lines before it. `link_density` is the share of its
    characters inside links, 0 to 1, and `class_words` are words of the class and id names
    around it; both are None where the input has no markup, which is not the same as none.
    `cell` is where it stands in a table of data; None outside of these.
    """

    blank_before: int = 0
    link_density: float | None = None
    class_words: tuple[str, ...] | None = None
    cell: Cell | None = None


Confidence = Annotated[float, msgspec.Meta(ge=0, le=1)]
RoleName = Annotated[str, msgspec.Meta(min_length=1)]


class Replace(Struct, frozen=True, gc=False, tag=True):
    """Put `after` where `before` stands in a block. Like a hunk of a patch, it must fit."""

    block: int
    span: Span
    before: str
    after: str
    rule: str
    confidence: Confidence = 1.0


class Relabel(Struct, frozen=True, gc=False, tag=True):
    """Give a block another role. This is how text is removed: the text stays.

    `reason` says in words what the rule saw in this very block, where the rule alone does not.
    """

    block: int
    before: str
    after: RoleName
    rule: str
    confidence: Confidence = 1.0
    reason: str = ""


class Split(Struct, frozen=True, gc=False, tag=True):
    """Cut a block in two at an offset in its text."""

    block: int
    at: int
    rule: str
    confidence: Confidence = 1.0


class Join(Struct, frozen=True, gc=False, tag=True):
    """Append the next block to this one, with `glue` between the two."""

    block: int
    other: int
    glue: str
    rule: str
    confidence: Confidence = 1.0


Edit = Replace | Relabel | Split | Join


class Block(Struct, frozen=True, gc=False):
    """A paragraph, heading, list item… of the input. Its methods propose edits of it."""

    id: int
    text: str
    kind: Kind
    origin: Origin
    role: str = Role.MAIN
    evidence: Evidence = Evidence()

    @property
    def is_kept(self) -> bool:
        """Whether the block belongs to the article's text; one that repairs emptied does not."""
        return self.role in KEPT_ROLES and self.text != ""

    def replace(self, span: Span, after: str, *, rule: str, confidence: float = 1.0) -> Replace:
        """Propose `after` for the text at `span`."""
        before = self.text[span.start : span.end]
        return Replace(self.id, span, before, after, rule, confidence)

    def relabel(
        self, role: str, *, rule: str, confidence: float = 1.0, reason: str = ""
    ) -> Relabel:
        """Propose another role."""
        return Relabel(self.id, self.role, role, rule, confidence, reason)

    def split(self, at: int, *, rule: str, confidence: float = 1.0) -> Split:
        """Propose a cut before the character at offset `at`."""
        return Split(self.id, at, rule, confidence)

    def join(self, other: "Block", glue: str, *, rule: str, confidence: float = 1.0) -> Join:
        """Propose to append the next block."""
        return Join(self.id, other.id, glue, rule, confidence)


class Meta(Struct, frozen=True, gc=False, omit_defaults=True):
    """A statement of the page about itself, such as `og:title`.

    `block` is the number of the segmented block that it stands in or before; None where it
    stands in the page's head, or for the whole page. Of an `article`, an element with a heading
    of the first level, the content is the number of the block behind it.
    """

    name: str
    content: str
    block: int | None = None


class Source(Struct, frozen=True, gc=False):
    """What was given, decoded.

    `text` is the raw text, or for a page the text that its blocks were cut from.
    `language` is an ISO 639-1 code where known, `encoding` the one that bytes were read in.
    """

    text: str
    kind: str = "text"
    url: str | None = None
    language: str | None = None
    encoding: str | None = None
    metadata: tuple[Meta, ...] = ()


class Batch(Struct, frozen=True, gc=False):
    """What one cleaner did in one go.

    `declined` are edits below the pipeline's threshold: recorded, not made. `failure` says
    why a cleaner failed where the caller asked to go on without it.
    """

    cleaner: str
    edits: tuple[Edit, ...] = ()
    declined: tuple[Edit, ...] = ()
    failure: str | None = None


class Document(Struct, frozen=True, dict=True):
    """A source, cut into blocks, and the log of all that cleaners did to them.

    `segmented` are the blocks as the segmenter made them; `blocks` are they after the log.
    """

    source: Source
    segmented: tuple[Block, ...]
    blocks: tuple[Block, ...]
    log: tuple[Batch, ...] = ()

    @cached_property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that belong to the article, in order."""
        # Kept at hand, since every cleaner asks, and not by `is_kept`, which takes thrice as
        # long. A repair may leave nothing but space of a block.
        kept = [
            block
            for block in self.blocks
            if block.role in KEPT_ROLES and block.text and not block.text.isspace()
        ]
        return self.blocks if len(kept) == len(self.blocks) else tuple(kept)
