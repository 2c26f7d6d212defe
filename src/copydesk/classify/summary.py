"""Where a page's own summary stands in it: what its head tells of the story, mostly its lead."""

import re
from collections.abc import Sequence

import numpy as np

from copydesk.classify.words import nearness

# Names of the statements in a page's head that tell its story in short.
SUMMARIES = ("description", "og:description", "twitter:description")
# Letters and digits that must be alike at the start, and the fewest that tell anything. Of the
# blocks that are alike by these, 92 % are of the body in DAnIEL, 95 % in dragnet, 80 % in WCXB.
ALIKE, MIN_LETTERS = 40, 12
# Letters and digits of a summary that are looked at. Some hold the whole story.
MAX_LETTERS = 1000
# Blocks from such a block over which its nearness falls to a half.
NEAR_SUMMARY = 8
SUMMARY_NAMES = (
    "in_summary", "after_summary", "before_summary", "is_below_summary", "is_above_summary",
)  # fmt: skip
# Not those of `fold.letters`, which would tell other blocks on 23 of 1,480 pages: the weights were
# trained with these.
NO_LETTERS = re.compile(r"[\W_]+")


def summary_columns(texts: Sequence[str], summaries: Sequence[str]) -> list[np.ndarray]:
    """Give columns by `SUMMARY_NAMES`: which texts a summary repeats, and how near those are.

    Either begins where it stands in the other: leads are cut short, and summaries that are made
    by machines begin with the title or go on with the next paragraph.

    >>> [in_summary, *_] = summary_columns(
    ...     ["Home", "The ferry sank at the quay, and nobody knew why. It was old."],
    ...     ["The ferry sank at the quay, and nobody knew…"],
    ... )
    >>> in_summary.tolist()
    [False, True]
    """
    wanted = {letters(summary)[:MAX_LETTERS] for summary in summaries}
    wanted = {one for one in wanted if len(one) >= MIN_LETTERS}
    is_told = np.zeros(len(texts), bool)
    for at, text in enumerate(texts if wanted else ()):
        found = letters(text)
        is_told[at] = len(found) >= MIN_LETTERS and any(
            found[:ALIKE] in one or one[:ALIKE] in found for one in wanted
        )
    return [is_told, *nearness(is_told, NEAR_SUMMARY)]


def letters(text: str) -> str:
    """Give the letters and digits of a text, small."""
    return NO_LETTERS.sub("", text.casefold())
