"""What a reader of the article should know of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from copydesk.document import Block, Document, Kind, Relabel, Role
from copydesk.normalize.dateline import dateline_end
from copydesk.packs.bylines import lead_in, names_in
from copydesk.text.chars import CLOSERS, SENTENCE_ENDS, ends_sentence, word_count
from copydesk.text.shape import is_cut_off, is_prose, is_title_like

# What the names of rules for errors and checks for robots begin with.
NOTICE = "notice/"
# What a text's last line holds behind its last full stop.
TAIL = re.compile(
    rf".*[{re.escape(''.join(SENTENCE_ENDS))}][{re.escape(CLOSERS)}]{{0,3}}\s", re.DOTALL
)
# Words of the longest signature: "Jane Doe and Max Muster" has lower-case letters, "(DHA)" none.
MAX_SIGNATURE_WORDS = 5
# Words. "By Jane Doe and Max Muster, Harbour Daily" has nine.
MAX_BYLINE_WORDS = 12
# Articles that are several, and the paragraphs that each of them has at least.
MIN_ARTICLES, MIN_PARAGRAPHS = 2, 2
# The rule of what surrounds a body that was not found.
NO_BODY = "surroundings/no-body"
# Words of paragraphs that stand together, from which on there may be a story that the classifier
# does not know as one. Teasers stand alone, and have 20 to 60.
MIN_STORY_WORDS = 80
# What the names of rules for articles below the first begin with.
FURTHER = "further-articles/"


def warnings_of(doc: Document) -> Iterator[str]:
    """Yield warnings, each a short phrase that may go on with a count or a reason."""
    yield from warnings_of_body(doc)
    if any(edit.rule.startswith(FURTHER) for edit in relabels(doc)):
        yield "several articles on the page"
    if any(block.role == Role.PAYWALL for block in doc.blocks):
        yield "paywall notice found"
    declined = sum(len(batch.declined) for batch in doc.log)
    if declined:
        yield f"left alone in doubt: {declined}"
    for batch in doc.log:
        if batch.failure is not None:
            yield batch.failure


def warnings_of_body(doc: Document) -> Iterator[str]:
    """Yield what a reader should know of the body: that there is none, or not all of it."""
    kept = doc.kept
    if not kept:
        yield "no body found"
    elif is_open_ended(kept[-1]):
        yield "text ends mid-sentence"
    if is_several(doc.blocks, doc.source.language):
        yield "several articles in one text"
    if is_no_article(doc):
        yield "not an article"
    elif kept and seems_no_article(doc):
        yield "page seems to hold no article"


def seems_no_article(doc: Document) -> bool:
    """Whether the classifier found no body on a page, and no paragraphs stand together there."""
    said = (edit for batch in doc.log for edit in (*batch.edits, *batch.declined))
    is_lost = any(isinstance(edit, Relabel) and edit.rule == NO_BODY for edit in said)
    return is_lost and longest_prose(doc.kept) < MIN_STORY_WORDS


def longest_prose(blocks: Iterable[Block]) -> int:
    """Give the words of the longest run of paragraphs that stand one below the other."""
    runs = groupby(blocks, lambda block: is_prose(block.text))
    return max(
        (sum(word_count(block.text) for block in run) for is_story, run in runs if is_story),
        default=0,
    )


def is_no_article(doc: Document) -> bool:
    """Whether a server sent something else instead of the article, by the packs' rules for it."""
    has_notice = any(edit.rule.startswith(NOTICE) for edit in relabels(doc))
    return has_notice and not any(is_prose(block.text) for block in doc.kept)


def is_several(blocks: Sequence[Block], language: str | None) -> bool:
    """Whether more than one article begins in a text: a title with its byline, or a dateline."""
    bylines = [
        at
        for at in range(1, len(blocks))
        if is_byline(blocks[at], language) and is_title_like(blocks[at - 1].text)
    ]
    datelines = [
        at for at, block in enumerate(blocks) if block.is_kept and opens_story(block, language)
    ]
    return are_apart(bylines, blocks) or are_apart(datelines, blocks)


def are_apart(places: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether an article may begin at the first and at the last of some places."""
    if len(places) < MIN_ARTICLES:
        return False
    between, behind = blocks[places[0] : places[-1]], blocks[places[-1] :]
    return min(map(paragraphs, (between, behind))) >= MIN_PARAGRAPHS


def paragraphs(blocks: Iterable[Block]) -> int:
    """Count the paragraphs that are left of an article."""
    return sum(block.is_kept and is_prose(block.text) for block in blocks)


def opens_story(block: Block, language: str | None) -> bool:
    """Whether a block is a paragraph with a dateline before it."""
    return dateline_end(block.text, language) > 0 and is_prose(block.text)


def is_byline(block: Block, language: str | None) -> bool:
    """Whether a line names who wrote what follows; inside a text it is not labelled so."""
    if block.role == Role.BYLINE:
        return True
    text = block.text
    is_short = block.is_kept and text.count(" ") < MAX_BYLINE_WORDS
    return is_short and bool(lead_in(text, language) and names_in(text, language))


def relabels(doc: Document) -> Iterator[Relabel]:
    """Yield what cleaners labelled."""
    return (edit for batch in doc.log for edit in batch.edits if isinstance(edit, Relabel))


def is_open_ended(block: Block) -> bool:
    """Whether a paragraph stops before its sentence does."""
    if block.kind is not Kind.PARAGRAPH or block.role != Role.MAIN:
        return False
    if is_cut_off(block.text):
        return True
    return not ends_sentence(block.text) and not is_signed(block.text)


def is_signed(text: str) -> bool:
    """Whether a text ends in a signature or an address behind its last full stop, or is one.

    >>> is_signed("Nobody came. AP"), is_signed("Nobody came. The mayor has")
    (True, False)
    """
    found = TAIL.match(text)
    *_, last = words = text[found.end() if found else 0 :].split() or [""]
    if "://" in last or last.startswith("www."):
        return True
    has_capitals = all(word[0].isupper() or not word[0].isalnum() for word in words if word)
    return has_capitals and len(words) <= MAX_SIGNATURE_WORDS
