"""The JSON Schema that is shipped, and the articles that it must fit."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from copydesk import clean_article
from copydesk.article import json_schema
from tests.fixture_pages import FixturePage, fixture_pages
from tests.strategies import texts

SCHEMA = json.loads((files("copydesk") / "article.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
PAGES = pytest.mark.parametrize("page", fixture_pages(), ids=lambda page: page.name)


def test_the_shipped_schema_is_the_one_of_the_code() -> None:
    assert json.loads(json.dumps(json_schema())) == SCHEMA


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@PAGES
def test_articles_of_pages_fit_the_schema(page: FixturePage) -> None:
    VALIDATOR.validate(json.loads(clean_article(page.raw).to_json()))


@given(texts())
def test_articles_of_any_text_fit_the_schema(text: str) -> None:
    VALIDATOR.validate(json.loads(clean_article(text).to_json()))


def test_what_is_no_article_does_not_fit() -> None:
    assert not VALIDATOR.is_valid({"title": "Who pays?"})
