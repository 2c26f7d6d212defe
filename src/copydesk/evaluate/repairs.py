"""How much damage the repairs mend, and how much they do to sound text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from copydesk.document import Document, Edit, Join, Relabel, Replace, Source, Span, Split
from copydesk.edits import document_of
from copydesk.errors import UnknownDamageError
from copydesk.evaluate.corpus import Page, read_pages, sample
from copydesk.evaluate.damage import KINDS, DamageKind, make_damage
from copydesk.evaluate.edges import inline_edges
from copydesk.evaluate.outcome import Outcome, net_changes, outcomes
from copydesk.evaluate.places import Body, body_of, is_sound
from copydesk.evaluate.repair_figures import (
    Failure,
    Harm,
    HarmEdit,
    RepairsReport,
    Score,
    first_failures,
    summed_harm,
    summed_scores,
)
from copydesk.pipeline import Pipeline
from copydesk.provenance import Trace
from copydesk.segment.plain import segment_text
from copydesk.text.chars import word_count

PRESET = "repair-only"
# Characters of a text shown on each side of an edit.
CONTEXT = 60


class Measured(NamedTuple):
    """A text's figures."""

    harm: Harm
    scores: tuple[Score, ...]
    failures: tuple[Failure, ...]


def measure_repairs(
    paths: Iterable[Path],
    *,
    limit: int | None = None,
    seed: int = 0,
    kinds: Sequence[str] | None = None,
) -> RepairsReport:
    """Damage the undamaged texts of some files, repair them, and count.

    At most `limit` texts of each language are taken. Raises UnknownDamageError.
    """
    bodies = (body_of_page(page) for page in sample(read_pages(paths), limit, seed))
    return measure_bodies(bodies, seed=seed, kinds=kinds)


def measure_bodies(
    bodies: Iterable[Body],
    *,
    seed: int = 0,
    kinds: Sequence[str] | None = None,
    pipeline: Pipeline | None = None,
) -> RepairsReport:
    """Measure the repairs, or another pipeline, on texts at hand."""
    chosen = known_kinds(KINDS if kinds is None else kinds)
    pipeline = pipeline or Pipeline.preset(PRESET)
    measured = [measure_body(body, chosen, pipeline, seed) for body in bodies if body.lines]
    return RepairsReport(
        seed,
        summed_scores(score for one in measured for score in one.scores),
        summed_harm(one.harm for one in measured),
        first_failures(failure for one in measured for failure in one.failures),
    )


def known_kinds(names: Iterable[str]) -> tuple[DamageKind, ...]:
    """Give the kinds of these names."""
    unknown = [name for name in names if name not in KINDS]
    if unknown:
        raise UnknownDamageError(unknown[0], KINDS)
    return tuple(KINDS[name] for name in names)


def body_of_page(page: Page) -> Body:
    """Make a body of a page's gold text."""
    edges = inline_edges(page.html, page.body) if page.html else ()
    name = f"{page.collection}/{page.id}" if page.collection else page.id
    return body_of(page.body, language=page.language or "und", name=name, edges=edges)


def measure_body(
    body: Body, kinds: Iterable[DamageKind], pipeline: Pipeline, seed: int
) -> Measured:
    """Repair a text as it is, and with each kind of damage."""
    doc = repaired(pipeline, body.text, body.language)
    usual = net_changes(doc)
    scores: list[Score] = []
    failures: list[Failure] = []
    for kind in kinds:
        damage = make_damage(body, kind, seed)
        if damage is None:
            continue
        after = repaired(pipeline, damage.text, body.language)
        found = tuple(outcomes(body.text, damage, net_changes(after), usual))
        scores.append(scored(kind.name, body.language, found))
        failures += failures_of(kind.name, body, found)
    return Measured(harm_of(doc, body), tuple(scores), tuple(failures))


def repaired(pipeline: Pipeline, text: str, language: str) -> Document:
    """Segment a text and run the repairs on it."""
    source = Source(text, language=None if language == "und" else language)
    return pipeline(document_of(source, segment_text(text)))


def scored(kind: str, language: str, found: Iterable[Outcome]) -> Score:
    """Count the outcomes of one text."""
    count: Counter[str] = Counter()
    for outcome in found:
        count["places"] += outcome.places
        if outcome.is_recovered:
            count["recovered"] += outcome.places
        count[outcome.verdict] += max(outcome.places, 1)
    return Score(
        kind,
        language,
        1,
        count["places"],
        count["recovered"],
        count["right"],
        count["wrong"],
        count["false"],
        count["background"],
    )


def failures_of(kind: str, body: Body, found: Iterable[Outcome]) -> Iterator[Failure]:
    """Yield the outcomes that are to be read."""
    for outcome in found:
        if outcome.verdict in {"missed", "wrong", "false"}:
            before, after = around(body.text, outcome.span)
            yield Failure(
                kind,
                body.language,
                body.id,
                outcome.verdict,
                before,
                outcome.wanted,
                outcome.found,
                after,
            )


def harm_of(doc: Document, body: Body) -> Harm:
    """Give what was done to an undamaged text."""
    edits = []
    for batch, spans in zip(doc.log, Trace(doc).spans, strict=True):
        for edit, span in zip(batch.edits, spans, strict=True):
            before, after = around(body.text, span)
            old = body.text[span.start : span.end]
            edits.append(
                HarmEdit(
                    body.id,
                    body.language,
                    batch.cleaner,
                    edit.rule,
                    before,
                    old,
                    put_in(edit),
                    after,
                    is_line_sound(body, span),
                )
            )
    return Harm(body.language, 1, word_count(body.text), tuple(edits))


def is_line_sound(body: Body, span: Span) -> bool:
    """Whether the line that a span begins in shows no damage."""
    line = body.lines[body.line_number(span.start)]
    return is_sound(body.text[line.start : line.end])


def put_in(edit: Edit) -> str:
    """Give the text that an edit puts in."""
    match edit:
        case Replace():
            return edit.after
        case Join():
            return edit.glue
        case Split():
            return "\n\n"
        case Relabel():
            return ""


def around(text: str, span: Span) -> tuple[str, str]:
    """Give what stands on both sides of a stretch."""
    return text[max(span.start - CONTEXT, 0) : span.start], text[span.end : span.end + CONTEXT]
