"""Fields that stand in notices around a story."""

import pytest

from copydesk import clean_article

STORY = "The bridge over the river was closed on Monday for repairs, the mayor of the town said."
HARBOUR_ID = "Jembatan di atas sungai itu ditutup pada hari Senin, kata wali kota kepada wartawan."


def test_a_notice_may_say_the_title() -> None:
    notice = "Artikel ini telah tayang di Pelabuhan.com dengan judul Siapa Bayar Jembatan"

    assert clean_article(f"{HARBOUR_ID} {notice}", language="id").title == "Siapa Bayar Jembatan"


def test_a_title_of_its_own_comes_first() -> None:
    notice = "Artikel ini telah tayang di Pelabuhan.com dengan judul Siapa Bayar Jembatan"
    article = clean_article(f"Jembatan tua\n\n{HARBOUR_ID}\n\n{notice}", language="id")

    assert article.title == "Jembatan tua"


@pytest.mark.parametrize(
    "notice",
    [
        "Jane Doe is a writer in Harbour Town. The views expressed here are her own.",
        "Follow Harbour Times reporter Jane Doe on Twitter: @janedoe.",
    ],
)
def test_a_bio_names_the_author(notice: str) -> None:
    assert clean_article(f"{STORY}\n\n{STORY} Twice.\n\n{notice}").authors == ("Jane Doe",)


def test_a_byline_comes_before_bios() -> None:
    bio = "Max Muster is a writer in Harbour Town. The views expressed here are his own."

    assert clean_article(f"By Jane Doe\n\n{STORY}\n\n{bio}").authors == ("Jane Doe",)


def test_a_line_of_name_and_date_is_a_byline() -> None:
    article = clean_article(f"Jane Doe | March 3, 2021\n\n{STORY}\n\n{STORY} Twice.")

    assert (article.authors, article.published) == (("Jane Doe",), "2021-03-03")
    assert "Jane" not in article.text
