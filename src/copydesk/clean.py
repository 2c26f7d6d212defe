"""The front door: raw input in, article out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from copydesk.article import Article
from copydesk.document import Block, Document, Source
from copydesk.edits import document_of
from copydesk.errors import InputTypeError, InvalidOptionError
from copydesk.normalize.assemble import article_of
from copydesk.pipeline import Pipeline
from copydesk.segment.decode import decode
from copydesk.segment.html import looks_like_html, segment_html
from copydesk.segment.plain import segment_text
from copydesk.segment.trees import Tree, is_tree, markup_of
from copydesk.text.language import detect_language, is_enough, language_code
from copydesk.text.shape import tells_a_story

KINDS = ("text", "html")
# Languages, one after the other. Each but the first is that of what the one before left, so there
# are hardly ever two; the bound is for repairs that languages undo in each other's text.
MAX_LANGUAGES = 6


def clean_article(
    raw: "str | bytes | Tree",
    *,
    kind: str | None = None,
    url: str | None = None,
    language: str | None = None,
    pipeline: Pipeline | None = None,
) -> Article:
    r"""Clean the text or the page of an article as a scraper left it.

    `raw` may also be a page that was parsed, by lxml or Beautiful Soup; it is left unchanged.
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
    options = checked(kind, url, language, pipeline)
    if not isinstance(raw, str | bytes):
        if not is_tree(raw):
            raise InputTypeError(raw)
        raw, options = markup_of(raw), options._replace(kind="html")
    return cleaned(raw, options)


def clean_articles(
    raws: "Iterable[str | bytes | Tree]",
    *,
    kind: str | None = None,
    language: str | None = None,
    pipeline: Pipeline | None = None,
) -> Iterator[Article]:
    """Clean one after the other, as they come. What fails in one never stops the rest.

    A cleaner that fails is passed over for that article, and the article's warnings say so.
    What is neither text nor page gives an empty article with a warning.

    >>> [article.text for article in clean_articles(["Nobody came.", b"It rained."])]
    ['Nobody came.', 'It rained.']
    """
    # Not a generator itself: wrong use is told by the call, and not by the first next().
    if isinstance(raws, str | bytes) or is_tree(raws) or not isinstance(raws, Iterable):
        raise InputTypeError(raws, option="raws", wanted="an iterable of str or bytes")
    options = checked(kind, None, language, pipeline)
    patient = options._replace(pipeline=options.pipeline.skipping_errors())
    return (cleaned_or_empty(raw, patient) for raw in raws)


class Options(NamedTuple):
    """What a caller said of an input, checked; `language` is a code."""

    kind: str | None
    url: str | None
    language: str | None
    pipeline: Pipeline


def checked(
    kind: str | None, url: str | None, language: str | None, pipeline: Pipeline | None
) -> Options:
    """Check what a caller said. Raises InvalidOptionError or UnknownLanguageError."""
    if kind is not None and kind not in KINDS:
        raise InvalidOptionError("kind", kind, KINDS)
    if url is not None and not isinstance(url, str):
        raise InvalidOptionError("url", url, "a str")
    if language is not None and not isinstance(language, str):
        raise InvalidOptionError("language", language, "a BCP 47 tag such as 'en'")
    if pipeline is not None and not isinstance(pipeline, Pipeline):
        raise InvalidOptionError(
            "pipeline", pipeline, "a Pipeline, as of Pipeline.preset('article')"
        )
    code = language_code(language) if language is not None else None
    return Options(kind, url, code, default_pipeline() if pipeline is None else pipeline)


def cleaned(raw: str | bytes, options: Options) -> Article:
    """Clean one input."""
    doc = segmented(raw, options.kind, options.url, options.language)
    if doc.source.language is None:
        return article_of(in_its_language(doc, options.pipeline))
    return article_of(options.pipeline(doc))


def cleaned_or_empty(raw: "str | bytes | Tree", options: Options) -> Article:
    """Clean one input of many."""
    if isinstance(raw, str | bytes):
        return cleaned(raw, options)
    if is_tree(raw):
        return cleaned(markup_of(raw), options._replace(kind="html"))
    return unread(raw, options)


def unread(found: object, options: Options) -> Article:
    """Give the empty article of what is no input, with a warning that says what was found."""
    empty = cleaned("", options)
    return replace(empty, warnings=(str(InputTypeError(found)), *empty.warnings))


@cache
def default_pipeline() -> Pipeline:
    """Give the preset "article", made once: its cleaners hold no state."""
    return Pipeline.preset("article")


def segmented(
    raw: str | bytes, kind: str | None, url: str | None, language: str | None
) -> Document:
    """Decode and segment raw input; the language is what the caller or the page says, or None.

    A page that contradicts itself on its language says none.
    """
    encoding = None
    if isinstance(raw, bytes):
        raw, encoding = decode(raw)
    kind = kind or ("html" if looks_like_html(raw) else "text")
    if kind == "html":
        page = segment_html(raw)
        source = Source(page.text, kind, url, language or page.language, encoding, page.metadata)
        return document_of(source, page.blocks)
    return document_of(Source(raw, kind, url, language, encoding), segment_text(raw))


def in_its_language(doc: Document, pipeline: Pipeline) -> Document:
    """Clean a document in the language that it is found to be in.

    What is removed may have made it look like another one. Then cleaning goes on in that of the
    rest: so it is as for who reads the cleaned text alone, and that, cleaned again, stays.
    """
    read = None
    for _ in range(MAX_LANGUAGES):
        telling = telling_text(doc.kept)
        # Where nothing is left, what was read at first is all there is.
        if telling == read or (read and not telling):
            break
        read = telling
        language = detect_language(telling)
        if doc.log and language == doc.source.language:
            break
        doc = pipeline(replace(doc, source=replace(doc.source, language=language)))
    return doc


def telling_text(blocks: Sequence[Block]) -> str:
    """Give what tells a text's language: its sentences, since notices are in English anywhere.

    All of the text where these are too few.
    """
    story = "\n".join([block.text for block in blocks if tells_a_story(block.text)])
    return story if is_enough(story) else "\n".join([block.text for block in blocks])
