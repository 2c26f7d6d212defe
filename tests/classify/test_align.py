"""Which blocks are the body's, told from a gold text."""

import pytest

from copydesk.classify.align import body_shares, words_of

RAIN = "It rained all day long in the whole of the valley."


@pytest.mark.parametrize(
    ("texts", "gold", "shares"),
    [
        (["Home", RAIN, "Share"], RAIN, [0, 1, 0]),
        # A heading too short for a run, between two paragraphs.
        ([RAIN, "Floods", "The river rose by a metre."], None, [1, 1, 1]),
        # The menu's word is not the heading's.
        (["Floods", RAIN, "Floods", "The river rose by a metre."], None, [0, 1, 1, 1]),
        # Cut at an inline tag.
        (["It rained all day", "long in the whole", "of the valley."], RAIN, [1, 1, 1]),
        (["首页", "昨天晚上这里下了很大的雨。", "分享"], "昨天晚上这里下了很大的雨。", [0, 1, 0]),
    ],
)
def test_the_body_is_found_at_its_place(
    texts: list[str], gold: str | None, shares: list[float]
) -> None:
    wanted = gold or f"{RAIN} Floods The river rose by a metre."

    assert body_shares(texts, wanted).tolist() == shares


def test_of_a_teaser_and_its_paragraph_one_is_the_body() -> None:
    end = "Nobody was hurt, and the trains ran."

    shares = body_shares([RAIN, "Menu", RAIN, end], f"{RAIN} {end}")

    assert shares.tolist() == [0, 0, 1, 1]


def test_a_block_without_words_is_neither() -> None:
    assert body_shares(["***", RAIN], RAIN).tolist()[1:] == [1]
    assert words_of("***") == []
