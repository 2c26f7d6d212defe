"""Damage too short to be sure of by itself."""

import pytest

from copydesk.text.mojibake.stray import read_as


@pytest.mark.parametrize(
    ("encoding", "run", "read"),
    [("cp1250", "ĹĽ", "ż"), ("cp1252", "â€\x9d", "”"), ("cp1252", "éé", "")],
)
def test_reading_back(encoding: str, run: str, read: str) -> None:
    assert read_as(encoding, run) == read
