"""Where a block holds two things, and where it does not."""

import pytest

from tests.cases import Case, cases, cleaned, repaired, rules_used

NAME = "block-breaks"


@pytest.mark.parametrize("case", cases("block_breaks"))
def test_the_text_becomes_what_it_should_be(case: Case) -> None:
    assert repaired(NAME, case.text, case.language) == case.after


@pytest.mark.parametrize("case", cases("block_breaks"))
def test_the_rule_is_named(case: Case) -> None:
    assert not case.rule or case.rule in rules_used(cleaned(NAME, case.text, case.language))
