"""Paragraphs whose quotation marks nothing is wrong with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.quotes.form import form_changes
from copydesk.text.quotes.marks import pair_up
from copydesk.text.quotes.sound import is_sound
from copydesk.text.quotes.style import house_style

PIECES = ["“", "”", "«", "»", '"', "„", "’", "'", "''", " ", "a", "said", ",", ".", "5", "(", "-"]


@pytest.mark.parametrize(
    "text", ["“No,” she said. «Oui.»", '"So," he said, "it ends."', "他说：“好。”然后走了。"]
)
def test_pairs_with_nothing_odd_beside_them_are_sound(text: str) -> None:
    assert is_sound(text)


@pytest.mark.parametrize(
    "text", ["“No, she said.", 'a 5" nail and a 6" one', "“ No ”", "„Nein“", "““No””", "''No''"]
)
def test_all_else_is_looked_into(text: str) -> None:
    assert not is_sound(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_nothing_is_wrong_with_what_is_sound(text: str) -> None:
    paired = pair_up(text)
    changes = list(form_changes(text, paired, house_style([(text, paired)], "en")))

    assert not is_sound(text) or (not changes and not paired.unclosed and not paired.unopened)
