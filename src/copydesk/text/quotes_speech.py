"""Words that say who speaks: “…,” said the minister."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Characters. How far behind a quotation its verb of speech is looked for.
REACH = 120
# Words between the subject's first word and the verb: “, the head of the agency said”.
MAX_SUBJECT_WORDS = 6
# Words behind a verb that no comma comes before: “killed said the young man.”
MAX_BARE_WORDS = 4

SLOT = re.compile(
    "(?P<stop>[,?!\N{HORIZONTAL ELLIPSIS}]|(?<=\\w)(?=\\s)|(?<=[.\N{EM DASH}])(?=\\s))"
    "(?P<gap>\\s+(?:[\N{EM DASH}\N{EN DASH}-]\\s+)?)(?=\\w)"
)
CLAUSE = re.compile("[^.,;:?!\"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}()]*")
WORD = re.compile(r"\w[\w'\N{RIGHT SINGLE QUOTATION MARK}.-]*(?<=\w)|\w")
ABBREVIATION = re.compile(r"\b(?:\w|M[rs]|Mrs|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Rev)\.(?=\s)")


class SpeechWords(NamedTuple):
    """What a language says speaking with: verbs, pronouns, words that may follow the verb.

    `last` are verbs that follow the quotation at once and end the sentence, as in Turkish.
    """

    verbs: frozenset[str]
    pronouns: frozenset[str]
    articles: frozenset[str]
    tails: frozenset[str]
    last: frozenset[str] = frozenset()


class Slot(NamedTuple):
    """A place where a quotation may have ended: `stop` its punctuation, then what says who spoke.

    `start` is where the punctuation stands, `end` where it ends, `sure` from 0 to 1.
    """

    start: int
    end: int
    stop: str
    sure: float


def closing_slots(text: str, start: int, end: int, speech: SpeechWords) -> Iterator[Slot]:
    """Yield the places between `start` and `end` where words follow that say who spoke."""
    for found in SLOT.finditer(text, start, end):
        sure = attribution(text, found.end(), found["stop"], speech)
        if sure:
            yield Slot(found.start("stop"), found.end("stop"), found["stop"], sure)


def attribution(text: str, at: int, stop: str, speech: SpeechWords) -> float:
    """Say how surely words say who spoke, from 0 to 1.

    >>> speech = SpeechWords(frozenset({"said"}), frozenset({"he"}), frozenset({"the"}), frozenset())
    >>> attribution("killed said Igor.", 7, "", speech), attribution("it, he said.", 4, ",", speech)
    (0.7, 0.9)
    """
    clause = CLAUSE.match(text, at, at + REACH)
    words = list(WORD.finditer(text, at, clause.end()))[: MAX_SUBJECT_WORDS + 3] if clause else []
    if not words:
        return 0.0
    first = words[0].group().lower()
    if not stop:
        return bare_attribution(text, words, speech)
    if first in speech.verbs:
        return verb_first(words, stop, speech)
    return subject_first(text, words, stop, speech)


def verb_first(words: list[re.Match[str]], stop: str, speech: SpeechWords) -> float:
    """Say how surely a clause that opens with a verb says who spoke."""
    if words[0].group()[0].isupper():
        return 0.0
    return 0.9 if len(words) > 1 and is_subject(words[1].group(), speech) else 0.6 * bool(stop)


def subject_first(
    text: str, words: list[re.Match[str]], stop: str, speech: SpeechWords
) -> float:
    """Say how surely a clause that opens with a subject says who spoke."""
    first = words[0].group()
    if not is_subject(first, speech) or (stop != "," and first[0].isupper()):
        return 0.0
    reach = 3 if first.lower() in speech.pronouns else MAX_SUBJECT_WORDS + 1
    for place, word in enumerate(words[1:reach], start=1):
        if word.group().lower() in speech.verbs:
            return 0.9 if is_final(text, words, place, speech) else 0.0
    return 0.0


def bare_attribution(text: str, words: list[re.Match[str]], speech: SpeechWords) -> float:
    """Say how surely a clause with no punctuation before it says who spoke."""
    first = words[0].group()
    if first in speech.last and text[words[0].end() : words[0].end() + 1] in {"", ".", ","}:
        return 0.8
    if first not in speech.verbs or not 1 < len(words) <= MAX_BARE_WORDS + 1:
        return 0.0
    ends = text[words[-1].end() :].strip() in {"", "."} if len(text) < words[-1].end() + 3 else False
    return 0.7 if ends and is_subject(words[1].group(), speech) else 0.0


def is_subject(word: str, speech: SpeechWords) -> bool:
    """Whether a word may open the name of who speaks."""
    return word[0].isupper() or word.lower() in speech.pronouns or word.lower() in speech.articles


def is_final(text: str, words: list[re.Match[str]], place: int, speech: SpeechWords) -> bool:
    """Whether nothing follows a verb that it would have said: no “he said he would pay”."""
    behind = text[words[place].end() : words[place].end() + 1]
    if behind in {"", ".", ",", ":", ";"} or place + 1 == len(words):
        return True
    following = words[place + 1].group()
    return following[0].isupper() and following != "I" or following.lower() in speech.tails
