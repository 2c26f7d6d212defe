"""The front door: what goes in, what comes out, and what is wrong use."""

from collections.abc import Callable, Iterator

import pytest

from copydesk import Block, Pipeline, block_cleaner, clean_article, clean_articles
from copydesk.document import Edit
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


WRONG_USES = {
    "a list": (lambda: clean_article(["text"]), InputTypeError, "raw is a list"),  # type: ignore[arg-type]  # wrong on purpose
    "nothing": (lambda: clean_article(None), InputTypeError, "raw is a NoneType"),  # type: ignore[arg-type]  # wrong on purpose
    "a kind": (lambda: clean_article("", kind="pdf"), InvalidOptionError, "text, html"),
    "a language": (lambda: clean_article("", language="xx-nope"), UnknownLanguageError, "xx-nope"),
    "no language": (lambda: clean_article("", language=""), UnknownLanguageError, "language"),
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


def test_a_stream_is_read_one_by_one() -> None:
    endless = iter(lambda: STORY, "")

    assert next(clean_articles(endless)).text == STORY
