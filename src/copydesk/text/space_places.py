"""Places where a space that is no plain one is good typography."""

import re
from typing import NamedTuple

from copydesk.text.space_chars import NARROW, NO_BREAK


class Place(NamedTuple):
    """Where no-break spaces are good typography: one that is so, and a plain space there."""

    no_break: re.Pattern[str]
    plain: re.Pattern[str]


def place(pattern: str) -> Place:
    """Make a place from a pattern with `~` where the space stands."""
    no_break = f"[{NO_BREAK}{NARROW}]"
    return Place(re.compile(pattern.replace("~", no_break)), re.compile(pattern.replace("~", " ")))


DASHED = "[\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}]"
# Of an alphabet: in Chinese each character would be a short word.
LETTER = r"[^\W\d_\u2e80-\U0010ffff]"
# Each begins with the space, which is looked for at the speed of C.
PLACES = (
    # Groups of digits, and a number with its unit.
    place(r"~(?:(?<=\d~)(?=\d{3}(?!\d)|[%‰°€$£]|[^\W\d_]{1,4}\b)|(?<=[§№€$£]~)(?=\d))"),
    place(f"~(?:(?={DASHED})|(?<={DASHED}~))"),
    place(r"~(?<=\.~)(?=\.)"),
    # After initials and words of one letter, which Polish, Czech and Russian setters do not
    # leave at the end of a line.
    place(rf"~(?=\w)(?:(?<=\b{LETTER}~)|(?<=\b{LETTER}\.~))"),
    # Nor words of two letters; nobody sets narrow spaces there.
    place(rf"~(?=\w)(?<=\b{LETTER}{{2}}~)"),
)
NARROW_PLACES = PLACES[:-1]
CURLY = (
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
)
NESTED = re.compile(f"(?<=[{CURLY}])[{NARROW}](?=[{CURLY}])")


def places_in(text: str) -> tuple[Place, ...]:
    """Give the places where a whole text has no-break spaces for a third of its spaces or more.

    There they are typography: "10 km", "w Polsce". Elsewhere they are what editors of pages
    leave, and two ways of writing the same space break every search for a phrase.
    """
    found = []
    for one in PLACES:
        set_apart = sum(1 for _ in one.no_break.finditer(text))
        if set_apart and set_apart * 2 >= sum(1 for _ in one.plain.finditer(text)):
            found.append(one)
    return tuple(found)
