"""Pages that stand on one line with nothing between their blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.lexicon import lexicon
from copydesk.text.run_together import run_together

ENGLISH = lexicon("en")
# A line with places enough, and a menu, between which a case is put.
LINE = "The ferry is late and nobody in the harbour knows why it is.The captain sleeps." * 14
MENU = "ShipsThe sailorsWhat is lostWhere to sailHow to helpOur teamYour pageNews hereSport nowThen"
MET = {
    "two sentences": "It was old.Nobody knew.",
    "a straight quotation ends": 'He said "It was old."Nobody knew.',
    "a quotation ends": "“It was old.”Nobody knew.",
    "a quotation begins": "It was old.“Nobody knew.",
    "a headline and a sentence": "What the captain saysThe boat was old",
    "a label with a colon": "Read more:The boat was old",
    "a year and a name": "since 2019Nobody knew",
    "a name and a month": "by Jane MusterMay 3",
    "a bracket": "the boat (which was old)Nobody knew",
}
APART = {
    "sentences with a space": "It was old. Nobody knew.",
    "a brand": "He saw it on YouTube then",
    "a brand that stands twice": "He saw DoorDash and then DoorDash again",
    "a name with a prefix": "He called McDonald then",
    "an address": "at https://example.org/The.Ferry/LatePage then",
    "a mail address": "to jane@Example.Org then",
    "initials": "by J.R.Muster then",
    "an article before a name": "the captain of theBrazil team",
    "what no list knows": "the Qxzvkjwq of ZxqvkPwzqj then",
}


def places(text: str) -> list[int]:
    """Give the places inside a text that stands amid a line of many."""
    start = len(LINE) + 1
    found = run_together(f"{LINE} {text} {LINE} {MENU}", ENGLISH)
    return [at - start for at in found if start < at < start + len(text)]


@pytest.mark.parametrize("text", MET.values(), ids=MET.keys())
def test_where_blocks_meet(text: str) -> None:
    assert len(places(text)) == 1


@pytest.mark.parametrize("text", APART.values(), ids=APART.keys())
def test_where_none_meet(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was old.Nobody knew." * 5,
        "It was old. Nobody knew. " * 99,
        LINE[:900] + " a" * 6000,
        "".join(f"old{at}ShipNew" for at in range(300)),
    ],
    ids=["a paragraph", "clean text", "few for its length", "names in code"],
)
def test_a_line_that_is_no_page_is_left(text: str) -> None:
    assert run_together(text, ENGLISH) == []


def test_without_a_list_ends_of_sentences_alone_are_told() -> None:
    text = "Read moreThe boat.It was old." * 60

    assert {text[at - 1] for at in run_together(text, lexicon("und"))} == {"."}


def test_a_few_capitals_inside_words_are_names() -> None:
    text = "The ferry of the HarbourTimes is late, nobody in the town knows.It was old." * 20

    assert {text[at - 1] for at in run_together(text, ENGLISH)} == {"."}


def test_every_other_straight_mark_closes() -> None:
    text = 'It was late."Nobody knows why," he said, and slept."It is old."The boat sank.' * 16

    found = run_together(text, ENGLISH)

    assert {text[at : at + 4] for at in found} == {'"Nob', '"It ', "The ", "It w"}


@given(st.text(alphabet="aB .“:/@1", max_size=60))
def test_places_are_in_order_and_inside(text: str) -> None:
    line = text * 40

    found = run_together(line, ENGLISH)

    assert found == sorted(set(found))
    assert all(0 < at < len(line) for at in found)
