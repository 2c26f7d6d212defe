"""What markup does to the flow of text: what it parts, what it holds together, what it hides."""

import pytest

from copydesk.document import Kind
from copydesk.segment.deep import walk_deep
from copydesk.segment.html import segment_html

LONG = "The council voted on Monday to close the old bridge. " * 40
CASES = {
    "inline elements part no word": (
        "<p>un<b>believ</b>able <i>news</i>.</p>",
        ["unbelievable news."],
    ),
    "a place to break is no break": (
        "<p>Donau<wbr>dampf&shy;schiff</p>",
        ["Donaudampf\u00adschiff"],
    ),
    "lines of an address": ("<p>Quay 1<br>Ellery<br/>EL1</p>", ["Quay 1", "Ellery", "EL1"]),
    "a paragraph inside a link": ("<p>A</p><a href=/b><p>B</p></a><p>C</p>", ["A", "B", "C"]),
    "a block inside an inline element": ("<span>A<div>B</div>C</span>", ["A", "B", "C"]),
    "text straight in boxes": ("<div>A<div>B</div>C</div>", ["A", "B", "C"]),
    "what is not displayed": ('<p>A<span style="display: none">no</span>B</p>', ["AB"]),
    "what is hidden": ("<p>A</p><div hidden><p>no</p></div><p>B</p>", ["A", "B"]),
    "what may be searched for": ('<p hidden="until-found">A</p>', ["A"]),
    "what a click opens": ('<p>A</p><div role=region style="display:none">B</div>', ["A", "B"]),
    "what comes later": ('<p>A</p><div hidden id="S:0"><p>B</p></div>', ["A", "B"]),
    "what is hidden from readers aloud is shown": ('<p aria-hidden="true">A</p>', ["A"]),
    "an answer folded under its question": (
        "<h3><button aria-expanded=false>Who won?</button></h3><div hidden><p>Ada.</p></div>",
        ["Who won?", "Ada."],
    ),
    "an answer folded under a question inside the button": (
        "<a aria-expanded=false><h3>Who won?</h3></a><p style='display:none'>Ada.</p>",
        ["Who won?", "Ada."],
    ),
    "a menu folded under a button": (
        "<p>A</p><button aria-expanded=false>Menu</button><ul hidden><li>no</ul>",
        ["A", "Menu"],
    ),
    "what is hidden below what a heading unfolds": (
        "<h3><button aria-expanded=true>A</button></h3><p>B</p><p hidden>no</p>",
        ["A", "B"],
    ),
    "what is hidden below a heading without a button": ("<h3>A</h3><p hidden>no</p>", ["A"]),
    "a table that is hidden": ("<p>A</p><table hidden><tr><td>no</table><p>B</p>", ["A", "B"]),
    "a dialog that is closed": ("<dialog>no</dialog><dialog open>A</dialog>", ["A"]),
    "a template": ("<p>A</p><template><p>no</p></template>", ["A"]),
    "a picture for those without scripts": (
        "<figure><noscript><img src=a.jpg alt=no></noscript><figcaption>A</figcaption></figure>",
        ["A"],
    ),
    "details": ("<details><summary>A</summary><p>B</p></details>", ["A", "B"]),
    "readings of characters": (
        "<p><ruby>東京<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>です</p>",
        ["東京です"],
    ),
    "components stand alone": ("<x-a>A.</x-a><x-b>B.</x-b>", ["A.", "B."]),
    "components in a line": ("<p>A <x-a>b</x-a>, c.</p>", ["A b, c."]),
    "a component that opens a line": ("<div><x-a>A</x-a> b.</div>", ["A b."]),
    "links side by side": ("<nav><a href=/a>A</a><a href=/b>B</a></nav>", ["A B"]),
    "a link in two pieces": ("<p><a href=/a>down</a><a href=/a>load</a></p>", ["download"]),
    "buttons side by side": ("<div>A<button>B</button><button>C</button></div>", ["A B C"]),
    "a list": ("<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>", ["A", "B", "C"]),
    "a list of definitions": ("<dl><dt>A<dd>B<dt>C<dd>D</dl>", ["A", "B", "C", "D"]),
    "code keeps its lines": ("<pre>a\n  b<br>c</pre>", ["a\n  b\nc"]),
    "code in a line": ("<p>Call <code>a( b )</code> now.</p>", ["Call a( b ) now."]),
    "titles of drawings": ("<p>A<svg><title>no</title></svg></p>", ["A"]),
    "choices of a form": ("<p>A</p><select><option>no</select>", ["A"]),
}


@pytest.mark.parametrize(("markup", "found"), CASES.values(), ids=CASES.keys())
def test_text_reads_as_it_is_shown(markup: str, found: list[str]) -> None:
    assert [block.text for block in segment_html(markup).blocks] == found


@pytest.mark.parametrize(("markup", "found"), CASES.values(), ids=CASES.keys())
def test_the_reader_of_deep_pages_agrees(markup: str, found: list[str]) -> None:
    blocks = walk_deep(f"<body>{markup}</body>").blocks

    assert "".join(" ".join(block.text.split()) for block in blocks).replace(" ", "") == (
        "".join(" ".join(text.split()) for text in found).replace(" ", "")
    )


def test_a_page_that_hides_its_story_until_a_script_runs_is_read() -> None:
    page = f'<body><div style="display:none"><p>{LONG}</p></div><p>Loading</p></body>'

    assert [block.text for block in segment_html(page).blocks] == [LONG.strip(), "Loading"]


TABLES = {
    "data": ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", [Kind.TABLE_CELL] * 4),
    "data without heads": ("<table><tr><td>A<td>1<tr><td>B<td>2</table>", [Kind.TABLE_CELL] * 4),
    "one row": ("<table><tr><td>A<td>B</table>", [Kind.PARAGRAPH] * 2),
    "one column": ("<table><tr><td>A<tr><td>B</table>", [Kind.PARAGRAPH] * 2),
    "one that says so": (
        "<table role=presentation><tr><td>A<td>1<tr><td>B<td>2</table>",
        [Kind.PARAGRAPH] * 4,
    ),
    "paragraphs": (
        f"<table><tr><td>A<td>B<tr><td>C<td>{LONG}</table>",
        [Kind.PARAGRAPH] * 4,
    ),
    "a table in a cell": (
        "<table><tr><td>A<tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>",
        [Kind.PARAGRAPH, *[Kind.TABLE_CELL] * 4],
    ),
}


@pytest.mark.parametrize(("markup", "kinds"), TABLES.values(), ids=TABLES.keys())
def test_tables_of_data_are_told_from_those_of_the_layout(markup: str, kinds: list[Kind]) -> None:
    assert [block.kind for block in segment_html(markup).blocks] == kinds
