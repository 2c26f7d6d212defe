"""HTML to blocks, in one walk over the page."""

import re
from collections import Counter
from typing import NamedTuple

import lxml.html
from lxml import etree

from copydesk.document import Block, Meta
from copydesk.errors import UnknownLanguageError
from copydesk.segment.deep import walk_deep
from copydesk.segment.tags import SKIPPED_TAGS
from copydesk.segment.walk import Element, Walk
from copydesk.text.language import language_code

DOCTYPE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE)
TAG = re.compile(
    r"<(p|div|a|br|span|article|section|h[1-6]|li|ul|table|img|strong|em)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
# A tag that begins or ends a paragraph; in markup another tag, or nothing, is next to an end.
PARAGRAPH_TAG = re.compile(
    r"<(p|div|li|h[1-6]|blockquote|td|section)\b[^<>]{0,500}>"
    r"|</(p|div|li|h[1-6]|blockquote|td|section)\s*>\s*(?=<|\Z)",
    re.IGNORECASE,
)
CLOSING_TAG = re.compile(r"</(?:p|div|article|section|body|h[1-6]|ul|table)\s*>", re.IGNORECASE)
# Characters in which a page shows that it is one, if it does.
HEAD = 20_000
# Paragraphs. A feed may begin with text; prose may quote an element, and be right to.
MIN_PARAGRAPHS = 2
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
    if head.lstrip().startswith("<"):
        return bool(TAG.search(head) and CLOSING_TAG.search(text))
    return paragraph_count(head) >= MIN_PARAGRAPHS


def paragraph_count(markup: str) -> int:
    """Count elements that are paragraphs or hold some, and that begin and end.

    >>> paragraph_count("<p>One.</p><p>Two.</p><p>Three.")
    2
    """
    tags = PARAGRAPH_TAG.findall(markup)
    starts = Counter(start.lower() for start, _ in tags)
    ends = Counter(end.lower() for _, end in tags)
    return sum(min(starts[tag], ends[tag]) for tag in starts if tag)


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
    # Past 2,046 nested elements the parser gives up, huge_tree or not, and loses what comes.
    has_given_up = bool(parser.error_log.filter_from_fatals())
    walk = walk_deep(data.decode()) if has_given_up else walk_tree(root)
    return Page(walk.text(), tuple(walk.blocks), page_language(root), metadata(root))


def walk_tree(root: etree._Element) -> Walk:
    """Walk through a tree, without recursion and without changing it."""
    walk = Walk()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            walk.leave()
            text = element.tail
        else:
            walk.enter(opened(element))
            text = element.text
            if walk.stack[-1].tag in SKIPPED_TAGS:
                walker.skip_subtree()
                text = None
        if text:
            walk.add(text, element.sourceline or 1)
    walk.flush()
    return walk


def opened(element: etree._Element) -> Element:
    """Give what a walk needs to know of an element."""
    return Element(str(element.tag), f"{element.get('class') or ''} {element.get('id') or ''}")


def page_language(root: etree._Element) -> str | None:
    """Give the language that the page's root says it is in, if it is an ISO 639-1 code."""
    found = LANGUAGE.match(root.get("lang") or root.get("xml:lang") or "")
    try:
        return language_code(found.group(1).lower()) if found else None
    except UnknownLanguageError:
        return None


def metadata(root: etree._Element) -> tuple[Meta, ...]:
    """Give the page's title element and its meta elements by name or property."""
    found = [Meta("title", " ".join((one.text or "").split())) for one in root.iterfind(".//title")]
    for one in root.iterfind(".//meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop")
        content = one.get("content")
        if name and content:
            found.append(Meta(name.lower(), content.strip()))
    return tuple(found)
