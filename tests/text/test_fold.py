"""Text brought to one form for matching."""

import pytest

from copydesk.text.fold import fold, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("READ More", "read more"),
        ("Straße", "strasse"),
        ("Newslеtter", "newsletter"),
        ("ﬁnd", "find"),
        ("Ｒｅａｄ", "read"),
        ("so\u00adft", "soft"),
        ("Читайте", "читайте"),
        ("ΟΔΟΣ", "οδοσ"),
        ("ÉTÉ", "été"),
    ],
)
def test_forms_that_read_alike_are_alike(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_words_know_where_they_stand() -> None:
    text = "» Don’t – МИСС  it «"

    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Don",
        "t",
        "МИСС",
        "it",
    ]
