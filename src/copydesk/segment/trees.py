"""Pages that come parsed, by lxml or Beautiful Soup. They are read and left as they are."""

import sys
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from bs4 import Tag

Tree: TypeAlias = "etree._Element | etree._ElementTree[etree._Element] | Tag"
"""A parsed page, or an element of one."""


def is_tree(found: object) -> bool:
    """Whether something is a page that was parsed by lxml or Beautiful Soup.

    >>> is_tree(etree.fromstring("<p>One.</p>")), is_tree("<p>One.</p>")
    (True, False)
    """
    return isinstance(found, etree._Element | etree._ElementTree) or is_soup(found)


def is_soup(found: object) -> bool:
    """Whether something is Beautiful Soup's; where that is not imported, nothing is."""
    soups = sys.modules.get("bs4")
    return soups is not None and isinstance(found, soups.Tag)


def markup_of(tree: Tree) -> str:
    """Write a tree as HTML, to be parsed again: so it is read as any page, and never changed.

    >>> markup_of(etree.fromstring("<p>One.<br/>Two.</p>"))
    '<p>One.<br>Two.</p>'
    """
    if isinstance(tree, etree._Element | etree._ElementTree):
        return etree.tostring(tree, encoding="unicode", method="html", with_tail=False)
    return tree.decode()
