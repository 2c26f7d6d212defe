"""The commands, run in this process."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from copydesk import Article
from copydesk.cli.app import app
from copydesk.registry import BUILT_IN
from tests.cases import FIXTURES

PAGE = FIXTURES / "pages" / "harbour-bridge" / "page.txt"


def ran(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    """Run a command that must succeed."""
    result = CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)
    assert result.exit_code == 0, result.output
    return result


def test_clean_prints_the_text() -> None:
    lines = ran("clean", PAGE).stdout.splitlines()

    assert lines[0].startswith("The bridge between Old Harbour and the island of Sandholm")
    assert "Recent Posts" not in lines


def test_clean_prints_markdown() -> None:
    printed = ran("clean", PAGE, "--format", "markdown").stdout

    assert printed.startswith("# The old harbour bridge closes for a year.")
    assert "\n\n## Who pays\n\n" in printed


def test_clean_prints_json_that_is_read_back() -> None:
    printed = ran("clean", PAGE, "--format", "json").stdout

    assert Article.from_dict(json.loads(printed)).authors == ("Marta Lindholm",)


@pytest.mark.parametrize("name", [(), ("-",)], ids=["no name", "a dash"])
def test_clean_reads_standard_input(name: tuple[str, ...]) -> None:
    assert ran("clean", *name, stdin=b"Nobody came to the quay.").stdout == (
        "Nobody came to the quay.\n"
    )


def test_options_reach_the_cleaning() -> None:
    given = ("--language", "fr", "--url", "https://example.org/a", "--kind", "text")

    printed = json.loads(ran("clean", PAGE, "--format", "json", *given).stdout)

    assert (printed["language"], printed["url"]) == ("fr", "https://example.org/a")


def test_a_preset_is_used() -> None:
    assert "Recent Posts" in ran("clean", PAGE, "--preset", "repair-only").stdout


def test_nothing_to_print_is_said() -> None:
    result = ran("clean", stdin=b"")

    assert (result.stdout, result.stderr) == ("\n", "copydesk: no body found\n")


def test_warnings_can_be_left_out() -> None:
    assert ran("clean", "-q", stdin=b"").stderr == ""


def folder(path: Path) -> Path:
    """Make a folder of a text, a picture, and lines of which two are no articles."""
    (path / "a.txt").write_text("Nobody came.", "utf-8")
    (path / "b.png").write_bytes(b"\x89PNG")
    lines = ['"It rained."', "{", '{"id": 1}', '{"text": "It snowed.", "language": "en"}']
    (path / "c.jsonl").write_text("\n".join(lines), "utf-8")
    return path


def test_what_fails_is_named_and_the_others_are_cleaned(tmp_path: Path) -> None:
    given = str(folder(tmp_path))
    result = CliRunner().invoke(app, ["clean", given, "--format", "jsonl"], standalone_mode=False)

    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["text"] for one in lines] == ["Nobody came.", "It rained.", "It snowed."]
    assert lines[2]["input"] == f"{tmp_path / 'c.jsonl'}:4"
    assert "c.jsonl:2: no JSON" in result.stderr
    assert "c.jsonl:3: no string in its fields html and text" in result.stderr
    assert result.return_value == 1


def test_several_texts_stand_under_their_names() -> None:
    lines = ran("clean", PAGE, PAGE).stdout.splitlines()

    assert lines.count(f"==> {PAGE} <==") == 2


def test_json_can_come_without_its_record() -> None:
    assert "record" not in json.loads(ran("clean", PAGE, "--format", "json", "--no-record").stdout)


@pytest.mark.parametrize(
    ("option", "name", "rule"),
    [
        ("--without", "boilerplate", "related/recent-posts"),
        ("--without-rule", "related/recent-posts", "related/recent-posts"),
    ],
)
def test_a_cleaner_or_a_rule_is_left_out(option: str, name: str, rule: str) -> None:
    kept = ran("explain", PAGE, option, name).stdout

    assert rule in ran("explain", PAGE).stdout
    assert name not in kept.replace("related/also-see", "")
    assert rule not in kept


def test_a_cleaner_is_put_in() -> None:
    given = ("--preset", "repair-only", "--with", "captions")

    assert "captions/credit-behind" in ran("explain", PAGE, *given).stdout


def test_explain_prints_a_line_for_each_block() -> None:
    lines = [line.split("\t") for line in ran("explain", PAGE).stdout.splitlines()]

    assert ["byline", "byline/published-by 90%", "Marta Lindholm"] in lines
    assert ["heading", "headings/form 80%", "Who pays"] in lines
    assert ["authors", "Marta Lindholm"] in lines


def test_explain_marks_repairs_where_there_are_no_colours() -> None:
    assert "At the caf[-Ã©-]{+é+} on the quay" in ran("explain", PAGE).stdout


def test_cleaners_are_listed() -> None:
    lines = ran("cleaners").stdout.splitlines()

    assert [line.split("\t")[0] for line in lines[: len(BUILT_IN)]] == sorted(BUILT_IN)
    assert "captions\tLabels captions and photo credits.\tbuilt in" in lines


def test_repairs_are_measured(tmp_path: Path) -> None:
    story = "“We waited for the boat until it was dark,” said Ida Falk, who lives there."
    data = tmp_path / "pages.jsonl"
    data.write_text(json.dumps({"id": "1", "language": "en", "text": story}), "utf-8")
    harm = tmp_path / "harm.tsv"

    printed = ran("evaluate", "repairs", "--data", data, "--harm-out", harm).stdout

    assert printed.startswith("family\tlanguage\tplaces")
    assert harm.read_text("utf-8").startswith("rule\tline\tlanguage")
