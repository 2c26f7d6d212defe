"""`copydesk evaluate`: quality figures."""

from collections.abc import Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path

import click
import msgspec

from copydesk.cli.output import console, show
from copydesk.evaluate import repair_tables as tables
from copydesk.evaluate.repair_figures import RepairsReport
from copydesk.presets import PRESETS
from copydesk.report.figures import labels_view, repairs_view, tab_separated, table

PATHS = click.Path(path_type=Path)
DATA = click.option("--data", "first", type=PATHS, required=True, multiple=True, metavar="PATH…")
MORE = click.argument("more", type=PATHS, nargs=-1, metavar="")
PRESET = click.option(
    "--preset", type=click.Choice(list(PRESETS)), default="article", show_default=True
)
WEIGHTS = click.option(
    "--weights", type=PATHS, help="A folder of `copydesk train`; else the shipped weights."
)
FOLDS = click.option(
    "--folds", type=click.IntRange(min=1), default=1, help="Folds that it was trained with."
)
LIMIT = click.option("--limit", type=click.IntRange(min=1), help="Texts of each language.")


@click.group(no_args_is_help=False)
def evaluate() -> None:
    """Measure how well copydesk works on texts at hand.

    The data are .jsonl or .jsonl.xz files of annotated pages or plain texts.
    """


@evaluate.command()
@DATA
@MORE
@LIMIT
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--kind", "kinds", multiple=True, help="A kind of damage; all where none is given.")
@click.option("--harm-out", type=PATHS, help="Write all edits of undamaged texts to this file.")
@click.option("--failures-out", type=PATHS, help="Write samples of what failed to this file.")
def repairs(  # noqa: PLR0913 (one for each option)
    *,
    first: tuple[Path, ...],
    more: tuple[Path, ...],
    limit: int | None,
    seed: int,
    kinds: tuple[str, ...],
    harm_out: Path | None,
    failures_out: Path | None,
) -> None:
    """Damage sound texts, repair them, and count what came back and what was harmed."""
    # In here, since it reads word lists that no other command needs.
    from copydesk.evaluate.repairs import measure_repairs  # noqa: PLC0415

    with readable_data():
        report = measure_repairs((*first, *more), limit=limit, seed=seed, kinds=kinds or None)
        write_tables(report, harm_out, failures_out)
    to = console()
    show(repairs_view(report, to), to)


@evaluate.command()
@DATA
@MORE
@LIMIT
def speed(first: tuple[Path, ...], more: tuple[Path, ...], limit: int | None) -> None:
    """Compare the time of the preset repair-only with that of ftfy.fix_text, text by text."""
    # In here, since it loads what it compares with.
    from copydesk.evaluate.speed import SPEED_HEAD, speed_rows  # noqa: PLC0415

    to = console()
    with readable_data():
        rows = tuple(speed_rows((*first, *more), limit=limit))
    show(table(SPEED_HEAD, rows, to), to)


@evaluate.command()
@DATA
@MORE
@LIMIT
@click.option(
    "--input", "names", multiple=True, help="A form of the pages; all where none is given."
)
@PRESET
@WEIGHTS
@FOLDS
@click.option("--fold", type=click.IntRange(min=0), help="Measure sites of this fold alone.")
def body(  # noqa: PLR0913 (one for each option)
    *,
    first: tuple[Path, ...],
    more: tuple[Path, ...],
    limit: int | None,
    names: tuple[str, ...],
    preset: str,
    weights: Path | None,
    folds: int,
    fold: int | None,
) -> None:
    """Find the body in annotated pages, in every form that they come in, and count words.

    With --folds, a page is read by the weights that never saw its site. On the same rows stand
    what the extractors installed find in markup, and what keeping all of a text gives.
    """
    # In here, since it loads what no other command needs.
    from copydesk.evaluate.body import BODY_HEAD, Cut, body_rows  # noqa: PLC0415

    to = console()
    with readable_data():
        cut = Cut(limit, folds, fold, weights)
        rows = tuple(body_rows((*first, *more), names, preset, cut))
    show(table(BODY_HEAD, rows, to), to)


@evaluate.command()
@DATA
@MORE
@PRESET
@click.option("--show", "count", type=click.IntRange(min=0), default=0, help="Removals to read.")
@click.option("--seed", type=int, default=0, show_default=True)
@WEIGHTS
@FOLDS
def labels(  # noqa: PLR0913 (one for each option)
    *,
    first: tuple[Path, ...],
    more: tuple[Path, ...],
    preset: str,
    count: int,
    seed: int,
    weights: Path | None,
    folds: int,
) -> None:
    """Count what is removed of clean bodies, of scraped texts and of texts read by hand.

    Of pages, what becomes of the captions in their text is counted as well. With --folds, a page
    is read by the weights that never saw its site.
    """
    from copydesk.evaluate.body import Cut  # noqa: PLC0415 (as above)
    from copydesk.evaluate.labels import measure_labels  # noqa: PLC0415 (as above)

    to = console()
    with readable_data():
        cut = Cut(None, folds, None, weights)
        report = measure_labels((*first, *more), preset=preset, cut=cut)
    show(labels_view(report, to, count=count, seed=seed), to)


@evaluate.command()
@DATA
@MORE
@click.option("--limit", type=click.IntRange(min=1), help="Pages.")
@click.option("--folds", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--fold", type=click.IntRange(min=0), default=0, help="Sites of this fold alone.")
def html(
    first: tuple[Path, ...], more: tuple[Path, ...], limit: int | None, folds: int, fold: int
) -> None:
    """Compare fields, body and time on annotated pages with the extractors installed.

    They come with pip install 'copydesk[peers]'.
    """
    # In here, since it loads what it compares with.
    from copydesk.evaluate.pages import page_head, page_rows  # noqa: PLC0415

    to = console()
    with readable_data():
        rows = tuple(page_rows((*first, *more), limit=limit, folds=folds, fold=fold))
    show(table(page_head(), rows, to), to)


def write_tables(report: RepairsReport, harm: Path | None, failures: Path | None) -> None:
    """Write what is to be read edit by edit."""
    if harm:
        text = tab_separated(tables.EDIT_HEAD, tables.edit_rows(report))
        harm.write_text(text, encoding="utf-8")
    if failures:
        text = tab_separated(tables.FAILURE_HEAD, tables.failure_rows(report))
        failures.write_text(text, encoding="utf-8")


@contextmanager
def readable_data() -> Iterator[None]:
    """Say in a line what is wrong with data that cannot be read."""
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    except (msgspec.MsgspecError, LZMAError) as error:
        raise click.ClickException(f"--data: no JSON lines of pages: {error}") from error
