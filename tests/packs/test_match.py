"""Matching: where phrases and patterns hit a block."""

import pytest

from copydesk.document import Span
from copydesk.packs.match import Hit, RuleSet, rule_set
from copydesk.packs.rules import Rule, Where


def rule(**settings: object) -> Rule:
    fields = {"id": "x/y", "role": "share", "why": "For a test.", "match": (), "keep": ()}
    return Rule(**(fields | settings))  # type: ignore[arg-type]  # any fields, for brevity


def hit(text: str, **settings: object) -> Hit | None:
    return RuleSet([rule(**settings)]).hit(text)


@pytest.mark.parametrize(
    ("where", "hits"),
    [
        (Where.START, {"Read on", "Read on, friend"}),
        (Where.END, {"Read on", "Please read on"}),
        (Where.WHOLE, {"Read on"}),
        (Where.ANYWHERE, {"Read on", "Read on, friend", "Please read on", "I read on Monday"}),
    ],
)
def test_a_phrase_hits_where_its_rule_wants_it(where: Where, hits: set[str]) -> None:
    lines = ["Read on", "Read on, friend", "Please read on", "I read on Monday", "Reading on"]

    assert {line for line in lines if hit(line, phrases=("read on",), where=where)} == hits


@pytest.mark.parametrize(
    "text", ["SHARE THIS!", "» Share this «", "Ｓhare this", "Shаrе this", "share\u00a0this"]
)
def test_case_width_marks_and_look_alikes_do_not_matter(text: str) -> None:
    assert hit(text, phrases=("share this",), where=Where.WHOLE)


def test_a_long_block_is_never_hit() -> None:
    assert hit("share this with them", phrases=("share",), max_words=4)
    assert not hit("share this with all of them", phrases=("share",), max_words=4)
    assert not hit("share this with all of them", pattern="share", max_words=4)


def test_a_hit_says_where_and_gives_the_named_groups() -> None:
    found = hit("» Photo: ABC", pattern=r"Photo: (?P<credit>\w+)(?P<none>x)?")

    assert found is not None
    assert (found.span, found.groups) == (Span(2, 12), {"credit": "ABC"})


def test_the_surest_rule_wins_and_of_equals_the_first() -> None:
    rules = [
        rule(id="a", phrases=("share",), confidence=0.6),
        rule(id="b", phrases=("share this",), confidence=0.9),
        rule(id="c", pattern="(?i)share", confidence=0.9),
    ]
    best = RuleSet(rules).hit("Share this")

    assert best is not None
    assert best.rule.id == "b"


def test_nothing_is_hit_by_no_rules_or_in_no_text() -> None:
    assert RuleSet([]).hit("Share") is None
    assert hit("", phrases=("share",)) is None


@pytest.mark.parametrize("language", ["de", "tlh", None])
def test_english_notices_are_known_on_every_page(language: str | None) -> None:
    assert rule_set(language, frozenset({"share"})).hit("Share this article")


def test_a_language_brings_its_own_rules() -> None:
    assert rule_set("de", frozenset({"advertisement"})).hit("Anzeige")
    assert not rule_set("en", frozenset({"advertisement"})).hit("Anzeige")


def test_rules_for_other_roles_are_left_out() -> None:
    assert not rule_set("en", frozenset({"promo"})).hit("Share this article")
