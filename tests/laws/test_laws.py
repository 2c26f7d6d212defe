"""What holds for every document, every preset and every built-in cleaner."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk import Article, Pipeline, clean_article, restore
from copydesk.document import Document
from copydesk.edits import document_of, undo_last
from copydesk.presets import PRESETS
from copydesk.registry import BUILT_IN
from tests.fixture_pages import page_texts
from tests.laws.accounts import invented, lost, misquoted
from tests.strategies import dumps, languages_or_none, texts

PIPELINES = {name: Pipeline.preset(name) for name in PRESETS} | {
    name: Pipeline.of(name) for name in BUILT_IN
}
EVERY_PIPELINE = pytest.mark.parametrize("name", PIPELINES)
# Texts that changed when they were cleaned again.
UNSURE = (
    "“It was late, and they left the house with one bag\n\n"
    "The council voted on Monday to close the old bridge for repairs, the mayor said.\n\n0\x94"
)
TWO_OPEN = (
    "“„ The council voted on Monday to close the old bridge for repairs, the mayor said. "
    "“We have waited for this since spring,” said Ana Petrova, who runs the ferry."
)
NOTICES = (
    "(mit Material der dpa)\n\nAktifkan JavaScript untuk menonton video\n\n"
    "Ce contenu est bloqué car vous n’avez pas accepté les cookies."
)
# The last line is a line separator that was read in the wrong encoding.
SEPARATOR = "Home\n" * 5 + "\u00e2\u20ac\u00a8"
ANY_TEXT = texts() | dumps() | st.sampled_from(page_texts())


def article_of(text: str, name: str, language: str | None) -> Article:
    return clean_article(text, kind="text", language=language, pipeline=PIPELINES[name])


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_replaying_the_log_gives_the_cleaned_document(
    name: str, text: str, language: str | None
) -> None:
    doc = article_of(text, name, language).document

    assert document_of(doc.source, doc.segmented, doc.log) == doc


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_undo_gives_back_the_segmented_document(name: str, text: str, language: str | None) -> None:
    doc = article_of(text, name, language).document

    while doc.log:
        doc = undo_last(doc)

    assert doc == Document(doc.source, doc.segmented, doc.segmented)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_the_source_is_restored_to_the_character(
    name: str, text: str, language: str | None
) -> None:
    assert restore(article_of(text, name, language)) == text


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_every_character_is_accounted_for(name: str, text: str, language: str | None) -> None:
    assert lost(article_of(text, name, language)) == ""


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
@example(text=UNSURE, language="en")
@example(text=NOTICES, language=None)
@example(text=TWO_OPEN, language=None)
@example(text=SEPARATOR, language=None)
@example(text="''said“„a", language="ru")
@example(text="“ ”1a )“No,”", language="fr")
@example(text="„\n\n”A“A", language="ar")
def test_cleaning_again_removes_and_repairs_nothing(
    name: str, text: str, language: str | None
) -> None:
    once = article_of(text, name, language)

    twice = article_of(once.text, name, language)

    assert (twice.removed, twice.repairs, twice.text) == ((), (), once.text)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_no_character_is_invented(name: str, text: str, language: str | None) -> None:
    assert invented(article_of(text, name, language)) == []


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_order_is_kept(name: str, text: str, language: str | None) -> None:
    article = article_of(text, name, language)

    offsets = [article.trace(offset) for offset in range(0, len(article.text), 7)]

    assert offsets == sorted(offsets)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_repairs_tell_what_stood_in_the_source(name: str, text: str, language: str | None) -> None:
    assert misquoted(article_of(text, name, language).document) == []


@given(raw=st.text() | st.binary(), name=st.sampled_from(sorted(PRESETS)))
def test_any_input_gives_an_article(raw: str | bytes, name: str) -> None:
    assert isinstance(clean_article(raw, pipeline=PIPELINES[name]), Article)


@given(raw=st.text().map("<p>{}</p>".format) | st.binary().map(b"<html><p>%s".__mod__))
def test_any_markup_gives_an_article(raw: str | bytes) -> None:
    assert isinstance(clean_article(raw, kind="html"), Article)


@given(text=ANY_TEXT)
def test_an_article_comes_back_from_its_dict_and_its_json(text: str) -> None:
    article = clean_article(text)

    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(article.to_json())) == article


@given(text=ANY_TEXT, others=st.lists(texts(), max_size=3))
def test_the_result_depends_on_the_input_alone(text: str, others: list[str]) -> None:
    first = clean_article(text)
    with ThreadPoolExecutor(2) as pool:
        again = list(pool.map(clean_article, [*others, text]))[-1]

    assert again == first
