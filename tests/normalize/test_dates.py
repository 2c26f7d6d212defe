"""Published and modified, from the lines that are timestamps."""

import pytest

from copydesk import clean_article

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."


@pytest.mark.parametrize(
    ("stamps", "published", "modified"),
    [
        (["Published: May 4, 2015", "Updated: May 6, 2015"], "2015-05-04", "2015-05-06"),
        (["Updated May 6, 2015"], None, "2015-05-06"),
        (["May 4, 2015, updated May 6, 2015"], "2015-05-04", "2015-05-06"),
        (["2015-05-04T09:30:00Z"], "2015-05-04T09:30:00Z", None),
        (["May 4, 2015", "May 5, 2015"], "2015-05-04", None),
        (["Published", "May 4, 2015", "Last updated:", "May 6, 2015"], "2015-05-04", "2015-05-06"),
        (["Updated 2 hours ago", "May 4, 2015"], "2015-05-04", None),
        (["7 years ago"], None, None),
        ([], None, None),
    ],
)
def test_the_first_date_of_each_sort_counts(
    stamps: list[str], published: str | None, modified: str | None
) -> None:
    article = clean_article("\n\n".join([*stamps, STORY]), language="en")

    assert (article.published, article.modified) == (published, modified)


def test_the_language_settles_day_and_month() -> None:
    assert clean_article(f"3.4.2021\n\n{STORY}", language="de").published == "2021-04-03"
    assert clean_article(f"3.4.2021\n\n{STORY}", language="en").published == "2021-03-04"


@pytest.mark.parametrize(
    ("language", "stamp", "published"),
    [
        ("ru", "10:15, 3 марта 2021 г.", "2021-03-03"),
        ("hi", "प्रकाशित: 3 मार्च 2021, 10:15", "2021-03-03"),
        ("tr", "Giriş Tarihi: 03.04.2021 10:15", "2021-04-03"),
        ("pt", "Publicado em 03/04/2021 - 10:15", "2021-04-03"),
        ("ko", "입력 2021.03.03 10:15", "2021-03-03"),
        ("id", "Rabu, 03 Mar 2021 10:15 WIB", "2021-03-03"),
    ],
)
def test_stamps_are_read_in_their_language(language: str, stamp: str, published: str) -> None:
    assert clean_article(f"{stamp}\n\n{STORY}", language=language).published == published


@pytest.mark.parametrize(
    ("other", "published"),
    [
        ("Last changed on 31 January 2023", "2023-10-03"),
        ("Last changed on January 31, 2023", "2023-03-10"),
        ("Nobody knows", "2023-03-10"),
    ],
)
def test_dates_beside_settle_day_and_month_in_english(other: str, published: str) -> None:
    text = f"03/10/2023\n\n{STORY}\n\n{other}"

    assert clean_article(text, language="en").published == published
