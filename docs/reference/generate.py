"""Writes the reference from the code and the language packs, and the JSON Schema.

`python docs/reference/generate.py` writes; with `--check` it only says what is out of date.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
from rule_ids import all_rules, rules_in_code

from copydesk.article import Article, Caption, FieldSource, Removal, Repair, json_schema
from copydesk.document import KEPT_ROLES, Block, Evidence, Kind, Origin, Role, Source, Span
from copydesk.packs.labeler import RuleLabeler
from copydesk.packs.rules import Rule, Takes, Where, languages, pack
from copydesk.presets import PRESETS
from copydesk.registry import BUILT_IN, cleaner
from copydesk.report.catalogue import about_built_in

REFERENCE = Path(__file__).parent
PACKAGE = REFERENCE.parent.parent / "src" / "copydesk"
HEAD = "<!-- Written by docs/reference/generate.py; `make docs` writes it again. -->\n"

# Who applies the packs' rules for a role, where it is not a cleaner that says so itself.
APPLIED_BY = {
    Role.AUTHOR_BIO: "author-boxes",
    Role.BYLINE: "bylines",
    Role.CAPTION: "captions",
    Role.CREDIT: "captions",
    Role.TIMESTAMP: "timestamps",
}
# A pack, as the page on packs shows it.
EXAMPLE = """\
```toml
[words]
speech-verbs = ["said", "says"]

[[rules]]
id = "related/also-see"
role = "related"
why = "Label over a link to another article; the headline stands in the next line."
where = "whole"
takes = "next"
phrases = ["also see", "see also"]
match = ["Also see:"]
keep = ["Related work"]
```
"""
RULE_HEAD = ("rule", "language", "role", "why")
FIELDS = {
    Role.TITLE: "`title`, `site`, `published`",
    Role.BYLINE: "`authors`",
    Role.DATELINE: "`dateline`",
    Role.TIMESTAMP: "`published`, `modified`",
    Role.CAPTION: "`captions`",
    Role.CREDIT: "`captions`",
}


class Known(NamedTuple):
    """A rule of a pack, and the pack's language."""

    language: str
    rule: Rule


def main(arguments: list[str]) -> int:
    """Write all pages, or with `--check` name those that are out of date."""
    late = [path for path, text in pages().items() if not is_current(path, text)]
    if "--check" in arguments:
        for path in late:
            print(f"{path.name} is out of date; run: make docs", file=sys.stderr)
        return int(bool(late))
    for path in late:
        path.write_text(pages()[path], encoding="utf-8")
    return 0


def is_current(path: Path, text: str) -> bool:
    """Whether a file holds this text."""
    return path.is_file() and path.read_text(encoding="utf-8") == text


def pages() -> Mapping[Path, str]:
    """Give each generated file's path and text."""
    schema = json.dumps(json_schema(), indent=2, sort_keys=True)
    return {
        REFERENCE / "cleaners.md": HEAD + "\n".join(cleaners_page()),
        REFERENCE / "roles.md": HEAD + "\n".join(roles_page()),
        REFERENCE / "packs.md": HEAD + "\n".join(packs_page()),
        REFERENCE / "article.md": HEAD + "\n".join(article_page()),
        PACKAGE / "article.schema.json": schema + "\n",
        PACKAGE / "rule_names.txt": "".join(f"{name}\n" for name in all_rules()),
    }


def cleaners_page() -> Iterator[str]:
    """Yield the lines of the page on cleaners."""
    yield from (
        "# Cleaners",
        "",
        "In the order of the preset `article`. A repairer changes characters or the bounds of",
        "blocks; a labeler gives blocks a [role](roles.md). Rules with a reason come from the",
        "[language packs](packs.md), the others are part of the cleaner.",
        "",
        *table(("preset", "edits are made from", "what it does", "cleaners"), preset_rows()),
    )
    rules = rules_by_cleaner()
    own = rules_in_code()
    for name in PRESETS["article"].cleaners:
        needs = ", ".join(f"`{other}`" for other in in_order(cleaner(name).after))
        yield from (f"## {name}", "", about_built_in(name), "")
        if needs:
            yield from (f"Runs after {needs}.", "")
        if mine := [f"`{rule}`" for rule in own if rule.startswith(f"{name}/")]:
            yield from (f"Its own rules: {', '.join(mine)}.", "")
        if name in rules:
            yield from table(RULE_HEAD, rule_rows(rules.pop(name)))
    if rules:
        yield from ("## Rules that no cleaner applies", "")
        yield from ("What they find may fill a field of the article; it keeps its role.", "")
        yield from table(RULE_HEAD, rule_rows(rule for left in rules.values() for rule in left))


def preset_rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each preset."""
    full = PRESETS["article"].cleaners
    for name, preset in PRESETS.items():
        left_out = [f"`{one}`" for one in full if one not in preset.cleaners]
        which = f"all but {', '.join(left_out)}" if left_out else "all below"
        yield f"`{name}`", f"{preset.min_confidence}", preset.about, which


def in_order(names: Iterable[str]) -> list[str]:
    """Put names of cleaners in the order of the preset."""
    return sorted(names, key=PRESETS["article"].cleaners.index)


def rules_by_cleaner() -> dict[str, list[Known]]:
    """Give the packs' rules under the cleaners that apply them, those of no cleaner under ""."""
    applied_by = {str(role): name for role, name in APPLIED_BY.items()}
    for name in BUILT_IN:
        found = cleaner(name)
        if isinstance(found, RuleLabeler):
            applied_by.update(dict.fromkeys(found.roles, name))
    rules: dict[str, list[Known]] = {}
    for language in languages():
        for rule in pack(language).rules:
            rules.setdefault(applied_by.get(rule.role, ""), []).append(Known(language, rule))
    return rules


def rule_rows(rules: Iterable[Known]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each rule, sorted by its id."""
    for language, rule in sorted(rules, key=rule_key):
        yield f"`{rule.id}`", language, f"`{rule.role}`", rule.why


def rule_key(known: Known) -> tuple[str, str]:
    """Key by which rules are sorted."""
    return known.rule.id, known.language


def roles_page() -> Iterator[str]:
    """Yield the lines of the page on roles."""
    yield from (
        "# Roles",
        "",
        "What a block is for. Blocks with a role that is kept make up `article.text`; the others",
        "are in `article.removed`, and some of them fill a field as well. A plugin may use",
        "strings of its own.",
        "",
    )
    rows = (
        (f"`{role}`", role.meaning, "yes" if role in KEPT_ROLES else "", FIELDS.get(role, ""))
        for role in Role
    )
    yield from table(("role", "the block", "kept", "fills"), rows)
    yield from ("## Kinds", "", cleaned(Kind.__doc__), "")
    yield from (f"- `{kind}`" for kind in Kind)
    yield ""


def packs_page() -> Iterator[str]:
    """Yield the lines of the page on language packs."""
    yield from (
        "# Language packs",
        "",
        "A pack is a TOML file in `src/copydesk/packs/`, a language a file; `und.toml` and",
        "`en.toml` serve pages in all languages. It holds lists of words and rules. A new",
        "language is a new file and no code.",
        "",
        *EXAMPLE.splitlines(),
        "",
        "## A rule",
        "",
        cleaned(Rule.__doc__),
        "",
        "Phrases are compared word by word, without regard to case and punctuation. A rule has",
        "`phrases` or a `pattern`, not both. Each `match` and `keep` line is a test.",
        "",
        *table(("field", "type", "default"), field_rows(Rule)),
        f"`where`: {cleaned(Where.__doc__)} {choices(Where)}.",
        "",
        f"`takes`: {cleaned(Takes.__doc__)} {choices(Takes)}.",
        "",
        "## The packs",
        "",
        *table(("language", "rules", "lists of words"), pack_rows()),
    )


def pack_rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each pack."""
    for language in languages():
        held = pack(language)
        names = ", ".join(f"`{name}`" for name in sorted(held.words))
        yield f"`{language}`", str(len(held.rules)), names


def article_page() -> Iterator[str]:
    """Yield the lines of the page on the article's fields."""
    yield from (
        "# The article",
        "",
        "`Article.to_dict()` and `to_json()` give these fields, and `text`; the document travels",
        "as `record`, from which `Article.from_dict()` makes it again. The JSON Schema is",
        "`article.schema.json` in the package. All offsets count code points.",
        "",
    )
    for shape in (Article, FieldSource, Caption, Removal, Repair, Block, Origin, Evidence, Source):
        yield from (f"## {shape.__name__}", "", cleaned(shape.__doc__), "")
        yield from table(("field", "type", "default"), field_rows(shape))
    names = ", ".join(f"`{name}`" for name in Span._fields)
    yield from ("## Span", "", cleaned(Span.__doc__), "", f"Its fields: {names}.", "")


def field_rows(shape: type[msgspec.Struct]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each field of a struct."""
    for field in msgspec.structs.fields(shape):
        given = "" if field.required else f"`{shown_default(field)}`"
        yield f"`{field.name}`", f"`{shown_type(field.type)}`", given


def shown_type(of: object) -> str:
    """Give a type as it is written in code, without modules."""
    text = of.__name__ if isinstance(of, type) and not hasattr(of, "__args__") else str(of)
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", text)


def shown_default(field: msgspec.structs.FieldInfo) -> str:
    """Give a field's default as it is written in code."""
    return str(field.default) if isinstance(field.default, str) else repr(field.default)


def choices(enum: type[Where] | type[Takes]) -> str:
    """Give the values of an enumeration."""
    return ", ".join(f"`{one}`" for one in enum)


def cleaned(docstring: str | None) -> str:
    """Give a docstring's text, its examples left out."""
    paragraphs = (docstring or "").split("\n\n")
    kept = [" ".join(one.split()) for one in paragraphs if ">>>" not in one]
    return "\n\n".join(one for one in kept if one)


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of a Markdown table, and an empty one."""
    for row in (header, ("---",) * len(header), *rows):
        cells = (cell.replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"
    yield ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
