"""Plain text to blocks."""

import pytest

from copydesk.document import Kind
from copydesk.segment.plain import segment_text


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\v", "\f", "\u2028", "\u2029", "\n\n", "\r\n \t\r\n"]
)
def test_every_kind_of_line_break_parts_blocks(line_break: str) -> None:
    assert [block.text for block in segment_text(f"One.{line_break}Two.")] == ["One.", "Two."]


@pytest.mark.parametrize("char", ["\x85", "\x1c", "\x1d", "\x1e", "\u00a0", "\t"])
def test_what_breaks_no_line_parts_nothing(char: str) -> None:
    assert [block.text for block in segment_text(f"One{char}two.")] == [f"One{char}two."]


def test_blank_lines_are_counted_and_lines_numbered() -> None:
    blocks = segment_text("\n\nOne.\nTwo.\r\n\r\n \nThree.")

    assert [(block.origin.line, block.evidence.blank_before) for block in blocks] == [
        (3, 2),
        (4, 0),
        (7, 2),
    ]


def test_a_block_is_what_stands_at_its_span() -> None:
    text = "\ufeff One. \n\t– Two.\u00a0\n"

    assert [text[slice(*block.origin.span)] for block in segment_text(text)] == [
        block.text for block in segment_text(text)
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n\u2028"])
def test_a_text_without_text_has_no_blocks(text: str) -> None:
    assert segment_text(text) == ()


@pytest.mark.parametrize("text", ["• News", "* News", "- News", "1. News", "12) News", "▪ News"])
def test_a_marker_makes_a_list_item(text: str) -> None:
    assert segment_text(text)[0].kind is Kind.LIST_ITEM


@pytest.mark.parametrize(
    "text", ["– Yes.", "— Да.", "-5 degrees", "1.5 million", "2021. It was late."[:5], "*", "•News"]
)
def test_dialogue_and_numbers_make_none(text: str) -> None:
    assert segment_text(text)[0].kind is Kind.PARAGRAPH
