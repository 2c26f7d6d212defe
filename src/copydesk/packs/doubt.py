"""How sure a rule can be of a block that reads like a sentence of the story."""

from collections.abc import Sequence
from functools import cache

from copydesk.document import Block, Role
from copydesk.packs.match import EVERYWHERE, Hit
from copydesk.packs.rules import Where, words
from copydesk.text.chars import word_count
from copydesk.text.fold import folded_words
from copydesk.text.shape import INNER_END, is_prose, opens_speech, tells_a_story

# Confidence of a hit that may be a sentence of the story: below what every preset but
# "precision" acts on.
DOUBT = 0.4
# Words. "Feels like", "existing subscribers" and "just a moment" open sentences of stories;
# "this site uses cookies" opens none.
MAX_COMMON_PHRASE = 3
# Roles of notices about the page itself: what opens them is no beginning of a story's sentence.
TECHNICAL = frozenset({Role.EMBED_NOTICE, Role.CONSENT, Role.ADVERTISEMENT})


# Roles of what stands below a story: between its paragraphs a whole sentence is hardly one.
END_MATTER = frozenset({Role.FOOTER, Role.AUTHOR_BIO})


@cache
def speech_verbs(language: str | None) -> frozenset[str]:
    """Give the verbs that say that somebody said something, folded."""
    return frozenset(words("speech-verbs", language or "und", *EVERYWHERE))


def confidence_in(hit: Hit, text: str, language: str | None, *, is_inside: bool) -> float:
    """Give how surely a block is what a rule says that it is, 0 to 1.

    A line of dialogue is never noise. A whole sentence is in doubt where somebody says
    something in it, where a phrase of a few words is all that speaks for the rule, and where
    it would be a footer `is_inside` the story, or announces there what comes next.

    >>> from copydesk.packs.match import rule_set
    >>> rules = rule_set("en", frozenset({"paywall"}))
    >>> for text in ("Existing subscribers", "Existing subscribers will pay more from May."):
    ...     confidence_in(rules.hit(text), text, "en", is_inside=True)
    0.85
    0.4
    """
    sure = hit.rule.confidence
    if opens_speech(text):
        return 0.0
    is_end_matter = is_inside and hit.rule.role in END_MATTER
    if is_end_matter and announces(text):
        return min(sure, DOUBT)
    if hit.rule.where in {Where.WHOLE, Where.INSIDE} or not tells_a_story(text):
        return sure
    is_doubtful = (
        bool(speech_verbs(language).intersection(folded_words(text)))
        or has_common_phrase(hit, text)
        or is_end_matter
    )
    return min(sure, DOUBT) if is_doubtful else sure


def announces(text: str) -> bool:
    """Whether a text of more than a sentence ends in a colon: what comes next belongs to it.

    >>> announces("I write at @doe as well. And now to the questions of this week:")
    True
    >>> announces("Jane Doe can be reached at:")
    False
    """
    return text.rstrip().endswith(":") and INNER_END.search(text) is not None


def has_common_phrase(hit: Hit, text: str) -> bool:
    """Whether a phrase of a few words is all that speaks for a rule."""
    if not hit.rule.phrases or hit.rule.role in TECHNICAL:
        return False
    return word_count(text[hit.span.start : hit.span.end]) <= MAX_COMMON_PHRASE


def inside_story(blocks: Sequence[Block]) -> range:
    """Give the places of the blocks between the first paragraph and the last, both with them."""
    places = range(len(blocks))
    first = next((at for at in places if is_prose(blocks[at].text)), None)
    if first is None:
        return range(0)
    last = next(at for at in reversed(places) if is_prose(blocks[at].text))
    return range(first, last + 1)
