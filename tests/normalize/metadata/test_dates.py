"""Dates of pages: the article's own, or none."""

import pytest

from tests.normalize.metadata.pages import article, linked

H1 = "<h1>Who pays for it?</h1>"
PUBLISHED = {
    "in the page's data": (
        linked(datePublished="2024-05-01T10:00:00Z"),
        "",
        "2024-05-01T10:00:00Z",
    ),
    "in the head": (
        '<meta property="article:published_time" content="2024-05-01">',
        "",
        "2024-05-01",
    ),
    "mixed vocabularies": (
        '<meta property="og:article:published_time" content="2024-05-01">',
        "",
        "2024-05-01",
    ),
    "time under the title": ("", f"{H1}<time datetime=2024-05-01>May 1</time>", "2024-05-01"),
    "line under the title": ("", f"{H1}<p>May 1, 2024 - 3 min read</p>", "2024-05-01"),
    "line above the title": ("", f"<p>Wednesday, 1 May 2024</p>{H1}", "2024-05-01"),
    "microdata": ("", f"{H1}<meta itemprop=datePublished content=2024-05-01>", "2024-05-01"),
    "the one time of the page": (
        "",
        H1 + "<p>It rained.</p>" * 30 + "<time datetime=2024-05-01>",
        "2024-05-01",
    ),
    "a line right above the story": (
        "",
        f"{H1}{'<p>Menu</p>' * 20}<p>1 May 2024</p><p>{'The ship came late to the quay. ' * 6}</p>",
        "2024-05-01",
    ),
    "the one stamp of the page": (
        "",
        H1 + "<p>It rained.</p>" * 30 + "<p>Posted on 1 May 2024</p>",
        "2024-05-01",
    ),
    "a stamp below with an author and an hour": (
        "",
        H1 + "<p>It rained.</p>" * 30 + "<p>Posted on the 15/12/2023 at 19:00 by @jane_doe</p>",
        "2023-12-15",
    ),
    "a clock glued to the year": ("", f"{H1}<p>March 3, 20218:23 PM ET</p>", "2021-03-03"),
    "the head in words": ('<meta name="published" content="July 17, 2021">', H1, "2021-07-17"),
    "a change behind a stroke": (
        "",
        f"{H1}<p>May 1, 2024 - Updated May 3, 2024</p>",
        "2024-05-01",
    ),
    "the fuller form": (
        '<meta property="article:published_time" content="2024-05-01T10:00:00Z">',
        f"{H1}<p>May 1, 2024</p>",
        "2024-05-01T10:00:00Z",
    ),
}
NONE = {
    "no date": ("", H1),
    "a year of a copyright": ("", f"{H1}<p>© 2024 Harbour Times</p>"),
    "a sentence": ("", f"{H1}<p>On May 1, 2024 the bridge was closed, the mayor said.</p>"),
    "a day that was never set": (linked(datePublished="1970-01-01"), H1),
    "a day to come": (linked(datePublished="2099-05-01"), H1),
    "days on which something is on": ("", f"{H1}<p>DATE: 2024-05-01 - 2024-05-03</p>"),
    "the day of a check": ("", f"{H1}<p>Medically reviewed on May 1, 2024</p>"),
    "a time of a check": ("", f"{H1}<p>Last reviewed:</p><time datetime=2024-05-01>May</time>"),
    "the day of the build": ('<meta property="og:updated_time" content="2024-05-01">', H1),
}


@pytest.mark.parametrize(("head", "body", "date"), PUBLISHED.values(), ids=PUBLISHED.keys())
def test_the_day_of_publishing_is_found(head: str, body: str, date: str) -> None:
    assert article(head, body).published == date


@pytest.mark.parametrize(("head", "body"), NONE.values(), ids=NONE.keys())
def test_what_is_not_the_articles_date_is_not_given(head: str, body: str) -> None:
    page = article(head, body)

    assert (page.published, page.modified) == (None, None)


def test_a_change_is_told_from_publishing() -> None:
    page = article("", f"{H1}<p>Published May 1, 2024. Updated May 3, 2024</p>")

    assert (page.published, page.modified) == ("2024-05-01", "2024-05-03")


CHANGES = {
    "time": "<p>Last updated: <time datetime=2024-05-01>May 1, 2024</time></p>",
    "class": '<p class="post-date">Updated May 1, 2024</p>',
    "class that says published": '<p class="date-published">Latest updated May 1, 2024</p>',
    "far below": "<p>It rained.</p>" * 30 + '<p class="date">Updated May 1, 2024</p>',
}


@pytest.mark.parametrize("body", CHANGES.values(), ids=CHANGES.keys())
def test_a_time_that_says_so_is_of_a_change(body: str) -> None:
    page = article("", H1 + body)

    assert (page.published, page.modified) == (None, "2024-05-01")


def test_a_day_behind_who_reviewed_it_is_of_publishing() -> None:
    assert (
        article("", f"{H1}<p>Reviewed by Jane Doe</p><p>1 May 2024</p>").published == "2024-05-01"
    )


def test_a_date_behind_one_of_a_change_is_of_publishing() -> None:
    line = "<p>Updated <time>May 3, 2024</time> Originally published <time>May 1, 2024</time></p>"
    page = article("", H1 + line)

    assert (page.published, page.modified) == ("2024-05-01", "2024-05-03")


FRONT = '<link rel=canonical href="https://harbour.example/">'
FRONTS = {
    "says so": (FRONT, "https://harbour.example", None),
    "says so of another page": (FRONT, "https://harbour.example/quay", "2024-05-01"),
    "says nothing": ("", "https://harbour.example/", "2024-05-01"),
}


@pytest.mark.parametrize(("head", "url", "date"), FRONTS.values(), ids=FRONTS.keys())
def test_a_front_page_has_no_date(head: str, url: str, date: str | None) -> None:
    assert article(head + linked(datePublished="2024-05-01"), H1, url=url).published == date


OWN_DAYS = {
    "https://harbour.example/2023/10/03/quay": "2023-10-03",
    "https://harbour.example/articles/2023-10-03+quay": "2023-10-03",
    "https://harbour.example/2023/10/quay": None,
    "https://harbour.example/2023/10/03.5-tons": None,
}


@pytest.mark.parametrize(("url", "date"), OWN_DAYS.items())
def test_an_address_says_the_day(url: str, date: str | None) -> None:
    assert article("", H1, url=url).published == date


def test_a_change_before_publishing_is_none() -> None:
    page = article(linked(datePublished="2024-05-03", dateModified="2024-05-01"), H1)

    assert (page.published, page.modified) == ("2024-05-03", None)


def test_dates_of_teasers_are_not_given() -> None:
    teasers = "".join(f"<p>It rained.</p><time datetime=2024-05-0{day}>" for day in range(1, 9))

    assert article("", H1, below="<p>It rained.</p>" * 20 + teasers).published is None


def test_english_of_other_countries_has_the_day_first() -> None:
    page = '<meta property="og:locale" content="en_GB">'

    assert article(page, f"{H1}<p>03/10/2023</p>").published == "2023-10-03"


def test_a_page_that_begins_with_its_date_has_no_label_above_it() -> None:
    found = article("", "<p>3 March 2021</p><h1>Who pays?</h1><p>Nobody knows.</p><p>Updated:</p>")

    assert (found.published, found.modified) == ("2021-03-03", None)


ADDRESSES = {
    "https://harbour.example/2023/10/03/quay": "2023-10-03",
    "https://harbour.example/2023/october/03/quay": "2023-10-03",
    "https://harbour.example/2023/section/03/quay": "2023-03-10",
    "https://harbour.example/2023/octopus/03/quay": "2023-03-10",
}


@pytest.mark.parametrize(("url", "date"), ADDRESSES.items())
def test_the_address_settles_which_number_is_the_month(url: str, date: str) -> None:
    page = '<meta property="og:locale" content="en_GB">'

    assert article(page, f"{H1}<p>10/03/2023</p>", url=url).published == date


def test_the_same_minute_in_two_zones_is_one_date() -> None:
    page = '<meta property="article:published_time" content="2024-05-02T02:00:10Z">'
    local = "<time itemprop=datePublished datetime=2024-05-01T22:00:00-04:00>May 1, 2024</time>"

    assert article(page, H1 + local).published == "2024-05-02T02:00:10Z"
