"""Warnings: what a reader of the article should know of it."""

import pytest

from copydesk import clean_article

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."

OTHER = "Ferries will run every hour until the summer, though they take no cars and few bicycles."
WIRE = "LONDON (Reuters) – The deal is off, and nobody knows what will come of it for the port."
OTHER_WIRE = "BERLIN (dpa) – The toll has been paid since the war, and it will be gone in May."
SIGNED = f"Old bridge to close for a year\n\nBy Jane Doe\n\n{WIRE[19:]}"
OTHER_SIGNED = f"Who pays for the ferries?\n\nBy Ana Silva\n\n{OTHER_WIRE[15:]}"


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
        (f"{STORY} AP", ()),
        (f"{STORY}\n\nJane Doe", ()),
        (f"{STORY}\n\nMore at https://harbour.example/bridge", ()),
        (f"{WIRE}\n\n{STORY}\n\n{OTHER_WIRE}\n\n{OTHER}", ("several articles in one text",)),
        (f"{SIGNED}\n\n{STORY}\n\n{WIRE}\n\n{OTHER}", ()),
        (
            f"{SIGNED}\n\n{STORY}\n\n{OTHER_SIGNED}\n\n{OTHER}",
            ("several articles in one text",),
        ),
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
