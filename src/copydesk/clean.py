"""The front door: raw input in, article out."""

from collections.abc import Iterable, Iterator
from functools import cache

from copydesk.article import Article
from copydesk.document import Block, Document, Source
from copydesk.edits import document_of
from copydesk.errors import InputTypeError, InvalidOptionError
from copydesk.normalize.assemble import article_of
from copydesk.pipeline import Pipeline
from copydesk.segment.decode import decode
from copydesk.segment.html import looks_like_html, segment_html
from copydesk.segment.plain import segment_text
from copydesk.text.language import detect_language, language_code
from copydesk.text.shape import tells_a_story

KINDS = ("text", "html")


def clean_article(
    raw: str | bytes,
    *,
    kind: str | None = None,
    url: str | None = None,
    language: str | None = None,
    pipeline: Pipeline | None = None,
) -> Article:
    r"""Clean the text or the page of an article as a scraper left it.

    `kind` is "text" or "html", found out where None; `language` is a BCP 47 tag, found out
    where None; `url` helps to tell the site's name. The default pipeline is the preset
    "article". Any str and any bytes give an article, an empty one at worst.

    Raises InputTypeError, InvalidOptionError or UnknownLanguageError for wrong use, and
    CleanerFailedError where a cleaner of a plugin fails.

    >>> article = clean_article("Who pays?\n\nBy Jane Doe\n\nNobody knows who will pay for the "
    ...     "new bridge over the river, the mayor said.\n\nAlso see:\n\nA bridge too far")
    >>> article.title, article.authors
    ('Who pays?', ('Jane Doe',))
    >>> article.text
    'Nobody knows who will pay for the new bridge over the river, the mayor said.'
    """
    if not isinstance(raw, str | bytes):
        raise InputTypeError(raw)
    if kind is not None and kind not in KINDS:
        raise InvalidOptionError("kind", kind, KINDS)
    code = language_code(language) if language is not None else None
    pipeline = pipeline or default_pipeline()
    return article_of(pipeline(segmented(raw, kind, url, code)))


def clean_articles(
    raws: Iterable[str | bytes],
    *,
    kind: str | None = None,
    language: str | None = None,
    pipeline: Pipeline | None = None,
) -> Iterator[Article]:
    """Clean one after the other, as they come. What fails in one never stops the rest.

    A cleaner that fails is passed over for that article, and the article's warnings say so.

    >>> [article.text for article in clean_articles(["Nobody came.", b"It rained."])]
    ['Nobody came.', 'It rained.']
    """
    patient = (pipeline or default_pipeline()).skipping_errors()
    for raw in raws:
        yield clean_article(raw, kind=kind, language=language, pipeline=patient)


@cache
def default_pipeline() -> Pipeline:
    """Give the preset "article", made once: its cleaners hold no state."""
    return Pipeline.preset("article")


def segmented(
    raw: str | bytes, kind: str | None, url: str | None, language: str | None
) -> Document:
    """Decode and segment raw input, and find out what the caller did not say."""
    encoding = None
    if isinstance(raw, bytes):
        raw, encoding = decode(raw)
    kind = kind or ("html" if looks_like_html(raw) else "text")
    if kind == "html":
        page = segment_html(raw)
        source = Source(page.text, kind, url, language or page.language, encoding, page.metadata)
        blocks = page.blocks
    else:
        source = Source(raw, kind, url, language, encoding)
        blocks = segment_text(raw)
    if source.language is None:
        source = Source(
            source.text, kind, url, language_of(source.text, blocks), encoding, source.metadata
        )
    return document_of(source, blocks)


def language_of(text: str, blocks: Iterable[Block]) -> str | None:
    """Find out a text's language from its sentences: notices are in English on any page.

    So the cleaned article is in the same language as the page, since its sentences are.
    """
    story = "\n".join(block.text for block in blocks if tells_a_story(block.text))
    return detect_language(story) or detect_language(text)
