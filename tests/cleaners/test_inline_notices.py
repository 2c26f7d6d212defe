"""Notices that stand between the sentences of a block."""

import pytest

from copydesk import clean_article
from tests.cases import Case, cases, cleaned, repaired, rules_used


@pytest.mark.parametrize("case", cases("inline_notices"))
def test_notices_are_cut_out(case: Case) -> None:
    assert repaired("inline-notices", case.text, case.language) == case.after.lstrip("\n")


@pytest.mark.parametrize("case", cases("inline_notices"))
def test_the_rule_is_named(case: Case) -> None:
    used = rules_used(cleaned("inline-notices", case.text, case.language))

    assert not case.rule or case.rule in used


@pytest.mark.parametrize("case", cases("inline_notices"))
def test_what_is_cut_out_once_stays_as_it_is(case: Case) -> None:
    text = repaired("inline-notices", case.text, case.language)

    assert repaired("inline-notices", text, case.language) == text


ONE_LINE = (
    "Most nad rzeką zamknięto w poniedziałek, powiedział kapitan portu. ZOBACZ: Burmistrz odwołał "
    "święto portu Na pytanie o koszty nikt w ratuszu nie odpowiedział. REKLAMA Prom popłynie "
    "dopiero w przyszłym tygodniu. REKLAMA Jan Lis 03.12.2025 15:53"
)


def test_the_story_is_what_is_left() -> None:
    article = clean_article(ONE_LINE, language="pl")

    assert article.text.split("\n\n") == [
        "Most nad rzeką zamknięto w poniedziałek, powiedział kapitan portu.",
        "Na pytanie o koszty nikt w ratuszu nie odpowiedział.",
        "Prom popłynie dopiero w przyszłym tygodniu.",
    ]


def test_the_line_at_its_end_says_who_wrote_it_and_when() -> None:
    article = clean_article(ONE_LINE, language="pl")

    assert (article.authors, article.published) == (("Jan Lis",), "2025-12-03")
