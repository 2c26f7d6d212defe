"""What each kind of damage does, and where it does none."""

import pytest

from copydesk.document import Span
from copydesk.evaluate.damage import CODECS, GOALS, KINDS, make_damage
from copydesk.evaluate.edges import inline_edges
from copydesk.evaluate.places import Body, Change, Damaged, body_of, damaged

STORY = (
    "The council’s vote — the third — failed. Nobody knows why, and it didn’t matter.\n"
    "“We can’t go on,” said Ms Ito. Was she right? No! “Not yet,” she said.\n"
    "He added: “The café stays.”\n"
    "The mayor called it “a shame” and left.\n"
)
STRAIGHT = 'She said: "It is over."\n\nA "plan" was made, and "soon" was promised.\n'
RUSSIAN = "«Мы готовы», — сказал мэр. Он уехал, и никто не спорил.\n"


def restored(damage: Damaged) -> str:
    """Put the original characters back."""
    text = damage.text
    for place in reversed(damage.places):
        text = text[: place.span.start] + place.original + text[place.span.end :]
    return text


def story(language: str = "en") -> Body:
    """Give a text that has a site for nearly every kind."""
    text = RUSSIAN if language == "ru" else STORY
    return body_of(text, language=language, name="1", edges=(3,))


def all_sites(kind: str, text: str, language: str = "en") -> list[str]:
    """Damage each site of a text alone."""
    body = body_of(text, language=language)
    return [damaged(text, site).text for site in KINDS[kind].sites(body)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_places_hold_the_exact_characters_that_were_lost(kind: str) -> None:
    body = story()
    damage = make_damage(body, KINDS[kind], seed=3)

    assert damage is None or (restored(damage) == body.text and damage.text != body.text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if CODECS.get(kind[9:15]) is None])
def test_nearly_every_kind_finds_a_site(kind: str) -> None:
    assert make_damage(story(), KINDS[kind], seed=3) is not None


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_makes_the_same_damage(kind: str) -> None:
    assert make_damage(story(), KINDS[kind], seed=5) == make_damage(story(), KINDS[kind], seed=5)


@pytest.mark.parametrize(
    ("kind", "text", "damaged_text"),
    [
        ("mojibake/cp1252-whole", "Im Café.", "Im CafÃ©."),
        ("mojibake/latin-1-whole", "“No.”", "â\x80\x9cNo.â\x80\x9d"),
        ("mojibake/cp1252-whole", "“No.”", "â€œNo.â€\x9d"),
        ("characters/entity-named", "It’s", "It&rsquo;s"),
        ("characters/entity-twice", "It’s", "It&amp;#8217;s"),
        ("characters/escapes", 'It’s "x"', 'It\\u2019s \\"x\\"'),
        ("characters/escapes-and-breaks", "It’s.\n\nSo.", "It\\u2019s.\\n\\nSo."),
        ("characters/control-c1", "It’s", "It\x92s"),
        ("space/after-stop", "The end. The", "The end.The"),
        ("space/after-quote", "A “b” c", "A “b”c"),
        ("quote/closing-before-verb", "“No,” said Al.", "“No, said Al."),
        ("quote/closing-before-verb", "“No,” the old mayor said.", "“No, the old mayor said."),
        ("quote/closing-at-end", "He said: “No.”", "He said: “No."),
        ("quote/opening-at-start", "“No,” he said.", "No,” he said."),
        ("quote/opening-after-verb", "He said: “No.”", "He said: No.”"),
        ("apostrophe/question-mark", "It’s what’s", "It?s what’s"),
        ("apostrophe/replacement-character", "We’re I’m", "We\ufffdre I’m"),
    ],
)
def test_the_damage_of_a_site(kind: str, text: str, damaged_text: str) -> None:
    assert all_sites(kind, text) == [damaged_text]


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        ("quote/mixed", 'A "x” and “y”.'),
        ("quote/doubled-one", "A ““x” and “y”."),
        ("quote/doubled-both", "A ““x”” and “y”."),
        ("quote/two-singles", "A ''x'' and “y”."),
        ("quote/tex", "A ``x'' and “y”."),
        ("quote/spaced", "A “ x” and “y”."),
        ("quote/turned", "A ”x” and “y”."),
    ],
)
def test_marks_are_made_wrong(kind: str, first: str) -> None:
    assert all_sites(kind, "A “x” and “y”.")[0] == first


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("mojibake/cp1252-whole", "Plain words."),
        ("mojibake/cp1252-whole", "Already a cafÃ©, and one é."),
        ("quote/closing-at-end", "“No.”\n\n“And yes,” he said."),
        ("quote/closing-at-end", "He said: “A “b.”"),
        ("quote/mixed", 'One “a” and one "b".'),
        ("quote/mixed", "Only one “pair”."),
        ("quote/turned", 'A "x" and a "y".'),
        ("apostrophe/question-mark", "O’Brien and O’Hara"),
        ("apostrophe/question-mark", "It’s mixed, isn't it"),
        ("characters/escapes", "Plain words."),
        ("space/after-stop", "At 5. 6 p.m.\nEnd."),
        ("characters/escapes", "It’s  unsound."),
        ("quote/closing-at-end", 'A "b\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}'),
    ],
)
def test_no_damage_where_it_would_prove_nothing(kind: str, text: str) -> None:
    assert all_sites(kind, text) == []


def test_french_marks_go_with_their_spaces() -> None:
    text = "« Non », dit-il. « Oui »"

    assert all_sites("quote/closing-at-end", text, "fr") == ["« Non », dit-il. « Oui"]


def test_joiners_stay_out_of_scripts_that_use_them() -> None:
    assert all_sites("characters/zero-width", "नमस्ते दुनिया", "hi") == []


def test_at_most_one_quotation_of_a_line_is_damaged() -> None:
    damages = [make_damage(story(), KINDS["quote/spaced"], seed) for seed in range(9)]

    assert max(len(damage.places) for damage in damages if damage) <= 3


def test_russian_is_misread_in_its_own_encoding() -> None:
    damage = make_damage(story("ru"), KINDS["mojibake/cp1251-whole"], seed=0)

    assert damage is not None
    assert damage.text.encode("cp1251").decode() == RUSSIAN


@pytest.mark.parametrize(
    ("html", "edges"),
    [
        ("<b>the mayor</b> left", (9,)),
        ("the <a href='x'>mayor</a> left", (3, 9)),
        ("the <a>mayor left</a>", (3,)),
        ("the<br> mayor", ()),
        ("<p>the mayor left</p>", ()),
    ],
)
def test_edges_of_inline_tags_are_found_in_the_text(html: str, edges: tuple[int, ...]) -> None:
    assert inline_edges(html, "the mayor left") == edges


def test_an_edge_that_may_be_in_two_places_is_left_out() -> None:
    assert inline_edges("<b>a</b> b", "a b, a b") == ()


def test_every_family_has_a_goal() -> None:
    assert {kind.family for kind in KINDS.values()} == {*GOALS, ""}


def test_changes_know_their_places() -> None:
    damage = damaged("abc", [Change(Span(2, 3), "xyz"), Change(Span(0, 1), "")])

    assert (damage.text, restored(damage)) == ("bxyz", "abc")
