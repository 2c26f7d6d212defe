"""What patterns need: nothing that they hit may be without it."""

import re
import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from copydesk.packs.needed import Filed, needed
from copydesk.packs.rules import Rule, languages, pack
from copydesk.text.fold import caseless

RULES = [rule for language in languages() for rule in pack(language).rules if rule.pattern]

NEEDED = {
    "letters": ("Photo by", {"photo by"}),
    "the longest run": (r"by \w+ of Reuters", {" of reuters"}),
    "a branch each": ("(?:Photo|Picture): x", {"photo", "picture"}),
    "a branch with nothing": (r"Photo|\d+", set()),
    "an empty branch": ("(?:Photo|)x", set()),
    "a letter that may be missing": ("colou?rs", {"colo"}),
    "a letter that stands again": ("go+al", {"go"}),
    "a group that may be missing": ("(?:Photo )?by ABC", {"by abc"}),
    "a group any number of times": ("(?:Photo )*by", {"by"}),
    "a group from none on": ("(?:Photo ){0,2}by", {"by"}),
    "a group twice": ("(?:Photo ){2}b", {"photo "}),
    "both cases of a letter": ("[Pp]hoto", {"photo"}),
    "several letters": ("[PF]hotos", {"hotos"}),
    "what must not be there": ("(?!Photo)by", {"by"}),
    "what must follow": (r"\w+(?=: Photo)", {": photo"}),
    "a rare sign": ("©", {"©"}),
    "a sign that is everywhere": (r"\.", set()),
    "a letter by its number": (r"it\x27s", {"it's"}),
    "an escaped bracket": (r"\[caption\]", {"[caption]"}),
    "fuzzy letters": ("(?:Photo){e<=1}", set()),
    "a group that is called": ("(?P<a>Photo)?(?&a)", set()),
    "free spacing": ("(?x) Ph oto", set()),
    "a class in a set": ("[[:alpha:]]foo", set()),
    "a property without brackets": (r"\pLab", set()),
    "a letter by a long number": (r"\U0001F600ab", set()),
    "a letter by an octal number": (r"\012ab", set()),
    "a late group": (r"(a)\10yz", set()),
    "a verb of the engine": ("a(*SKIP)bc", set()),
    "none, written with two digits": ("(foo){00,1}bar", {"bar"}),
}


@pytest.mark.parametrize(("pattern", "strings"), NEEDED.values(), ids=NEEDED.keys())
def test_what_a_pattern_needs(pattern: str, strings: set[str]) -> None:
    assert needed(pattern) == strings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_lines_that_a_rule_hits_hold_what_it_needs(rule: Rule) -> None:
    hit = [line for line in rule.match if regex.search(rule.pattern, line)]

    assert hit
    assert not needed(rule.pattern) or all(holds(needed(rule.pattern), line) for line in hit)


def holds(strings: frozenset[str], text: str) -> bool:
    return any(string in caseless(text) for string in strings)


def quantified(patterns: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    often = st.sampled_from(["", "", "*", "+", "?", "{2}", "{0,1}", "{1,2}", "*?"])
    return st.builds("(?:{}){}".format, patterns, often)


def joined(patterns: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    parts = st.lists(patterns, max_size=3)
    return parts.map("".join) | parts.map("|".join).map("(?:{})".format) | quantified(patterns)


SIGNS = ["by", "Ph", "i", "ſ", "©", " ", r"\d", r"\.", ".", "[ab]", "[iI]", r"(?!x)", r"\x27", "ß"]
PATTERNS = st.recursive(st.sampled_from(SIGNS), joined, max_leaves=6)


@given(pattern=PATTERNS, flag=st.sampled_from(["", "(?i)"]), data=st.data())
def test_no_pattern_hits_a_text_without_what_it_needs(
    pattern: str, flag: str, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(re.compile(flag + pattern)))
    strings = needed(flag + pattern)

    assert not strings or holds(strings, text)
    assert Filed([flag + pattern, "x"]).may_hit(text)[:1] == [0]


def test_letters_that_a_pattern_takes_for_one_are_one_without_case() -> None:
    for char in map(chr, range(sys.maxunicode + 1)):
        others = {char.upper(), char.lower(), char.title(), char.casefold()} - {char}
        for other in others:
            if len(other) == 1 and regex.fullmatch(regex.escape(other), char, regex.IGNORECASE):
                assert caseless(other) == caseless(char)
