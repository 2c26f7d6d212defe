"""Where a word can be cut in two, by its language's lists and by its text."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from copydesk.text.chars import APOSTROPHES
from copydesk.text.glue.usage import Usage, Vouching
from copydesk.text.lexicon import Lexicon, word_key, zipf

# Zipf. Words that one may meet twice in a page ("the", "from") and few others.
FUNCTION_WORD = 6.3
# Zipf. One letter is a word ("a", in Russian "и") only if it is as common as these are.
LETTER_WORD = 6.5
# Zipf. Two small letters are a word only if it is as common as "us"; lists have all pairs.
SHORT_WORD = 5.0
# Zipf. Lists have “dell” and “nell” as words of their own.
ELIDED = 4.0
# Languages that write elided words onto the next one, and whose lists have them apart.
ELIDING = frozenset({"ca", "fr", "it"})
# Zipf. "c" and "qu" in French are more common than other letters that lists have; "lorsqu" is
# less so, and what is more common, as "quel", is no elided word.
ELIDED_LETTER = 5.3
ELIDED_WORD = 2.0
# Languages that write "dell" and "nell" for "del" and "nel" before what is elided.
DOUBLING = frozenset({"it"})
# Zipf. A name that no list has is cut off only before a word as common as "said".
BESIDE_UNKNOWN = 5.5
# Shares of all words, multiplied: 6.5 on the Zipf scale, of both halves together. Below it no
# other evidence is enough. A half that is in no list counts 0 on that scale.
UNLISTED = 1e-9
LEAST_SHARES = 10**6.5 * UNLISTED**2
# Letters. Words shorter than this are names and abbreviations, if they are in no list.
MIN_LETTERS = 4
LATIN_CONSONANTS = "bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ"
# Words whose places are remembered from text to text: names come again and again.
REMEMBERED = 1 << 14
# Common words that end in an apostrophe and a letter: 20 in English, none where it elides.
MANY_ENDINGS = 10
# No Greek word ends in this form of the letter.
NO_END = APOSTROPHES + "\N{GREEK SMALL LETTER SIGMA}"
# Zipf. Lists have “watchOS” and “miRNA”, and “theUS” by mistake, but less often.
LISTED_NAME = 2.0
# Letters. No list holds all names; shorter ones than this are chips of words.
MIN_NAME = 3


class Place(NamedTuple):
    """What stands around a word: words one space away, if any, and the next character."""

    previous: str = ""
    next: str = ""
    after: str = ""


class Halves(NamedTuple):
    """A word cut in two, and how common both halves are on the Zipf scale."""

    left: str
    right: str
    left_zipf: float
    right_zipf: float

    @property
    def is_hump(self) -> bool:
        """Whether a small letter meets a capital here."""
        return self.left[-1].islower() and self.right[0].isupper()


def cuts(word: str, lexicon: Lexicon, usage: Usage) -> Iterator[Halves]:
    """Yield the ways to cut a word in which both halves may be words."""
    return (halves for halves in places(word, lexicon) if may_be_words(halves, usage))


@lru_cache(maxsize=REMEMBERED)
def places(word: str, lexicon: Lexicon) -> tuple[Halves, ...]:
    """Give the ways to cut a word that its language's lists allow, whatever the text.

    >>> from copydesk.text.lexicon import lexicon
    >>> [halves.left for halves in places("outalthough", lexicon("en"))]
    ['out']
    """
    key = word_key(word)
    # Not of one length with the word where a letter is spelt with two, as the German sharp s.
    is_aligned = len(key) == len(word)
    found = []
    possessive = possessive_end(key, lexicon) if is_aligned else 0
    for at in range(1, len(word)):
        is_hump = word[at].isupper() and word[at - 1].islower()
        one, other = (key[:at], key[at:]) if is_aligned else map(word_key, (word[:at], word[at:]))
        left, right = share_of(one, lexicon), share_of(other, lexicon)
        if at == possessive:
            left = max(left, share_of(key[: key.rfind("'", 0, at)], lexicon))
        elif left * right < LEAST_SHARES and not is_hump:
            continue
        halves = Halves(word[:at], word[at:], listed(left), listed(right))
        if not (is_hump and is_brand(halves, lexicon)) and not is_elided(halves, lexicon):
            found.append(halves)
    return tuple(found)


def share_of(key: str, lexicon: Lexicon) -> float:
    """Give the share of a word, or of the word behind what is elided: in `l'été` that of `été`.

    >>> from copydesk.text.lexicon import lexicon
    >>> [share_of(key, lexicon("fr")) > UNLISTED for key in ("l'été", "été", "x'été", "quel'été")]
    [True, True, False, False]
    """
    share = lexicon.rare.get(key)
    if share is None and lexicon.language in ELIDING and (mark := key.find("'")) > 0:
        is_common = lexicon.zipf(key[:mark]) >= ELIDED_LETTER
        is_long = mark >= MIN_NAME
        is_head = is_common != is_long and lexicon.rare_zipf(key[:mark]) >= ELIDED_WORD
        share = lexicon.rare.get(key[mark + 1 :]) if is_head else None
    return UNLISTED if share is None else share


def listed(share: float) -> float:
    """Give a share on the Zipf scale; 0 for what no list has."""
    return zipf(share) if share > UNLISTED else 0


def is_brand(halves: Halves, lexicon: Lexicon) -> bool:
    """Whether a name begins with a small letter here (“iDance”, “Apple’siPad”): or is “watchOS”."""
    if is_acronym(halves.right) and lexicon.rare_zipf(halves.left + halves.right) >= LISTED_NAME:
        return True
    if halves.left[-1] not in "ie":
        return False
    name = halves.left[-1] + halves.right
    return len(halves.left) == 1 or lexicon.rare_zipf(name) > halves.right_zipf > 0


def is_acronym(word: str) -> bool:
    """Whether a word is all in capitals, more than one."""
    return len(word) > 1 and word.isupper()


def possessive_end(key: str, lexicon: Lexicon) -> int:
    """Give where a word's possessive ends, if the language has such; 0 if there is none.

    >>> from copydesk.text.lexicon import lexicon
    >>> possessive_end("suzuki'sbreakup", lexicon("en")), possessive_end("l'été", lexicon("fr"))
    (8, 0)
    """
    mark = key.find("'")
    is_one = MIN_NAME <= mark < len(key) - MIN_NAME
    return mark + 2 if is_one and lexicon.endings(key[mark : mark + 2]) > MANY_ENDINGS else 0


def may_be_words(halves: Halves, usage: Vouching) -> bool:
    """Whether both halves may be words: by the lists, by the text, or as names."""
    left, right, left_zipf, right_zipf = halves
    if has_chip(halves, usage):
        return False
    knows_left = bool(left_zipf) or usage.has(left)
    knows_right = bool(right_zipf) or usage.has(right)
    if is_strange(halves, usage, knows_left=knows_left, knows_right=knows_right):
        return False
    if halves.is_hump:
        return knows_left or knows_right or not left.islower()
    if not knows_right or not right[0].islower():
        return False
    is_name = len(left) >= MIN_NAME and not left.islower() and right_zipf >= BESIDE_UNKNOWN
    return knows_left or is_name


def has_chip(halves: Halves, usage: Vouching) -> bool:
    """Whether a half is too short for a word, or ends or begins as no word does."""
    left, right, left_zipf, right_zipf = halves
    return (
        is_chip(left, left_zipf, usage)
        or is_chip(right, right_zipf, usage)
        or left[-1] in NO_END
        or right[0] in APOSTROPHES
    )


def is_elided(halves: Halves, lexicon: Lexicon) -> bool:
    """Whether a cut parts what is elided before an apostrophe: the Italian `dell’anno`.

    >>> from copydesk.text.lexicon import lexicon
    >>> [is_elided(Halves(left, "l’anno", 7, 5), lexicon("it")) for left in ("del", "tutto")]
    [True, False]
    """
    is_one = halves.right[1:2] != "" and halves.right[1] in APOSTROPHES
    is_doubled = is_one and lexicon.language in DOUBLING
    return is_doubled and lexicon.zipf(halves.left + halves.right[0]) >= ELIDED


def is_strange(halves: Halves, usage: Vouching, *, knows_left: bool, knows_right: bool) -> bool:
    """Whether a half has capitals inside, and neither lists nor the text vouch for it."""
    left, right, left_zipf, _ = halves
    if is_mixed(left) and not knows_left:
        return True
    if not is_mixed(right):
        return False
    # Lists fold case, so they tell `iPhone` only in the script that has such names.
    if not right.isascii() and not usage.has(right):
        return True
    # A brand of no list ("InfoWorld") is one only behind a word such as "with".
    is_brand = halves.is_hump and left.islower() and left_zipf >= BESIDE_UNKNOWN
    return not (knows_right or is_brand)


def is_chip(half: str, share: float, usage: Vouching) -> bool:
    """Whether a half is too short for a word as rare as this, as `d` of `d’Alger`, or a number.

    >>> usage = Usage("z lasu, l’Algérie")
    >>> [is_chip(half, share, usage) for half, share in (("z", 7.2), ("l", 7.2), ("jz", 3))]
    [False, True, True]
    """
    if len(half) == 1:
        return share < LETTER_WORD or not usage.is_apart(half)
    is_number = half == half[0] * 2
    return len(half) < MIN_NAME and (share < SHORT_WORD or is_number) and half.islower()


def is_mixed(word: str) -> bool:
    """Whether a word has capitals behind small letters, or small ones behind capitals.

    >>> is_mixed("iPhone"), is_mixed("DNSsec"), is_mixed("Paris"), is_mixed("US")
    (True, True, False, False)
    """
    return not (word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower()))


def kind(halves: Halves) -> str:
    """Name the weights for a cut: at a capital, behind a small word, or behind another.

    >>> kind(Halves("call", "I", 5, 7)), kind(Halves("Gates", "said", 4, 6))
    ('hump', 'name')
    """
    if halves.is_hump:
        return "hump"
    return "small" if halves.left.islower() else "name"
