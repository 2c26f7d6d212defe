"""Blocks in the order of the input, and what was done to each."""

import pytest
from hypothesis import given

from copydesk import Pipeline, clean_article
from copydesk.report.passages import Stretch, passages
from tests.strategies import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody came.", (Stretch("Nobody came."),)),
        ("It is a cafÃ©.", (Stretch("It is a caf"), Stretch("é", "Ã©"), Stretch("."))),
        (
            "He left,and\nnobody saw him go.",
            (
                Stretch("He left,"),
                Stretch(" ", ""),
                Stretch("and"),
                Stretch(" ", "\n"),
                Stretch("nobody saw him go."),
            ),
        ),
    ],
)
def test_changes_are_shown_where_they_were_made(text: str, expected: tuple[Stretch, ...]) -> None:
    assert next(passages(clean_article(text, language="en"))).stretches == expected


@given(texts())
def test_stretches_are_the_text_of_the_blocks(text: str) -> None:
    article = clean_article(text, language="en")

    shown = ["".join(one.text for one in passage.stretches) for passage in passages(article)]

    assert shown == [block.text for block in article.document.blocks]


@given(texts())
def test_every_repair_is_in_one_passage(text: str) -> None:
    article = clean_article(text, language="en", pipeline=Pipeline.preset("repair-only"))

    assert sum(len(passage.repairs) for passage in passages(article)) == len(article.repairs)
