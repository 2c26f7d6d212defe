"""Title, site and date from a title block."""

import pytest

from copydesk.normalize.title import TitleParts, split_title

STORY = ["The mayor told the Harbour Times that nobody had asked him."]


def parts(text: str, url: str | None = None, language: str = "en") -> TitleParts:
    return split_title(text, STORY, url=url, language=language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who pays? – DW – 23-09/2022", ("Who pays?", "DW", "2022-09-23")),
        ("Who pays? | BBC News", ("Who pays?", "BBC News", None)),
        ("Who pays? - Harbour Times", ("Who pays?", "Harbour Times", None)),
        ("Who pays? - March 4, 2021", ("Who pays?", None, "2021-03-04")),
        ("Who pays? | harbour.example", ("Who pays?", "harbour.example", None)),
        ("A year on – what we know - DW", ("A year on – what we know", "DW", None)),
    ],
)
def test_site_and_date_come_off(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Who pays?",
        "A year on – what we know",
        "Bridge closed – Islanders Leave",
        "Old Harbour: a guide",
        "The 2020-21 season",
        "Self-help",
        "– DW",
        "",
        "Fire in Ostrand – Nobody was hurt, says the mayor of Karvel",
    ],
)
def test_what_belongs_to_the_title_stays(text: str) -> None:
    assert parts(text) == TitleParts(text)


def test_the_address_tells_the_site() -> None:
    url = "https://www.tidewaterpost.example/x"

    assert parts("Who pays? - Tidewater Post", url).site == "Tidewater Post"
    assert parts("Who pays? - The Tidewater Post", url).site == "The Tidewater Post"
    assert parts("Who pays? - Tidewater", url).title == "Who pays?"
    assert parts("Who pays? - Post", url).site is None
