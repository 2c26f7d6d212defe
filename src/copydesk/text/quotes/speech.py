"""Words that say who speaks: “…,” said the minister."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Characters. How far behind a quotation its verb of speech is looked for.
REACH = 120
# Words between the subject's first word and the verb: “, the head of the agency said”.
MAX_SUBJECT_WORDS = 6
# Words of a name, behind a question.
MAX_NAME_WORDS = 2
# Words behind a verb that no comma comes before: “killed said the young man.”
MAX_BARE_WORDS = 4

# Letters. What is shorter, as the German “so”, names who speaks or says something else.
MIN_VERB = 3
OPENING_NEXT = frozenset({'"', "\N{LEFT DOUBLE QUOTATION MARK}"})

SLOT = re.compile(
    "(?P<stop>[,.?!\N{HORIZONTAL ELLIPSIS}\N{EM DASH}]|(?<=\\w)(?=\\s))"
    "(?P<gap>\\s+(?:[\N{EM DASH}\N{EN DASH}-]\\s+)?)(?=\\w)"
)
# A full stop behind a short word with a capital goes on: “Mr. Roe said”, “J. Roe said”.
SHORT_STOP = r"(?:(?<=\b[A-Z])|(?<=\b[A-Z][a-z])|(?<=\b[A-Z][a-z]{2}))\.(?=[ ][A-Z])"
CLAUSE = re.compile(
    f'(?:[^.,;:?!"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}()]|{SHORT_STOP})*'
)
WORD = re.compile(r"\w[\w'\N{RIGHT SINGLE QUOTATION MARK}.-]*(?<=\w)|\w")
# A name of two or three words and a comma: “said Ida Falk, who leads the office”.
NAMED = re.compile(r"[A-Z]\w+(?: [A-Z]\w+){1,2},")
# Characters. How far a sentence behind a closing mark is read for its verb: “…,” Jane Roe, who
# leads the department of physics at the university, said.
FAR = 240
SENTENCE = re.compile(
    '(?:[^.?!"\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}]'
    f"|{SHORT_STOP}|\\.(?! [A-Z][a-z]+ [a-z]))*"
)


DASH = re.compile("\\s[\N{EM DASH}\N{EN DASH}-]")


class SpeechWords(NamedTuple):
    """What a language says speaking with: verbs, pronouns, words that may follow the verb.

    `last` are verbs that follow the quotation at once and end the sentence, as in Turkish;
    `voices` are words for I, we and you; `telling` are verbs that name who is told;
    `auxiliaries` stand before a participle; `is_bare` says that no comma comes before the verb,
    `begins_quoted` that a paragraph with one quotation is likely to begin with it.
    """

    verbs: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    is_bare: bool = False
    begins_quoted: bool = False


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
        if not found["stop"] and not may_be_bare(text, found.end(), speech):
            continue
        sure = attribution(text, found.end(), found["stop"], speech)
        if sure:
            yield Slot(found.start("stop"), found.end("stop"), found["stop"], sure)


def may_be_bare(text: str, at: int, speech: SpeechWords) -> bool:
    """Whether a word may be a verb of speech with no comma before it; most words are none."""
    found = WORD.match(text, at)
    word = found.group() if found else ""
    return word in speech.verbs or word in speech.last or word in speech.auxiliaries


def attribution(text: str, at: int, stop: str, speech: SpeechWords) -> float:
    """Say how surely words say who spoke, from 0 to 1.

    >>> speech = SpeechWords(frozenset({"said"}), frozenset({"he"}))
    >>> attribution("killed said Igor.", 7, "", speech), attribution("it, he said.", 4, ",", speech)
    (0.7, 0.9)
    """
    clause = CLAUSE.match(text, at, at + REACH)
    words = list(WORD.finditer(text, at, clause.end()))[: MAX_SUBJECT_WORDS + 3] if clause else []
    if not words or leads_on(text, clause.end() if clause else at):
        return 0.0
    if words[0].group() in speech.auxiliaries and len(words) > 1:
        del words[0]
    first = words[0].group().lower()
    if not stop:
        return bare_attribution(text, words, speech)
    if first in speech.verbs:
        return verb_first(words, speech)
    return subject_first(text, words, stop, speech)


def leads_on(text: str, at: int) -> bool:
    """Whether a quotation opens right where a clause ends: what says who spoke belongs to that.

    >>> leads_on('on, she said "No"', 13), leads_on("on, she said, “No”", 12)
    (True, False)
    """
    return text[at - 1 : at] == " " and text[at : at + 1] in OPENING_NEXT


def verb_first(words: list[re.Match[str]], speech: SpeechWords) -> float:
    """Say how surely a clause that opens with a verb says who spoke."""
    verb = words[0].group()
    if verb[0].isupper():
        return 0.0
    if len(words) == 1:
        # “Tweets, posts and …” is a list; a colon leads to the next quotation.
        return {",": 0.4, ":": 0.0}.get(words[0].string[words[0].end() :][:1], 0.6)
    if is_subject(words[1].group(), speech):
        return 0.9
    # “…, a clerk, told reporters”: who spoke stands before.
    unnamed = 0.4 if verb in speech.telling else 0.6
    return unnamed if len(verb) >= MIN_VERB else 0.0


def subject_first(text: str, words: list[re.Match[str]], stop: str, speech: SpeechWords) -> float:
    """Say how surely a clause that opens with a subject says who spoke."""
    first = words[0].group()
    if not is_subject(first, speech) or stop == ".":
        return 0.0
    reach = 3 if first.lower() in speech.pronouns else MAX_SUBJECT_WORDS + 1
    for place, word in enumerate(words[1:reach], start=1):
        if word.group().lower() in speech.verbs:
            if not is_final(text, words, place, speech):
                return 0.0
            # Behind a question a capital may as well open its next sentence.
            return 0.9 if stop == "," or not first[0].isupper() else 0.6 * (place <= MAX_NAME_WORDS)
    return 0.0


def bare_attribution(text: str, words: list[re.Match[str]], speech: SpeechWords) -> float:
    """Say how surely a clause with no punctuation before it says who spoke."""
    first = words[0].group()
    if first in speech.last and text[words[0].end() : words[0].end() + 1] in {"", ".", ","}:
        return 0.8
    if first not in speech.verbs or len(first) < MIN_VERB:
        return 0.0
    if speech.is_bare:
        return 0.8
    return 0.7 if len(words) > 1 and is_bare_speaker(text, words, speech) else 0.0


def is_bare_speaker(text: str, words: list[re.Match[str]], speech: SpeechWords) -> bool:
    """Whether a verb with no comma before it is followed by who speaks, and by nothing more."""
    before = text[max(0, words[0].start() - REACH) : words[0].start()].split()
    if before and (
        before[-1][0].isupper() or before[-1].lower() in speech.pronouns | speech.auxiliaries
    ):
        return False
    if NAMED.match(text, words[1].start()):
        return True
    last = words[-1].end()
    is_end = len(words) <= MAX_BARE_WORDS + 1 and len(text) <= last + 1 and text[last:] in {"", "."}
    return is_end and is_subject(words[1].group(), speech)


def says_who(text: str, at: int, speech: SpeechWords) -> bool:
    """Whether the sentence behind a closing mark has a verb of speech.

    >>> speech = SpeechWords(frozenset({"said"}), frozenset(), frozenset(), frozenset())
    >>> says_who("It is,” Jane Roe, an expert, said.", 7, speech)
    True
    """
    sentence = SENTENCE.match(text, at, at + FAR)
    found = WORD.finditer(sentence.group()) if sentence else ()
    return any(word.group().lower() in speech.verbs for word in found)


def tells(text: str, start: int, speech: SpeechWords) -> bool:
    """Whether a text tells, from an offset on, what he, she or somebody by name said.

    >>> speech = SpeechWords(frozenset({"said"}), frozenset({"he", "i"}), voices=frozenset({"i"}))
    >>> tells("No, he said.", 0, speech), tells("No, I said.", 0, speech)
    (True, False)
    """
    before = ""
    words = WORD.finditer(text, start)
    for found in words:
        word = found.group()
        if word.lower() in speech.verbs:
            following = WORD.match(text, found.end() + 1)
            if is_other(before, speech) or is_other(following.group() if following else "", speech):
                return True
        before = word
    return False


def is_other(word: str, speech: SpeechWords) -> bool:
    """Whether a word may name who speaks, and is no I, we or you."""
    small = word.lower()
    return small not in speech.voices and (small in speech.pronouns or word[:1].isupper())


def is_subject(word: str, speech: SpeechWords) -> bool:
    """Whether a word may open the name of who speaks."""
    return word[0].isupper() or word.lower() in speech.pronouns or word.lower() in speech.articles


def is_final(text: str, words: list[re.Match[str]], place: int, speech: SpeechWords) -> bool:
    """Whether nothing follows a verb that it would have said: no “he said he would pay”.

    A colon at a paragraph's end has it said in the next one.
    """
    if text[words[place].end() :].strip() == ":":
        return False
    if words[place].group().lower() in speech.telling:
        return True
    behind = text[words[place].end() : words[place].end() + 1]
    if behind in {"", ".", ",", ":", ";"} or place + 1 == len(words):
        return True
    if DASH.match(text, words[place].end()):
        return True
    following = words[place + 1].group()
    is_name = following[0].isupper() and following.lower() not in speech.pronouns
    return is_name or following.lower() in speech.tails
