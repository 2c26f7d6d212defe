"""The article: its forms, and the way back from them."""

import json

import jsonschema
import pytest

from copydesk import Article, CopydeskError, clean_article, restore
from copydesk.article import json_schema
from copydesk.errors import ArticleFormatError

RAW = (
    "Who pays for the bridge?\n\nBy Jane Doe\n\nUpdated 3 March 2021\n\n"
    "The council voted on Monday to close the bridge ,the mayor said.\n\n"
    "What comes next\n\n- a ferry\n\nSmoke over the port. (Photo: Max Muster)\n\n"
    "Nobody knows.\n\nShare this article"
)
ARTICLE = clean_article(RAW, url="https://harbour.example/bridge", language="en")


def test_an_article_comes_back_from_its_dict() -> None:
    assert Article.from_dict(ARTICLE.to_dict()) == ARTICLE


def test_an_article_comes_back_from_its_json() -> None:
    assert Article.from_dict(json.loads(ARTICLE.to_json(indent=2))) == ARTICLE


def test_the_dict_is_as_the_schema_says() -> None:
    jsonschema.validate(json.loads(ARTICLE.to_json()), json_schema())


def test_json_is_ascii_whatever_the_text() -> None:
    article = clean_article("“Non”, dit-il.\ud800", language="fr")

    assert article.to_json().isascii()
    assert json.loads(article.to_json())["text"] == article.text


def test_markdown_has_title_and_headings() -> None:
    lines = ARTICLE.to_markdown().splitlines()

    assert lines[0] == "# Who pays for the bridge?"
    assert "## What comes next" in lines
    assert lines[-1] == "Nobody knows."


def test_text_has_a_blank_line_between_paragraphs() -> None:
    assert ARTICLE.text.split("\n\n") == [block.text for block in ARTICLE.blocks]
    assert ARTICLE.headings == ("What comes next",)


@pytest.mark.parametrize("word", ["council", "mayor", "What comes", "ferry", "Nobody"])
def test_an_offset_in_the_text_leads_to_the_source(word: str) -> None:
    assert RAW.startswith(word, ARTICLE.trace(ARTICLE.text.index(word)))


@pytest.mark.parametrize("offset", [-1, len(ARTICLE.text)])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(IndexError, match=f"offset {offset}"):
        ARTICLE.trace(offset)


def test_spans_of_what_was_left_out_are_in_the_source() -> None:
    assert [RAW[slice(*one.span)] for one in ARTICLE.removed] == [
        one.text for one in ARTICLE.removed
    ]
    assert RAW[slice(*ARTICLE.captions[0].span)] == "Smoke over the port. (Photo: Max Muster)"


def test_the_source_comes_back() -> None:
    assert restore(ARTICLE) == RAW


WRONG = {
    "nothing": {},
    "another dict": {"title": "Who pays?"},
    "a field of another type": ARTICLE.to_dict() | {"authors": "Jane Doe"},
    "a log that does not fit": ARTICLE.to_dict()
    | {
        "record": {
            "source": {"text": "Other."},
            "segments": [],
            "log": [
                {"cleaner": "x", "edits": [{"type": "Split", "block": 0, "at": 1, "rule": "x/y"}]}
            ],
        }
    },
}


@pytest.mark.parametrize("given", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_article_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ArticleFormatError) as error:
        Article.from_dict(given)

    assert isinstance(error.value, CopydeskError)
    assert isinstance(error.value, ValueError)
