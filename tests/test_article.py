"""The article: its forms, and the way back from them."""

import json
from typing import cast

import jsonschema
import pytest

from copydesk import Article, CopydeskError, clean_article, restore
from copydesk.article import Removal, json_schema
from copydesk.document import Block, Kind, Origin, Role, Span
from copydesk.errors import ArticleFormatError, OffsetError

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


@pytest.mark.parametrize(
    ("title", "first", "heads"),
    [
        ("Who pays?", "Who pays?", ["# Who pays?"]),
        ("Who pays?", "Who pays? | DW", ["# Who pays?"]),
        ("Who pays?", "Who asks?", ["# Who pays?", "## Who asks?"]),
        ("Bridge", "Bridge closes", ["# Bridge", "## Bridge closes"]),
        (None, "Who pays?", ["## Who pays?"]),
    ],
)
def test_a_title_that_stayed_is_shown_once(title: str | None, first: str, heads: list[str]) -> None:
    heading = Block(0, first, Kind.HEADING, Origin(Span(0, len(first))), Role.HEADING)
    article = Article(document=ARTICLE.document, title=title, blocks=(heading,))

    assert article.to_markdown().split() == " ".join(heads).split()


def test_a_heading_below_a_title_that_was_taken_is_shown() -> None:
    taken = Removal("Bridge", Role.TITLE, "x/y", "x", 1.0, Span(0, 6))
    heading = Block(0, "Bridge: a guide", Kind.HEADING, Origin(Span(8, 23)), Role.HEADING)
    article = Article(
        document=ARTICLE.document, title="Bridge", blocks=(heading,), removed=(taken,)
    )

    assert article.to_markdown() == "# Bridge\n\n## Bridge: a guide\n"


def test_text_has_a_blank_line_between_paragraphs() -> None:
    assert ARTICLE.text.split("\n\n") == [block.text for block in ARTICLE.blocks]
    assert ARTICLE.headings == ("What comes next",)


@pytest.mark.parametrize("word", ["council", "mayor", "What comes", "ferry", "Nobody"])
def test_an_offset_in_the_text_leads_to_the_source(word: str) -> None:
    assert RAW.startswith(word, ARTICLE.trace(ARTICLE.text.index(word)))


@pytest.mark.parametrize("offset", [-1, len(ARTICLE.text), "3", 1.5, None])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(OffsetError, match=f"offset {offset!r}; the text has") as error:
        ARTICLE.trace(offset)

    assert isinstance(error.value, IndexError)


def test_the_log_is_replayed_once_for_all_offsets(monkeypatch: pytest.MonkeyPatch) -> None:
    article = clean_article(RAW, language="en")
    offsets = [article.trace(0)]
    monkeypatch.delattr("copydesk.article.Trace")

    offsets += [article.trace(offset) for offset in range(1, len(article.text))]

    assert offsets == sorted(offsets)
    assert article == ARTICLE.from_dict(article.to_dict())


def test_spans_of_what_was_left_out_are_in_the_source() -> None:
    assert [RAW[slice(*one.span)] for one in ARTICLE.removed] == [
        one.text for one in ARTICLE.removed
    ]
    assert RAW[slice(*ARTICLE.captions[0].span)] == "Smoke over the port. (Photo: Max Muster)"


def test_without_its_record_it_still_fits_the_schema() -> None:
    given = json.loads(ARTICLE.to_json(with_record=False))

    assert given == {k: v for k, v in json.loads(ARTICLE.to_json()).items() if k != "record"}
    jsonschema.validate(given, json_schema())


def test_without_its_record_it_is_not_read_back() -> None:
    with pytest.raises(ArticleFormatError, match="made without its record"):
        Article.from_dict(ARTICLE.to_dict(with_record=False))


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


def changed(**fields: object) -> dict[str, object]:
    """Give the article's dict with another record: some of its fields, or its source's text."""
    given = json.loads(ARTICLE.to_json())
    given["record"] |= fields
    return cast("dict[str, object]", given)


def segment(number: int, start: object, end: object, kind: str = "paragraph") -> dict[str, object]:
    return {"id": number, "kind": kind, "origin": {"span": [start, end]}}


SEGMENTS = cast("dict[str, list[object]]", changed()["record"])["segments"]
WRONG_RECORDS: dict[str, dict[str, object]] = {
    "no segments": {"segments": []},
    "one segment less": {"segments": SEGMENTS[1:]},
    "the last segment less": {"segments": SEGMENTS[:-1], "log": []},
    "a segment twice": {"segments": [SEGMENTS[0], *SEGMENTS]},
    "segments out of order": {"segments": SEGMENTS[::-1]},
    "a span before the start": {"segments": [segment(0, -24, 24), *SEGMENTS[1:]]},
    "a span past the end": {"segments": [*SEGMENTS[:-1], segment(len(SEGMENTS) - 1, 215, 999)]},
    "spans that overlap": {"segments": [segment(0, 0, 30), *SEGMENTS[1:]]},
    "a span back to front": {"segments": [segment(0, 24, 0), *SEGMENTS[1:]]},
    "a span without bounds": {"segments": [segment(0, 0, 10**40), *SEGMENTS[1:]]},
    "a span of texts": {"segments": [segment(0, "0", "24"), *SEGMENTS[1:]]},
    "a kind that is a lone surrogate": {"segments": [segment(0, 0, 24, "\ud800"), *SEGMENTS[1:]]},
    "no log": {"log": []},
    "another source": {"source": {"text": RAW.replace("Nobody", "Anyone")}},
}


@pytest.mark.parametrize("fields", WRONG_RECORDS.values(), ids=WRONG_RECORDS.keys())
def test_a_record_that_is_of_no_article_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ArticleFormatError):
        Article.from_dict(changed(**fields))


def test_blocks_that_the_record_does_not_give_are_refused() -> None:
    with pytest.raises(ArticleFormatError, match="not those that its record gives"):
        Article.from_dict(ARTICLE.to_dict() | {"blocks": []})


@pytest.mark.parametrize("given", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_article_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ArticleFormatError) as error:
        Article.from_dict(given)

    assert isinstance(error.value, CopydeskError)
    assert isinstance(error.value, ValueError)
