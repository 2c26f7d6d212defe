"""How much must speak for a cut in a word before it is made, by its halves and its language."""

from collections.abc import Mapping, Sequence
from math import inf
from types import MappingProxyType

from copydesk.text.glue.best import Seam
from copydesk.text.glue.cuts import FUNCTION_WORD, MIN_NAME, is_acronym
from copydesk.text.glue.evidence import SENTENCE_WORD
from copydesk.text.glue.usage import GlueWords
from copydesk.text.glue.weights import fitted
from copydesk.text.lexicon import Lexicon

# Sum of the weights, by kind of cut, from which on a cut is made: where no half is a function
# word, where the left one is, the right one, both. Read off 760,000 words of English pages, where
# six rare words in a hundred thousand words reach it and half of these are glued. "titles" are
# humps between two words with capitals, as new names have them (`LittleMonsters`).
ENOUGH: Mapping[str, tuple[float, float, float, float]] = MappingProxyType(
    {
        "small": (1.3, 1.0, 1.6, 0.6),
        "name": (1.5, 0.9, 1.2, 1.0),
        "hump": (1.2, 0.0, 0.0, 0.0),
        "titles": (1.6, 0.4, 0.0, 0.0),
    }
)
# Behind a name, two letters are as likely its own (`Bennetto`).
SHORT_END = 1.4
# Small words that begin others (`incompliant`, `upthread`).
PREFIX = 0.3
FOREIGN_PREFIX = 1.2
# Of two letters: of such cuts before rare words in 250 Portuguese texts, all were wrong
# (“de|pura”, “em|posse”).
SHORT_PREFIX = 3.0
# What is added to what must be reached, since the weights come from English.
FOREIGN = 0.5
COMPOUND = 1.5
# Languages with long lists, whose words change their endings but are seldom made of two; read
# off 140,000 words of Russian.
INFLECTING = frozenset({"ru"})
INFLECTED = -0.5
# Of three words with capitals, and of words with a capital inside that are not in ASCII.
BRAND = 3.0
NO_BRAND = -0.6
# Names that end in capitals (`talkREAL`), which only ASCII has.
ACRONYM = 1.0
# One letter begins as many words as it is one.
LETTER = 2.0
# In languages with weights of their own: for one letter, of which names have many at their
# ends (“portavoza”), and for names in ASCII with a capital inside (“NanoNews”).
FITTED_LETTER = 1.0
FITTED_BRAND = 1.5
FITTED_NO_BRAND = -1.2
# Languages that make new words by putting words together; only a word that no compound begins
# or ends with shows a seam there.
COMPOUNDING = frozenset({"da", "de", "is", "nb", "nl", "sv"})
# Languages that make more forms of a word than a list can hold, by endings upon endings or by
# endings and prefixes; only capitals show a seam there. Of 16 other cuts in 249 sound Polish
# texts, 12 were wrong ("sprawowałaby"), and in Greek a third.
MANY_FORMS = frozenset(
    {"ar", "bg", "cs", "el", "et", "fa", "fi", "he", "hr", "hu", "lt", "lv", "mk", "pl", "ro"}
    | {"sh", "sk", "sl", "tr", "uk"}
)
# Common words that such a word may begin or end: "und" ends few, "den" ends many.
FEW_COMPOUNDS = 10
# Common words from which on a half counts as an ending: "los" ends 50 in Spanish.
MANY_WORDS = 30
AFFIX = 1.5


def are_enough(word: str, found: Sequence[Seam], lexicon: Lexicon) -> bool:
    """Whether enough speaks for all cuts of a word, which have one score, to make them."""
    return found[0].score >= needed(word, [(one.at, one.kind) for one in found], lexicon)


def needed(word: str, found: Sequence[tuple[int, str]], lexicon: Lexicon) -> float:
    """Give the sum of the weights from which on all cuts of a word are made in this language.

    `found` has their places and kinds; infinite where the language makes no such cuts.
    """
    least = fitted(lexicon.language).enough
    if least is not None:
        return least + fitted_more(word, found)
    if any(kind != "hump" for _, kind in found):
        if lexicon.language in MANY_FORMS:
            return inf
        if lexicon.language in COMPOUNDING and not has_bridge(word, found, lexicon):
            return inf
    more = more_for_language(word, found, lexicon)
    at_hump = hump_more(word, found)
    bounds = [0, *(at for at, _ in found), len(word)]
    return max(
        enough(kind, word[start:at], word[at:end], lexicon) + (at_hump if kind == "hump" else more)
        for (at, kind), start, end in zip(found, bounds, bounds[2:], strict=False)
    )


def fitted_more(word: str, found: Sequence[tuple[int, str]]) -> float:
    """Give what must be reached beside what is enough, by weights fitted to the language's texts.

    More is wanted for a letter by itself, and for names that may be of a brand.
    """
    at, end = found[0][0], len(word) - found[-1][0]
    more = FITTED_LETTER * (at == 1 or end == 1)
    if any(kind == "hump" for _, kind in found):
        is_title = word[0].isupper() and word.isascii()
        more += FITTED_BRAND * (is_title or is_brand_end(word[found[-1][0] :]))
        more += FITTED_NO_BRAND * (not word.isascii())
    return more


def hump_more(word: str, found: Sequence[tuple[int, str]]) -> float:
    """Give what must be reached beside what is enough where a capital stands inside a word.

    Three words with capitals are a brand (`GetYourGuide`); outside of ASCII hardly any brand
    has a capital inside.
    """
    if len(found) > 1 and word[0].isupper() and all(kind == "hump" for _, kind in found):
        return BRAND
    return 0.0 if word.isascii() else NO_BRAND


def more_for_language(word: str, found: Sequence[tuple[int, str]], lexicon: Lexicon) -> float:
    """Give what must be reached beside what is enough in English."""
    if lexicon.language == "en":
        return 0
    more = FOREIGN
    if lexicon.language in COMPOUNDING:
        more = COMPOUND
    elif lexicon.language in INFLECTING:
        more = INFLECTED
    return more + AFFIX * has_ending(word, found, lexicon) + LETTER * (found[0][0] == 1)


def enough(kind: str, left: str, right: str, lexicon: Lexicon) -> float:
    """Give the sum of the weights from which on a cut is made.

    >>> from copydesk.text.lexicon import lexicon
    >>> english = lexicon("en")
    >>> enough("hump", "in", "Moscow", english) < enough("hump", "team", "Lab", english)
    True
    """
    behind, before = is_function(left, lexicon), is_function(right, lexicon)
    more = 0.0
    if kind == "hump":
        kind = "hump" if left.islower() else "titles"
        more = ACRONYM if is_brand_end(right) and not behind else 0.0
    if kind == "name" and before and len(right) < MIN_NAME:
        more = SHORT_END
    elif kind == "small" and is_prefix(left, right, lexicon):
        more = prefix_more(left, lexicon)
    return ENOUGH[kind][behind + 2 * before] + more


def is_brand_end(word: str) -> bool:
    """Whether names of products may end so: `OS`, `REAL`."""
    return is_acronym(word) and word.isascii()


def prefix_more(left: str, lexicon: Lexicon) -> float:
    """Give what must be reached beside what is enough behind what may be a prefix."""
    if lexicon.language == "en":
        return PREFIX
    is_short = len(left) < MIN_NAME and lexicon.language not in INFLECTING
    return SHORT_PREFIX if is_short else FOREIGN_PREFIX


def is_prefix(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether a small word may be the first part of a new one: `up` in `upthread`."""
    is_content = lexicon.zipf(right) < SENTENCE_WORD
    may_begin = is_function(left, lexicon) or lexicon.language in INFLECTING
    return is_content and may_begin and lexicon.beginnings(left) > FEW_COMPOUNDS


def is_function(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that sentences are made of, such as `with`."""
    return lexicon.zipf(word) >= FUNCTION_WORD - 0.3


def has_ending(word: str, found: Sequence[tuple[int, str]], lexicon: Lexicon) -> bool:
    """Whether the last cut sets free what ends many words of the language: `sensibilizar-los`."""
    return lexicon.endings(word[found[-1][0] :]) > MANY_WORDS


def has_bridge(word: str, found: Sequence[tuple[int, str]], lexicon: Lexicon) -> bool:
    """Whether a cut sets free a small word that is no part of compounds, such as `und`.

    Nouns (`Nichtraucher`) begin with what else begins none.

    >>> from copydesk.text.lexicon import lexicon
    >>> has_bridge("Berlinund", [(6, "name")], lexicon("de"))
    True
    >>> has_bridge("Notfallabteilung", [(7, "name")], lexicon("de"))
    False
    """
    left, right = word[: found[0][0]], word[found[-1][0] :]
    is_behind = word[0].islower() and is_bridge(left, lexicon.beginnings(left), lexicon)
    return is_behind or is_bridge(right, lexicon.endings(right), lexicon)


def is_bridge(half: str, compounds: int, lexicon: Lexicon) -> bool:
    """Whether a half is a function word that makes no compounds."""
    return len(half) >= MIN_NAME and is_function(half, lexicon) and compounds <= FEW_COMPOUNDS


def is_compound(left: str, right: str, lexicon: Lexicon, words: GlueWords) -> bool:
    """Whether two halves are a new compound: `decadeslong`, `onchain`, but not `thechain`.

    >>> from copydesk.text.lexicon import lexicon
    >>> ends = GlueWords(compound_beginnings={"on"}, compound_ends={"chain"}, prefixes={"non"})
    >>> [is_compound(one, "chain", lexicon("en"), ends) for one in ("side", "on", "the", "non")]
    [True, True, False, True]
    """
    is_content = right.islower() and lexicon.zipf(right) < SENTENCE_WORD
    if is_content and left.lower() in words.prefixes:
        return True
    if right not in words.compound_ends:
        return False
    return left.lower() in words.compound_beginnings or not is_function(left, lexicon)
