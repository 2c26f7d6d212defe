"""Warnings: what a reader of the article should know of it."""

import msgspec
import pytest

from copydesk import clean_article
from copydesk.document import Role
from copydesk.normalize.warnings import warnings_of

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."

OTHER = "Ferries will run every hour until the summer, though they take no cars and few bicycles."
WIRE = "LONDON (Reuters) – The deal is off, and nobody knows what will come of it for the port."
OTHER_WIRE = "BERLIN (dpa) – The toll has been paid since the war, and it will be gone in May."
SIGNED = f"Old bridge to close for a year\n\nBy Jane Doe\n\n{WIRE[19:]}"
OTHER_SIGNED = f"Who pays for the ferries?\n\nBy Ana Silva\n\n{OTHER_WIRE[15:]}"


@pytest.mark.parametrize(
    ("raw", "warnings"),
    [
        (STORY, ()),
        ("", ("no body found",)),
        ("Share this article", ("no body found",)),
        (f"{STORY}\n\nThe mayor has not", ("text ends mid-sentence",)),
        (
            f"{STORY}\n\nThe mayor has not said what it will cost the town and the…",
            ("text ends mid-sentence",),
        ),
        (f"{STORY}\n\n• a ferry", ()),
        (f"{STORY} AP", ()),
        (f"{STORY}\n\nJane Doe", ()),
        (f"{STORY}\n\nMore at https://harbour.example/bridge", ()),
        (f"{WIRE}\n\n{STORY}\n\n{OTHER_WIRE}\n\n{OTHER}", ("several articles in one text",)),
        (f"{SIGNED}\n\n{STORY}\n\n{WIRE}\n\n{OTHER}", ()),
        (
            f"{SIGNED}\n\n{STORY}\n\n{OTHER_SIGNED}\n\n{OTHER}",
            ("several articles in one text",),
        ),
        (
            "404 Not Found\n\nThe page you are looking for is gone.",
            ("no body found", "not an article"),
        ),
        (f"Please enable cookies.\n\n{STORY}", ()),
        (f"{STORY}\n\nTo continue reading, subscribe now", ("paywall notice found",)),
    ],
)
def test_a_warning_says_what_is_wrong(raw: str, warnings: tuple[str, ...]) -> None:
    assert clean_article(raw, language="en").warnings == warnings


WORDS = ("Bridge", "Ferry", "Quay", "Harbour", "Council", "Mayor", "School", "Library", "Market")
MENU = "".join(f"<li><a href=/{word}>{word}</a></li>" for word in WORDS)
LINKS = "".join(
    f"<li><a href=/{word}/1>{word} closes after vote, office says</a></li>" for word in WORDS
)
ITEMS = "".join(
    f"<div><h3><a>{word} model</a></h3><b>{at}0.00</b><a>Add to cart</a></div>"
    for at, word in enumerate(WORDS * 2)
)
NO_ARTICLES = {
    "front page": f"<section><h2>News</h2><ul>{LINKS}</ul></section>" * 3,
    "goods": f"<h1>Boats</h1>{ITEMS}",
    "tags": "<h1>All tags</h1>" + "".join(f"<h2>{word[0]}</h2><a>{word}</a>" for word in WORDS * 3),
    "contact": "<h1>Contact</h1><p>Harbour Times<br>Quay 3<br>Harbour Town</p><p>Call 0123 456</p>",
}
SEEMS_NONE = "page seems to hold no article"


def page(main: str) -> str:
    """Give a page with a menu above this and a footer below."""
    foot = "<footer><a>Contact</a> <a>Imprint</a><p>© 2024 Harbour Times</p></footer>"
    return f"<html lang=en><body><nav><ul>{MENU}</ul></nav><main>{main}</main>{foot}</body></html>"


@pytest.mark.parametrize("main", NO_ARTICLES.values(), ids=NO_ARTICLES.keys())
def test_a_page_without_an_article_is_told(main: str) -> None:
    assert SEEMS_NONE in clean_article(page(main)).warnings


def test_a_story_that_the_classifier_does_not_know_as_one_is_no_page_without_an_article() -> None:
    doc = clean_article(page(f"<h1>Boats</h1>{ITEMS}")).document
    story = msgspec.structs.replace(doc.blocks[0], text=f"{STORY} " * 9, role=Role.MAIN)

    assert SEEMS_NONE in tuple(warnings_of(doc))
    assert SEEMS_NONE not in tuple(
        warnings_of(msgspec.structs.replace(doc, blocks=(*doc.blocks, story)))
    )


def test_a_page_with_an_article_is_not() -> None:
    story = "".join(f"<p>{STORY.replace('Monday', f'day {at}')}</p>" for at in range(9))

    assert SEEMS_NONE not in clean_article(page(f"<h1>Who pays?</h1>{story}")).warnings
