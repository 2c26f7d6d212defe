"""Which words may be more than one."""

import pytest

from copydesk.text.glue.candidates import chances, may_be_more, reaches, sort_of
from copydesk.text.glue.usage import AnyText, Usage
from copydesk.text.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "word", "sort"),
    [
        ("en", "although", "WORD"),
        ("en", "zelkova", "UNKNOWN"),
        ("en", "outalthough", "DIVISIBLE"),
        ("en", "BergBerg", "DIVISIBLE"),
        ("ru", "REGNUMсегодня", "DIVISIBLE"),
        # Polish makes more forms of a word than lists hold; only capitals show a seam.
        ("pl", "dlategoże", "UNKNOWN"),
    ],
)
def test_words_are_sorted_by_the_lists(language: str, word: str, sort: str) -> None:
    assert sort_of(word, lexicon(language)).name == sort


@pytest.mark.parametrize("word", ["outalthough", "Nowaksaid", "theBrazilstriker", "inThe"])
def test_what_a_text_reaches_any_text_reaches(word: str) -> None:
    english, text = (
        lexicon("en"),
        Usage(f"the striker of Brazil, Nowak, was out in the {word} said"),
    )

    assert may_be_more(word, english, text)
    assert all(reaches(one, english, AnyText()) for one in chances(word, english))
