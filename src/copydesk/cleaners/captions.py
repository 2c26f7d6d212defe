"""Labels captions and photo credits."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from copydesk.document import SETTLED_ROLES, Block, Document, Kind, Relabel, Role
from copydesk.packs.match import Hit, rule_set
from copydesk.text.chars import ends_sentence, word_count
from copydesk.text.fold import letters
from copydesk.text.shape import INNER_END, is_prose, tells_a_story

ROLES = frozenset({Role.CAPTION, Role.CREDIT})
# Roles of what stands around articles on whole pages.
FRAME = frozenset({Role.NAVIGATION, Role.SHARE, Role.RELATED, Role.FOOTER, Role.BOILERPLATE})
# Blocks that make a text a whole page, and how sure there is what is in doubt elsewhere: a line
# such as "Source: Harbour Daily" may be the story's own, and on pages stands below a picture.
MIN_FRAME, ON_PAGES = 5, 0.6
# Credits. Two lines that look alike may do so by chance; a page that sets its captions above
# their credits, or names its paper behind a stroke, does it with each of its pictures.
MIN_ALIKE = 3
# Credits. Of so many captions some may have two sentences.
MANY_ALIKE = 6
# Credits by a label, such as "Credit: Harbour Daily", that make the name alone one too.
MIN_NAMED = 2
# Words. Captions above credits have up to 60; credits that name a person and a paper up to 8.
MAX_CAPTION_WORDS, MAX_CREDIT_WORDS = 60, 8
# Length of captions, in the middle, to that of paragraphs. It is 0.5 and less on pages that set
# captions above credits; where paragraphs stand there it is about 1.
MAX_LENGTH = 0.6
# Characters of the longest credit looked at for its paper.
MAX_CREDIT = 90
# Share of a text's paragraphs, 0 to 1. Where more than this are single sentences, one above a
# credit tells nothing.
MAX_SINGLE_SHARE = 0.4
# A name, a stroke or a bar, and a paper.
STROKE = re.compile(r"([^/|.!?:;]{3,40})\s?[/|]\s?([^/|!?:;]{3,40})")


@dataclass(frozen=True)
class Captions:
    """Label captions by their markup, by a credit such as "Photo: AP" at either end, or by place.

    By place: where a page sets each credit in a line of its own, below a single sentence, that
    sentence is the caption; and where short lines end in one paper behind a stroke, as in
    "Jane Doe/Harbour Daily", these are credits. So is a line that is nothing but the name that
    labelled credits of the page give.
    """

    name: str = "captions"
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces", "boilerplate"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose a role for each kept block that describes or credits a picture."""
        rules = rule_set(doc.source.language, frozenset(ROLES))
        blocks = tuple(block for block in doc.blocks if block.text)
        found = rules.hits_in(blocks)
        hits = {blocks[at].id: hit for at, hit in found.items() if may_be_picture(blocks[at])}
        frame = sum(block.role in FRAME for block in blocks)
        least = ON_PAGES if frame >= MIN_FRAME else 0
        again = {block.id for block in named_again(blocks, hits)}
        placed = {block.id for block in above_credits(blocks, hits, again)}
        papers = {block.id for block in with_one_paper(blocks)}
        for block in doc.kept:
            if block.role in SETTLED_ROLES:
                continue
            if block.kind is Kind.FIGURE_CAPTION:
                yield block.relabel(Role.CAPTION, rule="captions/markup")
            elif hit := hits.get(block.id):
                sure = max(hit.rule.confidence, least)
                yield block.relabel(hit.rule.role, rule=hit.rule.id, confidence=sure)
            elif block.id in again:
                yield block.relabel(Role.CREDIT, rule="captions/named-again", confidence=0.7)
            elif block.id in papers:
                yield block.relabel(Role.CREDIT, rule="captions/same-paper", confidence=0.7)
            elif block.id in placed:
                yield block.relabel(Role.CAPTION, rule="captions/above-credit", confidence=0.6)


def may_be_picture(block: Block) -> bool:
    """Whether a block is kept, or was found to be of a picture already."""
    return block.is_kept or block.role in ROLES


def named_again(blocks: Sequence[Block], hits: Mapping[int, Hit]) -> Sequence[Block]:
    """Give the lines that are the name in credits of the page, and nothing else.

    Above the story the name of who took the pictures is that of its author.
    """
    named: Counter[str] = Counter()
    for block in blocks:
        hit = hits.get(block.id)
        if hit and is_credit(block, hits):
            named[letters(block.text[hit.span.start :].rpartition(":")[2])] += 1
    known = {name for name, count in named.items() if name and count >= MIN_NAMED}
    if not known:
        return ()
    top = next((at for at, block in enumerate(blocks) if is_prose(block.text)), len(blocks))
    return [
        block
        for block in blocks[top:]
        if len(block.text) <= MAX_CREDIT and block.id not in hits and letters(block.text) in known
    ]


def above_credits(
    blocks: Sequence[Block], hits: Mapping[int, Hit], again: Collection[int]
) -> Sequence[Block]:
    """Give the short paragraphs right above credits, where those of the story are longer.

    Few must be single sentences, all of them; of many half.
    """
    above = [
        blocks[at - 1]
        for at, block in enumerate(blocks)
        if at and (block.id in again or is_credit(block, hits)) and is_open(blocks[at - 1], hits)
    ]
    found = [block for block in above if tells_a_story(block.text)]
    singles = sum(is_single_sentence(block.text) for block in found)
    least = len(found) if len(found) < MANY_ALIKE else len(found) / 2
    if len(found) < MIN_ALIKE or singles < least:
        return ()
    known = {block.id for block in found}
    rest = [block.text for block in blocks if block.id not in known and is_prose(block.text)]
    is_apart = stand_apart([block.text for block in found], rest)
    return found if is_apart else ()


def stand_apart(captions: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether lines are shorter than the paragraphs of a text, of which most have sentences."""
    singles = sum(not INNER_END.search(text) for text in rest)
    lengths = [word_count(text) for text in captions]
    if not rest or singles > MAX_SINGLE_SHARE * len(rest) or max(lengths) > MAX_CAPTION_WORDS:
        return False
    return median(lengths) <= MAX_LENGTH * median(map(word_count, rest))


def is_credit(block: Block, hits: Mapping[int, Hit]) -> bool:
    """Whether a block is a credit with no caption before it."""
    hit = hits.get(block.id)
    if hit is None:
        return False
    is_bare = "credit" in hit.groups and not hit.groups.get("caption", "").strip()
    return hit.rule.role == Role.CREDIT or is_bare


def is_open(block: Block, hits: Mapping[int, Hit]) -> bool:
    """Whether a block is kept, or was found to be a caption by its place."""
    return (block.is_kept or block.role == Role.CAPTION) and block.id not in hits


def is_single_sentence(text: str) -> bool:
    """Whether a text is one sentence."""
    return ends_sentence(text) and not INNER_END.search(text)


def with_one_paper(blocks: Sequence[Block]) -> Sequence[Block]:
    """Give the short lines that end in the same paper behind a stroke, and stand apart.

    Side by side such lines are a list, whatever they end in: a cast, a table, winners by town.
    """
    named = {at: paper for at, block in enumerate(blocks) if (paper := paper_of(block.text))}
    papers: dict[str, list[Block]] = defaultdict(list)
    for at, paper in named.items():
        if at - 1 not in named and at + 1 not in named:
            papers[paper].append(blocks[at])
    groups = [found for found in papers.values() if len(found) >= MIN_ALIKE]
    return [block for found in groups if len({one.text for one in found}) > 1 for block in found]


def paper_of(text: str) -> str:
    """Give what stands behind the stroke of a line that may be a credit, or nothing.

    >>> paper_of("Jane Doe/Harbour Daily"), paper_of("Ferries and/or bridges")
    ('Harbour Daily', '')
    """
    # Most paragraphs need no closer look.
    if len(text) > MAX_CREDIT:
        return ""
    match = STROKE.fullmatch(text.strip())
    if not match or word_count(text) > MAX_CREDIT_WORDS:
        return ""
    words = text.replace("/", " ").replace("|", " ").split()
    return match[2].strip() if all(word[0].isupper() for word in words) else ""


captions = Captions()
