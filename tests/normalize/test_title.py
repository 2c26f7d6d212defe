"""Title, site and date from a title block."""

import pytest

from copydesk.normalize.title import TitleParts, host_of, split_title

STORY = [
    "The mayor told Norway TV that nobody had asked him about Karvel.",
    "The bridge on Monday (Photo: Harbour Times)",
    "© 2021 Island Post",
]


def parts(text: str, url: str | None = None, language: str = "en") -> TitleParts:
    return split_title(text, STORY, url=url, language=language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who pays? – DW – 23-09/2022", ("Who pays?", "DW", "2022-09-23")),
        ("Who pays? | BBC News", ("Who pays?", "BBC News", None)),
        ("Who pays? - Harbour Times", ("Who pays?", "Harbour Times", None)),
        ("Who pays? - Island Post", ("Who pays?", "Island Post", None)),
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
        "Who pays? - Norway TV",
        "Fire on the quay - Karvel",
        "Attack on the port - 11/9/2001",
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


@pytest.mark.parametrize("url", ["http://[", "http://\u2100.example", "//", "not an address", ""])
def test_a_malformed_address_tells_nothing(url: str) -> None:
    assert host_of(url) == ""
    assert parts("Who pays? - Tidewater Post", url).site is None
