"""Labels lines that say when the article was published or changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.packs.doubt import inside_story
from copydesk.packs.match import EVERYWHERE, rule_set
from copydesk.packs.rules import words
from copydesk.text.chars import WORD
from copydesk.text.dates import Dated, find_dates
from copydesk.text.fold import fold

STAMP = frozenset({str(Role.TIMESTAMP)})
# Words. "Published on Tuesday, 3 March 2020 at 10:15 am GMT, updated 4 March 2020 at 9:00 GMT"
# has 18; a longer line tells a story.
MAX_STAMP_WORDS = 20
# Characters: twenty long words have fewer. Dates of East Asia have no spaces to count.
MAX_STAMP = 400
# A number, or an hour as French and English run it together with its unit: "18h05", "6pm".
CLOCK = re.compile(r"\d+|\d{1,2}h(?:\d\d)?|\d{1,2}[ap]m", re.IGNORECASE)
CLOCK_LINE = re.compile(r"\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
# Another day before the date, and no hour: "10, 24 December" lists events, and
# "10:15, 24 December 2020" is a stamp.
DAY_BEFORE = re.compile(r"(?<![:.])\b\d{1,2}\s?(?:,|&|-|\N{EN DASH}|[^\W\d_]{1,3}\b)\s?$")


@dataclass(frozen=True)
class Timestamps:
    """Label lines that hold a date and nothing else, or a relative time such as "3 hours ago".

    Between paragraphs of the story these are headings of a chronicle, and stay.
    """

    name: str = "timestamps"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "boilerplate"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is such a line."""
        language = doc.source.language
        fillers = frozenset(words("stamp-words", language or "und", *EVERYWHERE))
        blocks = doc.kept
        hits = rule_set(language, STAMP).hits_in(blocks)
        inner = inside_story(blocks)
        lines: list[tuple[Block, str]] = []
        for at, block in enumerate(blocks):
            if block.text.count(" ") > MAX_STAMP_WORDS or len(block.text) > MAX_STAMP:
                continue
            hit = hits.get(at)
            if hit and (hit.rule.inside or at not in inner):
                sure = hit.rule.confidence
                yield block.relabel(Role.TIMESTAMP, rule=hit.rule.id, confidence=sure)
            elif at not in inner and is_stamp(block.text, language, fillers):
                if is_above_clock(blocks, at):
                    continue
                is_below = bool(inner) and at >= inner.stop
                lines.append((block, bare_date(block.text, language) if is_below else ""))
        # Below the story a list of dates with no word beside is one of events.
        events = len({date for _, date in lines if date}) > 1
        for block, date in lines:
            if not (events and date):
                yield block.relabel(Role.TIMESTAMP, rule="timestamps/date", confidence=0.9)


def is_above_clock(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line with nothing but a time of day comes next: so an event's day is told."""
    return at + 1 < len(blocks) and CLOCK_LINE.fullmatch(blocks[at + 1].text) is not None


def bare_date(text: str, language: str | None) -> str:
    """Give the date of a line that opens with it and has no word such as "updated"; else ""."""
    found = next(iter(sorted(find_dates(text, language), key=start_of)), None)
    is_bare = found is not None and not any(map(str.isalpha, text[: found.start]))
    return found.iso if found and is_bare else ""


def start_of(found: Dated) -> int:
    """Key by which dates are sorted."""
    return found.start


def is_stamp(text: str, language: str | None, fillers: frozenset[str]) -> bool:
    """Whether a text is a date with nothing but numbers and `fillers` around it.

    >>> is_stamp("Updated: 3.4.2021, 10:15 GMT", "en", frozenset({"updated", "gmt"}))
    True
    >>> is_stamp("Elected on 3.4.2021", "en", frozenset({"on"}))
    False
    """
    spans = [(found.start, found.end) for found in find_dates(text, language)]
    if not spans or DAY_BEFORE.search(text[: min(spans)[0]]):
        return False
    return all(
        CLOCK.fullmatch(match.group())
        or fold(match.group()) in fillers
        or any(start <= match.start() < end for start, end in spans)
        for match in WORD.finditer(text)
    )


timestamps = Timestamps()
