"""Stories that stand in a page's scripts."""

import json

from copydesk.segment.html import segment_html

STORY = [
    f"The council voted on day {day} to close the old bridge for repairs." for day in range(12)
]
STATE = {
    "props": {"seo": {"description": STORY[0] * 20}, "blocks": [{"text": one} for one in STORY]}
}


def texts(script: str, kind: str, shown: str = "<p>Please enable JavaScript.</p>") -> list[str]:
    page = segment_html(f'<body>{shown}<script type="{kind}">{script}</script></body>')
    return [block.text for block in page.blocks]


def test_an_articles_body_is_read_from_linked_data() -> None:
    script = json.dumps({"@type": "Article", "articleBody": "\n\n".join(STORY)})

    assert texts(script, "application/ld+json")[1:] == STORY


def test_a_body_in_markup_is_read_as_markup() -> None:
    body = "".join(f"<p>{one[:4]}<b>{one[4:]}</b></p>" for one in STORY)

    assert texts(json.dumps({"page": {"body": body}}), "application/json")[1:] == STORY


def test_a_body_in_pieces_is_read_from_a_programs_state() -> None:
    assert texts(json.dumps(STATE), "application/json")[1:] == STORY


def test_a_page_that_shows_its_story_is_left_as_it_is() -> None:
    shown = "".join(f"<p>{one}</p>" for one in STORY * 3)

    assert texts(json.dumps(STATE), "application/json", shown) == STORY * 3
