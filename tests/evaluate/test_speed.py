"""The comparison of speed."""

import json
from pathlib import Path

from copydesk.evaluate.speed import SPEED_HEAD, speed_of, speed_rows

TEXT = "It isn’t over. Nobody knows why.\n\n“Fine,” she said."


def test_both_are_timed_on_the_texts_of_a_language() -> None:
    speed = speed_of("en", [TEXT, TEXT], rounds=1)

    assert (speed.texts, speed.characters) == (2, 2 * len(TEXT))
    assert speed.ratio == speed.ours / speed.ftfy


def test_no_texts_take_no_time() -> None:
    assert speed_of("en", []).ratio == 0


def test_each_language_has_a_row(tmp_path: Path) -> None:
    rows = [
        {"id": str(number), "lang": lang, "text": TEXT}
        for number, lang in enumerate(["en", "de", "en"])
    ]
    data = tmp_path / "texts.jsonl"
    data.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert [row[:2] for row in speed_rows([data])] == [("de", "1"), ("en", "2")]
    assert {len(row) for row in speed_rows([data])} == {len(SPEED_HEAD)}
