"""Labels the articles that a site puts below the one that was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.document import Document, Relabel, Role, Span
from copydesk.text.fold import letters
from copydesk.text.shape import prose_words

# Words of prose, in the first article and in the further one. Teasers have fewer, and a part of a
# page of answers or comments has no heading of the first level.
MIN_WORDS = 100


class Part(NamedTuple):
    """An article of a page: its heading's letters, where its text is, and its words of prose."""

    heading: str
    span: Span
    words: int


@dataclass(frozen=True)
class FurtherArticles:
    """Label whole articles below the first, each in an element and with a heading of its own.

    Pages that go on without end put the next story there. In plain text nothing tells it.
    """

    name: str = "further-articles"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role "related" for each kept block of such an article."""
        parts = tuple(parts_of(doc)) if doc.source.metadata else ()
        told = [part for part in parts if part.words >= MIN_WORDS]
        further = [part.span for part in told[1:] if is_further(part, told[0])]
        for block in doc.kept if further else ():
            at = block.origin.span.start
            if any(span.start <= at < span.end for span in further):
                yield block.relabel(
                    Role.RELATED, rule="further-articles/own-heading", confidence=0.85
                )


def parts_of(doc: Document) -> Iterator[Part]:
    """Yield the articles of a page that have a heading, in order."""
    headings = [one for one in doc.source.metadata if one.name == "h1"]
    for one in doc.source.metadata:
        if one.name != "article" or one.block is None or one.block >= int(one.content):
            continue
        own = (head for head in headings if one.block <= (head.block or 0) < int(one.content))
        heading = next(own, None)
        blocks = doc.segmented[one.block : int(one.content)]
        if heading and blocks:
            span = Span(blocks[0].origin.span.start, blocks[-1].origin.span.end)
            words = prose_words(block.text for block in blocks)
            yield Part(letters(heading.content), span, words)


def is_further(part: Part, own: Part) -> bool:
    """Whether an article stands below the page's own and is another one."""
    return part.span.start >= own.span.end and part.heading != own.heading


further_articles = FurtherArticles()
