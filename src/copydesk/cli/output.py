"""What the commands read and print: always UTF-8, plain where it goes into a pipe."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click
from rich.console import Console, RenderableType

from copydesk.text.visible import writable

STDIN = "-"


def read(name: str) -> bytes:
    """Read a file, or standard input for "-". Raises ClickException where there is none."""
    if name == STDIN and sys.stdin is None:
        raise click.ClickException("standard input is closed")
    try:
        if name == STDIN:
            return sys.stdin.buffer.read()
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{writable(name)}: {reason_of(error)}") from error


def reason_of(error: Exception) -> str:
    """Say why a file cannot be read."""
    return getattr(error, "strerror", None) or str(error)


def write(text: str) -> None:
    """Print a text as it is, with a line break behind it."""
    # Not click.echo: it takes what looks like terminal codes out of a text.
    stream = standard_output().buffer
    stream.write(f"{writable(text)}\n".encode())
    stream.flush()


def standard_output() -> TextIO:
    """Give standard output. Raises ClickException where the caller closed it."""
    if sys.stdout is None:
        raise click.ClickException("standard output is closed")
    return sys.stdout


def console() -> Console:
    """Give the console for what is laid out; with NO_COLOR and in a pipe it is plain."""
    stream = standard_output()
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Not no_color: that leaves bold and dim.
    if os.environ.get("NO_COLOR"):
        return Console(highlight=False, markup=False, emoji=False, color_system=None)
    return Console(highlight=False, markup=False, emoji=False)


def show(view: RenderableType, to: Console) -> None:
    """Print what is laid out; what is plain goes out as it is."""
    if isinstance(view, str):
        write(view)
    else:
        to.print(view)
