"""Lines that belong to one paragraph, told from the lines alone."""

import pytest

from copydesk.text.layout import (
    Line,
    glue_between,
    goes_on,
    hangs,
    hyphenated_word,
    is_full,
    words_of,
    wrap_width,
)

WRAPPED = (
    "The council voted on Monday to close",
    "the old bridge for a year, and most of",
    "the islanders heard of it on the",
    "radio, since nobody had told them in",
    "the town hall or on the quay what was",
    "to come.",
)


def width(*lines: str) -> int | None:
    return wrap_width([Line(line, is_adjacent=at > 0) for at, line in enumerate(lines)])


def test_wrapped_lines_tell_their_width() -> None:
    assert width(*WRAPPED) == 37


@pytest.mark.parametrize(
    "lines",
    [
        (),
        WRAPPED[:3],
        tuple(line.capitalize() for line in WRAPPED),
        tuple(f"• {line}" for line in WRAPPED),
        tuple(f"{line}{'.' * 200}" for line in WRAPPED),
        ("Marseille", "Toulouse", "Bordeaux", "Grenoble", "Montpellier", "Strasbourg"),
    ],
    ids=["none", "few", "capitals", "a list", "long lines", "names"],
)
def test_other_lines_have_no_width(lines: tuple[str, ...]) -> None:
    assert width(*lines) is None


@pytest.mark.parametrize(
    ("line", "following", "is_so"),
    [
        ("the deal was", "off", True),
        ("the deal", "off", False),
        ("the deal", "two-thirds of it", True),
        ("a deal", "two-thirds of it", False),
    ],
)
def test_a_line_is_full_where_the_next_word_had_no_room(
    line: str,
    following: str,
    is_so: bool,  # noqa: FBT001 (a case)
) -> None:
    assert is_full(line, following, 12) is is_so


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("He said", "the deal"),
        ("the deal", ", signed"),
        ("the deal", ". Nobody"),
        ("Ana", "’s boat"),
        ("Он сказал", "нет"),
        ("It fell by 4", "% on Friday"),
    ],
)
def test_a_sentence_goes_on(line: str, following: str) -> None:
    assert goes_on(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("He said no.", "the deal"),
        ("Yes", "No"),
        ("They brought:", "shoes"),
        ("The app", "- a pen"),
        ("Nobody knew", "eBay bought it"),
        ("Photo", "by hand"),
        ("And then", "... nothing"),
        ("One line", "“two”"),
    ],
)
def test_or_it_may_not(line: str, following: str) -> None:
    assert not goes_on(line, following)


@pytest.mark.parametrize(
    ("line", "is_so"),
    [
        ("the president of", True),
        ("In its best year,", True),
        ("He left.", False),
        ("A long fall", False),
    ],
)
def test_a_line_hangs_on_its_last_word(line: str, is_so: bool) -> None:  # noqa: FBT001 (a case)
    assert hangs(line, "France", frozenset({"of"})) is is_so


def test_whom_a_letter_is_to_hangs_on_nothing() -> None:
    assert not hangs("Dear Ann,", "Last year we crossed the bridge twice a day.", frozenset())


@pytest.mark.parametrize(
    ("line", "following", "language", "glue"),
    [
        ("He said", "the deal", "en", " "),
        ("the deal", ", signed", "en", ""),
        ("the deal (", "the last", "en", ""),
        ("govern-", "ment", "en", ""),
        ("大桥", "关闭", "zh", ""),
        ("大桥", "closed", "zh", " "),
        ("dit-il", ": non", "fr", " "),
        ("dit-il", ", non", "fr", ""),
        ("he said", ": no", "en", ""),
    ],
)
def test_a_space_stands_between_lines_where_it_must(
    line: str, following: str, language: str, glue: str
) -> None:
    assert glue_between(line, following, language) == glue


@pytest.mark.parametrize(
    ("line", "following", "word"),
    [
        ("a mobili-", "zation was", "mobilization"),
        ("the North-", "South road", None),
        ("it was –", "so", None),
        ("in 1998-", "and", None),
        ("a govern\u00ad", "ment", "government"),
    ],
)
def test_a_hyphen_at_the_end_may_cut_a_word(line: str, following: str, word: str | None) -> None:
    assert hyphenated_word(line, following) == word


def test_words_at_a_lines_ends_may_be_parts_of_words() -> None:
    assert words_of(["zation of the old “Bridge,” govern-"]) == {"of", "the", "old", "bridge"}
