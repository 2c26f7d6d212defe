"""Characters by what they do in a text."""

import pytest

from copydesk.text.chars import LINE_BREAK, ends_sentence, word_count


@pytest.mark.parametrize(
    "text",
    [
        "Yes.",
        "Yes!",
        "“Yes.”",
        "(Yes.)",
        "Yes…",
        "“No ‘yes.’”",
        "是。",
        "هل؟",
        "हाँ।",
        "„Ja.“",
        "Yes. ",
    ],
)
def test_a_sentence_ends_behind_quotes_and_brackets_too(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "Yes", "Yes,", "Yes:", "“Yes”", "Yes –"])
def test_other_endings_are_none(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("– …", 0), ("It's 6 a.m.", 5), ("新闻 new", 3), ("ข่าว", 4)]
)
def test_words_are_counted_in_any_script(text: str, count: int) -> None:
    assert word_count(text) == count


def test_carriage_return_and_line_feed_are_one_break() -> None:
    assert LINE_BREAK.split("a\r\nb\n\rc\x85d") == ["a", "b", "", "c\x85d"]
