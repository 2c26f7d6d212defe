"""HTML to blocks."""

import pytest

from copydesk.document import Kind
from copydesk.segment.html import looks_like_html, segment_html


def texts(markup: str) -> list[str]:
    return [block.text for block in segment_html(markup).blocks]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>No <b>on</b>e <i>came</i>.</p>", ["No one came."]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("One.<br>Two.", ["One.", "Two."]),
        ("<div>One. <p>Two.</p> Three.</div>", ["One.", "Two.", "Three."]),
        ("<p>a &amp; b &lt; c &ldquo;d&rdquo;</p>", ["a & b < c “d”"]),
        ("<p>\n  One\n  line.\t</p>", ["One line."]),
        ("<p>One<script>two()</script><style>p {}</style>.</p>", ["One."]),
        ("<p>One<!-- two -->.</p>", ["One."]),
        ("<p>5\u00a0km</p>", ["5\u00a0km"]),
        ("<pre>  a\n    b</pre>", ["  a\n    b"]),
        ("One.<ul>Two.</ul>Three.", ["One.", "Two.", "Three."]),
        ("<p>One<video>No video.</video>.</p>", ["One."]),
        ("<p>One.</p></div></p>Two.</body>Three.", ["One.", "Two.", "Three."]),
    ],
)
def test_markup_becomes_the_blocks_a_reader_sees(markup: str, found: list[str]) -> None:
    assert texts(markup) == found


@pytest.mark.parametrize("depth", [255, 256, 300, 2000, 2045, 2046, 2047, 5000, 100_000])
def test_nothing_is_lost_however_deep_it_is_nested(depth: int) -> None:
    markup = "<div>" * depth + "<p>One.</p>" + "</div>" * depth + "<p>Two.</p>"

    assert texts(markup) == ["One.", "Two."]


def test_a_page_that_is_nested_too_deep_says_its_language_and_title() -> None:
    head = '<html lang="de"><head><title>Wer zahlt?</title></head><body>'
    page = segment_html(f"{head}<p>Eins.</p>{'<font>' * 5000}<p>Zwei.</p>")

    assert [block.text for block in page.blocks] == ["Eins.", "Zwei."]
    assert (page.languages, page.metadata[1].content) == (("de",), "Wer zahlt?")


def test_kinds_come_from_the_nearest_tag() -> None:
    page = segment_html(
        "<h2>A</h2><ul><li>B</li></ul><blockquote><p>C</p></blockquote>"
        "<figure><figcaption><p>D</p></figcaption></figure><table><tr><th>E</th><td>1</td></tr><tr><th>G</th><td>2</td></tr></table><p>F</p>"
    )

    assert [block.kind for block in page.blocks] == [
        Kind.HEADING,
        Kind.LIST_ITEM,
        Kind.QUOTATION,
        Kind.FIGURE_CAPTION,
        *[Kind.TABLE_CELL] * 4,
        Kind.PARAGRAPH,
    ]


def test_evidence_is_links_and_names_of_classes() -> None:
    page = segment_html(
        '<div id="relatedBox-2"><p class="teaser"><a href="/">Two</a> six</p></div>'
    )
    evidence = page.blocks[0].evidence

    assert evidence.link_density == 0.5
    assert {"teaser", "relatedbox", "2"} <= set(evidence.class_words or ())


def test_lines_lead_back_into_the_page_and_spans_into_its_text() -> None:
    page = segment_html("<p>One.</p>\n\n<p>Two.</p>")

    assert [block.origin.line for block in page.blocks] == [1, 3]
    assert [page.text[slice(*block.origin.span)] for block in page.blocks] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de-AT", "de"),
        ("EN", "en"),
        ("pt_BR", "pt"),
        ("", None),
        ("german", None),
        ("zz", None),
        ("xx-XX", None),
        ("us", None),
    ],
)
def test_a_page_says_its_language(tag: str, language: str | None) -> None:
    page = segment_html(f'<html lang="{tag}"><p>One.</p></html>')

    assert page.languages == ((language,) if language else ())


def test_a_page_that_contradicts_itself_says_both_languages() -> None:
    page = segment_html('<html lang="en"><meta property="og:locale" content="de_DE"><p>Eins.</p>')

    assert page.languages == ("en", "de")


def test_a_page_says_things_of_itself() -> None:
    page = segment_html(
        '<title>Who\n pays?</title><meta property="og:title" content=" Who? "><meta name="x">'
    )

    assert [
        tuple(meta.__struct_fields__ and (meta.name, meta.content)) for meta in page.metadata
    ] == [
        ("title", "Who pays?"),
        ("og:title", "Who?"),
    ]


@pytest.mark.parametrize(
    "markup", ["", "\0", "<", "<!-- ", "<?xml version='1.0'?>", "<html></html>"]
)
def test_markup_without_text_has_at_most_its_own_signs(markup: str) -> None:
    assert "".join(texts(markup)).strip("<") == ""


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("<!DOCTYPE html><p>a", True),
        ("\ufeff\n<html>", True),
        ("<div class='a'>One.</div>", True),
        ("<p>One.", False),
        ("Bridge closed<br><p>One.</p><p>Two.</p>", True),
        ("Bridge closed\n<div class='a'><P>One.</P>\n</div>\n", True),
        ("One. <p>Two.</p>", False),
        ("Put <p>one</p> and <p>two</p> into a file.", False),
        ("Begin with <p> and <div>, end with </p> and </div>.", False),
        ("It says “</p></div>”, never “<p><div>”.", False),
        ("a < b and b > c", False),
        ("Use <b> for bold.", False),
        ("", False),
    ],
)
def test_a_page_is_told_from_prose_that_quotes_a_tag(text: str, is_html: bool) -> None:  # noqa: FBT001 (a case)
    assert looks_like_html(text) is is_html
