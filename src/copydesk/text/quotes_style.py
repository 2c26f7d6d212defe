"""How an article writes its quotation marks: which pairs, spaces inside, commas."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from copydesk.text.quotes import (
    CLOSERS,
    LEFT,
    LEFT_ANGLE,
    LEFT_CORNER,
    LOW,
    OPENERS,
    RIGHT,
    RIGHT_ANGLE,
    RIGHT_CORNER,
    STRAIGHT,
    Mark,
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
    }
)
# An odd pair is a house's own where it makes up this share of an article's pairs, three at
# least: Arabic papers that write RIGHT on both sides, Polish ones that close with LEFT.
OWN_SHARE = 0.5
OWN_PAIRS = 3

AFTER_COMMA = re.compile(f"[,.][{CLOSERS}{LEFT}{STRAIGHT}](?=\\s|$)")
BEFORE_COMMA = re.compile(f"\\w[{CLOSERS}{LEFT}{STRAIGHT}][,.](?=\\s|$)")


class HouseStyle(NamedTuple):
    """How one article writes its quotations.

    `counts` has how often each pair of marks stands in it, `usual` the pair that its language
    would have. `inner_space` stands inside angle marks, often empty. `comma_inside` says that
    the comma comes before the closing mark.
    """

    counts: Mapping[str, int]
    sound: frozenset[str]
    usual: str
    inner_space: str
    comma_inside: bool


def house_style(texts: Iterable[tuple[str, Paired]], language: str) -> HouseStyle:
    """Learn how an article writes its quotations, from its paragraphs and their marks.

    >>> from copydesk.text.quotes import pair_up
    >>> text = "„Nein“, sagte er."
    >>> style = house_style([(text, pair_up(text))], "de")
    >>> style.counts["„“"], style.comma_inside
    (1, False)
    """
    counts: Counter[str] = Counter()
    spaces: Counter[str] = Counter()
    commas = 0
    for text, paired in texts:
        counts.update(pair.style for pair in paired.pairs)
        spaces.update(space_inside(text, mark) for mark in angle_openers(paired))
        commas += len(AFTER_COMMA.findall(text)) - len(BEFORE_COMMA.findall(text))
    of_language = OF_LANGUAGE.get(language, (CURLY_PAIR,))
    own = {
        style
        for style, count in counts.items()
        if count >= OWN_PAIRS and count >= OWN_SHARE * sum(counts.values()) and is_own(style)
    }
    return HouseStyle(
        counts=counts,
        sound=frozenset({*SOUND_ANYWHERE, *of_language, *own}),
        usual=of_language[0],
        inner_space=max(spaces, key=lambda space: (spaces[space], space), default=""),
        comma_inside=commas > 0 or (commas == 0 and language == "en"),
    )


def is_own(style: str) -> bool:
    """Whether a pair of marks may be a house's own: no straight mark beside a curly one."""
    return len(style) == 2 and STRAIGHT not in style  # noqa: PLR2004  # two marks, no typed ones


def angle_openers(paired: Paired) -> Iterable[Mark]:
    """Give the opening angle marks of pairs."""
    return (pair.opening for pair in paired.pairs if pair.opening.family == "angle")


def space_inside(text: str, opening: Mark) -> str:
    """Give the space behind an opening mark; empty where there is none."""
    behind = text[opening.end : opening.end + 1]
    return behind if behind.isspace() else ""


def sound_style(style: str, opening: str, house: HouseStyle) -> str:
    """Give the sound pair that an unsound one was meant to be.

    It shares a mark with the pair, or has both of them turned. Of several the article's most
    usual one is taken, then the one that shares the opening mark.

    >>> house = HouseStyle({"“”": 3}, frozenset({"“”", '""'}), "“”", "", True)
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


def best(styles: Iterable[str], opening: str, house: HouseStyle) -> str:
    """Give the most usual of some pairs; where equal, by language, opening mark and form."""
    return max(
        styles,
        key=lambda one: (house.counts.get(one, 0), one[0] == opening, one == house.usual, one),
    )


def opens(mark: str) -> bool:
    """Whether a mark opens by its form."""
    return mark in OPENERS
