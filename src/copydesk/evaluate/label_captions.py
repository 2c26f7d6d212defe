"""What becomes of captions in the plain text of pages whose markup tells them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from copydesk.clean import clean_article
from copydesk.document import Block, Role
from copydesk.evaluate.label_corpus import KnownText
from copydesk.evaluate.words import word_lists
from copydesk.pipeline import Pipeline
from copydesk.segment.html import segment_html
from copydesk.text.fold import letters

MARK = "figcaption"
PICTURES = frozenset({Role.CAPTION, Role.CREDIT})
# Letters. Shorter lines stand inside longer captions by chance.
MIN_PART = 15
# Letters. Shorter pieces of a caption that was cut at its links, such as "AP", stand anywhere.
MIN_PIECE = 4


class Captions(NamedTuple):
    """The captions of a page, by their letters: those in `figcaption`, and those by a class."""

    marked: frozenset[str]
    classed: frozenset[str]


class CaptionLine(NamedTuple):
    """A line of a page's text that is a caption by its markup, or that was labelled as one."""

    role: str
    is_kept: bool
    is_marked: bool
    is_right: bool
    is_classed: bool
    is_body: bool


class CaptionFigure(Struct, frozen=True):
    """Caption lines in one form of pages, by counts.

    `gone` are labelled caption or credit, or removed as anything else; `told` are the labelled
    ones alone. `body` are those kept ones that the clean body has too: its annotators took them
    for text. `labelled` are all lines labelled so, `right` those that a `figcaption` holds, or a
    piece of it, `classed` those that stand in another element whose class says caption or credit.
    """

    form: str
    pages: int
    lines: int
    gone: int
    told: int
    body: int
    labelled: int
    right: int
    classed: int


def captions_in(html: str) -> Captions:
    """Give the captions of a page.

    >>> captions_in("<p>One.</p><figure><figcaption>The old quay</figcaption></figure>").marked
    frozenset({'theoldquay'})
    """
    classes = frozenset(word_lists()["caption-classes"]["und"])
    marked, classed = set(), set()
    for block in segment_html(html).blocks:
        if MARK in block.origin.path:
            marked.add(letters(block.text))
        elif classes.intersection(block.evidence.class_words or ()):
            classed.add(letters(block.text))
    return Captions(frozenset(marked) - {""}, frozenset(classed) - {""})


def is_among(line: str, captions: Iterable[str]) -> bool:
    """Whether a line is a caption, most of one, or one with little else, all as letters.

    >>> is_among("theoldquayatnight", ["theoldquayatnightphotojanedoe"])
    True
    """
    for caption in captions:
        shorter, longer = sorted((line, caption), key=len)
        is_most = len(shorter) >= MIN_PART and 2 * len(shorter) > len(longer)
        if line == caption or (is_most and shorter in longer):
            return True
    return False


def is_piece(line: str, captions: Iterable[str]) -> bool:
    """Whether a line is a caption or any piece of one, both as letters.

    >>> is_piece("photojanedoe", ["theoldquayatnightbyaphotojanedoe"])
    True
    """
    return len(line) >= MIN_PIECE and any(line in caption for caption in captions)


def caption_lines(sample: KnownText, text: str, pipeline: Pipeline) -> Iterator[CaptionLine]:
    """Clean a page's text, and yield its caption lines with what became of them."""
    captions = captions_in(sample.html or "")
    body = frozenset(letters(line) for line in (sample.gold or "").splitlines())
    article = clean_article(text, kind="text", language=sample.known_language, pipeline=pipeline)
    for block in article.document.blocks:
        found = line_of(block, captions, body)
        if found.is_marked or block.role in PICTURES:
            yield found


def line_of(block: Block, captions: Captions, body: frozenset[str]) -> CaptionLine:
    """Say of a block what it is by the page's markup and body."""
    line = letters(block.text)
    return CaptionLine(
        block.role,
        block.is_kept,
        is_among(line, captions.marked),
        is_among(line, captions.marked) or is_piece(line, captions.marked),
        is_among(line, captions.classed) or is_piece(line, captions.classed),
        line in body,
    )


class CaptionCount:
    """Caption lines of pages by their form, as they are read one after the other."""

    def __init__(self) -> None:
        self.lines: defaultdict[str, list[Sequence[CaptionLine]]] = defaultdict(list)

    def read(self, sample: KnownText, pipeline: Pipeline) -> None:
        """Count the caption lines of a page in each form; none where its markup tells none."""
        if f"<{MARK}" not in (sample.html or ""):
            return
        for form, text in sample.dumps.items():
            if text:
                self.lines[form].append(tuple(caption_lines(sample, text, pipeline)))

    def figures(self) -> tuple[CaptionFigure, ...]:
        """Sum up, form by form."""
        return tuple(caption_figure(form, pages) for form, pages in sorted(self.lines.items()))


def caption_figure(form: str, pages: Sequence[Sequence[CaptionLine]]) -> CaptionFigure:
    """Count the caption lines of pages in one form."""
    lines = [line for page in pages for line in page]
    marked = [line for line in lines if line.is_marked]
    labelled = [line for line in lines if line.role in PICTURES]
    return CaptionFigure(
        form,
        len(pages),
        lines=len(marked),
        gone=sum(not line.is_kept for line in marked),
        told=sum(line.role in PICTURES for line in marked),
        body=sum(line.is_kept and line.is_body for line in marked),
        labelled=len(labelled),
        right=sum(line.is_right for line in labelled),
        classed=sum(line.is_classed and not line.is_right for line in labelled),
    )
