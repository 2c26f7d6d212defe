"""Dates in a line of text."""

import pytest

from copydesk.text.dates import find_dates


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("2021-03-04", "en", "2021-03-04"),
        ("2021-03-04T10:15:00Z", "en", "2021-03-04T10:15:00Z"),
        ("2021-03-04T10:15:00.123+02:00", "en", "2021-03-04T10:15:00+02:00"),
        ("3/4/2021", "en", "2021-03-04"),
        ("13/4/2021", "en", "2021-04-13"),
        ("3.4.2021", "de", "2021-04-03"),
        ("03.04.21", "de", "2021-04-03"),
        ("23-09/2022", "en", "2022-09-23"),
        ("2021/03/04", "de", "2021-03-04"),
        ("March 4, 2021", "en", "2021-03-04"),
        ("4th March 2021", "en", "2021-03-04"),
        ("Sept. 4, 2021", "en", "2021-09-04"),
        ("4. März 2021", "de", "2021-03-04"),
        ("4 mars 2021", "fr", "2021-03-04"),
        ("1er mars 2021", "fr", "2021-03-01"),
        ("4 de marzo de 2021", "es", "2021-03-04"),
        ("4 марта 2021", "ru", "2021-03-04"),
        ("March 4, 2021", "ru", "2021-03-04"),
        ("Mar.4, 2021", "en", "2021-03-04"),
        ("4-Mar-2021", "en", "2021-03-04"),
        ("2021年3月4日", "zh", "2021-03-04"),
        ("2021년 3월 4일", "ko", "2021-03-04"),
    ],
)
def test_a_date_is_read_as_its_language_writes_it(text: str, language: str, iso: str) -> None:
    found = list(find_dates(f"x {text} y", language))

    assert [date.iso for date in found] == [iso]
    assert f"x {text} y"[found[0].start : found[0].end].startswith(text[:10])


@pytest.mark.parametrize(
    "text",
    [
        "32.1.2021",
        "30.2.2021",
        "3.4",
        "1.2.3.4",
        "0/0/0000",
        "3-4-1",
        "March 2021",
        "12 apples 2021",
        "2021",
        "555-01-47",
        "10:15",
        "99.99.2021",
        "3.4.1850",
        "",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert list(find_dates(text, "en")) == []


def test_what_was_read_before_changes_nothing() -> None:
    list(find_dates("4 marzo 2021", "it"))

    assert list(find_dates("4 marzo 2021", "de")) == []
