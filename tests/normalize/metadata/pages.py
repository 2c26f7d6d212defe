"""Pages put together from a head and a body, with a story below."""

import json

from copydesk import Article, clean_article

STORY = (
    "<p>The council voted on Monday to close the old bridge for repairs, the mayor said, and "
    "nobody could tell the islanders when the boats would come or who would pay for them.</p>"
)


def article(head: str = "", body: str = "", *, below: str = "", url: str | None = None) -> Article:
    """Clean a page with this in its head, and this above and below its story."""
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}{STORY}{below}</body>'
    return clean_article(page, url=url)


def linked(**fields: object) -> str:
    """Give a script of JSON-LD about an article."""
    return (
        f'<script type="application/ld+json">{json.dumps({"@type": "Article", **fields})}</script>'
    )
