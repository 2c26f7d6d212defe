"""Lists of teasers on pages: linked headlines with a paragraph and a date each."""

import pytest

from copydesk import Article, Pipeline, clean_article

STORY = "".join(
    f"<p>The harbour board met {at} times before it agreed to close the old quay for repairs, and "
    "nobody in the town had asked for it.</p>"
    for at in range(4)
)
NAMES = ("lantern", "anchor", "ladder", "barrel")


def listed(item: str) -> str:
    """Give a list with an item for each of four things."""
    return "".join(f"<li>{item.format(name=name)}</li>" for name in NAMES)


def cleaned(page: str) -> Article:
    """Clean a page with nothing but what the cleaner builds on."""
    pipeline = Pipeline.of("spaces", "timestamps", "teasers")
    return clean_article(
        f"<!doctype html><html lang=en><body>{page}</body></html>", pipeline=pipeline
    )


DATED = {
    "a date below": (
        "<h4><a href=/a>The {name} is found</a></h4><p>A {name} from the wreck is on show in the "
        "museum.</p><span>3 hours ago</span>"
    ),
    "a date above": (
        "<span>12 March 2021</span><h4><a href=/a>The {name} is found</a></h4><p>A {name} from the "
        "wreck is on show in the museum.</p>"
    ),
    "a section too": (
        "<h4><a href=/a>The {name} is found</a></h4><div>12 March 2021</div><div>Culture</div>"
        "<p>A {name} from the wreck is on show in the museum.</p>"
    ),
}
LEFT = {
    "products, which have no date": (
        "<h4><a href=/a>The {name} of the year</a></h4><p>This {name} is the best one that we have "
        "tried on board.</p>"
    ),
    "entries that are no links": (
        "<h4>The {name} is found</h4><p>A {name} from the wreck is on show in the museum.</p>"
        "<span>3 hours ago</span>"
    ),
    "stories of several paragraphs": (
        "<h4><a href=/a>The {name} is found</a></h4><p>A {name} from the wreck is on show in the "
        "museum.</p><p>Nobody knows whose {name} it was, or when.</p><span>3 hours ago</span>"
    ),
    "long paragraphs": (
        "<h4><a href=/a>The {name} is found</a></h4><p>" + "A {name} is on show in the town. " * 14
        + "</p><span>3 hours ago</span>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("item", DATED.values(), ids=DATED.keys())
def test_dated_teasers_are_labelled_and_the_story_is_kept(item: str) -> None:
    article = cleaned(f"{STORY}<ul>{listed(item)}</ul>")

    assert not any(name in article.text for name in NAMES)
    assert article.text.count("harbour board") == 4
    assert sum(one.rule == "teasers/dated" for one in article.removed) == 8


@pytest.mark.parametrize("item", LEFT.values(), ids=LEFT.keys())
def test_what_may_be_the_story_is_kept(item: str) -> None:
    article = cleaned(STORY + listed(item))

    assert all(name in article.text for name in NAMES)


@pytest.mark.parametrize("item", DATED.values(), ids=DATED.keys())
def test_a_page_that_is_the_list_is_kept(item: str) -> None:
    assert all(name in cleaned(listed(item)).text for name in NAMES)


def test_two_in_a_row_are_no_list() -> None:
    two = "".join(DATED["a date below"].format(name=name) for name in NAMES[:2])

    assert "lantern" in cleaned(STORY + two).text


def test_a_paragraph_between_teasers_that_is_none_is_kept() -> None:
    item = DATED["a date below"]
    first, second = listed(item), listed(item)
    page = STORY + first + "<p>The ferry sails again on Monday, the captain said.</p>" + second

    assert "ferry sails again" in cleaned(page).text


def test_in_plain_text_a_chronicle_looks_the_same_and_is_kept() -> None:
    entry = "The {name} is found\n\nA {name} from the wreck is on show there.\n\n12 March 2021\n\n"
    text = "".join(entry.format(name=name) for name in NAMES)

    assert all(name in clean_article(text, language="en").text for name in NAMES)
