"""Which rules hit a block: phrases by their first word, patterns one by one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from copydesk.document import Span
from copydesk.packs.rules import Rule, Where, pack
from copydesk.text.fold import Token, tokens

# Languages whose rules apply to every page, beside the ones of its own language: pages in all
# languages carry English notices, since players and widgets are not translated.
EVERYWHERE = ("en", "und")


class Hit(NamedTuple):
    """A rule that hit a block, where, and the named groups of its pattern."""

    rule: Rule
    span: Span
    groups: dict[str, str]


class Phrase(NamedTuple):
    """A phrase of a rule as folded words."""

    words: tuple[str, ...]
    rule: Rule


class RuleSet:
    """Rules compiled for matching. A block is read once, whatever the number of phrases."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.longest = max((rule.max_words for rule in self.rules), default=0)
        self.by_first: dict[str, list[Phrase]] = {}
        self.patterns: list[tuple[regex.Pattern[str], Rule]] = []
        for rule in self.rules:
            for text in rule.phrases:
                folded = tuple(token.folded for token in tokens(text))
                self.by_first.setdefault(folded[0], []).append(Phrase(folded, rule))
            if rule.pattern:
                self.patterns.append((regex.compile(rule.pattern), rule))

    def hit(self, text: str) -> Hit | None:
        """Give the surest rule that hits a block's text; of equals the first."""
        return max(self.hits(text), key=confidence, default=None)

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield the rules that hit a block's text."""
        # A word and its space take two characters or more, so this bound is safe and cheap.
        if text.count(" ") > self.longest:
            return
        found = list(tokens(text))
        if len(found) > self.longest:
            return
        yield from self.phrase_hits(found)
        for pattern, rule in self.patterns:
            if len(found) <= rule.max_words and (match := pattern.search(text)):
                groups = {name: value for name, value in match.groupdict().items() if value}
                yield Hit(rule, Span(*match.span()), groups)

    def phrase_hits(self, found: Sequence[Token]) -> Iterator[Hit]:
        """Yield the rules whose phrases stand in a block's words."""
        count = len(found)
        for at, token in enumerate(found):
            for phrase in self.by_first.get(token.folded, ()):
                end = at + len(phrase.words)
                rule = phrase.rule
                if (
                    count <= rule.max_words
                    and end <= count
                    and is_placed(rule.where, at, end, count)
                    and all(
                        word == other.folded
                        for word, other in zip(phrase.words, found[at:end], strict=True)
                    )
                ):
                    yield Hit(rule, Span(token.start, found[end - 1].end), {})


def is_placed(where: Where, start: int, end: int, count: int) -> bool:
    """Whether words `start` to `end` of `count` stand where a rule wants them."""
    match where:
        case Where.START:
            return start == 0
        case Where.END:
            return end == count
        case Where.WHOLE:
            return start == 0 and end == count
        case Where.ANYWHERE:
            return True


def confidence(hit: Hit) -> float:
    """Key by which hits are compared."""
    return hit.rule.confidence


@cache
def rule_set(language: str | None, roles: frozenset[str]) -> RuleSet:
    """Give the rules for pages of a language that give one of these roles.

    >>> rules = rule_set("en", frozenset({"embed-notice"}))
    >>> rules.hit("Please enable JavaScript to view this video").rule.id
    'embed/enable-javascript'
    """
    of = dict.fromkeys((language or "und", *EVERYWHERE))
    return RuleSet(rule for one in of for rule in pack(one).rules if rule.role in roles)
