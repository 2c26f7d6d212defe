"""The command in a process of its own: exit status, errors, encodings, missing packages."""

import json
from pathlib import Path

import pytest

from tests.cases import FIXTURES
from tests.command import SCRIPT, copydesk, python

PAGE = FIXTURES / "pages" / "harbour-bridge" / "page.txt"
MISSING = """
import sys
sys.modules[{name!r}] = None
from copydesk.cli import main
main()
"""
# As a shell does for `<&-` and `>&-`.
CLOSED = """
import os, sys
os.close({number})
os.execv(sys.executable, [sys.executable, "-c", {script!r}, *sys.argv[1:]])
"""


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ((), 2, "Missing command."),
        (("clen",), 2, "No such command 'clen'."),
        (("clean", "--preset", "x"), 2, "Invalid value for '--preset'"),
        (("clean", "--language", "qqqqq"), 2, "no language 'qqqqq'"),
        (("clean", "--without-rule", "also-see"), 2, "no rule 'also-see'; did you mean"),
        (("clean", "--without", "captoins"), 2, "no cleaner 'captoins'; did you mean"),
        (("clean", "--format", "json", "a", "b"), 2, "--format json is for one article"),
        (("clean", "no-such-page.txt"), 1, "no-such-page.txt: No such file or directory"),
        (("clean", "--with", "captions"), 2, "'captions' stands at"),
        (("explain", "."), 1, ".: Is a directory"),
        (("explain", "a.jsonl"), 2, "a.jsonl holds an article a line; wanted one article"),
        (("evaluate", "repairs", "--data", "no-such.jsonl"), 1, "no-such.jsonl: No such file"),
        (("evaluate", "repairs", "--data", PAGE), 1, "--data: no JSON lines of pages"),
    ],
)
def test_an_error_is_one_line(arguments: tuple[str, ...], status: int, message: str) -> None:
    ended = copydesk(*arguments)

    assert (ended.status, ended.out) == (status, "")
    assert ended.err.startswith(f"copydesk: {message}")
    assert ended.err.count("\n") == 1


def test_the_article_is_printed_as_utf8_whatever_the_locale() -> None:
    ended = copydesk("clean", PAGE, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})

    assert "Zoë Brandt" in ended.out


@pytest.mark.parametrize("command", ["clean", "explain"])
def test_a_lone_surrogate_can_be_printed(command: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("Nobody came \ud83d to the quay.".encode("utf-16-le", "surrogatepass"))

    ended = copydesk(command, page)

    assert (ended.status, ended.err) == (0, "")


def test_a_pipe_gets_no_terminal_codes_and_no_wrapped_lines() -> None:
    ended = copydesk("explain", PAGE, env={"COLUMNS": "40", "TERM": "xterm-256color"})

    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) > 200


def test_colours_can_be_asked_for_and_refused() -> None:
    red = "\x1b[2;31m"

    assert red in copydesk("explain", PAGE, env={"FORCE_COLOR": "1"}).out
    refused = copydesk("explain", PAGE, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out
    assert "\x1b" not in refused


def test_codes_in_the_input_do_not_reach_the_terminal() -> None:
    ended = copydesk(
        "explain", "-", stdin=b"Nobody \x1b]0;owned\x07 came.", env={"FORCE_COLOR": "1"}
    )

    assert "\x1b]" not in ended.out


def test_nobody_reading_is_no_error() -> None:
    ended = python("-c", "from copydesk.cli import main; import os; os.close(1); main()", "--help")

    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("closed", "arguments", "message"),
    [
        (0, ("clean", "-"), "standard input is closed"),
        (1, ("clean", PAGE), "standard output is closed"),
        (1, ("explain", PAGE), "standard output is closed"),
        (1, ("cleaners",), "standard output is closed"),
    ],
)
def test_a_closed_stream_is_said_in_one_line(
    closed: int, arguments: tuple[str | Path, ...], message: str
) -> None:
    ended = python("-c", CLOSED.format(number=closed, script=SCRIPT), *arguments)

    assert (ended.status, ended.out, ended.err) == (1, "", f"copydesk: {message}\n")


@pytest.mark.parametrize("name", ["click", "rich"])
def test_a_missing_package_is_said_in_one_line(name: str) -> None:
    ended = python("-c", MISSING.format(name=name), "cleaners")

    assert (ended.status, ended.err) == (
        2,
        f"copydesk: the command line needs {name}; install it with: pip install 'copydesk[cli]'\n",
    )


def test_json_is_ascii() -> None:
    ended = copydesk("clean", PAGE, "--format", "json")

    assert ended.out.isascii()
    assert json.loads(ended.out)["site"] == "Harbour Times"
