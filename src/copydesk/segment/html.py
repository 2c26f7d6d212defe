"""HTML to blocks, in one walk over the page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from lxml import etree

from copydesk.document import Block, Meta
from copydesk.errors import UnknownLanguageError
from copydesk.segment import jsonld
from copydesk.segment.deep import deep_scripts, trimmed, walk_deep
from copydesk.segment.scripts import stories
from copydesk.segment.telling import property_of
from copydesk.segment.walk import Walk
from copydesk.text.language import language_code
from copydesk.text.shape import tells_a_story

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
# What says that all of a text is a page, though comments or scripts stand before it.
PAGE_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# Where pages are put together from parts one may end early; a browser shows what comes after,
# and the parser drops it.
PAGE_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
# The parser compares each attribute of an element with all before it: a hundred thousand of them
# would take it half a minute.
LONG_TAG = re.compile(r"<[a-zA-Z][^>]{8000,}")
CLOSING_TAG = re.compile(r"</(?:p|div|article|section|body|h[1-6]|ul|table)\s*>", re.IGNORECASE)
# Characters in which a page shows that it is one, if it does.
HEAD = 20_000
# Paragraphs. A feed may begin with text; prose may quote an element, and be right to.
MIN_PARAGRAPHS = 2
# Elements that say something of the page by their attributes.
STATING_TAGS = frozenset({"title", "meta", "link"})
LINKS = frozenset({"canonical", "author"})
# Characters. Descriptions have hundreds; a meta element may hold a page's whole state.
MAX_CONTENT = 2000
# Characters of a language tag: "zh-Hant-TW" has ten.
MAX_TAG = 35
# Characters that a page with a story shows, and how much more must be hidden to be the story.
MIN_SHOWN = 1500
MIN_HIDDEN = 500
HIDDEN_RATIO = 3
# How many times as long as what a page shows the story in its scripts must be.
STUB_RATIO = 1.5
LANGUAGE_STATEMENTS = frozenset(
    {"og:locale", "content-language", "jsonld.article.language", "itemprop.language"}
)
LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_]|$)")


class Page(NamedTuple):
    """A page's text, its blocks (their spans are in the text), and what it says of itself.

    `languages` are the codes of those that it says it is in: more than one where it contradicts
    itself.
    """

    text: str
    blocks: tuple[Block, ...]
    languages: tuple[str, ...]
    metadata: tuple[Meta, ...]

    @property
    def language(self) -> str | None:
        """The language that the page says it is in; None where it says none or several."""
        return self.languages[0] if len(self.languages) == 1 else None


def looks_like_html(text: str) -> bool:
    """Whether a text is a page or a part of one, and not prose that quotes a tag.

    >>> looks_like_html("<p>Nobody came.</p>"), looks_like_html("Use <b> for bold.")
    (True, False)
    """
    head = text[:HEAD].lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    if DOCTYPE.match(head):
        return True
    if head.lstrip().startswith("<"):
        return bool(PAGE_TAG.search(text) or (TAG.search(head) and CLOSING_TAG.search(text)))
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
    data, parser = markup_bytes(markup), html_parser()
    root = parsed(data, parser)
    if root is None:
        return Page("", (), (), ())
    # Past 2,046 nested elements the parser gives up, huge_tree or not, and loses what comes.
    has_given_up = bool(parser.error_log.filter_from_fatals())
    walk = walk_deep(data.decode()) if has_given_up else walk_tree(root)
    scripts = sorted_scripts(deep_scripts(data.decode()) if has_given_up else tree_scripts(root))
    if (scripts.linked or scripts.states) and is_stub(walk):
        add_story(walk, scripts)
    found = (*head_statements(root, scripts.linked), *walk.hearing.statements)
    languages = tuple(dict.fromkeys(page_languages(root, found)))
    return Page(walk.text(), tuple(walk.blocks), languages, found)


def html_parser() -> etree.HTMLParser[etree._Element]:
    """Give a parser that drops nothing a reader sees.

    Not lxml.html.fromstring(): without huge_tree it drops all that stands past 256 nested
    elements, and with text it trips over an encoding that the page declares.
    """
    return etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )


def markup_bytes(markup: str) -> bytes:
    """Give markup as the parser takes it: it stops at a null, and knows no half of a pair."""
    bounded = LONG_TAG.sub(trimmed, markup.replace("\0", ""))
    return PAGE_END.sub("<br>", bounded).encode("utf-8", "replace")


def parsed(markup: bytes, parser: etree.HTMLParser[etree._Element]) -> etree._Element | None:
    """Give the root of a page; None where there is nothing in it."""
    try:
        return etree.fromstring(markup, parser) if markup.strip() else None
    except etree.ParserError:
        return None


def walk_tree(root: etree._Element) -> Walk:
    """Walk through a tree, without recursion and without changing it.

    What a page hides counts where nearly all of it is hidden, until a script shows it.
    """
    walk = walked(root, Walk())
    if walk.has_hidden and walk.length < MIN_SHOWN:
        whole = walked(root, Walk(sees_hidden=True))
        least = max(HIDDEN_RATIO * walk.length, MIN_HIDDEN)
        return whole if whole.length > least else walk
    return walk


def walked(root: etree._Element, walk: Walk) -> Walk:
    """Tell a walk of a tree's elements and texts."""
    walker = etree.iterwalk(root, events=("start", "end"))
    enter, leave, add, skip = walk.enter, walk.leave, walk.add, walker.skip_subtree
    for event, element in walker:
        if event == "end":
            text = element.tail
            leave(text)
        elif enter(str(element.tag), dict(element.items())):
            text = element.text
        else:
            skip()
            text = None
            if element.tag in STATING_TAGS:
                walk.hearing.statements.extend(statement(element, len(walk.blocks)))
        if text:
            add(text, element.sourceline or 1)
    walk.close_block()
    return walk


def page_languages(root: etree._Element, statements: Iterable[Meta]) -> Iterator[str]:
    """Yield the ISO 639-1 codes of the languages that a page says it is in, its root's first."""
    yield from code_of(root.get("lang") or root.get("xml:lang") or "")
    for one in statements:
        if one.name in LANGUAGE_STATEMENTS:
            yield from code_of(one.content)


def code_of(tag: str) -> Iterator[str]:
    """Yield the code of the language that a tag names, if it names one."""
    found = LANGUAGE.match(tag.strip())
    # Tags of templates that were never filled in name no language.
    with suppress(UnknownLanguageError):
        if found:
            yield language_code(found.group(1).lower())


class Scripts(NamedTuple):
    """The scripts of a page that are JSON: linked data, and the state of its program."""

    linked: tuple[str, ...]
    states: tuple[str, ...]


def tree_scripts(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the type and the text of each script in a tree."""
    return ((one.get("type") or "", one.text or "") for one in root.iter("script"))


def sorted_scripts(found: Iterable[tuple[str, str]]) -> Scripts:
    """Give the scripts that are JSON, by their types and texts."""
    linked: list[str] = []
    states: list[str] = []
    for kind, text in found:
        if "json" in kind.lower() and text:
            (linked if "ld+json" in kind.lower() else states).append(text)
    return Scripts(tuple(linked), tuple(states))


def is_stub(walk: Walk) -> bool:
    """Whether what a page shows is too little for a story, or tells none."""
    return walk.length < MIN_SHOWN or not any(tells_a_story(one.text) for one in walk.blocks)


def add_story(walk: Walk, scripts: Scripts) -> None:
    """Add the story in a page's scripts to what the page shows, where it is a stub beside it."""
    for paragraphs in stories(*scripts):
        if sum(map(len, paragraphs)) < STUB_RATIO * walk.length:
            continue
        walk.tags, walk.names = ["html", "body", "script"], ["", "", ""]
        for text in paragraphs:
            if TAG.search(text):
                walk_part(text, walk)
            else:
                walk.add(text, 1)
                walk.flush()
        walk.tags, walk.names = [], []
        return


def walk_part(markup: str, walk: Walk) -> None:
    """Go on with a walk through a part of a page."""
    data, parser = markup_bytes(markup), html_parser()
    part = parsed(data, parser)
    if parser.error_log.filter_from_fatals():
        walk_deep(data.decode(), walk)
    elif part is not None:
        walked(part, walk)


def head_statements(root: etree._Element, linked: Iterable[str]) -> Iterator[Meta]:
    """Yield what the page's head says: title, meta and link elements, and JSON-LD anywhere."""
    if tag := root.get("lang"):
        yield Meta("lang", tag[:MAX_TAG])
    for head in root.iterchildren("head"):
        for element in head.iter("title", "meta", "link"):
            yield from statement(element, None)
    yield from jsonld.statements(linked)


def statement(element: etree._Element, block: int | None) -> Iterator[Meta]:
    """Yield what a title, meta or link element says; those of a drawing say nothing."""
    get = element.get
    name: str | None = None
    content: str | None = None
    if element.tag == "title":
        name, content = "title", element.text
    elif element.tag == "link":
        name = next((one for one in (get("rel") or "").lower().split() if one in LINKS), None)
        content = get("href")
    else:
        prop = get("itemprop")
        known = property_of(prop) if prop else None
        name = known or get("property") or get("name") or get("http-equiv") or prop
        content = get("content")
    if name and content and (text := " ".join(content[:MAX_CONTENT].split())):
        yield Meta(name.lower(), text, block)
