"""Runs the `copydesk` command in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

SCRIPT = "from copydesk.cli import main; main()"
# What would make the command think of a terminal, or of none.
UNSET = ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS")


class Ended(NamedTuple):
    """What a command left: its exit status, and what it printed."""

    status: int
    out: str
    err: str


def copydesk(*arguments: str | Path, stdin: bytes = b"", env: Mapping[str, str] = {}) -> Ended:
    """Run the command with these arguments."""
    return python("-c", SCRIPT, *arguments, stdin=stdin, env=env)


def python(*arguments: str | Path, stdin: bytes = b"", env: Mapping[str, str] = {}) -> Ended:
    """Run Python with these arguments."""
    clean = {name: value for name, value in os.environ.items() if name not in UNSET}
    command = [sys.executable, *map(str, arguments)]
    ended = subprocess.run(  # noqa: S603 (our own command)
        command, input=stdin, env={**clean, **env}, capture_output=True, check=False
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())
