"""`copydesk evaluate html`."""

import json
from pathlib import Path

from click.testing import CliRunner

from copydesk.cli.app import app

PAGE = "<h1>Who pays?</h1><p>Nobody knows who will pay, the mayor said.</p>"


def test_a_table_of_the_extractors_installed_is_printed(tmp_path: Path) -> None:
    data = tmp_path / "pages.jsonl"
    data.write_text(json.dumps({"id": "1", "html": PAGE, "title": "Who pays?"}), encoding="utf-8")

    result = CliRunner().invoke(app, ["evaluate", "html", "--data", str(data)])

    assert result.exit_code == 0, result.output
    head, ours, *_ = result.output.splitlines()
    assert head.split("\t")[:3] == ["extractor", "pages", "title"]
    assert ours.split("\t")[:3] == ["copydesk", "1", "1.000"]


def test_sites_of_another_fold_are_left_out(tmp_path: Path) -> None:
    data = tmp_path / "pages.jsonl"
    data.write_text(json.dumps({"id": "1", "html": PAGE, "title": "Who pays?"}), encoding="utf-8")

    counts = [
        CliRunner()
        .invoke(app, ["evaluate", "html", "--data", str(data), "--folds", "2", "--fold", fold])
        .output.splitlines()[1]
        .split("\t")[1]
        for fold in ("0", "1")
    ]

    assert sorted(counts) == ["0", "1"]
