"""Language packs: each rule hits its `match` lines and none of its `keep` lines."""

import pytest

from copydesk.document import Role
from copydesk.errors import RulePackError
from copydesk.packs.match import RuleSet
from copydesk.packs.rules import Rule, languages, pack, read_pack, words

RULES = [
    pytest.param(rule, id=f"{language}-{rule.id}")
    for language in languages()
    for rule in pack(language).rules
]
EVERY_RULE = pytest.mark.parametrize("rule", RULES)


@EVERY_RULE
def test_a_rule_hits_its_match_lines(rule: Rule) -> None:
    rules = RuleSet([rule])

    assert [line for line in rule.match if not rules.hit(line)] == []


@EVERY_RULE
def test_a_rule_leaves_its_keep_lines(rule: Rule) -> None:
    rules = RuleSet([rule])

    assert [line for line in rule.keep if rules.hit(line)] == []


@EVERY_RULE
def test_a_rule_names_a_role_and_how_sure_it_is(rule: Rule) -> None:
    assert rule.role in set(Role)
    assert 0 < rule.confidence <= 1
    assert rule.why.endswith(".")


@pytest.mark.parametrize("language", languages())
def test_a_pack_has_no_list_without_words(language: str) -> None:
    assert all(words(name, language) for name in pack(language).words)


def test_rule_ids_are_unique_over_the_packs_of_a_page() -> None:
    ids = [rule.id for language in ("en", "und") for rule in pack(language).rules]

    assert len(ids) == len(set(ids))


def test_a_language_without_a_pack_has_an_empty_one() -> None:
    assert pack("tlh").rules == ()
    assert words("speech-verbs", "tlh") == ()


GOOD = {
    "id": '"share/bar"',
    "role": '"share"',
    "why": '"Buttons."',
    "phrases": '["share"]',
    "match": '["Share"]',
    "keep": '["Share prices fell"]',
}


def toml(**changes: str) -> str:
    fields = GOOD | changes
    return "[[rules]]\n" + "\n".join(f"{key} = {value}" for key, value in fields.items() if value)


BROKEN = {
    "phrases and pattern": (toml(pattern="'^share$'"), "share/bar", "either"),
    "neither": (toml(phrases=""), "share/bar", "either"),
    "no match lines": (toml(match="[]"), "share/bar", "'match' and 'keep'"),
    "no keep lines": (toml(keep="[]"), "share/bar", "'match' and 'keep'"),
    "one id twice": (toml() + "\n" + toml(), "share/bar", "twice"),
    "a pattern that does not compile": (
        toml(phrases="", pattern="'(share'"),
        "share/bar",
        "does not compile",
    ),
    "a rule for the inside that needs nothing": (
        toml(phrases="", pattern=r"'\d+'", where='"inside"'),
        "share/bar",
        "with letters",
    ),
    "an unknown field": (toml(whre='"start"'), "?", "whre"),
    "an unknown place": (toml(where='"begin"'), "?", "begin"),
    "a field left out": (toml(why=""), "?", "why"),
    "no TOML": ("[[rules]", "?", "line 1"),
}


@pytest.mark.parametrize(("text", "rule", "problem"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_pack_is_refused_by_name(text: str, rule: str, problem: str) -> None:
    with pytest.raises(RulePackError, match=problem) as error:
        read_pack(text, "xx.toml")

    assert (error.value.path, error.value.rule) == ("xx.toml", rule)


def test_a_sound_pack_is_read() -> None:
    assert [rule.id for rule in read_pack(toml(), "xx.toml").rules] == ["share/bar"]


@pytest.mark.parametrize("language", ["en", "no-such-language"])
def test_the_words_of_a_pack_cannot_be_changed(language: str) -> None:
    with pytest.raises(TypeError, match="does not support item assignment"):
        pack(language).words["speech-verbs"] = ()  # type: ignore[index]  # wrong on purpose
