"""Training: the weights that come out can be read, and learn what they are shown."""

import json
from pathlib import Path

import pytest

pytest.importorskip("torch")

from copydesk.classify.features import TEXT_NAMES
from copydesk.classify.network import Network
from copydesk.evaluate.training import HELD_OUT_HEAD, Plan, train
from tests.evaluate.test_body import ROW


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = [ROW | {"id": str(at), "url": f"https://site{at}.example/"} for at in range(6)]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_network_is_written_for_all_sites_and_for_each_fold(data: Path, tmp_path: Path) -> None:
    plan = Plan(tmp_path / "out", ("text",), folds=2, epochs=40)

    rows = [dict(zip(HELD_OUT_HEAD, row, strict=True)) for row in train([data], plan, print)]

    assert {row["input"] for row in rows} == {"html_text", "readability", "body"}
    assert all(float(row["F1"]) > 0.9 for row in rows)
    assert Network.load(plan.out / "text.npz").features == TEXT_NAMES
    assert (plan.out / "fold-1" / "text.npz").exists()


def test_the_same_seed_gives_the_same_weights(data: Path, tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        list(train([data], Plan(tmp_path / name, ("text",), epochs=1), print))
        written.append(Network.load(tmp_path / name / "text.npz").stacks[0].first.matrix)

    assert (written[0] == written[1]).all()
