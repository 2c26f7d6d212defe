"""The labels that a set of rules gives to a document's blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copydesk.document import SETTLED_ROLES, Block, Document, Relabel, Role
from copydesk.packs.doubt import TECHNICAL, confidence_in, inside_story
from copydesk.packs.match import Hit, rule_set
from copydesk.packs.rules import Rule, Takes, Where
from copydesk.text.chars import APOSTROPHES, ends_sentence, word_count
from copydesk.text.layout import goes_on
from copydesk.text.shape import is_cut_off, is_title_like, opens_speech, tells_a_story

# Words. A title has more than the label of a button.
MIN_TITLE_WORDS = 4
# Words. Labels with a colon, such as "You may also be interested in:", have fewer.
MIN_ANNOUNCING_WORDS = 8
# What stands below a list of teasers, and is none.
FRAME = frozenset({Role.FOOTER, Role.CONSENT, Role.COMMENT, Role.NAVIGATION, Role.SHARE})


@dataclass(frozen=True)
class RuleLabeler:
    """A labeler that does what the packs' rules for its roles say."""

    name: str
    roles: frozenset[str]
    after: frozenset[str] = frozenset({"mojibake", "line-breaks", "spaces"})

    def __call__(self, doc: Document) -> Iterator[Relabel]:
        """Propose the role of the surest rule for each kept block that one hits."""
        language = doc.source.language
        blocks = doc.kept
        hits = rule_set(language, self.roles).hits_in(blocks)
        if not hits:
            return
        story = first_sentence(blocks)
        inside = inside_story(blocks)[1:-1]
        done = 0
        for at, hit in hits.items():
            if at < done or not is_meant(blocks, at, hit) or (at in inside and not hit.rule.inside):
                continue
            block = blocks[at]
            sure = confidence_in(hit, block.text, language, is_inside=at in inside)
            yield block.relabel(hit.rule.role, rule=hit.rule.id, confidence=sure)
            # Above the story a list would take its title along, and nothing ends it; what is in
            # doubt takes nothing.
            may_take = at > story and sure == hit.rule.confidence and has_below(hit, blocks, at)
            done = at + 1 + (taken_along(hit.rule.takes, blocks, at + 1) if may_take else 0)
            for below in range(at + 1, done):
                rule = rule_below(hits.get(below), hit)
                yield blocks[below].relabel(rule.role, rule=rule.id, confidence=rule.confidence)


def is_meant(blocks: Sequence[Block], at: int, hit: Hit) -> bool:
    """Whether the block at a place is what the rule that hits it is for.

    A correction or a post stays, whatever else may be said of it; so does the title.
    """
    return not (
        blocks[at].role in SETTLED_ROLES
        or (at == 0 and is_title(blocks, hit))
        or is_inside_sentence(blocks, at, hit)
        or is_announced(blocks, at, hit)
    )


def is_inside_sentence(blocks: Sequence[Block], at: int, hit: Hit) -> bool:
    """Whether a block is a word or two of a sentence that was cut at its tags, such as a link."""
    text = blocks[at].text
    is_word = hit.rule.where is Where.WHOLE and text.count(" ") <= 1 and at + 1 < len(blocks)
    if not is_word or at == 0:
        return False
    below = blocks[at + 1].text.lstrip()
    # "Twitter" and "'da", as Turkish writes its endings, are one word.
    return goes_on(text, below) or below.startswith(tuple(APOSTROPHES))


def is_announced(blocks: Sequence[Block], at: int, hit: Hit) -> bool:
    """Whether a block is a phrase that the sentence above it announces, as what a sign says.

    Buttons have no full stop. What a page says for itself may have one, and stand anywhere.
    """
    text = blocks[at].text
    if at == 0 or hit.rule.where is not Where.WHOLE or hit.rule.role in TECHNICAL:
        return False
    above = blocks[at - 1].text
    is_open = above.rstrip().endswith(":") and word_count(above) >= MIN_ANNOUNCING_WORDS
    return is_open and ends_sentence(text)


def is_title(blocks: Sequence[Block], hit: Hit) -> bool:
    """Whether the first block is the title above the story, though a rule hits its opening.

    A phrase may open a title, and a label such as "EXCLUSIVE:" may; other patterns may not.
    A promo up to the line's end, such as "Listen to the podcast: Click here", is none.
    """
    text = blocks[0].text
    return (
        hit.rule.where is not Where.WHOLE
        and not (hit.rule.role == Role.PROMO and hit.span.end == len(text))
        and (bool(hit.rule.phrases) or ":" in text)
        and (hit.rule.role not in TECHNICAL or is_film_title(hit, text))
        and len(blocks) > 1
        and tells_a_story(blocks[1].text)
        and is_title_like(text)
        and word_count(text) >= MIN_TITLE_WORDS
    )


def is_film_title(hit: Hit, text: str) -> bool:
    """Whether a label such as "VIDEO:" opens a title; a player's notice has no colon."""
    return hit.rule.role == Role.EMBED_NOTICE and ":" in text


def first_sentence(blocks: Sequence[Block]) -> int:
    """Give the place of the first block that is of the story, or the end."""
    places = range(len(blocks))
    return next((at for at in places if tells_a_story(blocks[at].text)), len(blocks))


def has_below(hit: Hit, blocks: Sequence[Block], at: int) -> bool:
    """Whether what a rule may take along comes next.

    A notice cut out of a line has its headline in itself; what comes next in that line is the
    story.
    """
    if hit.rule.where is not Where.INSIDE or at + 1 == len(blocks):
        return True
    block, below = blocks[at], blocks[at + 1]
    return hit.span.end == len(block.text) and block.origin.line != below.origin.line


def rule_below(own: Hit | None, above: Hit) -> Rule:
    """Give the rule for a block that is taken along: its own where it belongs to no list."""
    return own.rule if own and own.rule.role in FRAME else above.rule


def taken_along(takes: Takes, blocks: Sequence[Block], start: int) -> int:
    """Count the blocks from `start` on that a rule takes along from the block before."""
    if takes is Takes.NEXT and start < len(blocks):
        return int(is_link(blocks, start))
    if takes is Takes.LIST:
        return list_length(blocks, start)
    return 0


def is_link(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is the headline that a label above it announces.

    Below a button without a colon, and above a paragraph, it is the story's next heading.
    """
    if not is_title_like(blocks[at].text):
        return False
    has_colon = blocks[at - 1].text.rstrip().endswith(":")
    return has_colon or at + 1 == len(blocks) or not tells_a_story(blocks[at + 1].text)


def list_length(blocks: Sequence[Block], start: int) -> int:
    """Count the teasers from `start` on: up to the first sentence of the story, or to the end.

    The line right before a sentence of the story may be its heading, so it stays.
    """
    for at in range(start, len(blocks)):
        text = blocks[at].text
        if tells_a_story(text) or (opens_speech(text) and not is_cut_off(text)):
            return max(at - start - 1, 0)
    return len(blocks) - start
