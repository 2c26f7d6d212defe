"""Lines whose spaces are laid out by their author: columns of a table, and code."""

import re
from itertools import islice

from copydesk.text.chars import ends_sentence
from copydesk.text.space_chars import NO_BREAK

WIDE_BAR = re.compile(r"(?<! )  +\||\|  +")
COLUMN = re.compile(f"\t| {{3,}}|{NO_BREAK}{{3,}}")
# One of these is where a column ends.
COLUMN_SIGNS = ("\t", "   ", NO_BREAK * 3)

# What prose has no two of: brackets of code, its operators, comments, names and calls.
# Each begins with one of a class of signs, so that the words between are skipped at the speed
# of C.
CODE = re.compile(
    r"[{}(.);=!<>+:&|/_$-](?:(?<=[{}])|(?<=\w\()\)|(?<=\.)\w+\(|(?<=\));|(?<=;)\s*\Z|(?<=[=!<>+-])="
    r"|(?<=[=-])>|(?<=:):|(?<=&)&|(?<=\|)\||(?<=/)(?<!:/)/|(?<=\w_)\w|(?<= =) |(?<=\A[$>]) )"
)
# One of these is in each of them; most lines have none.
CODE_SIGN = re.compile(r"[{}()=<>;&|/_$:]")
MIN_CODE_MARKS = 2

# Characters of a line that is columns of a table: its longest cell, its fewest cells.
MAX_CELL_CHARS = 40
MIN_CELLS = 3


def is_tabular(text: str) -> bool:
    """Whether a line is columns, whose spaces say what stands under what.

    >>> is_tabular("Team      P    W    D"), is_tabular("It   was a mistake, he   said.")
    (True, False)
    """
    if len(WIDE_BAR.findall(text)) >= MIN_CELLS - 1 or text.count("\t") >= MIN_CELLS - 1:
        return True
    if not any(one in text for one in COLUMN_SIGNS):
        return False
    cells = sorted(map(len, COLUMN.split(text.strip())))
    if "\t" in text and len(cells) > 1 and cells[-2] <= MAX_CELL_CHARS:
        return True
    return len(cells) >= MIN_CELLS and cells[-1] <= MAX_CELL_CHARS and not ends_sentence(text)


def is_code(text: str) -> bool:
    """Whether a text is a line of code, whose spaces are for its author.

    >>> is_code("let n = bytes[i]  // O(1)"), is_code("It is 5 (or 6 ) miles; so he ran.")
    (True, False)
    """
    if not CODE_SIGN.search(text):
        return False
    return len(list(islice(CODE.finditer(text), MIN_CODE_MARKS))) == MIN_CODE_MARKS
