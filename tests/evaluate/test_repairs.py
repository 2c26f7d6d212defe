"""Scoring, with cleaners whose work is known."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from copydesk.cleaner import block_cleaner
from copydesk.document import Block, Document, Edit, Source, Span
from copydesk.edits import document_of
from copydesk.errors import UnknownDamageError
from copydesk.evaluate.outcome import net_changes, outcomes
from copydesk.evaluate.places import Change, body_of, damaged
from copydesk.evaluate.repair_figures import RepairsReport, Score
from copydesk.evaluate.repair_tables import (
    edit_rows,
    failure_rows,
    goal_rows,
    goal_table,
    harm_rows,
    rule_rows,
    score_rows,
)
from copydesk.evaluate.repairs import measure_bodies, measure_repairs, put_in
from copydesk.pipeline import Pipeline
from copydesk.segment.plain import segment_text

TEXT = "It is the end. The rest is known.\n\nNobody came? Fine!\n"


def replacing(old: str, new: str) -> Pipeline:
    """Make a pipeline that replaces a text wherever it stands."""

    @block_cleaner("replacing")
    def replace_all(block: Block) -> Iterator[Edit]:
        at = block.text.find(old)
        if at >= 0:
            yield block.replace(Span(at, at + len(old)), new, rule="replacing/all")

    return Pipeline((replace_all,))


@block_cleaner("cutting")
def cutting(block: Block) -> Iterator[Edit]:
    """Cut a block before "two"."""
    if "one two" in block.text:
        yield block.split(block.text.index("two"), rule="cutting/all")


class Joining:
    """Joins the first two blocks."""

    name = "joining"
    after: frozenset[str] = frozenset()

    def __call__(self, doc: Document, /) -> Iterator[Edit]:
        """Propose the join."""
        if len(doc.blocks) > 1:
            yield doc.blocks[0].join(doc.blocks[1], " ", rule="joining/all")


joining = Joining()


def report_of(pipeline: Pipeline, kind: str = "space/after-stop") -> RepairsReport:
    """Measure a pipeline on one kind of damage."""
    body = body_of(TEXT, language="en", name="own/1")
    return measure_bodies([body], kinds=[kind], pipeline=pipeline)


def cleaned(text: str, pipeline: Pipeline) -> Document:
    """Run a pipeline on a text."""
    return pipeline(document_of(Source(text, language="en"), segment_text(text)))


def test_a_repair_of_the_exact_characters_is_right() -> None:
    (score,) = report_of(replacing("end.The", "end. The")).scores

    assert (score.recovered, score.right, score.wrong, score.false) == (1, 1, 0, 0)


def test_a_repair_by_other_characters_is_wrong() -> None:
    (score,) = report_of(replacing("end.The", "end.  The")).scores

    assert (score.recovered, score.right, score.wrong, score.false) == (0, 0, 1, 0)


def test_what_undamaged_text_gets_too_is_harm_and_no_false_repair() -> None:
    report = report_of(replacing("Nobody", "Somebody"))

    assert (report.scores[0].background, report.scores[0].false) == (1, 0)
    assert [edit.rule for edit in report.harm[0].edits] == ["replacing/all"]
    assert report.harm[0].per_100_000_words == pytest.approx(100_000 / 11)


def test_a_change_elsewhere_is_false() -> None:
    damage = damaged("one two three", [Change(Span(3, 4), "")])
    (missed, elsewhere) = outcomes("one two three", damage, [Change(Span(7, 12), "four")])

    assert (missed.verdict, elsewhere.verdict) == ("missed", "false")
    assert (elsewhere.wanted, elsewhere.found) == ("three", "four")


def test_a_place_is_recovered_when_the_rest_of_it_is_cleaned_as_always() -> None:
    usual = [Change(Span(3, 4), "")]
    damage = damaged("ab  cd", [Change(Span(0, 6), "XY")])
    (outcome,) = outcomes("ab  cd", damage, [Change(Span(0, 2), "ab cd")], usual)

    assert outcome.verdict == "right"


def test_net_changes_see_deletions_joins_and_nothing_undone() -> None:
    text = "one two\n\nthree"
    doc = cleaned(text, replacing("two", ""))

    assert net_changes(doc) == (Change(Span(4, 7), ""),)
    assert net_changes(cleaned(text, replacing("none", ""))) == ()


def test_net_changes_see_cuts_and_joins() -> None:
    assert net_changes(cleaned("one two\n\nthree", Pipeline((cutting,)))) == (
        Change(Span(4, 4), "\n\n"),
    )
    assert net_changes(cleaned("one\n\nthree", Pipeline((joining,)))) == (Change(Span(3, 5), " "),)


@pytest.mark.parametrize(
    ("steps", "change"),
    [
        ((("one", "1"), ("two", "2")), Change(Span(0, 6), "12")),
        ((("one", ""), ("six", "6")), Change(Span(0, 3), "")),
        ((("two", "three"), ("three", "two")), None),
    ],
)
def test_net_changes_add_up(steps: tuple[tuple[str, str], ...], change: Change | None) -> None:
    doc = document_of(Source("onetwo", language="en"), segment_text("onetwo"))
    for old, new in steps:
        doc = replacing(old, new)(doc)

    assert net_changes(doc) == ((change,) if change else ())


def test_what_was_deleted_first_is_still_seen_later() -> None:
    doc = cleaned("one two six", replacing("one", ""))

    assert net_changes(replacing("six", "6")(doc)) == (
        Change(Span(0, 3), ""),
        Change(Span(8, 11), "6"),
    )


def test_a_new_label_puts_nothing_in() -> None:
    (block,) = segment_text("one")

    assert put_in(block.relabel("promo", rule="x/y")) == ""


def test_a_text_without_a_site_has_no_score() -> None:
    assert report_of(replacing("a", "b"), "quote/turned").scores == ()


@pytest.mark.parametrize("pipeline", ["cutting", "joining"])
def test_cuts_and_joins_are_harm_too(pipeline: str) -> None:
    chosen = {"cutting": Pipeline((cutting,)), "joining": Pipeline((joining,))}[pipeline]
    body = body_of("one two\n\nthree  four", language="en")
    report = measure_bodies([body, body], kinds=[], pipeline=chosen)

    assert [(edit.rule, edit.is_in_sound_line) for edit in report.harm[0].edits] == [
        (f"{pipeline}/all", True)
    ] * 2


def test_scores_of_two_texts_add_up() -> None:
    bodies = [body_of(TEXT, language="en", name=name) for name in "ab"]
    report = measure_bodies(bodies, kinds=["space/after-stop"], pipeline=replacing("x", "y"))

    assert (report.scores[0].documents, report.scores[0].places) == (2, 2)


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(UnknownDamageError, match="did you mean 'quote/turned'"):
        measure_bodies([], kinds=["quote/turnd"], pipeline=replacing("a", "b"))


def test_goals_are_met_or_not() -> None:
    (met,) = goal_rows(report_of(replacing("end.The", "end. The")))
    (missed,) = goal_rows(report_of(replacing("end.The", "end.  The")))

    assert (met.family, met.is_met, missed.is_met) == ("space after mark", True, False)


def test_a_score_without_edits_has_no_wrong_ones() -> None:
    assert (Score("x", "en").right_share, Score("x", "en").recovered_share) == (1.0, 0.0)


def test_tables_are_rows_of_text() -> None:
    report = report_of(replacing("Nobody", "Some\tbody"))

    assert next(score_rows(report))[:4] == ("space/after-stop", "en", "1", "1")
    assert next(goal_table(report))[-1] == "no"
    assert next(harm_rows(report))[:3] == ("en", "1", "11")
    assert next(rule_rows(report))[:4] == ("en", "replacing", "replacing/all", "1")
    assert next(edit_rows(report))[5:7] == ("Nobody", "Some\\tbody")
    assert next(failure_rows(report))[2] == "missed"


def test_the_repairs_are_measured_on_files(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps({"id": "1", "lang": "en", "text": TEXT}), encoding="utf-8")

    report = measure_repairs([path], limit=1, seed=1, kinds=["characters/zero-width"])

    assert report.scores[0].places == report.scores[0].recovered > 0
    assert report.harm[0].edits == ()
