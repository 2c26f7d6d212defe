"""Statements that elements of a page's body make."""

import pytest

from copydesk.segment.html import segment_html

NAME = "<span itemprop=name>Jane Doe</span>"
SAID = {
    f"<p itemprop=author>{NAME}</p>": ["Jane Doe", "Jane Doe"],
    f"<p itemprop=author><a rel=author>{NAME}</a></p>": ["Jane Doe", "Jane Doe"],
    f"<p class=author>{NAME}</p>": [],
    f"<p>{NAME}</p>": [],
}


@pytest.mark.parametrize(("markup", "said"), SAID.items(), ids=SAID.keys())
def test_a_name_is_the_authors_inside_an_author_alone(markup: str, said: list[str]) -> None:
    found = segment_html(markup).metadata

    assert [one.content for one in found if one.name == "itemprop.author"] == said
