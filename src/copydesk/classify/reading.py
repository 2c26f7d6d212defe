"""From scores to what of a document is its body, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from copydesk.classify.features import TEXT_NAMES, Features, text_features
from copydesk.classify.markup import markup_features, markup_names
from copydesk.classify.network import Network, shipped
from copydesk.classify.summary import SUMMARIES, SUMMARY_NAMES, summary_columns
from copydesk.document import Block, Kind, Source

# Scores, 0 to 1: from BODY on a block counts as of the body; below SURE it surely is not.
BODY = 0.5
SURE = 0.1
# Blocks that surely are not of the body before a text counts as a whole page. With 10 or 20 word
# F1 of pages and dumps on sites not trained on is the same within 0.001, with 40 it is 0.003 to
# 0.06 lower. Articles that are lists have more of them in plain text, where no markup tells.
MIN_SURE = {"text": 20, "page": 10}
# Blocks that rules must have named before a text that begins with its body may end with something
# else, and the most words of prose in that, as a share of the body's. Word F1 of texts that
# trafilatura left rises by 0.0003 (WCXB) and 0.0015 (DAnIEL), and no kind of text loses. Without
# the share 6.3 % of the words of dragnet's clean texts would go and not 2.6 %: some are lists of
# links with a line on each.
MIN_NAMED = 2
MAX_PROSE_SHARE = 0.5
# Confidence is this share of what it would be on a whole page where a text seems to be an
# article's alone: below what any preset asks for, so it is recorded and nothing is removed.
DOUBT = 0.25
# Confidence from which on prose goes, of plain text and of pages. Of what is below, a third to a
# half is of the body on sites not trained on; keeping it took F1 of WCXB from 0.942 to 0.944 (text)
# and 0.952 to 0.955 (pages). Of plain text more cannot be kept without loss.
OF_PROSE = {"text": 0.75, "page": 0.95}
# The same for a sentence right beside the body, once what rules have named is left out, and the
# words that it has: prose has eight, but "Nobody came to the quay." ends stories too.
BESIDE = 0.95
MIN_SENTENCE_WORDS = 4
# The same for what stands alone between two blocks of the body, and for headings right above one.
INSIDE = 0.9
# Words of a paragraph between two parts of the body that stays, however sure: on sites not trained
# on half of such are of the body, most in lists of things that a story goes through.
MIN_BETWEEN_WORDS = 30
# Share of such a paragraph that may be links, 0 to 1: teasers are links as a whole.
MAX_LINKED = 0.5
# Words, and share of the prose, that a reading must keep, else the next best one is taken: a
# page with next to no body is mostly one whose body is lists.
MIN_BODY_WORDS = 40
MIN_PROSE_SHARE = 0.1
# What in a page's head gives its title, the better first: "title" names the site as well.
TITLES = ("og:title", "title")
# Scores from which on blocks are kept, tried in turn. Where the network is lost it still puts the
# body first. On sites not trained on the low ones change 77 pages and dumps of WCXB, DAnIEL and
# dragnet: word F1 of 66 rises, by 0.32 on average, of 11 it falls, by 0.26. They are for pages with
# prose: menus alone are no body. What they cost is a story's: as markup, WCXB 4340 falls from
# 0.84 to 0.33, 4245 from 0.51 to 0.25, dragnet's R14 from 0.99 to 0.61; as text its T50 from 0.95
# to 0.07. Length, prose, the share of it that is kept and the scores do not tell those before.
READINGS = (BODY, 0.2, 0.05)
LOW_READINGS = (0.02, 0.01, 0.005, 0.002, 0.001, 0.0003)
# Share of all blocks, 0 to 1, and number of them that rules must have named before the low ones
# are tried on plain text. Without it they took half of 43 scraped stories in Hindi and Arabic,
# of which rules name less, and of four pages of dragnet whose body is nearly all of them; the
# six pages above have a share of 0.074 and more. Markup tells a page by itself.
MIN_NAMED_SHARE = 0.07
MIN_NAMED_IN_ALL = 5


class Networks(NamedTuple):
    """The networks for plain text and for pages; the shipped one where there is none."""

    of_text: Network | None = None
    of_page: Network | None = None


SHIPPED = Networks()


class Head(NamedTuple):
    """What a page's head tells of the story; nothing of plain text."""

    title: str = ""
    summaries: tuple[str, ...] = ()


NO_HEAD = Head()


class Around(NamedTuple):
    """How many blocks rules found to be of no article: in all, and above all that is left."""

    blocks: int = 0
    above: int = 0


class Reading(NamedTuple):
    """How a document was read, a row for each block.

    `scores` say how likely a block is of the body, 0 to 1, and `confidence` how sure it is
    that it is not. `is_page` tells a whole page from the text of an article alone; `is_poor` is
    true where no reading kept enough to be an article.
    """

    scores: np.ndarray
    confidence: np.ndarray
    is_page: bool
    is_poor: bool


def read(
    blocks: Sequence[Block], networks: Networks, around: Around, head: Head = NO_HEAD
) -> Reading:
    """Read blocks that follow each other, none empty, of a page with a `head`.

    Where they come from markup, its evidence counts too.
    """
    features = features_of(blocks, head)
    prose = features.prose
    name = "page" if has_markup(blocks) else "text"
    network = networks.of_page if name == "page" else networks.of_text
    scores = (network or shipped(name)).scores(features)
    doubted = DOUBT * (1 - scores)
    if not goes_beyond(scores, prose, around, MIN_SURE[name]):
        return Reading(scores, doubted, is_page=False, is_poor=False)
    words = words_of(features)
    least = max(MIN_BODY_WORDS, MIN_PROSE_SHARE * float(prose.sum()))
    may_be_low = prose.sum() >= MIN_BODY_WORDS and is_surely_page(blocks, around)
    for limit in READINGS + LOW_READINGS if may_be_low else READINGS:
        if float(words[scores >= limit].sum()) >= least:
            confidence = confidence_of(scores, limit)
            spared = is_spared(confidence, features, blocks) | is_part(confidence, features, blocks)
            confidence = np.where(spared, confidence * BODY, confidence)
            return Reading(scores, confidence, is_page=True, is_poor=limit < BODY)
    return Reading(scores, doubted, is_page=True, is_poor=True)


def is_surely_page(blocks: Sequence[Block], around: Around) -> bool:
    """Whether markup, or how much of a text rules have named, shows that it is a whole page."""
    if has_markup(blocks):
        return True
    named = around.blocks + sum(not block.is_kept for block in blocks)
    return named >= max(MIN_NAMED_IN_ALL, MIN_NAMED_SHARE * (around.blocks + len(blocks)))


def has_markup(blocks: Sequence[Block]) -> bool:
    """Whether blocks come from markup, whose evidence then counts."""
    return blocks[0].evidence.link_density is not None


def features_of(blocks: Sequence[Block], head: Head) -> Features:
    """Features of blocks as a network takes them: of the text, and of the page if it is one."""
    texts = [block.text for block in blocks]
    features = text_features(texts, head.title)
    if not has_markup(blocks):
        return features
    markup = markup_features(blocks, features.prose)
    summary = np.stack(summary_columns(texts, head.summaries), axis=1)
    columns = np.concatenate([features.columns, markup.columns, summary], axis=1, dtype=np.float32)
    return features._replace(columns=columns, groups=markup.groups)


def words_of(features: Features) -> np.ndarray:
    """Give the words of each block; characters of scripts without spaces count in part."""
    words: np.ndarray = np.expm1(features.columns[:, TEXT_NAMES.index("words")])
    return words


def head_of(source: Source) -> Head:
    """Give what a page's head tells: of each name the first statement counts."""
    said = {meta.name: meta.content for meta in reversed(source.metadata)}
    title = next((said[name] for name in TITLES if name in said), "")
    return Head(title, tuple(said[name] for name in SUMMARIES if name in said))


def feature_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the features that the network for text takes, and the one for pages."""
    return TEXT_NAMES, TEXT_NAMES + markup_names() + SUMMARY_NAMES


def goes_beyond(scores: np.ndarray, prose: np.ndarray, around: Around, least: int) -> bool:
    """Whether a text begins or ends with what is none of its body, and has enough of that.

    A clean article may be all lists, which look like menus; but its first prose stands before
    them. Titles, which are no prose, stand above menus too. Below its body a text has something
    else only where rules say so too, and it is no prose. The less is known to be `around`, the
    less is a page: so what was found to be the body alone stays one.
    """
    is_body = (scores >= BODY) & (prose > 0)
    first = int(np.argmax(is_body)) if is_body.any() else len(scores)
    is_sure = scores < SURE
    has_top = around.above > 0 or is_sure[:first].any()
    is_thin = prose[is_sure].sum() <= MAX_PROSE_SHARE * prose[is_body].sum()
    has_end = around.blocks >= MIN_NAMED and is_thin
    return bool((has_top or has_end) and is_sure.sum() + around.blocks >= least)


def confidence_of(scores: np.ndarray, limit: float) -> np.ndarray:
    """Confidence that a block is not of the body: over 1/2 where its score is below `limit`."""
    below = 1 - scores / (2 * limit)
    above = (1 - scores) / (1 - limit) / 2
    confidence: np.ndarray = np.round(np.where(scores < limit, below, above), 4)
    return confidence


class Beside(NamedTuple):
    """Whether the block above each one is of the body, and the one below."""

    above: np.ndarray
    below: np.ndarray


def beside_of(is_body: np.ndarray, is_kept: np.ndarray) -> Beside:
    """Look at what is next to each block once what rules have named is left out."""
    kept = np.flatnonzero(is_kept)
    body = np.concatenate([[False], is_body[kept], [False]])
    above, below = np.zeros((2, len(is_body)), bool)
    above[kept], below[kept] = body[:-2], body[2:]
    return Beside(above, below)


def is_part(confidence: np.ndarray, features: Features, blocks: Sequence[Block]) -> np.ndarray:
    """Whether a block is code inside the body, or a paragraph between others of it."""
    is_body = confidence < BODY
    is_code = np.array([block.kind is Kind.PREFORMATTED for block in blocks])
    is_linked = np.array([(block.evidence.link_density or 0) > MAX_LINKED for block in blocks])
    is_paragraph = (features.prose >= MIN_BETWEEN_WORDS) & ~is_linked
    is_between = inside(is_body & (features.prose > 0))
    part: np.ndarray = (is_code & inside(is_body)) | (is_paragraph & is_between)
    return part


def inside(holds: np.ndarray) -> np.ndarray:
    """Whether something holds of a block above each one and of one below, or of itself."""
    above = np.logical_or.accumulate(holds)
    below = np.logical_or.accumulate(holds[::-1])[::-1]
    both: np.ndarray = above & below
    return both


def is_spared(confidence: np.ndarray, features: Features, blocks: Sequence[Block]) -> np.ndarray:
    """Whether a block stays though it seems to be none of the body: one in doubt, or inside.

    A sentence of the story lost is worse than a teaser kept.
    """
    beside = beside_of(confidence < BODY, np.array([block.is_kept for block in blocks]))
    is_heading = np.array([block.kind is Kind.HEADING for block in blocks])
    is_sentence = features.columns[:, TEXT_NAMES.index("ends_sentence")] > 0
    is_sentence = (features.prose > 0) | (is_sentence & (words_of(features) >= MIN_SENTENCE_WORDS))
    is_near = is_sentence & (beside.above | beside.below) & (confidence < BESIDE)
    of_prose = OF_PROSE["text" if features.groups is None else "page"]
    is_doubted = (features.prose > 0) & (confidence < of_prose)
    is_inside = beside.below & (beside.above | is_heading) & (confidence < INSIDE)
    is_heading_inside = beside.below & beside.above & is_heading
    spared: np.ndarray = is_near | is_doubted | is_inside | is_heading_inside
    return spared
