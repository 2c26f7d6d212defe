"""Shapes of blocks: paragraphs, titles, headings."""

import pytest

from copydesk.text.shape import is_cut_off, is_heading_like, is_prose, is_title_like

LONG = "The council voted on Monday to close the old bridge for repairs, the mayor said"


@pytest.mark.parametrize(
    "text",
    [LONG + ".", LONG + ".”", LONG + "!)", "市长周一表示，由于需要维修，这座老桥将关闭一年。"],
)
def test_whole_sentences_are_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize("text", [LONG, LONG + "…", LONG + " [...]", "Nobody came.", ""])
def test_headlines_teasers_and_short_lines_are_none(text: str) -> None:
    assert not is_prose(text)


@pytest.mark.parametrize("text", ["And then…", "And then...", "And then…]", "And then… "])
def test_an_ellipsis_at_the_end_cuts_off(text: str) -> None:
    assert is_cut_off(text)


@pytest.mark.parametrize("text", ["… and then.", "Wait … what?", "And then.", ""])
def test_an_ellipsis_elsewhere_does_not(text: str) -> None:
    assert not is_cut_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "Where do they go?",
        "“We will sing in the street”",
        "¿Quién paga?",
        "7 things to know",
        "A LONG FALL",
        "大桥关闭",
    ],
)
def test_a_title_is_short_and_begins_like_one(text: str) -> None:
    assert is_title_like(text)


@pytest.mark.parametrize(
    "text",
    ["They left.", "– Yes", "and then", "They brought:", "* * *", "", "2021", "Word " * 40, "And…"],
)
def test_what_else_is_short_is_no_title(text: str) -> None:
    assert not is_title_like(text)


def test_a_heading_is_shorter_than_a_title() -> None:
    assert is_title_like(LONG)
    assert not is_heading_like(LONG)
