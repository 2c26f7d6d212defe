"""Labels captions and photo credits."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.document import SETTLED_ROLES, Document, Kind, Relabel, Role
from copydesk.packs.match import rule_set

ROLES = frozenset({Role.CAPTION, Role.CREDIT})


@dataclass(frozen=True)
class Captions:
    """Label captions by their markup, or by a credit such as "Photo: AP" at either end."""

    name: str = "captions"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "boilerplate"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose a role for each kept block that describes or credits a picture."""
        rules = rule_set(doc.source.language, frozenset(ROLES))
        for block in doc.kept:
            if block.role in SETTLED_ROLES:
                continue
            if block.kind is Kind.FIGURE_CAPTION:
                yield block.relabel(Role.CAPTION, rule="captions/markup")
            elif hit := rules.hit(block.text):
                yield block.relabel(hit.rule.role, rule=hit.rule.id, confidence=hit.rule.confidence)


captions = Captions()
