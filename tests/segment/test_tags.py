"""What elements do to the flow of text."""

import re

import pytest

from copydesk.segment.tags import BLOCK_TAGS, KINDS, SKIPPED_TAGS, VOID_TAGS

NAME = re.compile(r"[a-z][a-z0-9]*")


@pytest.mark.parametrize("tag", sorted(BLOCK_TAGS | SKIPPED_TAGS | VOID_TAGS | set(KINDS)))
def test_the_tables_hold_names_of_elements(tag: str) -> None:
    assert NAME.fullmatch(tag)


def test_no_element_is_both_a_block_and_skipped() -> None:
    assert BLOCK_TAGS.isdisjoint(SKIPPED_TAGS)


def test_an_element_with_a_kind_is_a_block() -> None:
    assert BLOCK_TAGS.issuperset(KINDS)
