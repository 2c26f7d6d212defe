"""The commands and their options."""

from collections.abc import Callable
from typing import TypedDict, Unpack

import click

from copydesk.article import Article
from copydesk.clean import KINDS, clean_article
from copydesk.cli.evaluate import PRESET, evaluate
from copydesk.cli.output import console, read, show, write
from copydesk.cli.train import train
from copydesk.errors import CopydeskError, InvalidOptionError, UnknownNameError
from copydesk.pipeline import Pipeline
from copydesk.report.catalogue import catalogue
from copydesk.report.terminal import catalogue_view, explanation

FORMS: dict[str, Callable[[Article], str]] = {
    "text": lambda article: article.text,
    "markdown": lambda article: article.to_markdown().rstrip("\n"),
    "json": lambda article: article.to_json(indent=2),
}
FAILED = 1
WRONG_USE = 2
INTERRUPTED = 130


class Options(TypedDict):
    """How a file is to be cleaned."""

    preset: str
    url: str | None
    language: str | None
    kind: str | None


def cleaning_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how a file is to be cleaned."""
    url = click.option("--url", help="Where the page was; helps to tell the site's name.")
    language = click.option("--language", help="BCP 47 tag; found out where not given.")
    kind = click.option(
        "--kind", type=click.Choice(KINDS), help="What the input is; found out where not given."
    )
    return PRESET(url(language(kind(command))))


def cleaned(file: str, options: Options) -> Article:
    """Read and clean a file."""
    return clean_article(
        read(file),
        kind=options["kind"],
        url=options["url"],
        language=options["language"],
        pipeline=Pipeline.preset(options["preset"]),
    )


@click.group(no_args_is_help=False)
@click.version_option(package_name="copydesk", message="%(prog)s %(version)s")
def app() -> None:
    """Turn noisy scraped news text into clean articles, with a record of every change."""


@app.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@cleaning_options
def clean(file: str, form: str, **options: Unpack[Options]) -> None:
    """Print the article in a file of text or HTML."""
    article = cleaned(file, options)
    write(FORMS[form](article))
    if not article.blocks:
        click.echo(f"copydesk: {article.warnings[0]}", err=True)


@app.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--full", is_flag=True, help="Show all that was removed, and not the start of it.")
@cleaning_options
def explain(file: str, *, full: bool, **options: Unpack[Options]) -> None:
    """Show what is kept, removed and repaired, by which rules, and what was left in doubt."""
    to = console()
    show(explanation(cleaned(file, options), to, is_full=full), to)


@app.command()
def cleaners() -> None:
    """List the cleaners, built in and from plugins."""
    to = console()
    show(catalogue_view(catalogue(), to), to)


app.add_command(evaluate)
app.add_command(train)


def run() -> int:
    """Run the command that was asked for, and give the exit status."""
    try:
        # Where it is not standalone, click gives the status that --help and --version end with.
        return int(app(prog_name="copydesk", standalone_mode=False) or 0)
    except click.ClickException as error:
        return failed(error.format_message(), error.exit_code)
    except click.Abort:
        return INTERRUPTED
    except (UnknownNameError, InvalidOptionError) as error:
        return failed(str(error), WRONG_USE)
    except (CopydeskError, OSError) as error:
        # Not a broken pipe: click ends in silence where nobody reads on.
        return failed(str(error), FAILED)


def failed(message: str, status: int) -> int:
    """Print a message in one line, and give the status back."""
    click.echo(f"copydesk: {' '.join(message.split())}", err=True)
    return status
