"""Which rules hit a block: phrases by their first word, patterns one by one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from copydesk.document import Block, Span
from copydesk.packs.needed import Filed
from copydesk.packs.rules import MIN_LONG, Rule, Takes, Where, pack
from copydesk.text.chars import WORD
from copydesk.text.fold import fold, folded_words, tokens
from copydesk.text.headlines import is_headline
from copydesk.text.shape import has_lost_words

# Languages whose rules apply to every page, beside the ones of its own language: pages in all
# languages carry English notices, since players and widgets are not translated.
EVERYWHERE = ("en", "und")
# Characters. The longest block that a rule is for, an agency's caption of 150 words, has 1,000;
# a longer one is read only by rules that say so.
MAX_CHARS = 1500
# Blocks whose hits are kept at hand. Pages have 30 to 300, and menus and notices come again on
# the pages of a site; 8,192 take two megabytes if short, and 25 at most.
MAX_BLOCKS = 8_192
# Texts of whole documents for which the blocks that were hit are at hand: each of some ten
# cleaners asks in turn.
MAX_TEXTS = 8


class Hit(NamedTuple):
    """A rule that hit a block, where, and the named groups of its pattern."""

    rule: Rule
    span: Span
    groups: dict[str, str]


class Phrase(NamedTuple):
    """A phrase of a rule as folded words."""

    words: tuple[str, ...]
    rule: Rule


class Placed(NamedTuple):
    """A phrase that stands in a block, at a place counted in words."""

    phrase: Phrase
    at: int


class Pattern(NamedTuple):
    """A rule's pattern, compiled."""

    compiled: regex.Pattern[str]
    rule: Rule


class RuleSet:
    """Rules compiled for matching: phrases and patterns by what must be there."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.longest = max((rule.max_words for rule in self.rules), default=0)
        self.by_first: dict[str, list[Phrase]] = {}
        self.by_last: dict[str, list[Phrase]] = {}
        self.anywhere: dict[str, list[Phrase]] = {}
        for rule in self.rules:
            for text in rule.phrases:
                self.add(Phrase(folded_words(text), rule))
        # Of those for the inside of blocks and others the first come first where both hit.
        with_pattern = sorted((rule for rule in self.rules if rule.pattern), key=is_not_inside)
        self.patterns = [Pattern(regex.compile(rule.pattern), rule) for rule in with_pattern]
        self.filed = Filed(rule.pattern for rule in with_pattern)
        self.found = lru_cache(MAX_BLOCKS)(self.find)
        self.found_in = lru_cache(MAX_TEXTS)(self.find_in)
        self.short_may_hit = lru_cache(MAX_BLOCKS)(self.filed.may_hit)

    def add(self, phrase: Phrase) -> None:
        """File a phrase under the word by which it is found."""
        match phrase.rule.where:
            case Where.START | Where.WHOLE:
                self.by_first.setdefault(phrase.words[0], []).append(phrase)
            case Where.END:
                self.by_last.setdefault(phrase.words[-1], []).append(phrase)
            case Where.ANYWHERE:
                self.anywhere.setdefault(phrase.words[0], []).append(phrase)

    def hit(self, text: str) -> Hit | None:
        """Give the surest rule that hits a block's text; of equals the first."""
        return surest(self.hits(text))

    def hits(self, text: str) -> Sequence[Hit]:
        """Give the rules that hit a block's text."""
        if len(text) > MAX_CHARS:
            return tuple(self.long_hits(text))
        # A word and its space take two characters or more, so this bound is safe and cheap.
        return () if text.count(" ") > self.longest else self.found(text)

    def find_in(self, texts: tuple[str, ...]) -> Sequence[tuple[int, Sequence[Hit]]]:
        """Give the rules that hit each of some texts, with its place; most are hit by none."""
        return [(at, hits) for at, text in enumerate(texts) if (hits := self.hits(text))]

    def find(self, text: str) -> tuple[Hit, ...]:
        """Give the rules that hit a text; the same blocks are asked about in every round."""
        # Folding a long text takes longer than all the rest, and most are hit by nothing.
        patterns = self.may_hit(text)
        if not patterns and not self.may_be_phrase(text):
            return ()
        found = folded_words(text)
        if not found or len(found) > self.longest:
            return ()
        hits = pattern_hits(text, len(found), patterns)
        return (*self.phrase_hits(text, found), *hits)

    def may_be_phrase(self, text: str) -> bool:
        """Whether a text may hold a phrase, by its first word."""
        if self.by_last or self.anywhere:
            return True
        first = WORD.search(text)
        return first is not None and fold(first.group()) in self.by_first

    def phrase_hits(self, text: str, found: Sequence[str]) -> Iterator[Hit]:
        """Yield the phrases that hit a text of these words."""
        count = len(found)
        for placed in self.phrases_in(found):
            words, rule = placed.phrase
            end = placed.at + len(words)
            is_whole = rule.where is not Where.WHOLE or is_all(text, len(words), count)
            if count <= rule.max_words and is_whole and found[placed.at : end] == words:
                places = list(tokens(text))
                yield Hit(rule, Span(places[placed.at].start, places[end - 1].end), {})

    def long_hits(self, text: str) -> Iterator[Hit]:
        """Yield the patterns for long blocks that hit one."""
        for pattern, rule in self.may_hit(text):
            if rule.max_words >= MIN_LONG and (match := pattern.search(text)):
                yield Hit(rule, Span(*match.span()), groups_of(match))

    def notices(self, text: str) -> list[Hit]:
        """Give what rules for the inside of a block find anywhere in a text."""
        return [
            Hit(rule, Span(*match.span()), groups_of(match))
            for pattern, rule in self.may_hit(text)
            if rule.where is Where.INSIDE
            for match in pattern.finditer(text)
        ]

    def may_hit(self, text: str) -> list[Pattern]:
        """Give the patterns that may hit a text, in order."""
        is_short = len(text) <= MAX_CHARS
        places = self.short_may_hit(text) if is_short else self.filed.may_hit(text)
        return [self.patterns[at] for at in places]

    def phrases_in(self, found: Sequence[str]) -> Iterator[Placed]:
        """Yield the phrases that may stand in a block's words, by the one they are filed under."""
        for phrase in self.by_first.get(found[0], ()):
            yield Placed(phrase, 0)
        for phrase in self.by_last.get(found[-1], ()):
            if len(phrase.words) <= len(found):
                yield Placed(phrase, len(found) - len(phrase.words))
        if self.anywhere:
            for at, word in enumerate(found):
                for phrase in self.anywhere.get(word, ()):
                    yield Placed(phrase, at)


class RulesFor(NamedTuple):
    """The rules for some roles: all of a page are matched at once, since cleaners ask in turn."""

    all: RuleSet
    roles: frozenset[str]

    def hit(self, text: str) -> Hit | None:
        """Give the surest rule that hits a block's text; of equals the first."""
        return surest(self.hits(text))

    def hits(self, text: str) -> Sequence[Hit]:
        """Give the rules that hit a block's text."""
        return [hit for hit in self.all.hits(text) if hit.rule.role in self.roles]

    def hits_in(self, blocks: Iterable[Block]) -> dict[int, Hit]:
        """Give the surest rule for each block that one hits, by the block's place, in order."""
        texts = tuple([block.text for block in blocks])
        found = (
            (at, surest([hit for hit in hits if hit.rule.role in self.roles]))
            for at, hits in self.all.found_in(texts)
        )
        return {at: hit for at, hit in found if hit}

    def notices(self, text: str) -> list[Hit]:
        """Give what rules for the inside of a block find anywhere in a text."""
        return [hit for hit in self.all.notices(text) if hit.rule.role in self.roles]


def pattern_hits(text: str, count: int, patterns: Iterable[Pattern]) -> Iterator[Hit]:
    """Yield those of some patterns that hit a text of so many words."""
    for pattern, rule in patterns:
        if count > rule.max_words:
            continue
        is_inside = rule.where is Where.INSIDE
        if match := pattern.match(text) if is_inside else pattern.search(text):
            hit = Hit(rule, Span(*match.span()), groups_of(match))
            if not is_inside or is_whole_notice(hit, text):
                yield hit


def is_all(text: str, words: int, count: int) -> bool:
    """Whether a phrase of so many words is all that a text of `count` words says."""
    # Of a sentence that lost its letters a name may be all that is left.
    return words == count and not has_lost_words(text)


def is_not_inside(rule: Rule) -> bool:
    """Key by which patterns are sorted."""
    return rule.where is not Where.INSIDE


def groups_of(match: regex.Match[str]) -> dict[str, str]:
    """Give the named groups that hold anything."""
    return {name: value for name, value in match.groupdict().items() if value}


def is_whole_notice(hit: Hit, text: str) -> bool:
    """Whether a text is the notice that it begins with, and the headline that it announces."""
    rest = text[hit.span.end :].strip()
    if not rest:
        return True
    return hit.rule.takes is Takes.NEXT and not rest[0].islower() and is_headline(rest)


def surest(hits: Iterable[Hit]) -> Hit | None:
    """Give the surest of some hits; of equals the first."""
    return max(hits, key=confidence, default=None)


def confidence(hit: Hit) -> float:
    """Key by which hits are compared."""
    return hit.rule.confidence


def rule_set(language: str | None, roles: frozenset[str]) -> RulesFor:
    """Give the rules for pages of a language that give one of these roles.

    >>> rules = rule_set("en", frozenset({"embed-notice"}))
    >>> rules.hit("Please enable JavaScript to view this video").rule.id
    'embed/enable-javascript'
    """
    return RulesFor(compiled(language), roles)


@cache
def compiled(language: str | None, roles: frozenset[str] | None = None) -> RuleSet:
    """Compile the rules for pages of a language: all, or those for some roles by themselves.

    By themselves they are quicker to ask of a text of which no other cleaner asks any.

    >>> compiled("en", frozenset({"dateline"})).hit("LONDON (Reuters) – The deal").rule.id
    'dateline/place-agency'
    """
    of = dict.fromkeys((language or "und", *EVERYWHERE))
    rules = (rule for one in of for rule in pack(one).rules)
    return RuleSet(rule for rule in rules if roles is None or rule.role in roles)
