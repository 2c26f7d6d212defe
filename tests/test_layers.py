"""The table of layers in docs/explanation/design.md holds for every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "copydesk"
# From the bottom up: a module imports from rows above its own here, and within its own package.
LAYERS = (
    {"errors"},
    {"document", "text"},
    {"edits", "cleaner", "packs", "markdown"},
    {"provenance"},
    {"article"},
    {"classify", "sites"},
    {"segment", "cleaners", "normalize"},
    {"presets", "registry"},
    {"rule_names"},
    {"pipeline"},
    {"clean"},
    {"evaluate"},
    {"report"},
    {"engines", "cli"},
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
# Packages that take long to import, or may be missing, and the only places that import them.
ONLY_IN = {
    "bs4": {"segment"},
    "click": {"cli"},
    "ftfy": {"cleaners", "text", "evaluate"},
    "lxml": {"segment", "evaluate"},
    "numpy": {"classify", "evaluate"},
    "torch": {"classify"},
    "rich": {"cli", "report"},
    "wordfreq": {"text"},
}
MODULES = sorted(
    path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or path.stem[0] != "_"
)


def imports(path: Path) -> Iterator[str]:
    """Yield the names of the modules that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{one.name}" for one in node.names)


def top(path: Path) -> str:
    """Give the package or module right below copydesk that a file is in."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def named(path: Path) -> str:
    """Give a module's name below copydesk."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


def is_allowed(importer: Path, name: str) -> bool:
    """Whether a module may import this name."""
    mine = top(importer)
    package, _, rest = name.partition(".")
    if package != "copydesk":
        return mine in ONLY_IN.get(package, {mine})
    other = rest.partition(".")[0]
    if other == mine:
        return mine != "cleaners"
    # `from copydesk import registry` is read as copydesk.registry, a public name as nothing known.
    return RANK.get(other, len(LAYERS)) < RANK[mine]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_imports_only_what_is_below_it(path: Path) -> None:
    assert [name for name in imports(path) if not is_allowed(path, name)] == []
