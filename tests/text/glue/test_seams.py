"""Where words are glued."""

import pytest

from copydesk.text.glue.enough import enough
from copydesk.text.glue.gaps import gaps
from copydesk.text.glue.seams import seams, standing_once
from copydesk.text.glue.usage import Usage
from copydesk.text.lexicon import lexicon


def test_a_text_in_an_unknown_language_has_gaps_but_no_seams() -> None:
    usage = Usage("Foo barbaz,qux outalthough")

    assert not list(seams(lexicon("xx"), usage))
    assert [missing.what for missing in gaps(lexicon("xx"), usage)] == ["comma"]


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (("hump", "in", "Moscow"), ("hump", "team", "Lab")),
        (("titles", "From", "Hamburg"), ("titles", "Little", "Monsters")),
        (("name", "Nowak", "said"), ("name", "Bennet", "to")),
        (("small", "out", "although"), ("small", "in", "compliant")),
    ],
)
def test_new_words_need_more_evidence(
    less: tuple[str, str, str], more: tuple[str, str, str]
) -> None:
    assert enough(*less, lexicon("en")) < enough(*more, lexicon("en"))


@pytest.mark.parametrize("count", [2, 200])
def test_words_that_stand_once_are_found_in_order(count: int) -> None:
    words = [f"word{number}x" for number in range(count)]
    text = " ".join([*words, "word0x"])

    assert standing_once(words[::-1], Usage(text)) == [(text.find(one), one) for one in words[1:]]
