"""What JSON-LD says of a page."""

import pytest

from copydesk.segment.jsonld import statements

CASES = {
    "an article": (
        '{"@type": "NewsArticle", "headline": "A", "datePublished": "2024-05-01"}',
        [("jsonld.article.headline", "A"), ("jsonld.article.date.published", "2024-05-01")],
    ),
    "a graph that refers to its parts": (
        (
            '{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, '
            '{"@type": "Person", "@id": "#a", "name": "Jane Doe"}]}'
        ),
        [("jsonld.article.author.person", "Jane Doe")],
    ),
    "a list": ('[{"@type": "WebSite", "name": "HT"}]', [("jsonld.site.name", "HT")]),
    "a page about an article": (
        '{"@type": "WebPage", "name": "B", "mainEntity": {"@type": "Article", "headline": "A"}}',
        [("jsonld.page.name", "B"), ("jsonld.article.headline", "A")],
    ),
    "several types, in full": (
        '{"@type": ["Thing", "https://schema.org/BlogPosting"], "headline": "A"}',
        [("jsonld.article.headline", "A")],
    ),
    "authors of all kinds": (
        '{"@type": "Article", "author": ["Jane Doe", {"@type": "Organization", "name": "HT"}]}',
        [("jsonld.article.author", "Jane Doe"), ("jsonld.article.author.organization", "HT")],
    ),
    "line breaks inside strings": (
        '{"@type": "Article", "headline": "A\nb"}',
        [("jsonld.article.headline", "A b")],
    ),
    "commas before brackets": (
        '{"@type": "Article", "headline": "A",}',
        [("jsonld.article.headline", "A")],
    ),
    "signs of comments": (
        '<!-- {"@type": "Article", "headline": "A"} -->',
        [("jsonld.article.headline", "A")],
    ),
    "articles of teasers": (
        '{"@type": "ItemList", "itemListElement": [{"@type": "Article", "headline": "A"}]}',
        [],
    ),
    "comments": (
        '{"@type": "Article", "comment": {"@type": "Comment", "author": "Max Muster"}}',
        [],
    ),
    "no JSON": ("window.x = 1", []),
    "an empty script": ("", []),
}


@pytest.mark.parametrize(("script", "said"), CASES.values(), ids=CASES.keys())
def test_statements_are_those_of_the_article_and_the_page(
    script: str, said: list[tuple[str, str]]
) -> None:
    assert [(one.name, one.content) for one in statements([script])] == said


def test_a_second_article_is_told_from_the_first() -> None:
    scripts = ['{"@type": "Article", "headline": "A"}', '{"@type": "Article", "headline": "B"}']

    assert [one.name for one in statements(scripts)] == [
        "jsonld.article.headline",
        "jsonld.article.2.headline",
    ]
