"""The kinds of damage that are made of known place, and the figures wanted for each.

A kind's sites are a pure function of the text; which of them are damaged is drawn by a seed.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from random import Random

from msgspec import Struct

from copydesk.evaluate import damage_encoding as encoding
from copydesk.evaluate import damage_typography as typography
from copydesk.evaluate.places import Body, Damaged, Site, damaged

# Places of damage in a document, at most.
MAX_PLACES = 5


class Goal(Struct, frozen=True):
    """Figures wanted for a family of kinds, as shares: of the places, and of the edits made.

    `elsewhere` is the share of places wanted in languages other than English.
    """

    family: str
    recovered: float
    right: float
    elsewhere: float | None = None

    def recovered_in(self, language: str) -> float:
        """Give the share of places wanted in a language."""
        return self.recovered if self.elsewhere is None or language == "en" else self.elsewhere


GOALS = {
    goal.family: goal
    for goal in (
        Goal("mojibake", 0.97, 0.995),
        Goal("characters", 0.99, 0.995),
        Goal("space at tag", 0.85, 0.97, elsewhere=0.70),
        Goal("space after mark", 0.97, 0.99),
        Goal("closing quote before verb", 0.85, 0.97),
        Goal("closing quote at end", 0.85, 0.97),
        Goal("opening quote", 0.75, 0.97),
        Goal("wrong marks", 0.95, 0.985),
        Goal("apostrophe", 0.95, 0.99),
    )
}


class DamageKind(Struct, frozen=True):
    """A kind of damage.

    `sites` says where it can be made. `is_one_a_line`: at most one site a line is damaged,
    where two together would leave nothing to go by. `languages` it is met in, None for all.
    """

    name: str
    family: str
    sites: Callable[[Body], Iterable[Site]]
    is_one_a_line: bool = False
    languages: frozenset[str] | None = None

    def fits(self, body: Body) -> bool:
        """Whether the kind is met in the language of a text."""
        return self.languages is None or body.language in self.languages


# Encodings by the languages where they are met; None for all.
CODECS = {
    "cp1252": None,
    "latin-1": None,
    "cp1251": frozenset({"ru", "uk", "bg"}),
    "cp1250": frozenset({"pl", "cs", "sk", "hu"}),
    "cp1253": frozenset({"el"}),
}
MARKS = {
    "stop": ".",
    "comma": ",",
    "question": "?",
    "exclamation": "!",
    "quote": "\N{RIGHT DOUBLE QUOTATION MARK}",
}


def mojibake_kinds() -> Iterator[DamageKind]:
    """Yield the kinds of mojibake: each encoding, in the whole text and in paragraphs."""
    for codec, languages in CODECS.items():
        for where, sites in (
            ("whole", encoding.misread_whole),
            ("paragraphs", encoding.misread_paragraphs),
        ):
            yield DamageKind(
                f"mojibake/{codec}-{where}",
                "mojibake",
                partial(sites, codec=codec),
                languages=languages,
            )


def character_kinds() -> Iterator[DamageKind]:
    """Yield entities, escapes, and characters that do not show."""
    sites: dict[str, Callable[[Body], Iterable[Site]]] = {
        "entity-named": encoding.named_entities,
        "entity-numbered": encoding.numbered_entities,
        "entity-twice": encoding.twice_escaped,
        "escapes": encoding.escaped_text,
        "escapes-and-breaks": encoding.escaped_text_and_breaks,
        "zero-width": partial(encoding.inserted, chars=encoding.ZERO_WIDTH),
        "soft-hyphen": partial(encoding.inserted, chars=encoding.SOFT_HYPHENS),
        "control": partial(encoding.inserted, chars=encoding.CONTROLS),
        "control-c1": encoding.left_as_c1,
        "no-break-space": encoding.fixed_spaces,
    }
    return (DamageKind(f"characters/{name}", "characters", made) for name, made in sites.items())


def space_kinds() -> Iterator[DamageKind]:
    """Yield lost spaces. Those between any two words count for no goal: no page shows them."""
    yield DamageKind("space/inline-tag", "space at tag", typography.lost_at_edges)
    yield DamageKind("space/any-words", "", typography.lost_between_words)
    for name, mark in MARKS.items():
        yield DamageKind(
            f"space/after-{name}", "space after mark", partial(typography.lost_after, mark=mark)
        )


def quote_kinds() -> Iterator[DamageKind]:
    """Yield lost and wrong quotation marks, one a line."""
    for name, family, sites in (
        ("closing-before-verb", "closing quote before verb", typography.unclosed_before_verb),
        ("closing-at-end", "closing quote at end", typography.unclosed_at_end),
        ("opening-at-start", "opening quote", typography.unopened_at_start),
        ("opening-after-verb", "opening quote", typography.unopened_after_verb),
        ("mixed", "wrong marks", typography.mixed),
        ("doubled-one", "wrong marks", typography.doubled_one),
        ("doubled-both", "wrong marks", typography.doubled_both),
        ("two-singles", "wrong marks", typography.as_singles),
        ("tex", "wrong marks", typography.as_in_tex),
        ("spaced", "wrong marks", typography.spaced),
        ("turned", "wrong marks", typography.turned),
    ):
        yield DamageKind(f"quote/{name}", family, sites, is_one_a_line=True)


def apostrophe_kinds() -> Iterator[DamageKind]:
    """Yield apostrophes split off or replaced."""
    replaced = typography.replaced_apostrophe
    sites: dict[str, Callable[[Body], Iterable[Site]]] = {
        "split": typography.split_off,
        "replacement-character": partial(replaced, by="\N{REPLACEMENT CHARACTER}"),
        "question-mark": partial(replaced, by="?"),
    }
    return (DamageKind(f"apostrophe/{name}", "apostrophe", made) for name, made in sites.items())


KINDS = {
    kind.name: kind
    for kinds in (
        mojibake_kinds(),
        character_kinds(),
        space_kinds(),
        quote_kinds(),
        apostrophe_kinds(),
    )
    for kind in kinds
}


def make_damage(body: Body, kind: DamageKind, seed: int) -> Damaged | None:
    """Damage a text at 1 to 5 sites drawn by the seed; None where it has no site.

    >>> from copydesk.evaluate.places import body_of
    >>> body = body_of("It is the end. The end.", language="en")
    >>> make_damage(body, KINDS["space/after-stop"], seed=1).text
    'It is the end.The end.'
    """
    sites = sorted(kind.sites(body)) if kind.fits(body) else []
    if not sites:
        return None
    random = Random(f"{seed}/{kind.name}/{body.id}")  # noqa: S311 (no secret: a draw that repeats)
    random.shuffle(sites)
    count = random.randint(1, MAX_PLACES)
    drawn = distinct(body, sites, is_one_a_line=kind.is_one_a_line)
    return damaged(body.text, (change for site in drawn[:count] for change in site))


def distinct(body: Body, sites: Iterable[Site], *, is_one_a_line: bool) -> list[Site]:
    """Leave out sites at a place, or in a line, that has one already."""
    taken: set[int] = set()
    kept = []
    for site in sites:
        place = body.line_number(site[0].span.start) if is_one_a_line else site[0].span.start
        if place not in taken:
            taken.add(place)
            kept.append(site)
    return kept
