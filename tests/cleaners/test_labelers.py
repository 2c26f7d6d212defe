"""Labelers: what each must label, and what it must leave."""

import pytest

from copydesk.document import Block, Document
from tests.cases import RoleCase, cleaned, role_cases


def document_and_block(case: RoleCase) -> tuple[Document, Block]:
    """Run the case's cleaners; give the document, and its last block that begins as asked."""
    doc = cleaned(case.cleaners, case.text, case.language)
    return doc, [block for block in doc.blocks if block.text.startswith(case.block)][-1]


@pytest.mark.parametrize("case", role_cases())
def test_the_block_gets_its_role(case: RoleCase) -> None:
    _, block = document_and_block(case)

    assert block.role == case.role


@pytest.mark.parametrize("case", role_cases())
def test_the_rule_is_named(case: RoleCase) -> None:
    doc, block = document_and_block(case)
    rules = [edit.rule for batch in doc.log for edit in batch.edits if edit.block == block.id]

    assert not case.rule or case.rule in rules
