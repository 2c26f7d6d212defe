"""Stories that a page holds in its scripts, where the page itself shows next to nothing."""

from collections.abc import Iterable, Iterator

from copydesk.segment.jsonld import Json, entities_of, parsed
from copydesk.text.shape import tells_a_story

# Characters of a story, and of a paragraph of one. Descriptions have 160 to 300.
MIN_STORY = 500
MIN_PARAGRAPH = 40
# Values of a script that are looked at: a page's whole state may have a million.
MAX_VALUES = 200_000
# Characters of the keys by which texts are told apart.
MAX_KEYS = 200
BODY = "articleBody"
# Keys, in small letters, of what is about the story and is not it.
NOT_BODY = frozenset(
    {"description", "metadescription", "excerpt", "summary", "teaser", "comments", "comment", "bio"}
)


def stories(linked: Iterable[str], states: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the paragraphs of the stories in a page's scripts, the surest first.

    `linked` are scripts of JSON-LD, `states` those that hold the state of a page's program.
    A paragraph may be text or markup.

    >>> script = '{"@type": "Article", "articleBody": "' + "It rained all day. " * 40 + '"}'
    >>> [len(paragraphs) for paragraphs in stories([script], [])]
    [1]
    """
    bodies = [entity.get(BODY) for entity in entities_of(linked)]
    texts = [one for one in bodies if isinstance(one, str) and len(one) >= MIN_STORY]
    for text in sorted(texts, key=len, reverse=True):
        yield tuple(line for line in text.splitlines() if line.strip())
    for state in states:
        found = longest(parsed(state))
        if sum(map(len, found)) >= MIN_STORY:
            yield found


def longest(state: Json) -> tuple[str, ...]:
    """Give the texts that stand under the same keys and tell the most."""
    by_keys: dict[str, list[str]] = {}
    left: list[tuple[str, Json]] = [("", state)]
    count = 0
    while left and count < MAX_VALUES:
        keys, value = left.pop()
        count += 1
        if isinstance(value, dict):
            inner = ((f"{keys}.{key}"[-MAX_KEYS:], one) for key, one in value.items())
            left.extend(reversed([pair for pair in inner if is_body_key(pair[0])]))
        elif isinstance(value, list):
            left.extend((keys, one) for one in reversed(value))
        elif isinstance(value, str) and is_paragraph(value):
            by_keys.setdefault(keys, []).append(value)
    groups = (tuple(dict.fromkeys(group)) for group in by_keys.values())
    return max(groups, key=lambda group: sum(map(len, group)), default=())


def is_body_key(keys: str) -> bool:
    """Whether what stands under a key may be the story."""
    return keys.rpartition(".")[2].lower() not in NOT_BODY


def is_paragraph(text: str) -> bool:
    """Whether a value is a paragraph, or markup that holds some."""
    if len(text) < MIN_PARAGRAPH or " " not in text:
        return False
    return "</p>" in text or tells_a_story(text)
