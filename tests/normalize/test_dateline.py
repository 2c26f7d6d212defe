"""Datelines: what opens a first paragraph, and what only looks like it."""

import tomllib

import pytest

from copydesk.document import Source
from copydesk.edits import document_of
from copydesk.normalize.dateline import dateline_of
from copydesk.segment.plain import segment_text
from tests.cases import FIXTURES

CASES = tomllib.loads((FIXTURES / "cases" / "datelines.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_the_dateline_is_told(case: dict[str, str]) -> None:
    doc = document_of(Source(case["text"]), segment_text(case["text"]))

    assert (dateline_of(doc.kept, case.get("language", "en")) or "") == case["dateline"]
