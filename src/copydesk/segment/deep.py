"""Reads pages that nest deeper than a tree may."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import islice

from copydesk.segment.tags import BLOCK_TAGS, VOID_TAGS
from copydesk.segment.walk import Walk

# Takes linear time: no branch fails once it has read on. The standard library's html.parser
# takes quadratic time on signs that nothing closes, in Pythons before 3.11.14 and 3.13.6.
TOKEN = re.compile(
    r"""
    <!--.*?(?:-->|\Z)
    | <(?P<raw>script|style)\b.*?(?:</(?P=raw)\b[^>]*>?|\Z)
    | <(?P<slash>/?)(?P<tag>[a-z][a-z0-9:-]*)
        (?P<rest>(?:[^=>]++ | =\s*"[^"]*" | =\s*'[^']*' | =)*+)>?
    | <[!?/][^>]*>?
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
SCRIPT = re.compile(
    r"<script\b(?P<rest>[^>]*+)>(?P<text>.*?)(?:</script\b[^>]*>?)?", re.IGNORECASE | re.DOTALL
)
ATTRIBUTE = re.compile(
    r"""([^\s"'>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.IGNORECASE
)
TAG_NAME = re.compile(r"<[a-zA-Z][^\s/>]*")
# Attributes of an element. Components of some frameworks have a hundred.
MAX_ATTRIBUTES = 1000
# html.unescape() fails at numbers of more than 4,300 digits; characters have 7 at most.
HUGE_NUMBER = re.compile(r"&#\d{8,};?")
# Elements that end where their like begins, and those that do not end a page's head.
CLOSED_BY_LIKE = frozenset({"a", "dd", "dt", "li", "option", "td", "th", "tr"})
HEAD_TAGS = frozenset({"base", "link", "meta", "noscript", "object", "template", "title"})


def walk_deep(markup: str, walk: Walk | None = None) -> Walk:
    """Walk through markup tag by tag, however deep it nests; go on with a walk that was begun.

    End tags that are missing are mended in the simplest cases alone. No text is lost by that.

    >>> [block.text for block in walk_deep("<div>" * 9999 + "One.<p>Two &amp; three.").blocks]
    ['One.', 'Two & three.']
    """
    reader = Reader(walk or Walk())
    line, done = 1, 0
    for token in TOKEN.finditer(markup):
        reader.add(markup[done : token.start()], line)
        line += markup.count("\n", done, token.end())
        done = token.end()
        if tag := (token["tag"] or "").lower():
            if token["slash"]:
                reader.close(tag)
            else:
                reader.open(tag, token["rest"])
    reader.add(markup[done:], line)
    reader.walk.close_block()
    return reader.walk


def deep_scripts(markup: str) -> Iterator[tuple[str, str]]:
    """Yield the type and the text of each script in markup.

    >>> list(deep_scripts('<script type="application/json">[1]</script ><p>One.'))
    [('application/json', '[1]')]
    """
    for token in TOKEN.finditer(markup):
        if found := SCRIPT.fullmatch(token.group()):
            yield read_attributes(found["rest"]).get("type", ""), found["text"]


def trimmed(tag: re.Match[str]) -> str:
    """Give a start tag with its first attributes, as many as an element may need.

    >>> trimmed(re.match(".*", '<p a="1" b=2 c>')) == '<p a="1" b=2 c>'
    True
    """
    found = tag.group()
    start = TAG_NAME.match(found)
    if not start:
        return found
    last = next(islice(ATTRIBUTE.finditer(found, start.end()), MAX_ATTRIBUTES, None), None)
    return found[: last.start()] if last else found


class Reader:
    """Mends the order of tags, and tells a walk of them."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.tags: list[str] = []
        self.count: Counter[str] = Counter()
        self.skipped = 0

    def open(self, tag: str, attributes: str) -> None:
        """Open an element, and close it where it holds nothing."""
        last = self.tags[-1] if self.tags else ""
        if ends(last, tag):
            self.close(last)
        self.tags.append(tag)
        self.count[tag] += 1
        if self.skipped:
            self.skipped += 1
        elif not self.walk.enter(tag, read_attributes(attributes)):
            self.skipped = 1
        if tag in VOID_TAGS:
            self.close(tag)

    def close(self, tag: str) -> None:
        """Close an element and all that is open inside it; an end without a start is nothing.

        But a paragraph's end alone is an empty paragraph, and parts blocks.
        """
        if tag == "p" and not self.skipped:
            self.walk.flush()
        while self.count[tag]:
            last = self.tags.pop()
            self.count[last] -= 1
            # What is skipped counts from the element that was passed over down.
            self.skipped = max(self.skipped - 1, 0)
            if not self.skipped:
                self.walk.leave()
            if last == tag:
                return

    def add(self, text: str, line: int) -> None:
        """Take text, where it is the page's."""
        if text and not self.skipped:
            self.walk.add(unescape(HUGE_NUMBER.sub("\N{REPLACEMENT CHARACTER}", text)), line)


def ends(last: str, tag: str) -> bool:
    """Whether the element that was opened last ends where this one begins.

    >>> ends("li", "li"), ends("p", "div"), ends("p", "b")
    (True, True, False)
    """
    if last == "head":
        return tag not in HEAD_TAGS
    if last == "p":
        return tag in BLOCK_TAGS and tag not in VOID_TAGS
    return last == tag and tag in CLOSED_BY_LIKE


def read_attributes(markup: str) -> dict[str, str]:
    """Give an element's attributes, the first of each name; one without a value is empty.

    >>> read_attributes(' class="a b" hidden id=c')
    {'class': 'a b', 'hidden': '', 'id': 'c'}
    """
    found: dict[str, str] = {}
    for name, *values in ATTRIBUTE.findall(markup):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
