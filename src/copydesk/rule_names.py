"""The names of rules, as records of edits have them."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from copydesk.errors import InvalidOptionError, UnknownRuleError

# Names that are offered for a misspelt one.
MAX_NEAR = 3


@cache
def rule_names() -> frozenset[str]:
    """Give the names of all built-in rules: those of the packs, and those that cleaners have.

    They are read from a list made with the reference: no pack and no cleaner is loaded.

    >>> "related/also-see" in rule_names()
    True
    """
    names = (files("copydesk") / "rule_names.txt").read_text(encoding="utf-8")
    return frozenset(names.split())


def check_rules(rules: object, cleaners: Collection[str], plugins: Collection[str]) -> None:
    """Raise InvalidOptionError or UnknownRuleError where names are no rules' of these cleaners.

    The rules of `plugins`, cleaners that are not built in, begin with the cleaner's name; what
    comes behind, it alone knows.
    """
    if not isinstance(rules, frozenset):
        raise InvalidOptionError("rules_off", rules, "a frozenset of rules' names")
    check_names(rules)
    for name in sorted(rules):
        first, slash, _ = name.partition("/")
        if not (slash and first in plugins) and name not in rule_names():
            raise UnknownRuleError(name, rule_names(), hint=hint(name, cleaners))


def check_names(rules: Iterable[object]) -> None:
    """Raise InvalidOptionError where something is no name."""
    for name in rules:
        if not isinstance(name, str):
            raise InvalidOptionError("rules_off", name, "rules' names, each by itself")


def hint(name: str, cleaners: Collection[str]) -> str:
    """Say which rules may have been meant.

    >>> hint("related/also-sea", ()), hint("captions", ["captions"])
    ("did you mean 'related/also-see'?", "'captions' is a cleaner: without('captions')")
    """
    if name in cleaners:
        return f"{name!r} is a cleaner: without({name!r})"
    near = tuple(near_names(name))[:MAX_NEAR]
    if near:
        return f"did you mean {' or '.join(map(repr, near))}?"
    return "`copydesk explain` names the rules that change a text"


def near_names(name: str) -> Iterable[str]:
    """Yield names like this one, those of the same group first."""
    group, _, rest = name.partition("/")
    same = sorted(one for one in rule_names() if one.startswith(f"{group}/"))
    near = get_close_matches(name, same, n=MAX_NEAR, cutoff=0.8)
    return near or ends_alike(rest or group) or get_close_matches(name, rule_names(), n=MAX_NEAR)


def ends_alike(rest: str) -> list[str]:
    """Give the rules of any group whose own name this is."""
    return sorted(one for one in rule_names() if one.partition("/")[2] == rest)
