"""Pages with more blocks than any article has."""

import pytest

from copydesk.segment import walk
from copydesk.segment.html import segment_html

MOST = 3
PAGES = {
    "paragraphs": (
        "<p>One.<p>Two.<p>Three.<p>Four.<p>Five.",
        ("One.", "Two.", "Three.", "Four. Five."),
    ),
    "lines": (
        "One.<br>Two.<br>Three.<br>Four.<br>Five.",
        ("One.", "Two.", "Three.", "Four. Five."),
    ),
    "as many as may be": ("<p>One.<p>Two.<p>Three.", ("One.", "Two.", "Three.")),
    "one more": ("<p>One.<p>Two.<p>Three.<p>Four.", ("One.", "Two.", "Three.", "Four.")),
    "nested too deep": (
        "<p>One.<p>Two.<p>Three." + "<div>" * 9999 + "<p>Four.<p>Five.",
        ("One.", "Two.", "Three.", "Four. Five."),
    ),
}


@pytest.mark.parametrize(("page", "texts"), PAGES.values(), ids=PAGES.keys())
def test_what_is_too_much_is_one_block(
    page: str, texts: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MAX_BLOCKS", MOST)

    assert tuple(block.text for block in segment_html(page).blocks) == texts
