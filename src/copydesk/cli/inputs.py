"""What the paths on the command line stand for: files, folders of them, lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from copydesk.cli.output import STDIN, read, reason_of
from copydesk.text.visible import writable

PAGES = frozenset({".txt", ".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
# Fields of a line that may hold the raw article, the one that is looked for first at the front.
FIELDS = ("html", "text")


class Input(NamedTuple):
    """A raw article and what its line says of it, or the problem that it has."""

    name: str
    raw: str | bytes = b""
    url: str | None = None
    language: str | None = None
    problem: str = ""


def is_several(paths: Iterable[str]) -> bool:
    """Whether paths may stand for more than one article."""
    given = list(paths)
    return len(given) > 1 or any(Path(one).is_dir() or is_lines(one) for one in given)


def is_lines(path: str) -> bool:
    """Whether a file holds an article a line."""
    return Path(path).suffix.lower() in LINES


def inputs(paths: Iterable[str]) -> Iterator[Input]:
    """Yield the articles of all paths, one after the other as they are read."""
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield from of_file(path)
            continue
        found = [one for one in sorted(Path(path).rglob("*")) if is_page(one)]
        if not found:
            yield Input(path, problem=f"no files in it that end in {', '.join(sorted(PAGES))}")
        for one in found:
            yield from of_file(str(one))


def is_page(path: Path) -> bool:
    """Whether a file in a folder is one to read."""
    return path.suffix.lower() in PAGES | LINES and path.is_file()


def of_file(path: str) -> Iterator[Input]:
    """Yield the article in a file, or those in its lines."""
    if is_lines(path):
        yield from of_lines(path)
        return
    try:
        yield Input(path, read(path))
    except click.ClickException as error:
        yield Input(path, problem=error.message.removeprefix(f"{writable(path)}: "))


def of_lines(path: str) -> Iterator[Input]:
    """Yield the articles in the lines of a file; empty lines are none."""
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield of_line(f"{path}:{number}", line)
    except OSError as error:
        yield Input(path, problem=reason_of(error))


def of_line(name: str, line: bytes) -> Input:
    """Read a line: a JSON string, or an object with the article in `html` or `text`."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Input(name, problem=f"no JSON: {error}")
    if isinstance(given, str):
        return Input(name, given)
    if not isinstance(given, dict):
        return Input(name, problem="neither a string nor an object")
    raw = next((given[one] for one in FIELDS if isinstance(given.get(one), str)), None)
    if raw is None:
        return Input(name, problem=f"no string in its fields {' and '.join(FIELDS)}")
    url, language = (given.get(one) for one in ("url", "language"))
    return Input(name, raw, text_or_none(url), text_or_none(language))


def text_or_none(found: object) -> str | None:
    """Give a str that says something; None for all else."""
    return found if isinstance(found, str) and found else None
