"""Labels what stands around the body of a page: what no rule knows, told from shape and place."""

from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copydesk.classify.reading import (
    DOUBT,
    SHIPPED,
    Around,
    Networks,
    feature_names,
    head_of,
    read,
)
from copydesk.document import KEPT_ROLES, Block, Document, Relabel, Role
from copydesk.errors import WeightsError
from copydesk.text.chars import word_count

# Blocks. With fewer there is nothing around a body.
MIN_BLOCKS = 12
# Confidence below which an edit is not worth a word in the record, by any preset.
MIN_CONFIDENCE = 0.9 * DOUBT
# Confidence that the strictest preset asks for. Where no edit has it, nothing may come of them,
# and what is left would never be read by itself.
SURE_EDIT = 0.8
# Roles of what may be labelled: of what is kept, not what was put right.
READ = KEPT_ROLES - {Role.CORRECTION}
# Roles of what stands on pages and not in articles, as titles and captions do.
FURNITURE = frozenset(
    {
        Role.NAVIGATION, Role.SHARE, Role.RELATED, Role.PROMO, Role.CONSENT, Role.COMMENT,
        Role.FOOTER, Role.ADVERTISEMENT, Role.BOILERPLATE,
    }
)  # fmt: skip

# The rules by where a block stands to the body, and the one for pages where none was found.
RULES = {
    "above": "surroundings/above",
    "between": "surroundings/between",
    "below": "surroundings/below",
}
NO_BODY = "surroundings/no-body"


@dataclass(frozen=True)
class Surroundings:
    """Label what the learned classifier takes for no part of the body.

    It acts on whole pages alone: of a text that begins with its body it removes nothing, and
    says what it doubts. `networks` are weights of your own, as of `Network.load()`.
    """

    name: str = "surroundings"
    after: frozenset[str] = frozenset({"line-breaks", "spaces", "boilerplate", "titles"})
    networks: Networks = SHIPPED
    # For rules that build on each other: a byline is one where the notices above it are known.
    waits: bool = True

    def __post_init__(self) -> None:
        """Check that the networks were made for the features of today."""
        for network, names in zip(self.networks, feature_names(), strict=True):
            if network is not None and network.features != names:
                problem = f"made for {len(network.features)} features, not for these {len(names)}"
                raise WeightsError("networks", problem)

    def __call__(self, doc: Document) -> Iterable[Relabel]:
        """Propose the role "boilerplate" for each kept block that seems to be none of the body.

        At first the whole page is read, with what rules have named, since menus and titles show
        where the body is. Then what is left is read by itself, as who cleans the cleaned text
        will read it: so that is left as it is.
        """
        kept = doc.kept
        has_removed = len(kept) < len(doc.blocks)
        if has_removed and not any(batch.cleaner == self.name for batch in doc.log):
            edits = tuple(self.labels(doc, doc.blocks, Around()))
            if any(edit.confidence >= SURE_EDIT for edit in edits):
                return edits
        return tuple(self.labels(doc, kept, around(doc)))

    def labels(self, doc: Document, blocks: Iterable[Block], around: Around) -> Iterator[Relabel]:
        """Read blocks of a document, and propose a role for those that are still kept."""
        blocks = [block for block in blocks if block.text and not block.text.isspace()]
        if len(blocks) < MIN_BLOCKS:
            return
        reading = read(blocks, self.networks, around, head_of(doc.source))
        body = [at for at, sure in enumerate(reading.confidence) if sure < 1 / 2]
        runs = Runs(body, len(blocks))
        for at, (block, sure) in enumerate(zip(blocks, reading.confidence.tolist(), strict=True)):
            if sure >= MIN_CONFIDENCE and block.role in READ:
                rule = NO_BODY if reading.is_poor else RULES[runs.place(at)]
                yield block.relabel(
                    Role.BOILERPLATE,
                    rule=rule,
                    confidence=sure,
                    reason=runs.reason(at, block),
                )


def around(doc: Document) -> Around:
    """Count the blocks that rules found to be of no article, as those of whole pages are."""
    roles = [block.role for block in doc.blocks if block.text]
    first = next((at for at, role in enumerate(roles) if role in KEPT_ROLES), len(roles))
    above = sum(role in FURNITURE for role in roles[:first])
    return Around(sum(role in FURNITURE for role in roles), above)


@dataclass(frozen=True)
class Runs:
    """Where blocks stand to the body: `body` are its places among `count`, in order."""

    body: list[int]
    count: int

    def place(self, at: int) -> str:
        """Say on which side of the body a block stands."""
        if not self.body or at < self.body[0]:
            return "above"
        return "below" if at > self.body[-1] else "between"

    def reason(self, at: int, block: Block) -> str:
        """Say in words why a block is taken for none of the body."""
        side = bisect(self.body, at)
        start = self.body[side - 1] + 1 if side else 0
        end = self.body[side] if side < len(self.body) else self.count
        words = word_count(block.text)
        run = f", in a run of {end - start} such blocks" if end - start > 1 else ""
        place = {"above": "above the body", "below": "below the body"}.get(
            self.place(at), "between two parts of the body"
        )
        links = block.evidence.link_density
        linked = f", {links:.0%} of it in links" if links else ""
        return f"{words} {'word' if words == 1 else 'words'}{linked}{run} {place}"


surroundings = Surroundings()
