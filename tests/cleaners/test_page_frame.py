"""What stands in a page's own elements for navigation and for its footer."""

import pytest

from copydesk import clean_article
from copydesk.document import Role

STORY = (
    "<p>The council voted on Monday to close the old bridge for repairs, the mayor said, and "
    "nobody could tell the islanders when the boats would come or who would pay for them.</p>"
    "<p>He said nothing else, and nobody in the hall had asked for it at any time that day.</p>"
)
QUOTED = (
    "<blockquote><p>It was old, and it sank.</p><footer>Jane Doe, captain</footer></blockquote>"
)


def roles(page: str, start: str) -> list[str]:
    """Give the roles of the blocks of a page that begin so."""
    blocks = clean_article(f"<!doctype html><body>{page}</body>").document.blocks
    return [block.role for block in blocks if block.text.startswith(start)]


LABELLED = {
    "a menu of three words": (f"<nav>Home Blog About</nav>{STORY}", "Home", Role.NAVIGATION),
    "a menu in the article": (
        f"<article>{STORY}<nav><a href=/o>Older: Geese</a></nav></article>",
        "Older",
        Role.NAVIGATION,
    ),
    "a page's footer": (f"{STORY}<footer>Powered by Rope</footer>", "Powered", Role.FOOTER),
    "a sentence in it": (
        f"{STORY}<footer><p>We write about harbours, and have done so for years.</p></footer>",
        "We write",
        Role.FOOTER,
    ),
}
KEPT = {
    "an element that was not closed": (f"<nav>Home{STORY}", "The council"),
    "a story in the navigation": (f"<nav>Home<main>{STORY}</main></nav>", "The council"),
    "a footer of the story": (
        f"<article>{STORY}<footer>It was old, says the captain.</footer></article>",
        "It was old",
    ),
    "whom a quotation is by": (f"{STORY}{QUOTED}{STORY}", "Jane Doe"),
    "a page that is all footer": ("<footer><p>We write about harbours.</p></footer>", "We write"),
}


@pytest.mark.parametrize(("page", "start", "role"), LABELLED.values(), ids=LABELLED.keys())
def test_what_is_of_the_frame(page: str, start: str, role: Role) -> None:
    assert roles(page, start) == [role]


@pytest.mark.parametrize(("page", "start"), KEPT.values(), ids=KEPT.keys())
def test_what_is_the_storys(page: str, start: str) -> None:
    assert set(roles(page, start)) <= {Role.MAIN, Role.HEADING}
