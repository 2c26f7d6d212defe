"""Fields of the plain text of a whole page."""

import pytest

from copydesk import Article, clean_article
from copydesk.normalize.page_text import site_in

MENU = "Skip to main content\n\nHome\n\nSign In\n\nSearch\n\nMenu\n\nSubscribe\n\nAbout Us"
STORY = """\
The bridge over the river was closed on Monday for repairs, the mayor of the town said to \
reporters who had come to the harbour, and nobody knows when it will be open again.

A ferry takes people to the other side until then, and it costs nothing for children, but those \
who work on the quay have to pay for it every day, she told the council."""
FOOTER = "Share on Facebook\n\nPrivacy Policy\n\nContact Us\n\n© 2025 Harbour Times"


def page(head: str, name: str = "Who will pay for the bridge? | Harbour Times") -> Article:
    return clean_article(f"{name}\n\n{MENU}\n\n{head}\n\n{STORY}\n\n{FOOTER}", language="en")


def test_the_headline_is_the_title_without_the_site() -> None:
    article = page("Who will pay for the bridge?")

    assert (article.title, article.site) == ("Who will pay for the bridge?", "Harbour Times")


def test_a_headline_may_say_it_in_other_words() -> None:
    article = page("Who will have to pay for the bridge?")

    assert article.title == "Who will have to pay for the bridge?"


@pytest.mark.parametrize(
    "head",
    [
        "By Jane Doe\n\nMarch 3, 2025",
        "Written by Jane Doe on March 3, 2025",
        "By Jane Doe | March 3, 2025 | 4 min read",
    ],
)
def test_who_wrote_it_and_when_stands_below_the_headline(head: str) -> None:
    article = page(f"Who will pay for the bridge?\n\n{head}")

    assert (article.authors, article.published) == (("Jane Doe",), "2025-03-03")


def test_teasers_far_away_name_no_author() -> None:
    teasers = "Read Next\n\nA bridge too far\n\nBy Max Muster\n\nThe old mill\n\nBy Li Wei"
    head = "Who will pay for the bridge?\n\nBy Jane Doe"
    article = clean_article(
        f"Who will pay for the bridge? | Harbour Times\n\n{MENU}\n\n{head}\n\n{STORY}\n\n"
        f"{teasers}\n\n{FOOTER}",
        language="en",
    )

    assert article.authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("Who pays for it? | Harbour Times", "Harbour Times"),
        ("Harbour Times - Who pays for it?", "Harbour Times"),
        ("Who pays for it? - News - Harbour Times", None),
        ("Who pays for it?", None),
    ],
)
def test_the_site_is_what_a_name_has_beside_the_headline(name: str, site: str | None) -> None:
    assert site_in(name, "Who pays for it?") == site
