"""Where a headline ends inside a line."""

import pytest

from copydesk.text.headlines import casing_of, headline_end, is_headline

OPENERS = frozenset({"when", "in", "the"})
CASES = {
    "a small word with a capital": ("Rain floods the old port When", " the mayor left, it fell."),
    "a word in small letters elsewhere": (
        "Rain floods the old port Mayor",
        " Doe, the mayor, left.",
    ),
    "a quotation behind one": ('Rain floods it. "We left at noon" "We', ' stay," he said.'),
    "a glued word": ("Rain floods the whole old portNobody", " left before noon, he said."),
}


@pytest.mark.parametrize(("line", "rest"), CASES.values(), ids=CASES.keys())
def test_a_headline_ends_before_the_next_sentence(line: str, rest: str) -> None:
    end = headline_end(line + rest, 0, OPENERS, casing_of(line + rest))

    assert end is not None
    assert end.begins_sentence
    assert line[: end.at].rstrip().endswith(("port", 'noon"'))


@pytest.mark.parametrize(
    "line",
    [
        "Rain floods the port of Ardrey Doe said on Monday that nobody, as he knew, had left",
        "Mayor Says That The Old Port Will Be Closed For Years",
        "rain",
    ],
    ids=["behind a name", "every word has a capital", "too short"],
)
def test_in_doubt_nothing_is_told(line: str) -> None:
    assert headline_end(line, 0, OPENERS, casing_of(line)) is None


def test_a_first_sentence_of_a_headline_is_told() -> None:
    line = "Who pays for it? Doe said on Monday that nobody, as far as he knew, had left."
    end = headline_end(line, 0, OPENERS, casing_of(line))

    assert end is not None
    assert line[: end.at] == "Who pays for it?"
    assert not end.begins_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry stays in port", True),
        ("Ferry stays in port.", True),
        ("He left the port, and nobody saw him again.", False),
        ("word " * 20, False),
    ],
)
def test_headlines_are_short(text: str, *, expected: bool) -> None:
    assert is_headline(text.strip()) is expected
