"""Labels what stands in a page's own elements for navigation and for its footer."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.text.shape import prose_words

# Elements that hold a story; a footer inside one is the story's, and may quote whom it is by.
STORY = frozenset({"article", "blockquote", "main"})
# Share of a page's words of prose that its frame may hold, 0 to 1: where an element was not
# closed, all that follows stands in it.
MAX_PROSE = 0.5
# Of 43,700 blocks in `nav` 18 are of the body, most in tables of contents, and of 15,100 in
# footers of pages none (WCXB, and half of dragnet and DAnIEL).
SURE = 0.9
RULES = {Role.NAVIGATION: "page-frame/navigation", Role.FOOTER: "page-frame/footer"}


@dataclass(frozen=True)
class PageFrame:
    """Label blocks in `<nav>`, and in a `<footer>` that is no story's.

    The classifier knows such elements, too, but acts on whole pages alone: those of small sites
    have a menu of three words. Plain text has no elements.
    """

    name: str = "page-frame"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the roles "navigation" and "footer" for kept blocks."""
        if doc.source.kind != "html":
            return
        framed = [(block, role) for block in doc.kept if (role := role_of(block))]
        if not framed:
            return
        words = prose_words(block.text for block, _ in framed)
        if words < MAX_PROSE * prose_words(block.text for block in doc.kept):
            for block, role in framed:
                yield block.relabel(role, rule=RULES[role], confidence=SURE)


def role_of(block: Block) -> Role | None:
    """Give the role of a block by the elements that it stands in.

    >>> from copydesk.segment.html import segment_html
    >>> role_of(segment_html("<nav>Home</nav>").blocks[0])
    <Role.NAVIGATION: 'navigation'>
    """
    path = block.origin.path
    if "nav" in path:
        inside = path[path.index("nav") :]
        return Role.NAVIGATION if STORY.isdisjoint(inside) else None
    if "footer" in path:
        return Role.FOOTER if STORY.isdisjoint(path) else None
    return None


page_frame = PageFrame()
