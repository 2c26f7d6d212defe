"""The front door: what goes in, what comes out, and what is wrong use."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest

from copydesk import Block, Pipeline, block_cleaner, clean_article, clean_articles
from copydesk.document import Document, Edit
from copydesk.errors import (
    CopydeskError,
    InputTypeError,
    InvalidOptionError,
    UnknownCleanerError,
    UnknownLanguageError,
)

STORY = "The council voted on Monday to close the old bridge for repairs, the mayor said."


@block_cleaner("grumpy")
def grumpy(block: Block) -> Iterator[Edit]:
    if "bad" in block.text:
        raise ValueError("bad block")
    yield from ()


class Meddler:
    """A cleaner that edits what was removed before it."""

    name = "meddler"
    after = frozenset({"boilerplate"})

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        return (block.split(3, rule="meddler/cut") for block in doc.blocks if not block.is_kept)


WRONG_USES = {
    "a list": (lambda: clean_article(["text"]), InputTypeError, "raw is a list"),  # type: ignore[arg-type]  # wrong on purpose
    "nothing": (lambda: clean_article(None), InputTypeError, "raw is a NoneType"),  # type: ignore[arg-type]  # wrong on purpose
    "a kind": (lambda: clean_article("", kind="pdf"), InvalidOptionError, "text, html"),
    "a kind that is a number": (
        lambda: clean_article("", kind=5),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "kind is 5; wanted one of: text, html",
    ),
    "an address": (lambda: clean_article("", url=3), InvalidOptionError, "url is 3; wanted a str"),  # type: ignore[arg-type]  # wrong on purpose
    "a language": (
        lambda: clean_article("", language="xx-nope"),
        UnknownLanguageError,
        "no language 'xx-nope'; wanted a BCP 47 tag such as 'en' or 'pt-BR'",
    ),
    "no language": (lambda: clean_article("", language=""), UnknownLanguageError, "language"),
    "a language that is a number": (
        lambda: clean_article("", language=3),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "language is 3; wanted a BCP 47 tag",
    ),
    "a language in bytes": (
        lambda: clean_article("", language=b"en"),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "wanted a BCP 47 tag",
    ),
    "a preset's name": (
        lambda: clean_article("", pipeline="article"),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "pipeline is 'article'; wanted a Pipeline",
    ),
    "no pipeline": (
        lambda: clean_article("", pipeline=()),  # type: ignore[arg-type]  # wrong on purpose
        InvalidOptionError,
        "pipeline is ",
    ),
    "a cleaner": (
        lambda: Pipeline.preset("article").without("captoin"),
        UnknownCleanerError,
        "did you mean 'captions'",
    ),
}


@pytest.mark.parametrize(("use", "error", "hint"), WRONG_USES.values(), ids=WRONG_USES.keys())
def test_wrong_use_is_refused_and_says_what_was_wanted(
    use: Callable[[], object], error: type[CopydeskError], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        use()


@pytest.mark.parametrize(
    "raw", ["", b"", " \r\n\t\u2028\ufeff ", "<p></p>", "<!doctype html>", "\0"]
)
def test_nothing_in_gives_an_empty_article(raw: str | bytes) -> None:
    article = clean_article(raw)

    assert (article.text.strip("\0"), article.title, article.authors) == ("", None, ())


def test_an_empty_article_says_so() -> None:
    assert clean_article("").warnings == ("no body found",)


def test_bytes_are_decoded_as_browsers_do() -> None:
    story = "Er sagte: „Das Café ist zu“, und er ging. Niemand folgte ihm, denn es war spät."
    article = clean_article(story.encode("cp1252"))

    assert article.text == story
    assert article.document.source.encoding == "windows-1252"


def test_html_is_told_from_text() -> None:
    assert clean_article(f"<p>{STORY}</p>").text == STORY
    assert clean_article(f"Use <b> for bold. {STORY}").text.startswith("Use <b> for bold.")


def test_the_caller_may_say_that_it_is_text() -> None:
    assert clean_article(f"<p>{STORY}</p>", kind="text").text == f"<p>{STORY}</p>"


def test_a_language_tag_becomes_its_language() -> None:
    assert clean_article(STORY, language="en-GB").language == "en"
    assert clean_article(STORY).language == "en"


def test_the_language_is_that_of_what_is_left() -> None:
    consent = "Ce contenu est bloqué car vous n’avez pas accepté les cookies.\n\n"

    article = clean_article(consent + "Aktifkan JavaScript untuk menonton video ini di sini")

    assert (article.text, article.language, len(article.removed)) == ("", "id", 2)


def test_the_address_is_kept_and_helps_to_tell_the_site() -> None:
    article = clean_article(
        f"Old bridge closed - Harbour Times\n\n{STORY}", url="https://www.harbourtimes.example/x"
    )

    assert article.url == "https://www.harbourtimes.example/x"
    assert (article.title, article.site) == ("Old bridge closed", "Harbour Times")


def test_a_stream_goes_on_after_a_failure() -> None:
    pipeline = Pipeline.of(grumpy, "titles")

    articles = list(clean_articles(["One is bad.", b"Two is fine."], pipeline=pipeline))

    assert [article.text for article in articles] == ["One is bad.", "Two is fine."]
    assert articles[0].warnings == ("cleaner 'grumpy' failed on the text: ValueError: bad block",)
    assert articles[1].warnings == ()


STREAM_USES: dict[str, Callable[[], object]] = {
    "a text": lambda: clean_articles("One text."),
    "bytes": lambda: clean_articles(b"One text."),  # type: ignore[arg-type]  # wrong on purpose
    "nothing": lambda: clean_articles(None),  # type: ignore[arg-type]  # wrong on purpose
    "a kind": lambda: clean_articles([], kind="pdf"),
    "a language": lambda: clean_articles([], language="english"),
    "a preset's name": lambda: clean_articles([], pipeline="article"),  # type: ignore[arg-type]  # wrong on purpose
}


@pytest.mark.parametrize("use", STREAM_USES.values(), ids=STREAM_USES.keys())
def test_wrong_use_of_a_stream_is_told_before_it_is_read(use: Callable[[], object]) -> None:
    with pytest.raises(CopydeskError, match="wanted"):
        use()


def test_what_is_no_text_stops_no_stream() -> None:
    raws = cast("list[str]", ["One.", None, 3, "Two."])

    articles = list(clean_articles(raws))

    assert [article.text for article in articles] == ["One.", "", "", "Two."]
    assert [article.warnings[0] for article in articles[1:3]] == [
        "raw is a NoneType; wanted text or a parsed page",
        "raw is a int; wanted text or a parsed page",
    ]


def test_what_was_removed_is_out_of_a_plugins_reach() -> None:
    pipeline = Pipeline.preset("article").with_cleaner(Meddler())

    article = next(clean_articles([f"{STORY}\n\nShare this article"], pipeline=pipeline))

    assert [removal.text for removal in article.removed] == ["Share this article"]
    assert "block 1 is removed, as 'share'" in article.warnings[0]


def test_a_stream_is_read_one_by_one() -> None:
    endless = iter(lambda: STORY, "")

    assert next(clean_articles(endless)).text == STORY


def test_a_page_that_contradicts_itself_is_in_the_language_of_its_sentences() -> None:
    page = (
        '<html lang="en"><meta property="og:locale" content="de_DE"><p>Der Minister sagte am '
        "Montag, niemand habe von dem Plan gewusst, und er werde nun alles offenlegen.</p>"
    )

    assert clean_article(page).language == "de"
    assert clean_article(page, language="en").language == "en"
