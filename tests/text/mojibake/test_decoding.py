"""What looks like text decoded wrongly."""

import pytest

from copydesk.text.mojibake.decoding import is_suspect


@pytest.mark.parametrize(
    "text", ["l’été à l’École, ça s’était", "«Ещё» — да…", "‘naïve’…", "Ελλάδα»"]
)
def test_sound_text_is_not_suspect(text: str) -> None:
    assert not is_suspect(text)
