"""Paragraphs whose quotation marks are not looked into: sound ones, which most are, and code."""

import re
from collections.abc import Iterable

from copydesk.text.quotes.marks import (
    CJK,
    DOUBLES,
    LEFT,
    LEFT_ANGLE,
    MARKS,
    RIGHT,
    RIGHT_ANGLE,
    SINGLES,
    TYPED,
    WIDE_STOPS,
)

INSIDE = rf"[^{DOUBLES}\n]*"
TOUCHING = f"{DOUBLES}{SINGLES}"
# Behind a letter or a mark of its own sentence, and before no letter or other mark. Of straight
# marks not behind a figure, where they may stand for inches.
ENDS_ANYHOW = rf"(?<=[^\W_]|[.,;:!?)%\N{{HORIZONTAL ELLIPSIS}}{WIDE_STOPS}])"
ENDS = rf"(?<=[^\W\d_]|[.,!?)%\N{{HORIZONTAL ELLIPSIS}}{WIDE_STOPS}])"
BEHIND = rf"(?![\w{TOUCHING}])"
# Chinese goes on with no space.
BEHIND_CURLY = rf"(?![^\W{CJK}-\U0010ffff]|[{TOUCHING}])"
# Pairs of marks that are sound in all languages, with nothing beside them that has them doubted.
SOUND_PAIR = re.compile(
    rf"{LEFT}(?<![{TOUCHING}]{LEFT})(?=\w){INSIDE}{ENDS_ANYHOW}{RIGHT}{BEHIND_CURLY}"
    rf"|{LEFT_ANGLE}(?<![{TOUCHING}]{LEFT_ANGLE})(?=\w){INSIDE}{ENDS_ANYHOW}{RIGHT_ANGLE}{BEHIND}"
    rf'|"(?<![^\s(\[]")(?=\w){INSIDE}{ENDS}"{BEHIND}'
)
MARK = re.compile(f"[{DOUBLES}]")
# Markup, JSON and code hold marks that are no quotations: key="x", {"key": 1}, \\", " a ".trim().
CODE_SIGNS = ("=", "{", "}", "\\", '("', "('", '".', "// ")
KEY = re.compile(r'"\s*:')
# Begins with one of a class of signs, so that the words between are skipped at the speed of C.
CODE = re.compile(
    r"""[={\[,\\}("/](?:(?<=[\w-]=)["']|(?<=[{\[,])\s*"[\w-]+"\s*:|(?<=\\)[nrt]?["'\u201c\u201d]"""
    r"""|(?<=[{}])\s*$|(?<=\w\()["']|(?<=")\.\w+\(|(?<=/)(?<!\S/)/\ )"""
)


def marks_in(text: str) -> tuple[str, ...]:
    """Give the kinds of double quotation marks that a text has.

    >>> marks_in("He said “no”.")
    ('“', '”')
    """
    return tuple([mark for mark in MARKS if mark in text])


def has_any(text: str, kinds: Iterable[str]) -> bool:
    """Whether a text has a mark of some kinds."""
    return any(kind in text for kind in kinds)


def is_sound(text: str) -> bool:
    """Whether all double marks of a paragraph are in pairs that nothing is wrong with.

    >>> is_sound("“No,” she said. «Oui.»"), is_sound("“No, she said."), is_sound('a 5" nail')
    (True, False, False)
    """
    return not has_any(text, TYPED) and MARK.search(SOUND_PAIR.sub("", text)) is None


def has_marks_of_code(text: str) -> bool:
    """Whether the marks in a text are likely those of markup or of a program.

    >>> has_marks_of_code('<a class="x">'), has_marks_of_code('the "x" of it')
    (True, False)
    """
    may_be = has_any(text, CODE_SIGNS) or KEY.search(text)
    return bool(may_be) and CODE.search(text) is not None
