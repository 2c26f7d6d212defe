"""Labels lines that say when the article was published or changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import Block, Document, Relabel, Role
from copydesk.packs.doubt import inside_story
from copydesk.packs.match import rule_set
from copydesk.packs.stamps import is_label, is_stamp
from copydesk.text.dates import Dated, find_dates

STAMP = frozenset({str(Role.TIMESTAMP)})
# Words. "Published on Tuesday, 3 March 2020 at 10:15 am GMT, updated 4 March 2020 at 9:00 GMT"
# has 18; a longer line tells a story.
MAX_STAMP_WORDS = 20
# Characters: twenty long words have fewer. Dates of East Asia have no spaces to count.
MAX_STAMP = 400
# Characters. "Zuletzt aktualisiert am:" has 24, "Дата последнего обновления" 26.
MAX_LABEL = 30
CLOCK_LINE = re.compile(r"\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)


@dataclass(frozen=True)
class Timestamps:
    """Label lines that hold a date and nothing else, or a relative time such as "3 hours ago".

    Above the story a line such as "Published" belongs to the date in the next one. Between
    paragraphs of the story dates are headings of a chronicle, and stay.
    """

    name: str = "timestamps"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "boilerplate"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role for each kept block that is such a line."""
        language = doc.source.language
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
            elif at not in inner and is_stamp(block.text, language) and not is_day(blocks, at):
                if 0 < at < inner.start and at - 1 not in hits:
                    yield from labels_of(blocks[at - 1], language)
                is_below = bool(inner) and at >= inner.stop
                lines.append((block, bare_date(block.text, language) if is_below else ""))
        # Below the story a list of dates with no word beside is one of events.
        events = len({date for _, date in lines if date}) > 1
        for block, date in lines:
            if not (events and date):
                yield block.relabel(Role.TIMESTAMP, rule="timestamps/date", confidence=0.9)


def labels_of(above: Block, language: str | None) -> Iterator[Relabel]:
    """Propose the role for the line above a date where it says what it is the date of."""
    if len(above.text) <= MAX_LABEL and is_label(above.text, language):
        yield above.relabel(Role.TIMESTAMP, rule="timestamps/label", confidence=0.85)


def is_day(blocks: Sequence[Block], at: int) -> bool:
    """Whether a date is an event's day: a line with nothing but a time of day comes next."""
    return at + 1 < len(blocks) and CLOCK_LINE.fullmatch(blocks[at + 1].text) is not None


def bare_date(text: str, language: str | None) -> str:
    """Give the date of a line that opens with it and has no word such as "updated"; else ""."""
    found = next(iter(sorted(find_dates(text, language), key=start_of)), None)
    is_bare = found is not None and not any(map(str.isalpha, text[: found.start]))
    return found.iso if found and is_bare else ""


def start_of(found: Dated) -> int:
    """Key by which dates are sorted."""
    return found.start


timestamps = Timestamps()
