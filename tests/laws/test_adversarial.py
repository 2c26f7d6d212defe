"""Nothing hangs: each text here made some pattern or pass of a cleaner of news quadratic."""

import pytest

from copydesk import Article, Pipeline, clean_article
from copydesk.packs.match import MAX_CHARS, RuleSet
from copydesk.packs.rules import Rule, languages, pack
from copydesk.registry import BUILT_IN

CHARACTERS = 200_000
UNITS = (
    "a",
    "a ",
    "A ",
    " ",
    "\u00a0",
    "\n",
    "a\n",
    "A.\n\n",
    "A b c d\n",
    "- a\n",
    "“",
    "”",
    "“a ",
    "a” ",
    "'",
    '"',
    "‘’",
    '“a" ',
    '"a” ',
    "“a'' ",
    "don ’ t ",
    "a,b",
    "a.B",
    "aB",
    "(",
    "([{",
    "-",
    "a-\n",
    # Rulers of tables, and half of a style sheet.
    f"{'-' * 20} display: ",
    ".a { ab: cd ",
    "– ",
    "…",
    ".",
    "1",
    "1.1.2020 ",
    "3 March 2020 ",
    "3 March 2020\n\n",
    "&amp;",
    "&#8217;",
    "Ã©",
    "â€",
    "\u0093",
    "\ufffd",
    "\u200b",
    "\u00ad",
    "http://a.b/",
    "Photo: ",
    "PHOTOS: A ",
    "By ",
    "By A B, ",
    "Published by\n",
    "A B\n",
    "Also see:\n",
    "Recent Posts\n",
    "ago ",
    "2024年5月1日",
    "A | B ",
    "A – ",
    "<p>",
    "<div>",
    "</b>",
    "字",
    "ก",
    "\u0000",
    "\ud800",
)


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.timeout(30)
def test_a_long_text_of_one_thing_is_cleaned(unit: str) -> None:
    text = unit * (CHARACTERS // len(unit))

    assert isinstance(clean_article(text, language="en"), Article)


RULES = [rule for language in languages() for rule in pack(language).rules if rule.pattern]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
@pytest.mark.timeout(30)
def test_a_pattern_is_linear_on_near_misses_of_itself(rule: Rule) -> None:
    rules = RuleSet([rule])
    lines = [(line * MAX_CHARS)[: MAX_CHARS - 1] + end for line in rule.match for end in "a.\n"]
    lines += [unit * (MAX_CHARS // len(unit)) for unit in UNITS]
    lines += [f"{'A.' * 60} {line} {'U.S.' * 60}. Why?" for line in rule.match]

    assert all(hit.rule is rule for line in lines for hit in rules.hits(line))


@pytest.mark.parametrize("name", sorted(BUILT_IN))
@pytest.mark.timeout(30)
def test_a_cleaner_alone_reads_a_long_page(name: str) -> None:
    lines = "“We know,” said Ana Petrova.He left\nthe port , they say ; and – it’s late.\n\n" * 4000

    assert isinstance(clean_article(lines, language="en", pipeline=Pipeline.of(name)), Article)
