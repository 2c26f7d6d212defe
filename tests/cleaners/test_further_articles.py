"""Articles that stand below the one that was asked for."""

import pytest

from copydesk import Article, clean_article


def story(thing: str, count: int = 8) -> str:
    """Give paragraphs about something, no two alike."""
    return "".join(
        f"<p>The council voted {at} times to close the old {thing} for repairs, the mayor said "
        f"to the paper, and vote {at} on the {thing} was the longest of all.</p>"
        for at in range(count)
    )


def page(first: str, second: str) -> Article:
    """Clean a page of two parts."""
    return clean_article(f"<!doctype html><html lang=en><body>{first}{second}</body></html>")


FIRST = f"<article><h1>Who pays for it?</h1><p>By Jane Doe</p>{story('bridge')}</article>"
KEPT = {
    "no heading of its own": f"<article>{story('ferry')}</article>",
    "a smaller heading": f"<article><h2>Who sails?</h2>{story('ferry')}</article>",
    "the same heading": f"<article><h1>Who pays for it?</h1>{story('ferry')}</article>",
    "no article": f"<div><h1>Who sails?</h1>{story('ferry')}</div>",
    "too short": f"<article><h1>Who sails?</h1>{story('ferry', 2)}</article>",
}


def test_a_second_article_is_left_out_and_told() -> None:
    second = f"<article><h1>Who sails?</h1><p>By Max Muster</p>{story('ferry')}</article>"
    found = page(FIRST, second)

    assert "bridge" in found.text
    assert "ferry" not in found.text
    assert found.authors == ("Jane Doe",)
    assert "several articles on the page" in found.warnings


def test_of_a_teaser_and_an_article_the_article_is_kept() -> None:
    teaser = "<article><h1>Who sails?</h1><p>The boats came late to the quay again.</p></article>"

    assert "vote 7 on the bridge" in page(teaser, FIRST).text


def test_an_article_inside_another_is_a_part_of_it() -> None:
    inner = f"<article><h1>Who sails?</h1>{story('ferry')}</article>"

    assert "ferry" in page(FIRST.replace("</article>", inner + "</article>"), "").text


@pytest.mark.parametrize("second", KEPT.values(), ids=KEPT.keys())
def test_what_may_be_a_part_is_kept(second: str) -> None:
    found = page(FIRST, second)

    assert "ferry" in found.text
    assert "several articles on the page" not in found.warnings
