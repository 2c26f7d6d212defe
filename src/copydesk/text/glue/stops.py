"""Where a space was lost behind a full stop: `end.The`, `Co.said`, `m.in.w`."""

import re

from copydesk.text.chars import APOSTROPHES
from copydesk.text.glue.cuts import FUNCTION_WORD, LETTER_WORD, is_mixed
from copydesk.text.glue.enough import MANY_FORMS
from copydesk.text.glue.gap import (
    MAX_MARKS,
    MIN_WORD,
    RARE,
    SENTENCE_OPENER,
    Gap,
    is_spelt_so,
)
from copydesk.text.glue.usage import (
    LEFT,
    LEFT_ANGLE,
    LONGEST_RUN,
    QUOTES,
    RIGHT,
    RIGHT_ANGLE,
    has_code_signs,
    is_paired,
    last_word,
    line_at,
)

NOT_LATIN = re.compile("[\u0370-\u04ff]")
INNER_STOP = re.compile(r"(?<=[^\W_])\.(?=[^\W_])")
INITIALS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.){2,}\Z")
CLOSERS = f")]{RIGHT}{LEFT}{RIGHT_ANGLE}{LEFT_ANGLE}\"'\N{RIGHT SINGLE QUOTATION MARK}%"
# What follows the first word of most sentences.
SENTENCE = re.compile(r",? [^\W\d_A-Z]")
# Times. Known abbreviations lose their space by mistake more often than unknown ones.
MIN_LISTED = 3
POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s$")
BRACKETS_CLOSED = frozenset(")]")
# Letters. "UU", "RR", the ends of sites' names.
MAX_ENDING = 3
# Letters. Names of packages in programs are shorter, mostly.
LONG_WORD = 7
# Letters. "Corp", "Penn", "approx".
MAX_ABBREVIATION = 6


def behind_stop(gap: Gap) -> float:
    """Judge a full stop: it ends a sentence or an abbreviation here, and no address or name."""
    if gap.run.count(".") > MAX_MARKS + 2 or gap.text[gap.at - 2] == ".":
        return 0
    if not gap.right:
        return before_opener(gap)
    initials = INITIALS.search(gap.text, max(0, gap.at - LONGEST_RUN), gap.at)
    if gap.is_short:
        return behind_abbreviation(gap)
    if initials:
        return behind_initials(gap, initials.group())
    if not gap.right[0].isupper():
        return behind_unlisted(gap)
    is_name = is_short_name(gap) or (is_spelt_so(gap) and not is_plain(gap))
    # “TP.Hội An”: what a text shortens by itself.
    is_short = gap.left.isupper() and len(gap.left) <= MAX_ENDING and is_always_joined(gap)
    return 0 if is_name or is_short else behind_sentence(gap)


def behind_abbreviation(gap: Gap) -> float:
    """Judge `tys.osób`, and `Dr.Roe` if the text does not always leave the space out."""
    if len(gap.right) == 1:
        return 0.7 if gap.lexicon.zipf(gap.right) >= LETTER_WORD else 0
    if not gap.right.islower():
        return 0 if is_always_joined(gap, MIN_LISTED) else 0.8
    return 0.8 if gap.knows_right else 0


def is_always_joined(gap: Gap, least: int = 2) -> bool:
    """Whether a text has an abbreviation so often at least, and never a space behind it."""
    short = f" {gap.left}."
    is_spaced = f"{short} " in gap.text or f"{short}\n" in gap.text
    return not is_spaced and gap.text.count(short) >= least


def is_short_name(gap: Gap) -> bool:
    """Whether a full stop joins a name of two parts: `EE.UU.`, `Comments.UA`, `os.Create`.

    `us.The` is none: the first word is common enough, or the second opens many sentences.
    """
    right = POSSESSIVE.sub("", gap.right)
    if right.isupper() and 1 < len(right) <= MAX_ENDING:
        return gap.left[:1].isupper()
    if len(right) < MIN_WORD and is_ending(gap):
        return True
    is_package = gap.left.islower() and len(gap.left) <= MIN_WORD and gap.right.isascii()
    is_rare = gap.lexicon.zipf(gap.left) < SENTENCE_OPENER
    return is_package and is_rare and gap.lexicon.zipf(gap.right) < FUNCTION_WORD - 1


def is_ending(gap: Gap) -> bool:
    """Whether two letters behind a full stop end a name of a site: `URA.Ru`; no word does."""
    is_listed = gap.lexicon.zipf(gap.right) >= RARE or not gap.lexicon.common
    return gap.right.isascii() and gap.right.istitle() and not is_listed


def is_plain(gap: Gap) -> bool:
    """Whether two words of the lists meet, the first in small letters: no name, however often."""
    return gap.left.islower() and min(map(gap.lexicon.rare_zipf, (gap.left, gap.right))) > 0


def behind_unlisted(gap: Gap) -> float:
    """Judge `Co.said`: the text has the abbreviation before a small letter elsewhere."""
    if not 1 < len(gap.left) <= MAX_ABBREVIATION or not gap.knows_right:
        return 0
    start = gap.text.find(f" {gap.left}. ")
    behind = gap.text[start + len(gap.left) + 3 :][:1]
    return 0.8 if start >= 0 and behind.islower() else 0


def before_opener(gap: Gap) -> float:
    """Judge a mark before an opening one: `end.“The`, `men,(the`."""
    opener = gap.text[gap.at]
    if (opener not in QUOTES or not is_paired(gap.text, gap.at)) and opener not in "([":
        return 0
    is_word = len(gap.left) > 1 or gap.text[gap.at - 2] in CLOSERS
    # “[a]” is a note's.
    is_note = gap.text[gap.at + 2 : gap.at + 3] in BRACKETS_CLOSED
    return 0.8 if is_word and not is_note and gap.text[gap.at + 1].isalpha() else 0


def behind_initials(gap: Gap, initials: str) -> float:
    """Judge `U.S.government`, `a.m.on`: initials that the text spells with a space elsewhere."""
    if gap.right.islower():
        least = RARE if len(gap.right) >= MIN_WORD else SENTENCE_OPENER
        is_word = len(gap.right) > 1 and gap.lexicon.zipf(gap.right) >= least
        return 0.8 if is_word else 0
    return 0.8 if gap.knows_right and f"{initials} " in gap.text else 0


def behind_sentence(gap: Gap) -> float:
    """Judge a full stop before a capital."""
    before = gap.text[gap.at - 2]
    after = gap.text[gap.at + len(gap.right) : gap.at + len(gap.right) + 2]
    # "УралПолит.Ru"
    if gap.right.isascii() and len(gap.right) < MIN_WORD and NOT_LATIN.match(gap.left):
        return 0
    goes_on = after[:1] == "." and after[1:].strip()
    # “Ph.D’s”, “Mr.O’Hara”
    if gap.right[1:2] in APOSTROPHES and gap.right[1:] and not is_contracted(gap):
        return 0
    if goes_on or after[:1] in ("(", "[", "_") or after[:1].isdigit() or is_path(gap):
        return 0
    if len(gap.right) == 1 and (after[:1] == "." or gap.lexicon.zipf(gap.right) < FUNCTION_WORD):
        return 0
    if before.isalpha():
        return sure_of_words(gap) if len(gap.left) > 1 else behind_initial(gap)
    return 0.9 if gap.knows_right and not is_mixed(gap.right) else 0


def is_contracted(gap: Gap) -> bool:
    """Whether the word behind a full stop is a contraction of a word of one letter: `I’m`."""
    return gap.lexicon.zipf(gap.right[0]) >= LETTER_WORD


def is_path(gap: Gap) -> bool:
    """Whether the full stop joins names of code: `System.Text.Json;`, `account.Name)`.

    In a text with code, what is no path goes on as a sentence does.
    """
    is_long = len(INNER_STOP.findall(gap.run)) > 1 and gap.left.istitle()
    if is_long or gap.run.endswith(";") or has_code_signs(line_at(gap.text, gap.at)):
        return True
    if not gap.usage.has_code:
        return False
    opens = gap.lexicon.zipf(gap.right) >= SENTENCE_OPENER + 0.5
    return not (opens and SENTENCE.match(gap.text, gap.at + len(gap.right)))


def behind_initial(gap: Gap) -> float:
    """Judge `George W.Bush`: an initial between two names, as in no `J.Crew`."""
    name = last_word(gap.text, max(0, gap.at - LONGEST_RUN), max(0, gap.at - 3))
    if not name or gap.text[gap.at - 3] != " " or not gap.right.istitle():
        return 0
    # “Ida Falk M.Sc”: degrees.
    if len(gap.right) <= MAX_ENDING:
        return 0
    is_name = name.istitle() and gap.lexicon.zipf(name) < SENTENCE_OPENER + 1
    return 0.6 if is_name and gap.run.count(".") == 1 else 0


def sure_of_words(gap: Gap) -> float:
    """Say how sure two words are a sentence's last and the next one's first, 0 to 1."""
    if is_mixed(gap.right) and not gap.knows_right:
        return 0
    # “StyleCop.Analyzers”: a name goes on, unless a sentence opens with such a word.
    if is_mixed(gap.left) and gap.lexicon.zipf(gap.right) < SENTENCE_OPENER + 0.5:
        return 0
    if gap.knows_left and gap.knows_right:
        return 0.9
    least = SENTENCE_OPENER if gap.left.isascii() else RARE
    if gap.lexicon.zipf(gap.right) >= least:
        return 0.8
    if gap.left.islower() and gap.knows_left and len(gap.left) >= MIN_WORD:
        return 0.7
    return 0.6 if is_form_of_many(gap) else 0


def is_form_of_many(gap: Gap) -> bool:
    """Whether a long small word ends a sentence, in a language with more forms than lists have."""
    if gap.lexicon.language not in MANY_FORMS or not gap.left.islower():
        return False
    goes_on = SENTENCE.match(gap.text, gap.at + len(gap.right))
    return len(gap.left) >= LONG_WORD and gap.right.istitle() and goes_on is not None
