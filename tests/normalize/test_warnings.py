"""Warnings: what a reader of the article should know of it."""

import pytest

from copydesk import clean_article

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."


@pytest.mark.parametrize(
    ("raw", "warnings"),
    [
        (STORY, ()),
        ("", ("no body found",)),
        ("Share this article", ("no body found",)),
        (f"{STORY}\n\nThe mayor has not", ("text ends mid-sentence",)),
        (
            f"{STORY}\n\nThe mayor has not said what it will cost the town and the…",
            ("text ends mid-sentence",),
        ),
        (f"{STORY}\n\n• a ferry", ()),
        (
            "404 Not Found\n\nThe page you are looking for is gone.",
            ("no body found", "not an article"),
        ),
        (f"Please enable cookies.\n\n{STORY}", ()),
        (f"{STORY}\n\nTo continue reading, subscribe now", ("paywall notice found",)),
    ],
)
def test_a_warning_says_what_is_wrong(raw: str, warnings: tuple[str, ...]) -> None:
    assert clean_article(raw, language="en").warnings == warnings
