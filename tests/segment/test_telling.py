"""Names of classes that say what an element holds."""

import pytest

from copydesk.segment.telling import name_signs, sign_of_names

# Sorted: words are in sets, whose order differs from process to process.
WORDS = sorted((word, sign) for sign, words in name_signs()[0].signs.items() for word in words)
SILENT = ("content", "site-nav", "candidate", "breadcrumb", "entry", "title", "container", "")


@pytest.mark.parametrize(("word", "sign"), WORDS, ids=[word for word, _ in WORDS])
def test_each_word_of_the_table_tells(word: str, sign: str) -> None:
    assert sign_of_names(f"box {word}") == sign


@pytest.mark.parametrize("names", SILENT)
def test_other_names_tell_nothing(names: str) -> None:
    assert sign_of_names(names) is None


@pytest.mark.parametrize("names", ["entry-title", "PostHeadline", "page title"])
def test_a_title_has_an_owner(names: str) -> None:
    assert sign_of_names(names) == "class.title"
