"""`copydesk train`: the classifier's weights, made again."""

from pathlib import Path

import click

from copydesk.cli.evaluate import DATA, MORE, PATHS, readable_data
from copydesk.cli.output import console, show
from copydesk.report.figures import table


@click.command()
@DATA
@MORE
@click.option("--out", type=PATHS, required=True, help="The folder to write weights to.")
@click.option("--network", "networks", multiple=True, type=click.Choice(("text", "page")))
@click.option("--folds", type=click.IntRange(min=0), default=0, help="Sites left out in turn.")
@click.option("--epochs", type=click.IntRange(min=1), default=20, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True)
def train(  # noqa: PLR0913 (one for each option)
    *,
    first: tuple[Path, ...],
    more: tuple[Path, ...],
    out: Path,
    networks: tuple[str, ...],
    folds: int,
    epochs: int,
    seed: int,
) -> None:
    """Train the classifier on annotated pages.

    Needs pip install 'copydesk[train]'. With --folds, weights are also written that never saw
    the sites of a fold, and what they make of those is shown.
    """
    try:
        # In here, since it loads torch.
        from copydesk.evaluate.training import (  # noqa: PLC0415
            HELD_OUT_HEAD,
            NETWORKS,
            Plan,
        )
        from copydesk.evaluate.training import train as train_networks  # noqa: PLC0415
    except ImportError as error:
        raise click.ClickException(f"{error}; pip install 'copydesk[train]'") from error
    plan = Plan(out, networks or tuple(NETWORKS), folds, epochs, seed)
    with readable_data():
        rows = tuple(train_networks((*first, *more), plan, lambda line: click.echo(line, err=True)))
    if rows:
        to = console()
        show(table(HELD_OUT_HEAD, rows, to), to)
