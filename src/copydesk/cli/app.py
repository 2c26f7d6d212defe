"""The commands and their options."""

import json
from collections.abc import Callable
from typing import TypedDict, Unpack

import click

from copydesk.article import Article
from copydesk.clean import KINDS, clean_article
from copydesk.cli.evaluate import PRESET, evaluate
from copydesk.cli.inputs import Input, inputs, is_lines, is_several
from copydesk.cli.output import STDIN, console, read, show, write
from copydesk.cli.train import train
from copydesk.errors import (
    CopydeskError,
    InvalidOptionError,
    PipelineOrderError,
    UnknownNameError,
)
from copydesk.pipeline import Pipeline
from copydesk.report.catalogue import catalogue
from copydesk.report.terminal import catalogue_view, explanation
from copydesk.text.visible import writable

FORMS = ("text", "markdown", "json", "jsonl")
FAILED = 1
WRONG_USE = 2
INTERRUPTED = 130


class Options(TypedDict):
    """How a file is to be cleaned."""

    preset: str
    url: str | None
    language: str | None
    kind: str | None
    more: tuple[str, ...]
    without: tuple[str, ...]
    rules_off: tuple[str, ...]


def cleaning_options(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command the options that say how a file is to be cleaned."""
    url = click.option("--url", help="Where the page was; helps to tell the site's name.")
    language = click.option("--language", help="BCP 47 tag; found out where not given.")
    kind = click.option(
        "--kind", type=click.Choice(KINDS), help="What the input is; found out where not given."
    )
    more = click.option("--with", "more", multiple=True, help="A cleaner more, as of a plugin.")
    without = click.option("--without", multiple=True, help="A cleaner to leave out.")
    rules = click.option(
        "--without-rule", "rules_off", multiple=True, help="A rule to leave out, such as share/bar."
    )
    return PRESET(url(language(kind(more(without(rules(command)))))))


def pipeline_of(options: Options) -> Pipeline:
    """Give the preset with the cleaners and rules that are asked for."""
    pipeline = Pipeline.preset(options["preset"]).without(*options["without"])
    for name in options["more"]:
        pipeline = pipeline.with_cleaner(name)
    return pipeline.without_rules(*options["rules_off"])


def cleaned(given: Input, options: Options, pipeline: Pipeline) -> Article:
    """Clean an article; what its line says of it counts more than the options."""
    if given.problem:
        raise click.ClickException(given.problem)
    return clean_article(
        given.raw,
        kind=options["kind"],
        url=given.url or options["url"],
        language=given.language or options["language"],
        pipeline=pipeline,
    )


@click.group(no_args_is_help=False)
@click.version_option(package_name="copydesk", message="%(prog)s %(version)s")
def app() -> None:
    """Turn noisy scraped news text into clean articles, with a record of every change."""


@app.command()
@click.argument("paths", nargs=-1, metavar="[FILE|FOLDER|-]…")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--no-record", is_flag=True, help="JSON without the source and the log.")
@click.option("--quiet", "-q", is_flag=True, help="Do not print warnings.")
@cleaning_options
def clean(
    paths: tuple[str, ...],
    form: str,
    *,
    no_record: bool,
    quiet: bool,
    **options: Unpack[Options],
) -> int:
    """Print the articles in files of text or HTML, and their warnings to standard error.

    Of a folder all .txt, .html, .htm and .xhtml files are read. A .jsonl file holds an article
    a line: a string, or an object with html or text, and url and language where known. What
    fails is named, the others are cleaned all the same, and the exit status is 1.
    """
    paths = paths or ("-",)
    several = is_several(paths)
    if several and form == "json":
        raise click.UsageError("--format json is for one article; for several there is jsonl")
    pipeline = pipeline_of(options)
    status = 0
    for given in inputs(paths):
        try:
            article = cleaned(given, options, pipeline)
        except (CopydeskError, click.ClickException) as error:
            # An option is wrong for all; what a line says of itself is wrong for that line.
            if isinstance(error, UnknownNameError) and given.language is None:
                raise
            status = failed(f"{said_of(given)}{error}", FAILED)
            continue
        if several and form in ("text", "markdown"):
            write(f"==> {given.name} <==")
        write(formed(article, form, given.name if several else None, with_record=not no_record))
        if article.warnings and not quiet:
            say(f"{said_of(given)}{'; '.join(article.warnings)}")
    return status


def said_of(given: Input) -> str:
    """Give the name that a message begins with; none of standard input."""
    return "" if given.name == STDIN else f"{writable(given.name)}: "


def formed(article: Article, form: str, name: str | None, *, with_record: bool) -> str:
    """Give an article in a form; one of several as JSON says from which input it is."""
    match form:
        case "text":
            return article.text
        case "markdown":
            return article.to_markdown().rstrip("\n")
        case "json":
            return article.to_json(indent=2, with_record=with_record)
    given = article.to_dict(with_record=with_record)
    return json.dumps({"input": name} | given if name is not None else given)


@app.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--full", is_flag=True, help="Show all that was removed, and not the start of it.")
@cleaning_options
def explain(file: str, *, full: bool, **options: Unpack[Options]) -> None:
    """Show what is kept, removed and repaired, by which rules, and what was left in doubt."""
    if is_lines(file):
        raise click.UsageError(f"{file} holds an article a line; wanted one article")
    to = console()
    article = cleaned(Input(file, read(file)), options, pipeline_of(options))
    show(explanation(article, to, is_full=full), to)


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
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "copydesk"
        return failed(f"{error.format_message()} ({path} --help)", error.exit_code)
    except click.ClickException as error:
        return failed(error.format_message(), error.exit_code)
    except click.Abort:
        return INTERRUPTED
    except (UnknownNameError, InvalidOptionError, PipelineOrderError) as error:
        return failed(str(error), WRONG_USE)
    except (CopydeskError, OSError) as error:
        # Not a broken pipe: click ends in silence where nobody reads on.
        return failed(str(error), FAILED)


def failed(message: str, status: int) -> int:
    """Say what failed, and give the status back."""
    say(message)
    return status


def say(message: str) -> None:
    """Print a message to standard error, in one line."""
    click.echo(f"copydesk: {' '.join(message.split())}", err=True)
