"""Whether a word is two."""

import pytest

from copydesk.text.glue.best import seams_of
from copydesk.text.glue.cuts import Halves, Place
from copydesk.text.glue.evidence import beyond_seam, by_lists, by_text
from copydesk.text.glue.usage import Usage
from copydesk.text.glue.weights import all_fitted
from copydesk.text.lexicon import lexicon

ENGLISH = lexicon("en")


@pytest.mark.parametrize("language", sorted(all_fitted()))
def test_each_piece_of_evidence_has_a_weight(language: str) -> None:
    halves = Halves("of", "the", 7, 7)
    lists, text = by_lists(halves, ENGLISH), by_text(halves, Place(), Usage(""))
    beyond = () if language == "en" else beyond_seam(halves, ENGLISH)

    assert {
        (len(one.lists), len(one.beyond), len(one.text), len(one.beside))
        for one in all_fitted()[language].weights.values()
    } == {(len(lists), len(beyond), len(text), 3)}


@pytest.mark.parametrize(
    ("word", "place", "cut_at"),
    [
        ("outalthough", Place("sold", "their", " "), [3]),
        ("theBrazilstriker", Place("met", "and", " "), [3, 9]),
        ("nextiPhone", Place("the", "is", " "), [4]),
        ("xqzv", Place(), []),
    ],
)
def test_a_word_is_cut_where_its_halves_are_words(
    word: str, place: Place, cut_at: list[int]
) -> None:
    found = seams_of(word, place, ENGLISH, Usage(f"The {word} of the iPhone"))

    assert [one.at for one in found] == cut_at


def test_what_the_text_says_elsewhere_speaks_for_a_cut() -> None:
    place = Place("Mr", "that", " ")
    with_name = Usage("Nowak said that. Mr Nowaksaid that.")
    without = Usage("Mr Nowaksaid that.")

    assert (
        seams_of("Nowaksaid", place, ENGLISH, with_name)[0].score
        > seams_of("Nowaksaid", place, ENGLISH, without)[0].score
    )
