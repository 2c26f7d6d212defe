"""Labels the box that tells who the author is, by the name in the byline."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Relabel, Role
from copydesk.packs.bylines import names_in
from copydesk.packs.doubt import confidence_in, inside_story
from copydesk.packs.match import EVERYWHERE, rule_set
from copydesk.packs.rules import words
from copydesk.text.chars import word_count

# Words. Author boxes of news sites have up to 60; a story about its own author has no byline
# name at the start of a paragraph that ends it.
MAX_BIO_WORDS = 70
BIO = frozenset({str(Role.AUTHOR_BIO)})


@dataclass(frozen=True)
class AuthorBoxes:
    """Label a line that is the author's name, and a bio.

    A bio begins with the name in the byline and says what the author is ("Jane Doe is a
    reporter…"), or opens as the packs' rules say. Inside the story nothing is labelled by the
    name: there it may be a speaker's, or the story's subject.
    """

    name: str = "author-boxes"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "bylines"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is such a line or bio."""
        names = authors(doc)
        blocks = doc.kept
        hits = rule_set(doc.source.language, BIO).hits_in(blocks)
        if not names and not hits:
            return
        of = (doc.source.language or "und", *EVERYWHERE)
        openings = tuple(f"{name} {verb} " for name in names for verb in words("is", *of))
        inside = inside_story(blocks)[1:-1]
        for at, block in enumerate(blocks):
            is_short = at not in inside and word_count(block.text) <= MAX_BIO_WORDS
            if block.text.strip(" .") in names and at not in inside:
                yield block.relabel(Role.AUTHOR_BIO, rule="author-boxes/name", confidence=0.9)
            elif is_short and block.text.startswith(openings):
                yield block.relabel(Role.AUTHOR_BIO, rule="author-boxes/bio", confidence=0.85)
            elif hit := hits.get(at):
                language = doc.source.language
                sure = confidence_in(hit, block.text, language, is_inside=at in inside)
                yield block.relabel(Role.AUTHOR_BIO, rule=hit.rule.id, confidence=sure)


def authors(doc: Document) -> frozenset[str]:
    """Give the names in the document's bylines."""
    return frozenset(
        name
        for block in doc.blocks
        if block.role == Role.BYLINE
        for name in names_in(block.text, doc.source.language)
    )


author_boxes = AuthorBoxes()
