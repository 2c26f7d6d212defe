"""What stands around the body: labelled on pages, left alone in articles."""

import pytest

from copydesk import Pipeline, clean_article
from copydesk.classify.network import shipped
from copydesk.classify.reading import Networks
from copydesk.cleaners.surroundings import Surroundings
from copydesk.document import Role
from copydesk.errors import WeightsError
from tests.cases import cleaned
from tests.classify.dumps import BODY, DUMP, FOOTER, MENU, PACKING, STORY


def test_of_a_dump_the_story_is_kept() -> None:
    doc = cleaned("surroundings", DUMP)

    assert [block.text for block in doc.kept] == list(STORY)


def test_what_is_removed_has_a_reason_a_person_understands() -> None:
    removed = clean_article(DUMP).removed
    weather = next(one for one in removed if one.text == "Weather")

    assert (weather.role, weather.rule) == (Role.BOILERPLATE, "surroundings/above")
    assert weather.reason.startswith("1 word, in a run of ")
    assert weather.reason.endswith(" such blocks above the body")


def test_a_list_that_is_the_article_is_kept_and_the_doubt_recorded() -> None:
    article = clean_article(PACKING)

    assert article.text == PACKING
    assert article.removed == ()


def test_a_clean_article_is_left_alone() -> None:
    assert cleaned("surroundings", BODY).log == ()


def test_little_is_no_page() -> None:
    assert cleaned("surroundings", "\n".join(MENU.split("\n")[:8])).log == ()


def test_recall_keeps_what_is_not_sure_and_precision_drops_more() -> None:
    kept = {preset: len(words(preset)) for preset in ("precision", "article", "recall")}

    assert kept["precision"] <= kept["article"] <= kept["recall"]


def words(preset: str) -> list[str]:
    return clean_article(DUMP, pipeline=Pipeline.preset(preset)).text.split()


def test_the_footer_is_gone() -> None:
    text = clean_article(DUMP).text

    assert not any(line in text for line in FOOTER.split("\n") if len(line) > 12)


def test_weights_for_other_features_are_wrong_use() -> None:
    with pytest.raises(WeightsError, match="features"):
        Surroundings(networks=Networks(of_text=shipped("page")))
