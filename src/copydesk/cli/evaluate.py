"""`copydesk evaluate`: quality figures."""

from lzma import LZMAError
from pathlib import Path

import click
import msgspec

from copydesk.cli.output import console, show
from copydesk.report.figures import harm_rows, repairs_view

PATHS = click.Path(path_type=Path)


@click.group(no_args_is_help=False)
def evaluate() -> None:
    """Measure how well copydesk works on texts at hand."""


@evaluate.command()
@click.option("--data", "first", type=PATHS, required=True, multiple=True, metavar="PATH…")
@click.argument("more", type=PATHS, nargs=-1, metavar="")
@click.option("--limit", type=click.IntRange(min=1), help="Texts of each language; else all.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--harm-out", type=PATHS, help="Write all edits of undamaged texts to this file.")
def repairs(
    first: tuple[Path, ...],
    more: tuple[Path, ...],
    limit: int | None,
    seed: int,
    harm_out: Path | None,
) -> None:
    """Damage sound texts, repair them, and count what came back and what was harmed.

    The data are .jsonl or .jsonl.xz files of annotated pages or plain texts.
    """
    # In here, since it reads word lists that no other command needs.
    from copydesk.evaluate.repairs import measure_repairs  # noqa: PLC0415

    try:
        report = measure_repairs((*first, *more), limit=limit, seed=seed)
        if harm_out:
            harm_out.write_text("\n".join(harm_rows(report)) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    except (msgspec.MsgspecError, LZMAError) as error:
        raise click.ClickException(f"--data: no JSON lines of pages: {error}") from error
    to = console()
    show(repairs_view(report, to), to)
