"""How a text uses its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.glue.usage import WORD, Usage, find_word, last_word

WORDS = st.sampled_from(["Ann", "said", "don’t", "“Go,”", "Uralsk,I", "end.", "2022The", "e-mail"])


@pytest.mark.parametrize(
    ("text", "word", "at"),
    [("Norway and Nor", "Nor", 11), ("(Nor)", "Nor", 1), ("Norway", "Nor", -1)],
)
def test_a_word_is_found_as_a_word(text: str, word: str, at: int) -> None:
    assert find_word(text, word) == at


@given(st.lists(WORDS).map(" ".join), st.frozensets(WORDS))
def test_what_is_known_hides_no_word(text: str, known: frozenset[str]) -> None:
    usage = Usage(text, frozenset(one for one in known if WORD.fullmatch(one)))

    assert all(usage.has(word) for word in WORD.findall(text))
    assert usage.rare <= set(usage.counts)


@pytest.mark.parametrize(
    ("text", "end", "word"), [("He met Ann", 10, "Ann"), ("Ann, ", 4, ""), ("l’eau", 5, "l’eau")]
)
def test_the_word_that_ends_at_a_place(text: str, end: int, word: str) -> None:
    assert last_word(text, 0, end) == word


def test_pairs_are_found_in_short_and_in_long_texts() -> None:
    text = "Igor said so. " * 10
    long = Usage(text * 1000)

    assert Usage(text).has_pair("Igor", "said")
    assert long.has_pair("Igor", "said")
    assert not long.has_pair("said", "Igor")
