"""Labels datelines: the place and the agency before an article's first sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import Document, Relabel, Role
from copydesk.packs.datelines import MAX_DATELINE, dateline_end


@dataclass(frozen=True)
class Datelines:
    """Label a kept block that is a dateline and nothing else; `block-breaks` cuts them off."""

    name: str = "datelines"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "block-breaks"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each such block."""
        for block in doc.kept:
            text = block.text.rstrip()
            if len(text) >= MAX_DATELINE:
                continue
            if dateline_end(text + " A", doc.source.language) == len(text) + 1:
                yield block.relabel(Role.DATELINE, rule="datelines/alone")


datelines = Datelines()
