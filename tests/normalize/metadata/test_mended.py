"""Fields of pages that were decoded wrongly."""

import pytest

from copydesk import clean_article

STORY = "<p>The mayorâ\x80\x99s boat left the quay with JosÃ© NuÃ±ez on Monday, he said to all.</p>"


def test_what_is_decoded_in_the_text_is_in_the_fields() -> None:
    page = clean_article(
        f"<title>The mayorâ\x80\x99s boat</title><p class=author>By JosÃ© NuÃ±ez</p>{STORY}"
    )

    assert page.title == "The mayor’s boat"
    assert page.authors == ("José Nuñez",)


@pytest.mark.parametrize("title", ["Who pays Ã la carte?", "Größe der neuen Boote"])
def test_where_nothing_was_decoded_fields_are_as_they_are(title: str) -> None:
    assert clean_article(f"<title>{title}</title><p>Nobody came to the quay.</p>").title == title
