"""The seed: one scraped article, exactly as it must come out, from every layout."""

import textwrap
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from copydesk import Article, clean_article, restore
from copydesk.segment.decode import decode_windows_1252

SEED = Path(__file__).parents[2] / "shared" / "seed" / "article.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the seed is not beside the checkout")

TITLE = "The Russians flee from the mobilization to Kazakhstan. What awaits them there?"
HEADINGS = (
    "What’s happening at the border",
    "Where and why do Russians go?",
    "Relocation to Kazakhstan",
    "Many come, not all stay",
    "Is there a risk of deportation?",
    "How long can Russians stay in Kazakhstan?",
)
CAPTIONS = (
    "A programmer from Samara crossed the border at the post “Raw”",
    "A girl from Tatarstan – Saniya, crossed the border at the checkpoint “Raw”",
    "Checkpoint on the border of Russia and Kazakhstan",
)
DIALOGUE = (
    "– Yes, we just arrived.",
    "– On the 21st, mobilization was announced in Russia. Is that why you left?",
    "– Yes.",
    "– What is your name?",
    "– Nikolai.",
    "– And why to Kazakhstan?",
    "– It was more convenient (shrugs).",
    "– How did you get there? Airline tickets are now very expensive.",
    "– Do you want to stay here?",
)
REPAIRS = {
    "sold outalthough": "sold out although",
    "Uralsk,I want": "Uralsk, I want",
    "consequencesthat": "consequences that",
    "the call cameI do": "the call came I do",
    "be killedsaid Igor.": "be killed” said Igor.",
    "the border’ post": "the border post",
    "returnuntil": "return until",
}
AFTER_THE_STORY = (
    ("Also see:", "related"),
    ("Mobilization at any cost?", "related"),
    (
        (
            "Please enable JavaScript to view this video and consider upgrading to a web browser "
            "that: supports HTML5 video"
        ),
        "embed-notice",
    ),
    ("Peter Kavinsky", "author-bio"),
    ("Peter Kavinsky is the Executive Editor at", "author-bio"),
    ("Recent Posts", "related"),
)
LEFT_ALONE = (
    "such as “technoparks”, support is different",
    "(ie the checkpoint on Russian territory. – Red.)",
    "which is only % of the imported citizens",
)


@cache
def seed() -> str:
    return SEED.read_text(encoding="utf-8")


def hard_wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 78, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


LAYOUTS: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "single newlines": lambda text: "\n".join(line for line in text.split("\n") if line.strip()),
    "hard-wrapped": hard_wrapped,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "UTF-8 read as windows-1252": lambda text: decode_windows_1252(text.encode()),
}
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS)


@cache
def article_of(layout: str) -> Article:
    return clean_article(LAYOUTS[layout](seed()))


@EVERY_LAYOUT
def test_title_site_date_author_and_language(layout: str) -> None:
    article = article_of(layout)

    assert article.title == TITLE
    assert (article.site, article.published) == ("DW", "2022-09-23")
    assert article.authors == ("Peter Kavinsky",)
    assert article.language == "en"


@EVERY_LAYOUT
def test_the_headings_are_in_the_text_in_place(layout: str) -> None:
    article = article_of(layout)
    places = [article.text.index(f"\n\n{heading}\n\n") for heading in HEADINGS]

    assert article.headings == HEADINGS
    assert places == sorted(places)


@EVERY_LAYOUT
def test_the_captions_are_not_in_the_text(layout: str) -> None:
    article = article_of(layout)

    assert [(one.text, one.credit) for one in article.captions] == [
        (caption, "DW") for caption in CAPTIONS
    ]
    assert not any(caption in article.text for caption in CAPTIONS)


@EVERY_LAYOUT
def test_each_line_of_dialogue_is_a_paragraph(layout: str) -> None:
    blocks = [block.text for block in article_of(layout).blocks]

    assert [text for text in blocks if text in DIALOGUE] == list(DIALOGUE)


@EVERY_LAYOUT
@pytest.mark.parametrize("before", REPAIRS)
def test_what_is_broken_is_mended(layout: str, before: str) -> None:
    text = article_of(layout).text

    assert before not in text
    assert REPAIRS[before] in text


@EVERY_LAYOUT
def test_the_open_quotation_is_closed_at_the_end_of_its_paragraph(layout: str) -> None:
    blocks = [block.text for block in article_of(layout).blocks]
    (found,) = [text for text in blocks if "“registered, with complete information" in text]

    assert found.endswith("to verify the stay.”")


@EVERY_LAYOUT
@pytest.mark.parametrize("words", LEFT_ALONE)
def test_what_is_right_or_cannot_be_known_is_left_alone(layout: str, words: str) -> None:
    assert words in article_of(layout).text


@EVERY_LAYOUT
def test_what_is_removed_has_role_and_rule(layout: str) -> None:
    removed = article_of(layout).removed

    assert [(one.text, one.role) for one in removed[1:3] + removed[6:12]] == [
        ("Published by", "byline"),
        ("Peter Kavinsky", "byline"),
        *AFTER_THE_STORY,
    ]
    assert {one.role for one in removed[11:]} == {"related"}
    assert all(one.rule and one.cleaner for one in removed)


def test_none_of_the_articles_own_sentences_is_removed() -> None:
    article = article_of("as it is")
    body = seed().split("Peter Kavinsky\n\n", 1)[1].split("\n\nAlso see:")[0].split("\n\n")

    assert len(article.blocks) == len([text for text in body if "Photo: DW" not in text])
    assert article.text.endswith("no more than 90 days from the date of entry.")


@EVERY_LAYOUT
def test_every_layout_gives_the_same_words(layout: str) -> None:
    assert article_of(layout).text.split() == article_of("as it is").text.split()


@EVERY_LAYOUT
def test_the_input_comes_back_from_the_article(layout: str) -> None:
    assert restore(article_of(layout)) == LAYOUTS[layout](seed())


@EVERY_LAYOUT
def test_the_article_has_no_warnings(layout: str) -> None:
    assert not [one for one in article_of(layout).warnings if "left alone" not in one]
