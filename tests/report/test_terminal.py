"""The view for terminals, as text and as what is coloured."""

import io

import pytest
from rich.console import Console
from rich.text import Text

from copydesk import clean_article
from copydesk.document import Relabel
from copydesk.report.catalogue import Entry
from copydesk.report.passages import Passage, Stretch
from copydesk.report.terminal import catalogue_view, explanation, row, shown, style_of, table

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


def explained(raw: str, console: Console, *, is_full: bool = False) -> str:
    """Give what is printed on a terminal."""
    article = clean_article(raw, language="en")
    with console.capture() as captured:
        console.print(explanation(article, console, is_full=is_full))
    return captured.get()


def removed(rule: str, text: str, sure: float, reason: str = "") -> Passage:
    """Give a block that was removed."""
    label = Relabel(0, "main", "boilerplate", rule, sure, reason)
    return Passage(
        "boilerplate", is_kept=False, label=label, stretches=(Stretch(text),), repairs=()
    )


def cells(passages: list[Passage], *, is_full: bool = False) -> list[str]:
    """Give the cells of the table of some blocks, its left column first."""
    view = table([row(one, is_marked=True) for one in passages], is_full=is_full)
    return [str(cell) for column in view.columns for cell in column.cells]


def test_the_input_comes_in_its_order() -> None:
    printed = explained(RAW, terminal(colour=False))

    places = [printed.index(text) for text in ("Jane Doe", "The bridge", "Also see:", "kept")]
    assert places == sorted(places)


def test_neighbours_of_one_rule_share_a_label() -> None:
    assert explained(RAW, terminal(colour=False)).count("related/also-see") == 1


RUN = [removed("x/above", f"Line {at}", 0.9 + at / 100, "1 word above") for at in range(8)]


def test_a_run_that_was_removed_is_shown_in_short_with_a_reason() -> None:
    side, body = cells(RUN)

    assert side == "boilerplate\nx/above 90\N{EN DASH}97%"
    assert body.split("\n") == [
        "Line 0", "Line 1", "Line 2", "\N{HORIZONTAL ELLIPSIS} 4 more", "Line 7",
        "(1 word above, 8 in all)",
    ]  # fmt: skip


def test_all_of_a_run_is_shown_where_it_is_asked_for() -> None:
    assert cells(RUN, is_full=True)[1].count("Line") == len(RUN)


def test_a_long_line_that_was_removed_is_cut() -> None:
    (_, body) = cells([removed("x/y", "word " * 99, 1.0)])

    assert len(body) < len("word " * 99)


def test_what_was_left_in_doubt_is_shown() -> None:
    doubt = Relabel(0, "main", "boilerplate", "x/below", 0.4, "1 word below")
    kept = Passage(
        "main", is_kept=True, label=None, stretches=(Stretch("One."),), repairs=(), doubt=doubt
    )

    assert cells([kept]) == ["in doubt: x/below 40%", "One.\n(1 word below)"]


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

    assert [one.plain for one in found[:3]] == ["related", "related/also-see 90%", "See"]


def test_a_broken_plugin_is_red() -> None:
    view = catalogue_view([Entry("x", "", "dist", "cannot be loaded")], terminal())
    cells = [cell for column in view.columns for cell in column.cells]  # type: ignore[union-attr]  # a table

    assert cells[1] == Text("cannot be loaded", "red")
