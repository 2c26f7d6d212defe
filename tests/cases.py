"""Case files: what each cleaner must catch, and what it must leave."""

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.document import Document, Source
from copydesk.edits import document_of
from copydesk.pipeline import Pipeline
from copydesk.segment.plain import segment_text

FIXTURES = Path(__file__).parent.parent / "fixtures"


class Case(NamedTuple):
    """A text, and what it must become when one cleaner has read it."""

    label: str
    text: str
    after: str
    language: str
    rule: str


def cases(cleaner: str) -> list[object]:
    """Give the cases of a cleaner as pytest parameters, their labels as ids."""
    read = tomllib.loads((FIXTURES / "cases" / f"{cleaner}.toml").read_text(encoding="utf-8"))
    return [
        pytest.param(
            Case(
                label=case["label"],
                text=case["text"],
                after=case["after"],
                language=case.get("language", "en"),
                rule=case.get("rule", ""),
            ),
            id=case["label"],
        )
        for case in read["case"]
    ]


class RoleCase(NamedTuple):
    """A little document, the start of the block in question, and the role that it must get.

    "main" is what must be kept as it is.
    """

    cleaners: tuple[str, ...]
    text: str
    block: str
    role: str
    language: str
    rule: str


def role_cases() -> list[object]:
    """Give the cases of all labelers as pytest parameters; a file names the cleaners to run."""
    found: list[object] = []
    for path in sorted((FIXTURES / "cases").glob("*.toml")):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in read["case"]:
            if "role" in case:
                given = RoleCase(
                    cleaners=tuple(read["cleaners"]),
                    text=case["text"],
                    block=case.get("block", ""),
                    role=case["role"],
                    language=case.get("language", "en"),
                    rule=case.get("rule", ""),
                )
                found.append(pytest.param(given, id=f"{path.stem}-{case['label']}"))
    return found


def cleaned(names: str | tuple[str, ...], text: str, language: str | None = "en") -> Document:
    """Segment a text and run cleaners on it."""
    names = (names,) if isinstance(names, str) else names
    doc = document_of(Source(text, language=language), segment_text(text))
    return Pipeline.of(*names)(doc)


def repaired(names: str | tuple[str, ...], text: str, language: str | None = "en") -> str:
    """Give the kept text after some cleaners, a blank line between blocks."""
    return "\n\n".join(block.text for block in cleaned(names, text, language).kept if block.text)


def rules_used(doc: Document) -> set[str]:
    """Give the rules of all edits that were made."""
    return {edit.rule for batch in doc.log for edit in batch.edits}
