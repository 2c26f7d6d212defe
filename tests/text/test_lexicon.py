"""How common words are."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from copydesk.text.lexicon import Lexicon, lexicon, word_key


def test_a_language_without_lists_has_no_words() -> None:
    empty = lexicon("xx")

    assert (len(empty.common), len(empty.rare), empty.zipf("the")) == (0, 0, 0)
    assert (empty.beginnings("over"), empty.endings("able")) == (0, 0)


@pytest.mark.parametrize(
    ("language", "list_of"), [("no", "nb"), ("pt-BR", "pt"), ("hr", "sh"), ("EN_us", "en")]
)
def test_a_language_finds_the_list_that_serves_it(language: str, list_of: str) -> None:
    assert lexicon(language).language == list_of


def test_a_language_with_a_small_list_alone_has_that() -> None:
    danish = lexicon("da")

    assert danish.rare == danish.common


def test_threads_get_one_and_the_same_list() -> None:
    fresh = Lexicon("it")
    with ThreadPoolExecutor(8) as pool:
        lists = list(pool.map(lambda _: id(fresh.common), range(16)))

    assert len(set(lists)) == 1


@pytest.mark.parametrize(
    ("word", "key"), [("Don’t", "don't"), ("Straße", "strasse"), ("ΟΔΟΣ", "οδοσ")]
)
def test_words_are_spelt_as_in_the_lists(word: str, key: str) -> None:
    assert word_key(word) == key
