"""People's names, told from what surrounds them in bylines."""

import re
from collections.abc import Collection

# Words. A single one may be anything; "Ana María de la Cruz Ruiz" has six.
MIN_NAME_WORDS, MAX_NAME_WORDS = 2, 6
# Words of a name but for particles: "Gabriel José García Márquez" has four; six are a row of links.
MAX_FULL_WORDS = 5
# Characters of the longest abbreviation in a name, its full stop included: "Jr.", "St.".
MAX_ABBREVIATION = 3
SEPARATORS = re.compile(r"\s*(?:,|;|/|\||&|\N{BULLET}|\N{MIDDLE DOT})\s*|\s{2,}")
# A site's address, and what belongs to somebody: "harbour.example", "Jane’s".
NO_NAME = re.compile(r"\.[^\W\d_]{2,}$|['\N{RIGHT SINGLE QUOTATION MARK}]s$", re.IGNORECASE)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\N{RIGHT SINGLE QUOTATION MARK}.\N{HYPHEN}-])*")


def is_name(text: str, particles: Collection[str], not_names: Collection[str]) -> bool:
    """Whether a text is nothing but a person's name of two words or more.

    `particles` are words that stay small in names (de, van, bin); `not_names` are words that no
    person's name holds (staff, editor, Reuters), folded to lower case.

    >>> is_name("Jan van der Berg", {"van", "der"}, set())
    True
    >>> is_name("Staff Reporter", set(), {"staff", "reporter"})
    False
    """
    words = text.split()
    if not MIN_NAME_WORDS <= len(words) <= MAX_NAME_WORDS:
        return False
    full = 0
    for at, word in enumerate(words, start=1):
        if not NAME_WORD.fullmatch(word) or word.lower().strip(".") in not_names:
            return False
        if NO_NAME.search(word):
            return False
        # No name ends in a particle: in "Anjali Das" it is the surname.
        if word.lower() in particles and (at < len(words) or word[0].islower()):
            continue
        if word[0].islower() or (len(word) > MAX_ABBREVIATION and word.endswith(".")):
            return False
        full += 1
    return MIN_NAME_WORDS <= full <= MAX_FULL_WORDS


def split_names(text: str, conjunctions: Collection[str]) -> tuple[str, ...]:
    """Split a list of names at commas, slashes and words such as "and".

    >>> split_names("Jane Doe, Max Muster and Li Wei", {"and"})
    ('Jane Doe', 'Max Muster', 'Li Wei')
    """
    found: list[str] = []
    for part in SEPARATORS.split(text.strip()):
        name: list[str] = []
        for word in part.split():
            if word.lower() in conjunctions:
                found.append(" ".join(name))
                name = []
            else:
                name.append(word)
        found.append(" ".join(name))
    return tuple(name for name in found if name)
