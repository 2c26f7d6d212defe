"""HTML to blocks, in one walk over the tree."""

import re
from typing import NamedTuple

import lxml.html
from lxml import etree

from copydesk.document import Block, Evidence, Kind, Meta, Origin, Span
from copydesk.segment.tags import BLOCK_TAGS, KINDS, SKIPPED_TAGS

DOCTYPE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE)
TAG = re.compile(
    r"<(p|div|a|br|span|article|section|h[1-6]|li|ul|table|img|strong|em)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
CLOSING_TAG = re.compile(r"</(?:p|div|article|section|body|h[1-6]|ul|table)\s*>", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")
WORD_SEAM = re.compile(r"[^a-z0-9]+|(?<=[a-z])(?=[0-9])")
# Characters in which a page shows that it is one, if it does.
HEAD = 20_000
# Tag names of a block's path, and its elements whose class words count, from the block up. A
# page may nest 100,000 deep.
MAX_PATH = 12
MAX_CLASSES = 3
SEPARATOR = "\n\n"
LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_]|$)")


class Page(NamedTuple):
    """A page's text, its blocks (their spans are in the text), and what it says of itself."""

    text: str
    blocks: tuple[Block, ...]
    language: str | None
    metadata: tuple[Meta, ...]


def looks_like_html(text: str) -> bool:
    """Whether a text is a page or a part of one, and not prose that quotes a tag.

    >>> looks_like_html("<p>Nobody came.</p>"), looks_like_html("Use <b> for bold.")
    (True, False)
    """
    head = text[:HEAD].lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    if DOCTYPE.match(head):
        return True
    return head.lstrip().startswith("<") and bool(TAG.search(head) and CLOSING_TAG.search(text))


def segment_html(markup: str) -> Page:
    """Cut a page into blocks. Broken markup is mended as the parser does; nothing is fetched.

    >>> [block.text for block in segment_html("<h2>Why</h2>No <b>on</b>e.").blocks]
    ['Why', 'No one.']
    """
    # Not lxml.html.fromstring(): without huge_tree it drops all that stands past 256 nested
    # elements, and with text it trips over an encoding that the page declares.
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = markup.replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.ParserError:
        root = None
    if root is None:
        return Page("", (), None, ())
    walk = Walk()
    walk.over(root)
    return Page(walk.text(), tuple(walk.blocks), page_language(root), metadata(root))


def page_language(root: etree._Element) -> str | None:
    """Give the language that the page's root says it is in, if it is an ISO 639-1 code."""
    found = LANGUAGE.match(root.get("lang") or root.get("xml:lang") or "")
    return found.group(1).lower() if found else None


def metadata(root: etree._Element) -> tuple[Meta, ...]:
    """Give the page's title element and its meta elements by name or property."""
    found = [Meta("title", " ".join((one.text or "").split())) for one in root.iterfind(".//title")]
    for one in root.iterfind(".//meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop")
        content = one.get("content")
        if name and content:
            found.append(Meta(name.lower(), content.strip()))
    return tuple(found)


class Walk:
    """Reads a tree from its first element to its last, and collects blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.stack: list[etree._Element] = []
        self.parts: list[str] = []
        self.chars = self.link_chars = self.links = self.pre = 0
        self.line = 1
        self.length = 0

    def over(self, root: etree._Element) -> None:
        """Walk the tree, without recursion and without changing it."""
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self.enter(element, tag)
                if not tag or tag in SKIPPED_TAGS:
                    walker.skip_subtree()
            else:
                self.leave(element, tag)
        self.flush()

    def enter(self, element: etree._Element, tag: str) -> None:
        """Open an element."""
        if tag in BLOCK_TAGS:
            self.flush()
        self.stack.append(element)
        self.links += tag == "a"
        self.pre += tag == "pre"
        if tag and tag not in SKIPPED_TAGS:
            self.add(element.text, element)

    def leave(self, element: etree._Element, tag: str) -> None:
        """Close an element, and take the text behind it."""
        if tag in BLOCK_TAGS:
            self.flush()
        self.stack.pop()
        self.links -= tag == "a"
        self.pre -= tag == "pre"
        if self.stack:
            self.add(element.tail, element)

    def add(self, text: str | None, element: etree._Element) -> None:
        """Take text into the block that is open."""
        if not text:
            return
        if not self.parts:
            self.line = element.sourceline or 1
        self.parts.append(text)
        count = len(text) - text.count(" ")
        self.chars += count
        self.link_chars += count if self.links else 0

    def flush(self) -> None:
        """Close the block that is open."""
        raw = "".join(self.parts)
        text = raw.strip("\n") if self.pre else SPACE.sub(" ", raw).strip(" ")
        if text.strip():
            start = self.length + (len(SEPARATOR) if self.blocks else 0)
            self.length = start + len(text)
            tags = [str(element.tag) for element in self.stack[-MAX_PATH:]]
            kind = next((KINDS[tag] for tag in reversed(tags) if tag in KINDS), Kind.PARAGRAPH)
            origin = Origin(Span(start, self.length), self.line, tuple(tags))
            evidence = Evidence(1, self.link_chars / max(self.chars, 1), self.class_words())
            block = Block(len(self.blocks), text, kind, origin, evidence=evidence)
            self.blocks.append(block)
        self.parts = []
        self.chars = self.link_chars = 0

    def class_words(self) -> tuple[str, ...]:
        """Give the words of class and id names around the open block, each once."""
        names = " ".join(
            f"{element.get('class') or ''} {element.get('id') or ''}"
            for element in self.stack[-MAX_CLASSES:]
        )
        return tuple(dict.fromkeys(word for word in WORD_SEAM.split(names.lower()) if word))

    def text(self) -> str:
        """Give the text that the blocks' spans are in."""
        return SEPARATOR.join([block.text for block in self.blocks])
