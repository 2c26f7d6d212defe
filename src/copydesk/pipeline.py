"""A tuple of cleaners, its order checked, that runs over a document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NamedTuple, Self

from copydesk import registry
from copydesk.cleaner import Cleaner, lacking
from copydesk.document import KEPT_ROLES, Batch, Block, Document, Edit, Relabel
from copydesk.edits import apply_edits
from copydesk.errors import (
    CleanerFailedError,
    InvalidOptionError,
    PipelineOrderError,
    UnknownCleanerError,
    UnknownPresetError,
)
from copydesk.presets import PRESETS
from copydesk.rule_names import check_names, check_rules

# Rounds. What is removed changes what stands side by side, so cleaners run until they find
# nothing more. Pages take one round where they are clean and two where not; the bound is for
# cleaners of plugins that undo each other's work.
MAX_ROUNDS = 8
# Rounds that a cleaner waits for those before it: what is never done must not wait for ever.
MAX_WAITED = 4
# 0 to 1. What every preset but "recall" makes, and every preset but "precision" waits for.
USUAL_CONFIDENCE = 0.5
# Likeness, 0 to 1, from which on a name that is nowhere is a slip of the pen: "mojibak" has 0.93
# to "mojibake", and "subtitles", which some plugin may bring, 0.8 to "titles".
MIN_LIKENESS = 0.85


@dataclass(frozen=True)
class Pipeline:
    """Cleaners in the order in which they run.

    `min_confidence` (0 to 1) is how sure an edit must be to be made; the others are recorded
    as declined. `on_error` says what happens when a cleaner fails: "raise" CleanerFailedError,
    or "skip" it and go on, with the failure in the record. Of `rules_off` no edit is made, nor
    recorded.

    >>> Pipeline.preset("article").without("captions").names[:3]
    ('mojibake', 'line-breaks', 'spaces')
    """

    cleaners: tuple[Cleaner, ...]
    min_confidence: float = USUAL_CONFIDENCE
    on_error: str = "raise"
    rules_off: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Check the settings and the order."""
        if self.on_error not in ("raise", "skip"):
            raise InvalidOptionError("on_error", self.on_error, ("raise", "skip"))
        least = self.min_confidence
        if not isinstance(least, int | float) or not 0 <= least <= 1:
            raise InvalidOptionError("min_confidence", least, "a number from 0 to 1")
        if not isinstance(self.cleaners, tuple):
            raise InvalidOptionError("cleaners", self.cleaners, "a tuple of cleaners")
        for cleaner in self.cleaners:
            check_cleaner(cleaner)
        check_order(self.cleaners)
        check_after(self.cleaners)
        check_rules(self.rules_off, self.names, registry.plugins_among(self.cleaners))

    @classmethod
    def of(cls, *cleaners: Cleaner | str, min_confidence: float = USUAL_CONFIDENCE) -> Self:
        """Make a pipeline of cleaners, or of names of cleaners."""
        return cls(tuple(found(cleaner) for cleaner in cleaners), min_confidence)

    @classmethod
    def preset(cls, name: str) -> Self:
        """Give the pipeline of a preset: article, precision, recall or repair-only."""
        if not isinstance(name, str) or name not in PRESETS:
            raise UnknownPresetError(name, PRESETS)
        preset = PRESETS[name]
        return cls.of(*preset.cleaners, min_confidence=preset.min_confidence)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the cleaners, in order."""
        return tuple(cleaner.name for cleaner in self.cleaners)

    def with_cleaner(
        self, cleaner: Cleaner | str, *, before: str | None = None, after: str | None = None
    ) -> Self:
        """Give a pipeline with one more cleaner: before or after another, else as the last."""
        if before is not None and after is not None:
            raise PipelineOrderError(f"before={before!r} and after={after!r}; wanted one of them")
        at = len(self.cleaners)
        if before is not None:
            at = self.index(before)
        elif after is not None:
            at = self.index(after) + 1
        return replace(self, cleaners=(*self.cleaners[:at], found(cleaner), *self.cleaners[at:]))

    def without(self, *names: str) -> Self:
        """Give a pipeline without the cleaners of these names."""
        places = {self.index(name) for name in names}
        left = [cleaner for place, cleaner in enumerate(self.cleaners) if place not in places]
        return self.of_other(tuple(left))

    def without_rules(self, *rules: str) -> Self:
        """Give a pipeline in which these rules do nothing; their cleaners' other rules do.

        Raises UnknownRuleError for a name that is no rule's, InvalidOptionError for what is no str.

        >>> pipeline = Pipeline.preset("article").without_rules("related/also-see")
        >>> pipeline.rules_off
        frozenset({'related/also-see'})
        """
        check_names(rules)
        return replace(self, rules_off=self.rules_off.union(rules))

    def replacing(self, name: str, cleaner: Cleaner | str) -> Self:
        """Give a pipeline with another cleaner in the place of the one of that name."""
        at = self.index(name)
        return self.of_other((*self.cleaners[:at], found(cleaner), *self.cleaners[at + 1 :]))

    def of_other(self, cleaners: tuple[Cleaner, ...]) -> Self:
        """Give this pipeline with other cleaners, and of the rules left out those they may have."""
        gone = registry.plugins_among(self.cleaners) - registry.plugins_among(cleaners)
        rules = {rule for rule in self.rules_off if rule.partition("/")[0] not in gone}
        return replace(self, cleaners=cleaners, rules_off=frozenset(rules))

    def skipping_errors(self) -> Self:
        """Give a pipeline that goes on without a cleaner that fails."""
        return replace(self, on_error="skip")

    def index(self, name: str) -> int:
        """Give the place of the cleaner of that name, from 0."""
        if name not in self.names:
            raise UnknownCleanerError(name, self.names)
        return self.names.index(name)

    def __call__(self, doc: Document) -> Document:
        """Run the cleaners round by round, until a round changes no text and removes nothing."""
        heard = Heard({batch.cleaner for batch in doc.log if batch.failure is not None}, {}, {})
        for number in range(MAX_ROUNDS):
            done = len(doc.log)
            doc = self.round(doc, heard, may_wait=number < MAX_WAITED)
            if not has_changed(doc, done):
                break
        return doc

    def round(self, doc: Document, heard: "Heard", *, may_wait: bool) -> Document:
        """Run the cleaners in order, up to one that waits, if those before it changed anything."""
        done = len(doc.log)
        for cleaner in self.cleaners:
            name = cleaner.name
            if name in heard.failed or heard.silent.get(name) is doc.blocks:
                continue
            if may_wait and waits(cleaner) and has_changed(doc, done):
                break
            read = doc.blocks
            if may_change(cleaner, doc, heard.idle):
                doc = self.step(doc, cleaner)
            if doc.blocks is read or self.settles(cleaner):
                heard.silent[name] = doc.blocks
            if doc.log and doc.log[-1].failure is not None:
                heard.failed.add(doc.log[-1].cleaner)
        return doc

    def settles(self, cleaner: Cleaner) -> bool:
        """Whether a cleaner's own output need not be read again.

        One that repeats until nothing is left builds on what is as sure as usual: where a
        pipeline makes more of it, or less, there may be something left.
        """
        is_usual = self.min_confidence == USUAL_CONFIDENCE and not self.rules_off
        return is_usual and getattr(cleaner, "settles", False)

    def step(self, doc: Document, cleaner: Cleaner) -> Document:
        """Run one cleaner, and apply and log what it is sure enough of."""
        try:
            edits = tuple(cleaner(doc))
            if self.rules_off:
                edits = tuple([edit for edit in edits if edit.rule not in self.rules_off])
            if not edits:
                return doc
            sure = tuple([edit for edit in edits if edit.confidence >= self.min_confidence])
            # Not `<`: what is no number is neither, and must not be lost without a word.
            declined = tuple([edit for edit in edits if not edit.confidence >= self.min_confidence])
            known = {edit for batch in doc.log for edit in batch.declined} if declined else ()
            fresh = tuple([edit for edit in declined if edit not in known])
            if not sure and not fresh:
                return doc
            return apply_edits(doc, Batch(cleaner.name, sure, fresh))
        # The one broad except of the library: whatever a plugin raises is its failure, not ours.
        except Exception as error:
            failure = CleanerFailedError(cleaner.name, doc.source.url or "the text", error)
            if self.on_error == "skip":
                return apply_edits(doc, Batch(cleaner.name, failure=str(failure)))
            raise failure from error


class Heard(NamedTuple):
    """What cleaners have said so far: who failed, and for each what it read in vain.

    `silent` are the blocks of which a cleaner has nothing to say, `idle` those in which one that
    tells by a look has nothing to look for.
    """

    failed: set[str]
    silent: dict[str, tuple[Block, ...]]
    idle: dict[str, tuple[Block, ...]]


def may_change(cleaner: Cleaner, doc: Document, idle: dict[str, tuple[Block, ...]]) -> bool:
    """Whether a cleaner may have anything to say of a document.

    Some look for what few texts have, and tell by a look at the text whether it is there: by
    `may_change(text)`, of all texts with line breaks between them. `idle` has for those that
    found nothing which blocks these were; they look at the others alone the next time.
    """
    looks = getattr(cleaner, "may_change", None)
    if looks is None:
        return True
    blocks = doc.kept
    seen = frozenset(map(id, idle.pop(cleaner.name, ())))
    if looks("\n".join([block.text for block in blocks if id(block) not in seen])):
        return True
    idle[cleaner.name] = blocks
    return False


def waits(cleaner: Cleaner) -> bool:
    """Whether a cleaner is to read only what those before it have nothing more to say of."""
    return getattr(cleaner, "waits", False)


def has_changed(doc: Document, done: int) -> bool:
    """Whether the text is another one since the log had so many batches."""
    return any(changes_text(edit) for batch in doc.log[done:] for edit in batch.edits)


def changes_text(edit: Edit) -> bool:
    """Whether an edit changes what the article's text is; the label of a heading does not."""
    return not (isinstance(edit, Relabel) and edit.after in KEPT_ROLES)


def found(cleaner: Cleaner | str) -> Cleaner:
    """Give a cleaner for itself or its name."""
    return registry.cleaner(cleaner) if isinstance(cleaner, str) else cleaner


def check_cleaner(cleaner: object) -> None:
    """Raise InvalidOptionError where something is no cleaner."""
    wanted = lacking(cleaner)
    if wanted:
        hint = "; Pipeline.of takes names as well" if isinstance(cleaner, str) else ""
        raise InvalidOptionError("cleaner", cleaner, wanted + hint)


def check_order(cleaners: Sequence[Cleaner]) -> None:
    """Raise PipelineOrderError where a name stands twice, or a cleaner before one it needs."""
    place: dict[str, int] = {}
    for index, cleaner in enumerate(cleaners):
        if cleaner.name in place:
            raise PipelineOrderError(
                f"{cleaner.name!r} stands at {place[cleaner.name]} and at {index}; names are unique"
            )
        place[cleaner.name] = index
    for cleaner in cleaners:
        late = [name for name in sorted(cleaner.after) if place.get(name, -1) > place[cleaner.name]]
        if late:
            raise PipelineOrderError(
                f"{cleaner.name!r} stands at {place[cleaner.name]}, {late[0]!r} at "
                f"{place[late[0]]}; wanted {cleaner.name!r} after {late[0]!r}"
            )


def check_after(cleaners: Sequence[Cleaner]) -> None:
    """Raise UnknownCleanerError where a cleaner is to come after a misspelt one.

    Names that are nowhere are allowed: they may be those of a plugin that is not installed.
    """
    here = {cleaner.name for cleaner in cleaners} | registry.BUILT_IN.keys()
    unknown = sorted({name for cleaner in cleaners for name in cleaner.after} - here)
    if not unknown:
        return
    known = here.union(registry.names())
    for name in unknown:
        if name not in known and is_misspelt(name, known):
            raise UnknownCleanerError(name, known)


def is_misspelt(name: str, known: Iterable[str]) -> bool:
    """Whether a name is nearly a known one, and none that was made from it with a hyphen."""
    alike = [one for one in known if one.count("-") == name.count("-")]
    return bool(get_close_matches(name, alike, n=1, cutoff=MIN_LIKENESS))
