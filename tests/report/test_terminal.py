"""The view for terminals, as text and as what is coloured."""

import io

import pytest
from rich.console import Console
from rich.text import Text

from copydesk import clean_article
from copydesk.document import Relabel
from copydesk.report.catalogue import Entry
from copydesk.report.passages import Passage, Stretch
from copydesk.report.terminal import catalogue_view, explanation, row, shown, style_of

RAW = (
    "By Jane Doe\n\nThe bridge was closed on Monday,and nobody knows why, the mayor said.\n\n"
    "Also see:\n\nTen bridges that were never built"
)


def terminal(*, colour: bool = True) -> Console:
    """Give a terminal that prints into a string."""
    return Console(
        file=io.StringIO(),
        force_terminal=True,
        width=80,
        color_system="standard" if colour else None,
        no_color=not colour,
        highlight=False,
    )


def explained(raw: str, console: Console) -> str:
    """Give what is printed on a terminal."""
    with console.capture() as captured:
        console.print(explanation(clean_article(raw, language="en"), console))
    return captured.get()


def test_the_input_comes_in_its_order() -> None:
    printed = explained(RAW, terminal(colour=False))

    places = [printed.index(text) for text in ("Jane Doe", "The bridge", "Also see:", "kept")]
    assert places == sorted(places)


def test_neighbours_of_one_rule_share_a_label() -> None:
    assert explained(RAW, terminal(colour=False)).count("related/also-see") == 1


def test_repairs_are_coloured() -> None:
    assert "\x1b[1;32m␣\x1b[0m" in explained(RAW, terminal())


def test_without_colours_repairs_are_marked() -> None:
    assert "Monday,{+␣+}and" in explained(RAW, terminal(colour=False))


def test_warnings_are_shown() -> None:
    assert "no body found" in explained("", terminal())


def test_where_nothing_was_removed_it_says_so() -> None:
    lines = explained("Nobody came to the quay on Monday.", terminal(colour=False)).splitlines()

    assert [line.split() for line in lines[-2:]] == [
        ["removed", "nothing"],
        ["repaired", "nothing"],
    ]


@pytest.mark.parametrize(
    ("stretch", "plain"),
    [
        (Stretch("as it was"), "as it was"),
        (Stretch("é", "Ã©"), "[-Ã©-]{+é+}"),
        (Stretch("", "\u200b"), "[-\\u200b-]"),
        (Stretch(" ", "\n"), "[-↵-]{+␣+}"),
        (Stretch("a\x1b[31mb"), "a\\x1b[31mb"),
    ],
)
def test_what_cannot_be_seen_is_shown(stretch: Stretch, plain: str) -> None:
    assert shown(stretch, is_marked=True).plain == plain


@pytest.mark.parametrize(
    ("role", "is_kept", "style"),
    [
        ("main", True, ""),
        ("heading", True, "bold"),
        ("caption", False, "cyan"),
        ("related", False, "dim red"),
        ("of-a-plugin", False, "dim red"),
    ],
)
def test_a_style_says_where_a_block_went(role: str, is_kept: bool, style: str) -> None:  # noqa: FBT001
    assert style_of(Passage(role, is_kept, None, (), ())) == style


def test_a_row_names_role_and_rule() -> None:
    label = Relabel(0, "main", "related", "related/also-see", 0.9)
    found = row(Passage("related", False, label, (Stretch("See"),), ()), is_marked=False)  # noqa: FBT003

    assert [one.plain for one in found] == ["related", "related/also-see 90%", "See"]


def test_a_broken_plugin_is_red() -> None:
    view = catalogue_view([Entry("x", "", "dist", "cannot be loaded")], terminal())
    cells = [cell for column in view.columns for cell in column.cells]  # type: ignore[union-attr]  # a table

    assert cells[1] == Text("cannot be loaded", "red")
