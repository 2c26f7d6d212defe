"""How an article writes its quotation marks: which pairs, spaces inside, commas."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from copydesk.text.quotes.marks import (
    CURLY,
    LEFT,
    LEFT_ANGLE,
    LEFT_CORNER,
    LOW,
    RIGHT,
    RIGHT_ANGLE,
    RIGHT_CORNER,
    STRAIGHT,
    Mark,
    Pair,
    Paired,
)

STRAIGHT_PAIR = STRAIGHT * 2
CURLY_PAIR = LEFT + RIGHT
GERMAN_PAIR = LOW + LEFT
POLISH_PAIR = LOW + RIGHT
ANGLE_PAIR = LEFT_ANGLE + RIGHT_ANGLE
INWARD_PAIR = RIGHT_ANGLE + LEFT_ANGLE
CORNER_PAIR = LEFT_CORNER + RIGHT_CORNER
SAME_PAIR = RIGHT * 2
SAME_ANGLE_PAIR = RIGHT_ANGLE * 2

# Sound in a text of any language, since houses borrow each other's marks.
SOUND_ANYWHERE = (STRAIGHT_PAIR, CURLY_PAIR, ANGLE_PAIR, CORNER_PAIR)
# Sound besides, the usual one first. Unicode CLDR, "delimiters", and the houses seen.
OF_LANGUAGE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "de": (GERMAN_PAIR, INWARD_PAIR),
        "cs": (GERMAN_PAIR, INWARD_PAIR),
        "sk": (GERMAN_PAIR, INWARD_PAIR),
        "sl": (GERMAN_PAIR, INWARD_PAIR),
        "bg": (GERMAN_PAIR,),
        "is": (GERMAN_PAIR,),
        "lt": (GERMAN_PAIR,),
        "et": (GERMAN_PAIR,),
        "sq": (GERMAN_PAIR, POLISH_PAIR),
        "ka": (GERMAN_PAIR,),
        "ru": (ANGLE_PAIR, GERMAN_PAIR),
        "uk": (ANGLE_PAIR, GERMAN_PAIR),
        "be": (ANGLE_PAIR, GERMAN_PAIR),
        "el": (ANGLE_PAIR,),
        "fr": (ANGLE_PAIR,),
        "pl": (POLISH_PAIR, INWARD_PAIR),
        "ro": (POLISH_PAIR,),
        "hu": (POLISH_PAIR, INWARD_PAIR),
        "hr": (POLISH_PAIR, INWARD_PAIR),
        "sr": (POLISH_PAIR, INWARD_PAIR),
        "bs": (POLISH_PAIR, INWARD_PAIR),
        "nl": (CURLY_PAIR, POLISH_PAIR),
        "sv": (SAME_PAIR, SAME_ANGLE_PAIR),
        "fi": (SAME_PAIR, SAME_ANGLE_PAIR),
        "nb": (ANGLE_PAIR, SAME_PAIR),
        "no": (ANGLE_PAIR, SAME_PAIR),
        "nn": (ANGLE_PAIR, SAME_PAIR),
        "da": (SAME_PAIR, INWARD_PAIR, GERMAN_PAIR),
        "zh": (CURLY_PAIR,),
        "ja": (CORNER_PAIR,),
        "ar": (CURLY_PAIR, SAME_PAIR, RIGHT + LEFT),
        "fa": (ANGLE_PAIR, SAME_PAIR, RIGHT + LEFT),
        "ur": (CURLY_PAIR, SAME_PAIR, RIGHT + LEFT),
        "he": (CURLY_PAIR, SAME_PAIR, LOW + RIGHT),
    }
)
UNKNOWN = "und"
# Of marks that English and its like do not have: there they quote another language.
FOREIGN_PAIRS = (GERMAN_PAIR, POLISH_PAIR)
# An odd pair is a house's own where it makes up this share of an article's pairs, and where
# there are so many: papers that write RIGHT on both sides, Polish ones that close with LEFT.
OWN_SHARE, OWN_PAIRS = 0.8, 6
# A low mark closed by a straight one is what many keyboards give, and some papers' style.
LOW_STRAIGHT_PAIR = LOW + STRAIGHT
# Where the full stop stands behind the closing mark even of a whole sentence.
STOP_OUTSIDE = frozenset({"be", "bg", "el", "es", "pl", "ru", "uk"})
# Characters. How far before a mark its surroundings are read.
NEAR = 40
# What stands before a mark that opens whole sentences, not a part of one.
BEFORE_SENTENCE = ":,.!?\N{EM DASH}\N{EN DASH}-"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
# Four words: fewer, as “remote workers”, tell nothing of where the stop of a quotation stands.
MANY_WORDS = re.compile(r"(?:\s*+\S++){4}")


class HouseStyle(NamedTuple):
    """How one article writes its quotations.

    `counts` has how often each pair of marks stands in it, `native` the pairs of its language,
    the usual one first; `only` is the pair that all others become, empty where they stay.
    `foreign` pairs stay, but none is made. `inner_space` stands inside angle marks, often
    empty. `is_spaced` says that the other marks have spaces inside more often than not,
    `is_curly` that its apostrophes are; it is None where there are none. `is_bare` says that no
    comma stands between a quotation and its verb of speech, `is_whole` that more of its
    paragraphs are all quotation than end with one that began inside, `is_comma_doubtful` that
    nothing shows on which side of the mark a comma stands while full stops stand behind it. The
    others say that a comma, the full stop of a sentence, and that behind a part of one come
    before the closing mark, and that a quotation opens anew in each paragraph.
    """

    counts: Mapping[str, int]
    sound: frozenset[str]
    native: tuple[str, ...]
    inner_space: str = ""
    is_spaced: bool = False
    is_curly: bool | None = None
    comma_inside: bool = True
    stop_inside: bool = True
    part_stop_inside: bool = True
    reopens: bool = False
    is_bare: bool = False
    foreign: frozenset[str] = frozenset()
    is_whole: bool = False
    is_comma_doubtful: bool = False
    only: str = ""


def house_style(texts: Iterable[tuple[str, Paired]], language: str) -> HouseStyle:
    """Learn how an article writes its quotations, from its paragraphs and their marks.

    >>> from copydesk.text.quotes.marks import pair_up
    >>> text = "„Nein“, sagte er."
    >>> style = house_style([(text, pair_up(text))], "de")
    >>> style.counts["„“"], style.comma_inside
    (1, False)
    """
    counts, spaces, seen = evidence(texts)
    of_language = OF_LANGUAGE.get(language, (CURLY_PAIR,))
    american = language == "en"
    return HouseStyle(
        counts=counts,
        sound=frozenset({*SOUND_ANYWHERE, *of_language, *own_styles(counts)}),
        foreign=frozenset(foreign_styles(language)),
        native=of_language,
        inner_space=max(spaces, key=lambda space: (spaces[space], space), default=""),
        is_spaced=seen["spaced"] > max(1, seen["unspaced"]),
        comma_inside=seen[",in"] + american > seen[",out"],
        stop_inside=language not in STOP_OUTSIDE or seen[".in"] > seen[".out"],
        part_stop_inside=seen["part.in"] + american > seen["part.out"],
        reopens=american,
        is_whole=seen["whole"] > seen["tail"],
        is_comma_doubtful=american
        and not seen[",in"] + seen[",out"]
        and seen["part.out"] > seen["part.in"],
        is_bare=not american and seen["bare"] > seen[",in"] + seen[",out"],
    )


def evidence(
    texts: Iterable[tuple[str, Paired]],
) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count an article's pairs, the spaces inside its angle marks, and signs of its style."""
    counts: Counter[str] = Counter()
    spaces: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for text, paired in texts:
        for pair in paired.pairs:
            counts[pair.style] += 1
            if pair.opening.family == "angle":
                spaces[space_inside(text, pair.opening)] += 1
            else:
                seen["spaced" if is_spaced(text, pair) else "unspaced"] += 1
            for sign in stops(text, pair):
                seen[sign] += 1
        if paired.pairs and paired.pairs[-1].closing.end >= len(text.rstrip(" .")):
            seen["tail" if text[: paired.pairs[-1].opening.start].strip() else "whole"] += 1
    return counts, spaces, seen


def stops(text: str, pair: Pair) -> Iterator[str]:
    """Yield on which side of its closing mark a quotation has a comma, or its full stop."""
    inside = text[pair.closing.start - 1 : pair.closing.start]
    outside = text[pair.closing.end : pair.closing.end + 1]
    part = is_part(text, pair.opening)
    if "," in {inside, outside} and not part:
        yield ",in" if inside == "," else ",out"
    if outside == " " and not part and text[pair.closing.end + 1 : pair.closing.end + 2].islower():
        yield "bare"
    is_long = MANY_WORDS.match(text, pair.opening.end, pair.closing.start)
    if "." in {inside, outside} and (is_long or not part):
        yield ("part" if part else "") + (".in" if inside == "." else ".out")


def is_part(text: str, opening: Mark) -> bool:
    """Whether a quotation is a part of the sentence around it.

    >>> from copydesk.text.quotes.marks import Facing
    >>> text = "He is “not amused.”"
    >>> is_part(text, Mark(6, 7, "“", Facing.OPEN))
    True
    """
    before = text[max(0, opening.start - NEAR) : opening.start].rstrip()
    return bool(before) and before[-1] not in BEFORE_SENTENCE


def is_curly(text: str) -> bool | None:
    """Say whether most apostrophes of a text are curly; None where there are none."""
    curly, straight = text.count(APOSTROPHE), text.count("'")
    return curly > straight if curly or straight else None


def foreign_styles(language: str) -> Iterable[str]:
    """Give the pairs of other languages that are left as they are in texts of one.

    Where the language is not known, all that are right in any.

    >>> sorted(foreign_styles("en")), "””" in foreign_styles("und")
    (['„“', '„”'], True)
    """
    if language == UNKNOWN:
        return frozenset(pair for pairs in OF_LANGUAGE.values() for pair in pairs)
    has_low = any(pair[0] == LOW for pair in OF_LANGUAGE.get(language, ()))
    return () if has_low else FOREIGN_PAIRS


def own_styles(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the odd pairs that an article uses so often that they are its own style."""
    total = sum(counts.values())
    for style, count in counts.items():
        if count >= OWN_PAIRS and count >= OWN_SHARE * total and is_own(style):
            yield style
    proper = max(counts.get(GERMAN_PAIR, 0), counts.get(POLISH_PAIR, 0), 1)
    if counts.get(LOW_STRAIGHT_PAIR, 0) > proper:
        yield LOW_STRAIGHT_PAIR


def is_own(style: str) -> bool:
    """Whether a pair of marks may be a house's own: no straight mark beside a curly one."""
    return len(style) == 2 and STRAIGHT not in style  # noqa: PLR2004  # two marks, no typed ones


def space_inside(text: str, opening: Mark) -> str:
    """Give the space behind an opening mark; empty where there is none."""
    behind = text[opening.end : opening.end + 1]
    return behind if behind.isspace() else ""


def is_spaced(text: str, pair: Pair) -> bool:
    """Whether a pair has spaces inside on both sides."""
    return bool(space_inside(text, pair.opening)) and text[pair.closing.start - 1].isspace()


def sound_style(style: str, opening: str, house: HouseStyle) -> str:
    """Give the sound pair that an unsound one was meant to be.

    It shares a mark with the pair, or has both of them turned. Of several the article's most
    usual one is taken, then the one that shares the opening mark.

    >>> house = HouseStyle({"“”": 3}, frozenset({"“”", '""'}), ("“”",))
    >>> sound_style('“"', "“", house), sound_style("”“", "”", house)
    ('“”', '“”')
    """
    closing = style[len(opening) :]
    near = [one for one in house.sound if one[0] == opening or one[1] == closing]
    near = near or [one for one in house.sound if one[1] == opening or one[0] == closing]
    return best(near or house.sound, opening, house)


def style_of_opener(opening: str, house: HouseStyle) -> str:
    """Give the sound pair that a mark opens; empty where it opens none."""
    near = [one for one in house.sound if one[0] == opening]
    return best(near, opening, house) if near else ""


def style_of_closer(closing: str, house: HouseStyle) -> str:
    """Give the sound pair that a mark closes; empty where it closes none."""
    near = [one for one in house.sound if one[1] == closing]
    return best(near, closing, house) if near else ""


def most_usual(house: HouseStyle) -> str:
    """Give the sound pair that an article has most often, angle and corner marks aside."""
    high = [one for one in house.counts if one in house.sound and one[0] in CURLY + STRAIGHT]
    return best(high, "", house) if high else ""


def best(styles: Iterable[str], opening: str, house: HouseStyle) -> str:
    """Give the most usual of some pairs; where equal, by apostrophes, language, opening mark."""

    def rank(style: str) -> tuple[int, bool, bool, bool, bool, str]:
        is_alike = house.is_curly is None or house.is_curly is (style != STRAIGHT_PAIR)
        return (
            house.counts.get(style, 0),
            is_alike,
            # Before the opening mark: nobody types a curly one by mistake.
            style in house.native,
            style[0] == opening,
            style == house.native[0],
            style,
        )

    return max(styles, key=rank)
