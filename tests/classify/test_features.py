"""Features: columns of numbers for any text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.classify.features import TEXT_NAMES, text_features
from copydesk.classify.markup import markup_features, markup_names
from copydesk.segment.html import segment_html

LINES = st.lists(st.text(min_size=1), min_size=1, max_size=20)


def column(name: str, *texts: str) -> list[float]:
    return [float(one) for one in text_features(texts).columns[:, TEXT_NAMES.index(name)]]


@given(LINES)
def test_every_text_has_finite_features(texts: list[str]) -> None:
    columns = text_features(texts).columns

    assert columns.shape == (len(texts), len(TEXT_NAMES))
    assert np.isfinite(columns).all()


@given(LINES, st.integers(min_value=2, max_value=5))
def test_a_text_has_the_same_share_of_letters_wherever_it_stands(
    texts: list[str], times: int
) -> None:
    assert column("upper_share", *texts) == column("upper_share", *texts * times)[: len(texts)]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("ends_sentence", "It rained.”", 1),
        ("ends_sentence", "下雨了。", 1),
        ("ends_sentence", "It rained...", 0),
        ("ends_ellipsis", "It rained...", 1),
        ("ends_colon", "Read more:", 1),
        ("opens_upper", "Élan", 1),
        ("opens_lower", "élan", 1),
        ("opens_dash", "• Bread", 1),
        ("opens_mark", "“Bread”", 1),
        ("wide_share", "下雨了", 1),
        ("caseless_share", "مطر", 1),
        ("titled_share", "Rain At Last", 1),
        ("digit_share", "2022", 1),
    ],
)
def test_the_form_of_a_text_is_told(name: str, text: str, value: float) -> None:
    assert column(name, text, "x") == [value, column(name, "x", "x")[0]]


def test_a_word_is_one_in_any_case_and_no_other() -> None:
    lone = column("lone_share", "Rain rain RAIN", "niar", "on", "no")

    assert lone == [0, 1, 1, 1]


def test_words_of_the_first_text_are_those_of_the_title() -> None:
    assert column("title_share", "Ferry stops", "The ferry", "Rain")[1:] == [0.5, 0]


def test_a_page_brings_its_title() -> None:
    columns = text_features(["Menu", "The ferry", "Rain"], "Ferry stops").columns

    assert columns[:, TEXT_NAMES.index("title_share")].tolist() == [0, 0.5, 0]


SITE = "Ferry stops on Monday | The Harbour Times"


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("Ferry stops on Monday", 1),
        ("FERRY STOPS ON MONDAY!", 1),
        ("Ferry stops", 0),  # two words stand together by chance
        ("On Monday the new ferry to the islands stops early", 0),
        ("Rain on Monday", 0),
    ],
)
def test_a_heading_that_says_the_title_again_is_told(text: str, is_title: int) -> None:
    assert column("is_title", SITE, "Menu", text)[2] == is_title


def test_it_is_known_how_far_the_title_is() -> None:
    lines = (SITE, "Menu", "Ferry stops on Monday", *["It rained."] * 9)

    after, below = column("after_title", *lines), column("is_below_title", *lines)

    assert after[2] == 1
    assert after[2:] == sorted(after[2:], reverse=True)
    assert below == [0, 0] + [1] * 10


def test_what_is_left_out_does_not_change_what_is_known_of_the_rest() -> None:
    features = text_features(["Rain fell.", "!", "On the ferry"])

    some = features.of(np.array([False, True, True]))

    assert some.columns.tolist() == features.columns[1:].tolist()
    assert some.words.owner.tolist() == [1, 1, 1]
    assert some.words.sizes(2).tolist() == [0, 3]


def test_markup_has_a_column_for_each_name() -> None:
    page = "<nav class='main-menu'><a href='/'>Home</a></nav><article><p>Rain.</p></article>"
    blocks = segment_html(page).blocks

    markup = markup_features(blocks, np.zeros(2))

    found = dict(zip(markup_names(), markup.columns.T.tolist(), strict=True))
    assert markup.groups[0] != markup.groups[1]
    assert found["link_density"] == [1, 0]
    assert found["in_nav"] == [1, 0]
    assert found["in_article"] == [0, 1]
    assert found["class_navigation"] == [1, 0]
