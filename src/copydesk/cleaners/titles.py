"""Labels the article's title at the top of the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Relabel, Role
from copydesk.text.shape import is_title_like, tells_a_story

# Words. In scripts without capitals a sentence that lost its full stop looks like a title; titles
# in Arabic have up to 14 words.
MAX_UNCASED_WORDS = 15


@dataclass(frozen=True)
class Titles:
    """Label the first kept block where it looks like a title and a paragraph comes next.

    With something else next, such as a second line that may be a title, nothing is labelled:
    which of them is the title cannot be told, and both stay.
    """

    name: str = "titles"
    after: frozenset[str] = frozenset(
        {"mojibake", "line-breaks", "spaces", "bylines", "timestamps", "captions", "boilerplate"}
    )

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for the first kept block."""
        blocks = doc.kept[:2]
        if len(blocks) < 2:  # noqa: PLR2004 (a title and the paragraph below it)
            return
        first, second = blocks
        if is_long_without_capitals(first.text):
            return
        if is_title_like(first.text) and tells_a_story(second.text):
            yield first.relabel(Role.TITLE, rule="titles/first-line", confidence=0.9)


def is_long_without_capitals(text: str) -> bool:
    """Whether a line of words with spaces has no capital and more words than titles have."""
    words = text.count(" ") + 1
    return words > MAX_UNCASED_WORDS and not any(map(str.isupper, text))


titles = Titles()
