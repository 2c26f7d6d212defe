"""What holds for every document, every preset and every built-in cleaner."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Article, Pipeline, clean_article, restore
from copydesk.document import Document, Join, Relabel, Replace
from copydesk.edits import document_of, undo_last
from copydesk.presets import PRESETS
from copydesk.provenance import Trace
from copydesk.registry import BUILT_IN
from tests.fixture_pages import page_texts
from tests.strategies import languages_or_none, texts

PIPELINES = {name: Pipeline.preset(name) for name in PRESETS} | {
    name: Pipeline.of(name) for name in BUILT_IN
}
EVERY_PIPELINE = pytest.mark.parametrize("name", PIPELINES)
ANY_TEXT = texts() | st.sampled_from(page_texts())


def article_of(text: str, name: str, language: str) -> Article:
    return clean_article(text, kind="text", language=language, pipeline=PIPELINES[name])


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_replaying_the_log_gives_the_cleaned_document(name: str, text: str, language: str) -> None:
    doc = article_of(text, name, language).document

    assert document_of(doc.source, doc.segmented, doc.log) == doc


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_undo_gives_back_the_segmented_document(name: str, text: str, language: str) -> None:
    doc = article_of(text, name, language).document

    while doc.log:
        doc = undo_last(doc)

    assert doc == Document(doc.source, doc.segmented, doc.segmented)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_the_source_is_restored_to_the_character(name: str, text: str, language: str) -> None:
    assert restore(article_of(text, name, language)) == text


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_every_character_is_accounted_for(name: str, text: str, language: str) -> None:
    doc = article_of(text, name, language).document
    trace = Trace(doc)
    spans = [trace.maps[block.id].whole for block in doc.blocks]
    done = 0
    gaps = []
    for span in spans:
        gaps.append(text[done : span.start])
        done = span.end

    assert not "".join([*gaps, text[done:]]).strip()


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_cleaning_again_removes_and_repairs_nothing(name: str, text: str, language: str) -> None:
    once = article_of(text, name, language)

    twice = article_of(once.text, name, language)

    assert (twice.removed, twice.repairs, twice.text) == ((), (), once.text)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_no_character_is_invented(name: str, text: str, language: str) -> None:
    article = article_of(text, name, language)
    trace = Trace(article.document)

    for block in article.blocks:
        here = trace.maps[block.id]
        for piece, after in zip(here.pieces, [*here.pieces[1:], None], strict=True):
            end = after.start if after else here.length
            if piece.is_copied:
                assert block.text[piece.start : end] == text[slice(*piece.source)]


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_order_is_kept(name: str, text: str, language: str) -> None:
    article = article_of(text, name, language)

    offsets = [article.trace(offset) for offset in range(0, len(article.text), 7)]

    assert offsets == sorted(offsets)


@EVERY_PIPELINE
@given(text=ANY_TEXT, language=languages_or_none())
def test_repairs_tell_what_stood_in_the_source(name: str, text: str, language: str) -> None:
    doc = article_of(text, name, language).document
    trace = Trace(doc)
    first = next(
        ((batch, spans) for batch, spans in zip(doc.log, trace.spans, strict=True) if batch.edits),
        None,
    )

    for edit, span in zip(first[0].edits, first[1], strict=True) if first else ():
        match edit:
            case Replace():
                assert text[slice(*span)] == edit.before
            case Join():
                assert not text[slice(*span)].strip()
            case Relabel():
                assert edit.before != edit.after


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
