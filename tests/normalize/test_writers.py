"""Authors in lines at a text's top and end that no rule names."""

import pytest

from copydesk import clean_article

STORY = """\
The bridge over the river was closed on Monday for repairs, the mayor of the town said.

Nobody knows who will pay for the new one, and the ferry does not run at night, she said."""


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("By Jane Doe and Max Muster, Harbour News", ("Jane Doe", "Max Muster")),
        ("This article was written by Jane Doe and first printed in Harbour", ("Jane Doe",)),
        ("Jane Doe | Senior Writer | July 2, 2025", ("Jane Doe",)),
        ("A walk along the quay", ()),
        ("By the river", ()),
    ],
)
def test_a_line_at_the_top_names_the_authors(top: str, authors: tuple[str, ...]) -> None:
    text = f"{STORY}\n\n{top}\n\n{STORY} Twice.\n\nShare on Facebook"

    assert clean_article(text, language="en").authors == authors


def test_a_bio_at_the_end_names_the_author() -> None:
    bio = "Jane Doe is a writer and gardener who lives in Harbour Town with two cats."

    assert clean_article(f"{STORY}\n\nShare on Facebook\n\n{bio}", language="en").authors == (
        "Jane Doe",
    )


def test_whom_the_story_is_about_is_no_author() -> None:
    story = f"Jane Doe came home on Monday, and nobody had known of it. {STORY}"
    last = "Jane Doe is a writer and gardener who lives in Harbour Town with two cats."

    assert clean_article(f"{story}\n\nShare on Facebook\n\n{last}", language="en").authors == ()
