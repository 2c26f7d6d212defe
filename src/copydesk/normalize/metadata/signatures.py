"""What a page is signed with where it names no person: a firm, a team or a pen name."""

import re
from collections.abc import Iterator
from itertools import islice

from copydesk.document import Meta
from copydesk.normalize.metadata.bylines import Bylines
from copydesk.normalize.metadata.naming import ADDRESS, DOTTED, EDGES
from copydesk.normalize.metadata.places import field, phrases
from copydesk.normalize.metadata.weigh import Candidate, Choice, Said, by_name, choices
from copydesk.text.fold import folded_words, letters

# "National Oceanic and Atmospheric Administration" has 47 characters, "Center for Drug Evaluation
# and Research" six words; with more it is a line about something. With 25 and 3 two and three
# authors of 617 are lost.
MAX_CHARS, MAX_WORDS = 50, 6
# "IL" and "AM" are no names.
MAX_NO_NAME = 2
CLOCK = re.compile(r"\d:\d")
# Places that readers do not see.
HEAD = frozenset({"json-ld", "organization", "author meta", "twitter:data", "page data"})
# Places where themes put the section's name as well.
SECTION_PLACES = frozenset({"class", "line"})
# A name that somebody writes under, in one word: "jdoe", "HarbourCat", "jane_doe92".
HANDLE = re.compile(r"[^\W_][\w-]{2,29}")


class Signatures:
    """Finds what a page says its author is, and readers see or more than one place says."""

    def __init__(self, bylines: Bylines) -> None:
        self.bylines = bylines
        around, naming = bylines.around, bylines.naming
        self.around = around
        self.naming = naming
        self.inside = phrases("inside-firms")
        self.teams = phrases("teams")
        self.generic = naming.lists.generic | phrases("jobs") | phrases("not-author")
        self.generic |= self.teams | self.inside | naming.lists.small_words

    def best(self, said: Said) -> tuple[Choice, ...]:
        """Give the choice that the most speaks for; none where one place alone says it."""
        signature = field("signature")
        whole = {**said, **by_name(self.lines())}
        found = [
            Candidate(name, place)
            for place in signature.places
            for one in (one for says in place.says for one in whole.get(says, ()))
            if (not place.near or self.bylines.is_own(one)) and (name := self.signed(one.content))
        ]
        ordered = [one for one in choices(found, letters) if one.weight >= signature.least]
        sure = (one for one in ordered if not is_login(one) and not self.is_section(one))
        return tuple(islice(sure, 1))

    def is_section(self, choice: Choice) -> bool:
        """Whether a class names what the menus name as well, and no site is called."""
        name = choice.candidates[0].value
        is_shown_alone = {one.place.name for one in choice.candidates} <= SECTION_PLACES
        return is_shown_alone and self.around.is_in_menus(name) and not self.naming.is_site(name)

    def lines(self) -> Iterator[Meta]:
        """Yield the parts of the lines near the title, and whether they open as bylines do."""
        for block in self.around.lines:
            above = self.around.line_above(block.id)
            is_led = self.naming.is_lead(above)
            for part in self.naming.parts(self.naming.spaced(block.text)):
                yield Meta("text.line", part, block.id)
                if is_led or self.naming.lead_in(part):
                    yield Meta("text.signed", part, block.id)
                elif self.is_team(part) and self.bylines.has_date_beside(block):
                    yield Meta("text.team", part, block.id)
                is_led = False

    def is_team(self, text: str) -> bool:
        """Whether a text names a team in so many words: "Harbour Times Team"."""
        return not self.teams.isdisjoint(text.lower().split()[-1:])

    def signed(self, text: str) -> str:
        """Give what the first part of a text names as its author; empty where it names nothing."""
        if ADDRESS.search(text):
            return ""
        for part in self.naming.parts(self.naming.spaced(text)):
            end = self.naming.lead_in(part)
            name = part[end:].strip(EDGES)
            if self.naming.is_other(part[:end] or name):
                return ""
            if name:
                # "Human in the Loop" is a site, and nobody whose first name is Human.
                head = self.naming.head_of(name)
                heads = () if " " not in head and self.naming.is_site(name) else (head,)
                return next((one for one in (name, *heads) if self.may(one)), "")
        return ""

    def may(self, text: str) -> bool:
        """Whether a text may be the name of a firm, a team or a writer, and no role or section."""
        words = text.split()
        if len(text) > MAX_CHARS or len(words) > MAX_WORDS or not is_written(text):
            return False
        if DOTTED.search(text) or self.generic.issuperset(folded_words(text)):
            return False
        # "Posted on: March" is a label with what stands behind it.
        if ":" in text or self.tells_a_job(text):
            return False
        if len(words) == 1 and HANDLE.fullmatch(text):
            # Of scripts without capitals a single word is as often a button.
            return text.lower() != text.upper()
        if words[-1].lower() in self.inside:
            return False
        small = self.inside | self.teams
        return not words[-1].isdigit() and all(
            word[0].isupper() or word[0].isdigit() or word.lower() in small for word in words
        )

    def tells_a_job(self, text: str) -> bool:
        """Whether a text tells what somebody is: "Certified Pilot, M.A. History"."""
        return "," in text and not self.naming.lists.not_names.isdisjoint(folded_words(text))


def is_written(text: str) -> bool:
    """Whether a text is letters more than digits, and no time of day.

    >>> is_written("98 Harbour"), is_written("1:00 AM"), is_written("IL")
    (True, False, False)
    """
    count = sum(map(str.isalpha, text))
    return count > MAX_NO_NAME and count >= sum(map(str.isdigit, text)) and not CLOCK.search(text)


def is_login(choice: Choice) -> bool:
    """Whether a name is a small word that software knows, and that readers are not shown.

    It is as often the one under which somebody of the site put the page in.
    """
    names = {one.place.name for one in choice.candidates}
    return choice.candidates[0].value.islower() and names <= HEAD
