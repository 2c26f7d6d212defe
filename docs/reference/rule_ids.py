"""The ids of all rules: those of the packs, and those that stand in the code of cleaners."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from copydesk.packs.rules import languages, pack
from copydesk.text.glue.gaps import JUDGES

PACKAGE = Path(__file__).parents[2] / "src" / "copydesk"
RULE_ID = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


def rules_in_code() -> list[str]:
    """Give the ids of rules that are part of cleaners, sorted."""
    found = set()
    for folder in ("cleaners", "text"):
        for path in (PACKAGE / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant)}
            found |= {f"glued-words/{what}" for what in missing_in(tree)}
    found |= {f"glued-words/{what}" for what, _ in JUDGES.values()}
    return sorted(one for one in found if isinstance(one, str) and RULE_ID.fullmatch(one))


def missing_in(tree: ast.Module) -> Iterator[object]:
    """Yield what is said to be missing, by a module that looks for missing spaces."""
    for one in ast.walk(tree):
        if isinstance(one, ast.Call) and ast.unparse(one.func) == "Missing":
            yield from (part.value for part in one.args if isinstance(part, ast.Constant))


def all_rules() -> list[str]:
    """Give the ids of all rules, of packs and in code, sorted."""
    return sorted({*rules_in_code(), *(one.id for name in languages() for one in pack(name).rules)})
