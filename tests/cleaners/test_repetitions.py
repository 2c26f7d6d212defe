"""Stories that a page prints twice."""

import pytest

from copydesk import Article, Pipeline, clean_article

LINES = [
    "Who pays for the bridge?",
    *(
        f"The council met {count} times in the old town hall, and each time the ferry stayed at "
        "its quay while the members spoke of what a new bridge would cost."
        for count in ("three", "four", "five", "six")
    ),
]


def cleaned(*lines: str) -> Article:
    """Clean lines with nothing but the cleaner."""
    pipeline = Pipeline.of("repetitions")
    return clean_article("\n\n".join(lines), language="en", pipeline=pipeline)


def test_a_story_printed_twice_is_kept_once() -> None:
    between = ["Nobody came to the quay on Monday."] * 20
    article = cleaned(*LINES, *between, *LINES, "The end.")

    assert article.text.count("Who pays") == 1
    assert article.text.count("members spoke") == 4
    assert {one.rule for one in article.removed} == {"repetitions/story"}


def test_a_story_printed_three_times_is_kept_once() -> None:
    assert cleaned(*LINES * 3).text == cleaned(*LINES).text


@pytest.mark.parametrize(
    "lines",
    [
        LINES[1:2] + ["Nobody came."] * 20 + LINES[1:2],
        ["La la la.", "Row, row."] * 40,
        LINES[1:2] * 40,
    ],
    ids=["one paragraph far below", "a refrain", "a line sung again and again"],
)
def test_what_is_said_again_for_a_reason_is_kept(lines: list[str]) -> None:
    assert not cleaned(*lines).removed


def test_in_another_order_it_is_no_copy() -> None:
    between = ["Nobody came to the quay on Monday."] * 20

    assert not cleaned(*LINES, *between, *reversed(LINES)).removed
