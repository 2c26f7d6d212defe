"""Figures of the measure of repairs, and their sums."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from copydesk.evaluate.damage import KINDS

# Failures kept to be read, for each kind, language and verdict.
MAX_SAMPLES = 10


class Score(Struct, frozen=True):
    """What the repairs made of one kind of damage in one language.

    Places that were changed are `right` where the exact characters are back and nothing
    beside changed, else `wrong`; `false` are changes elsewhere, each stretch counted once.
    `background` are changes that the undamaged texts get too: they count as harm, not here.
    """

    kind: str
    language: str
    documents: int = 0
    places: int = 0
    recovered: int = 0
    right: int = 0
    wrong: int = 0
    false: int = 0
    background: int = 0

    @property
    def edits(self) -> int:
        """All changes but those in the background; many small ones at one place are one."""
        return self.right + self.wrong + self.false

    @property
    def recovered_share(self) -> float:
        """Share of the places that have their exact characters again, 0 to 1."""
        return self.recovered / self.places if self.places else 0.0

    @property
    def right_share(self) -> float:
        """Share of the edits that are right, 0 to 1; 1 where none was made."""
        return self.right / self.edits if self.edits else 1.0


class Failure(Struct, frozen=True):
    """A place not recovered, or an edit elsewhere, to be read.

    `verdict` is "missed", "wrong" or "false"; `wanted` and `found` show the undamaged text
    and the repaired one, in the same `before` and `after`.
    """

    kind: str
    language: str
    document: str
    verdict: str
    before: str
    wanted: str
    found: str
    after: str


class HarmEdit(Struct, frozen=True):
    """An edit of undamaged text, to be read and judged.

    `is_in_sound_line` is False where the line shows damage of its own, such as a run of
    spaces: no gold text is quite sound.
    """

    document: str
    language: str
    cleaner: str
    rule: str
    before: str
    old: str
    new: str
    after: str
    is_in_sound_line: bool = True


class Harm(Struct, frozen=True):
    """What the repairs did to undamaged texts of a language."""

    language: str
    documents: int
    words: int
    edits: tuple[HarmEdit, ...]

    @property
    def per_100_000_words(self) -> float:
        """Edits in 100,000 words."""
        return 100_000 * len(self.edits) / self.words if self.words else 0.0

    @property
    def sound_per_100_000_words(self) -> float:
        """Edits in 100,000 words, those in lines that show damage of their own left out."""
        edits = sum(edit.is_in_sound_line for edit in self.edits)
        return 100_000 * edits / self.words if self.words else 0.0


class RepairsReport(Struct, frozen=True):
    """The measure's figures, by kind and language, and what to read of its failures."""

    seed: int
    scores: tuple[Score, ...]
    harm: tuple[Harm, ...]
    failures: tuple[Failure, ...]


def summed_scores(scores: Iterable[Score]) -> tuple[Score, ...]:
    """Add up scores of one kind and language, in the order of the kinds."""
    sums: dict[tuple[str, str], Score] = {}
    for score in scores:
        key = (score.kind, score.language)
        sums[key] = added(sums[key], score) if key in sums else score
    order = {name: number for number, name in enumerate(KINDS)}
    return tuple(sums[key] for key in sorted(sums, key=lambda key: (order[key[0]], key[1])))


def added(one: Score, other: Score) -> Score:
    """Add the counts of a score to another's."""
    counts = (getattr(one, field) + getattr(other, field) for field in Score.__struct_fields__[2:])
    return Score(one.kind, one.language, *counts)


def summed_harm(harm: Iterable[Harm]) -> tuple[Harm, ...]:
    """Add up what was done to texts of one language."""
    by_language: dict[str, list[Harm]] = {}
    for one in harm:
        by_language.setdefault(one.language, []).append(one)
    return tuple(
        Harm(
            language,
            len(all_of),
            sum(one.words for one in all_of),
            tuple(edit for one in all_of for edit in one.edits),
        )
        for language, all_of in sorted(by_language.items())
    )


def first_failures(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    """Keep the first failures of each kind, language and verdict."""
    seen: Counter[tuple[str, str, str]] = Counter()
    kept = []
    for failure in failures:
        key = (failure.kind, failure.language, failure.verdict)
        seen[key] += 1
        if seen[key] <= MAX_SAMPLES:
            kept.append(failure)
    return tuple(kept)
