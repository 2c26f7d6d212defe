"""The authors of a page: persons, by what its data say and what readers see."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from copydesk.normalize.metadata.bylines import Bylines
from copydesk.normalize.metadata.naming import Naming
from copydesk.normalize.metadata.near_title import NearTitle
from copydesk.normalize.metadata.places import Place, field
from copydesk.normalize.metadata.signatures import Signatures
from copydesk.normalize.metadata.weigh import Candidate, Choice, Said, by_name, choices
from copydesk.text.fold import letters

# Places that name an author in so many words: the site of one person has that name as well.
NAMING_PLACES = frozenset(
    {"json-ld", "json-ld text", "byline", "author meta", "twitter:data", "itemprop", "page data"}
)
# A place whose persons readers must find on the page where no other says them: of four that they
# do not find three are whoever put the page in.
DATA = {"json-ld"}
# A place where themes put the section's name as well.
CLASS = {"class"}
# Characters of a page that shows more than a part of a story. On shorter ones data are believed.
MIN_SHOWN = 1500
# Weight of a place whose list of names may be longer than that of the surest place. With 0.9, which
# lets in names of their own near the title, 11 pages of 617 are lost; with 2.5 four.
MIN_LIST = 1.5
# Places that must agree on a name that is a single word.
MIN_PLACES = 2


class Named(NamedTuple):
    """The names that a statement gives, and where."""

    names: tuple[str, ...]
    place: Place
    block: int | None


class Authors:
    """What is known of a page, for judging who wrote it."""

    def __init__(self, around: NearTitle, naming: Naming) -> None:
        self.around = around
        self.naming = naming
        self.bylines = Bylines(around, naming)

    def best(self, said: Said) -> tuple[Choice, ...]:
        """Give a choice for each author; none where nobody is surely one.

        Far from the title is looked where nothing else names an author.
        """
        with_lines = {**said, **by_name(self.bylines.near())}
        return (
            self.sure(with_lines)
            or self.sure({**with_lines, **by_name(self.bylines.below())})
            or Signatures(self.bylines).best(said)
        )

    def sure(self, said: Said) -> tuple[Choice, ...]:
        """Give a choice for each author that enough of what is said speaks for."""
        found = list(self.named(said))
        candidates = (Candidate(name, one.place) for one in found for name in one.names)
        sure = [one for one in choices(candidates, letters) if self.is_sure(one)]
        by_key = {letters(one.candidates[0].value): one for one in [*filter(is_full, sure)] or sure}
        if not by_key:
            return ()
        keys = self.listed_with(next(iter(by_key)), found)
        listed = [by_key[key] for key in keys if key in by_key]
        return tuple(one for one in listed if letters(without_degree(one)) not in by_key)

    def named(self, said: Said) -> Iterator[Named]:
        """Yield the names that the places give."""
        for place in field("author").places:
            for one in (one for name in place.says for one in said.get(name, ())):
                if place.near and not self.bylines.is_own(one):
                    continue
                names = self.naming.names_in(one.content)
                if place.name not in NAMING_PLACES:
                    names = tuple(name for name in names if not self.naming.is_site(name))
                if names:
                    yield Named(names, place, one.block)

    def is_sure(self, choice: Choice) -> bool:
        """Whether enough speaks for a name; for a single word two places at least."""
        if choice.weight < field("author").least:
            return False
        places = {one.place.name for one in choice.candidates}
        if is_full(choice):
            if places == CLASS:
                return not self.around.is_in_menus(choice.candidates[0].value)
            return places != DATA or self.is_shown(choice)
        return len(places) >= MIN_PLACES

    def is_shown(self, choice: Choice) -> bool:
        """Whether readers find a name on the page, or the page shows too little to say."""
        if len(self.around.text) < MIN_SHOWN:
            return True
        return letters(choice.candidates[0].value) in self.shown

    @cached_property
    def shown(self) -> str:
        """The letters that readers find on the page."""
        return letters(self.around.text)

    def listed_with(self, first: str, found: Iterable[Named]) -> tuple[str, ...]:
        """Give the longest list that a believed place has of the surest name and others."""
        lists: dict[str, dict[str, None]] = {}
        beside: dict[str, int | None] = {}
        for one in found:
            place = one.place
            keys = list(map(letters, one.names))
            if first in keys:
                beside[place.name] = one.block
            # Lines near the title are the author's own where they stand beside the first.
            elif place.weight < MIN_LIST or (
                one.block is not None and one.block != beside.get(place.name)
            ):
                continue
            lists.setdefault(place.name, {}).update(dict.fromkeys(keys))
        holding = [tuple(keys) for keys in lists.values() if first in keys]
        return max(holding, key=len, default=(first,))


def without_degree(choice: Choice) -> str:
    """Give a name without capitals before it, which may be another's: "RN Jane Doe"; else nothing.

    "Jane Doe, RN Jane Doe" is one name that a page shows twice.
    """
    head, _, name = choice.candidates[0].value.partition(" ")
    return name if len(head) > 1 and head.isupper() and not name.isupper() else ""


def is_full(choice: Choice) -> bool:
    """Whether a name has more than one word."""
    return " " in choice.candidates[0].value
