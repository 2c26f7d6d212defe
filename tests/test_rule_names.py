"""The names of rules, and switching one off."""

from collections.abc import Iterable

import pytest

from copydesk import Article, Block, Pipeline, block_cleaner, clean_article
from copydesk.document import Edit
from copydesk.errors import InvalidOptionError, UnknownRuleError
from copydesk.rule_names import rule_names
from tests.fixture_pages import FixturePage, fixture_pages
from tests.test_pipeline import loud

ARTICLE = Pipeline.preset("article")
RAW = "Nobody came to the café,and nobody was missed.\n\nAlso see:\n\nOther ferries"


def nothing_to_say(_block: Block) -> Iterable[Edit]:
    """Propose nothing."""
    return ()


def rules_of(article: Article) -> set[str]:
    """Give the names of all rules in an article's record."""
    log = article.document.log
    return {edit.rule for batch in log for edit in (*batch.edits, *batch.declined)}


@pytest.mark.parametrize("page", fixture_pages(), ids=lambda page: page.name)
def test_every_rule_in_a_record_has_a_known_name(page: FixturePage) -> None:
    assert rules_of(clean_article(page.raw)) <= rule_names()


def test_a_label_that_is_switched_off_is_not_given() -> None:
    article = clean_article(RAW, pipeline=ARTICLE.without_rules("related/also-see"))

    assert "Also see:" in article.text
    assert rules_of(article) == {"glued-words/comma"}


def test_a_repair_that_is_switched_off_is_not_made() -> None:
    article = clean_article(RAW, pipeline=ARTICLE.without_rules("glued-words/comma"))

    assert "café,and" in article.text
    assert rules_of(article) == {"related/also-see"}


def test_rules_are_switched_off_one_after_the_other() -> None:
    pipeline = ARTICLE.without_rules("share/bar").without_rules("quotes/stray", "share/bar")

    assert pipeline.rules_off == {"share/bar", "quotes/stray"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("related/also-sea", "did you mean 'related/also-see'?"),
        ("also-see", "no rule 'also-see'; did you mean 'related/also-see'?"),
        ("captions", r"'captions' is a cleaner: without\('captions'\)"),
        ("zzz", "`copydesk explain` names the rules"),
        ("loud/capitals", "no rule 'loud/capitals'"),
    ],
)
def test_a_name_that_is_no_rules_brings_what_was_meant(name: str, message: str) -> None:
    with pytest.raises(UnknownRuleError, match=message):
        ARTICLE.without_rules(name)


def test_a_rule_of_a_plugin_is_known_by_its_cleaner() -> None:
    pipeline = ARTICLE.with_cleaner(loud)
    quiet = pipeline.without_rules("loud/capitals")

    assert "NOBODY" not in clean_article("NOBODY CAME.", pipeline=pipeline).text
    assert "NOBODY" in clean_article("NOBODY CAME.", pipeline=quiet).text


def test_a_rule_of_a_cleaner_in_the_place_of_a_built_in_one_is_known() -> None:
    pipeline = ARTICLE.replacing("captions", block_cleaner("captions")(nothing_to_say))

    assert pipeline.without_rules("captions/capitals").rules_off == {"captions/capitals"}
    with pytest.raises(UnknownRuleError):
        ARTICLE.without_rules("captions/capitals")


def test_rules_of_a_plugin_go_with_it() -> None:
    quiet = ARTICLE.with_cleaner(loud).without_rules("loud/capitals", "share/bar")

    assert quiet.without("loud").rules_off == {"share/bar"}
    assert quiet.replacing("loud", block_cleaner("soft")(nothing_to_say)).rules_off == {"share/bar"}
    assert quiet.without("captions").rules_off == quiet.rules_off


def test_names_are_given_one_by_one() -> None:
    with pytest.raises(InvalidOptionError, match="each by itself"):
        ARTICLE.without_rules(["share/bar"])  # type: ignore[arg-type]  # wrong on purpose


def test_names_are_a_frozenset() -> None:
    with pytest.raises(InvalidOptionError, match="rules_off"):
        Pipeline((), rules_off="share/bar")  # type: ignore[arg-type]  # wrong on purpose
