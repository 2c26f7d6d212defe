"""Collects what a page's elements say of it, on the way through them."""

from copydesk.document import Meta
from copydesk.segment.telling import MAX_STATED, Sign

# Statements of a page's body, and elements in one another whose text is one. Pages have tens of
# them; lists of comments may have hundreds, none of which is the article's.
MAX_STATEMENTS = 400
MAX_OPEN = 8
NAME = "itemprop.name"
AUTHOR = "itemprop.author"


class Hearing:
    """Is told of elements and texts in order; takes down the statements among them."""

    def __init__(self) -> None:
        self.statements: list[Meta] = []
        # Elements that say something: how deep each is, what, where its text begins, its block.
        self.open: list[tuple[int, str, int, int]] = []
        self.heard: list[str] = []

    def enter(self, sign: Sign, depth: int, block: int) -> None:
        """Note an element that says something; its text is taken when it is closed."""
        if len(self.statements) >= MAX_STATEMENTS:
            return
        if sign.content is not None:
            self.state(sign.name, sign.content, block)
        elif len(self.open) < MAX_OPEN:
            self.open.append((depth, sign.name, len(self.heard), block))

    def leave(self, depth: int) -> None:
        """Take the text of the element that is closed as its statement, if it says something."""
        if self.open[-1][0] != depth:
            return
        _, name, first, block = self.open.pop()
        self.state(name, "".join(self.heard[first:]), block)
        if not self.open:
            self.heard = []

    def state_article(self, first: int, end: int) -> None:
        """Take down where an article begins and ends, if a heading of the first level is in it."""
        if any(one.name == "h1" and (one.block or 0) >= first for one in reversed(self.statements)):
            self.statements.append(Meta("article", str(end), first))

    def state(self, name: str, content: str, block: int) -> None:
        """Take down a statement, if it is short enough to be one."""
        stated = " ".join(content[: 2 * MAX_STATED].split())
        if name == NAME:
            # The name of whoever is spoken of.
            name = AUTHOR if any(one[1] == AUTHOR for one in self.open) else ""
        if name and 0 < len(stated) <= MAX_STATED:
            self.statements.append(Meta(name, stated, block))
