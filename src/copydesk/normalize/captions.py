"""Caption objects, from the blocks that are captions and credits."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.article import Caption
from copydesk.document import Block, Role, Span
from copydesk.packs.match import Hit, RulesFor, rule_set
from copydesk.provenance import Trace

PICTURES = frozenset({Role.CAPTION, Role.CREDIT})
EDGES = " \t\N{EN DASH}\N{EM DASH}-|"
BRACKETS = "()[] "
# Labels of buttons before a caption: "Enlarge this image", "toggle caption".
MAX_LABELS = 3


class Part(NamedTuple):
    """What a block says of a picture: its text, which a bare credit has not, and its credit."""

    text: str
    credit: str | None
    span: Span


def captions_of(blocks: Iterable[Block], trace: Trace, language: str | None) -> tuple[Caption, ...]:
    """Give the captions among blocks, text and credit apart.

    A credit in a line of its own is that of the caption beside it; without one it is none.
    """
    return tuple(
        Caption(part.text, part.credit, part.span)
        for run in runs_of(blocks, trace, language)
        for part in with_credits(run)
        if part.text
    )


def runs_of(
    blocks: Iterable[Block], trace: Trace, language: str | None
) -> Iterator[Sequence[Part]]:
    """Yield what stands side by side of pictures."""
    run: list[Part] = []
    for block in blocks:
        if block.role in PICTURES:
            run.append(part_of(block, trace.maps[block.id].whole, language))
        elif block.text:
            yield run
            run = []
    yield run


def part_of(block: Block, span: Span, language: str | None) -> Part:
    """Give what a block says of a picture."""
    rules = rule_set(language, PICTURES)
    shown = without_labels(block.text, rules)
    bare = said_once(shown)
    text, credit = parted(bare, tuple(rules.hits(bare)))
    text = text.strip(EDGES)
    # What is said twice, and no caption, is a credit: once it is for who hears the page read.
    if not credit and text == bare.strip(EDGES) and (bare != shown or is_credit(bare, rules)):
        return Part("", text.strip(BRACKETS + EDGES) or None, span)
    if block.role == Role.CREDIT and not credit:
        return Part("", text.strip(BRACKETS + EDGES) or None, span)
    return Part(text, credit, span)


def without_labels(text: str, rules: RulesFor) -> str:
    """Take the labels of buttons and the like off a caption's beginning.

    >>> without_labels("Enlarge this image toggle caption Jane Doe", rule_set("en", PICTURES))
    'Jane Doe'
    """
    for _ in range(MAX_LABELS):
        hits = (hit for hit in rules.hits(text) if hit.rule.phrases and not hit.span.start)
        label = max((hit.span.end for hit in hits if "credit" not in hit.rule.id), default=0)
        if not label or not (rest := text[label:].strip(EDGES + ":")):
            return text
        text = rest
    return text


def is_credit(text: str, rules: RulesFor) -> bool:
    """Whether the surest rule for a text says that it is a credit."""
    hit = rules.hit(text)
    return hit is not None and hit.rule.role == Role.CREDIT


def said_once(text: str) -> str:
    """Give what a text says twice, as a caption's credit for readers of the screen.

    >>> said_once("Jane Doe/AP Jane Doe/AP"), said_once("Jane Doe")
    ('Jane Doe/AP', 'Jane Doe')
    """
    half = len(text) // 2
    is_twice = text[:half] == text[half + 1 :] and text[half : half + 1] == " "
    return text[:half] if is_twice else text


def with_credits(run: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts of a run, and give each caption without a credit the bare one beside it.

    Where the first is a bare credit, all credits stand before their captions.
    """
    step = -1 if run and not run[0].text else 1
    for at, part in enumerate(run):
        beside = run[at + step] if 0 <= at + step < len(run) else None
        if part.text and part.credit is None and beside and not beside.text:
            yield part._replace(credit=beside.credit)
        else:
            yield part


def parted(text: str, hits: Sequence[Hit]) -> tuple[str, str | None]:
    """Give a caption's text without its label and its credit, and the credit.

    A caption may bring more than one sign that it is one: a label before and a credit behind.
    """
    for hit in hits:
        if "credit" in hit.groups:
            return hit.groups.get("caption", ""), hit.groups["credit"].strip()
    labels = (hit.span.end for hit in hits if hit.rule.phrases and hit.span.start == 0)
    if label := max(labels, default=0):
        return text[label:], None
    return next((hit.groups["caption"] for hit in hits if "caption" in hit.groups), text), None
