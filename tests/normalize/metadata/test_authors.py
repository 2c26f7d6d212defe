"""Authors of pages: persons, else what the page is signed with, surely, or none."""

import pytest

from tests.normalize.metadata.pages import STORY, article, linked

PERSON = {"@type": "Person", "name": "Jane Doe"}
H1 = "<h1>Who pays for it?</h1>"
HELM = (
    '<meta property="og:site_name" content="Human at the Helm">'
    '<meta name="author" content="Human at the Helm">'
)
FAR = H1 + STORY + "<p>It rained.</p>" * 30
GIVEN = {
    "in the page's data": (linked(author=PERSON), "", ["Jane Doe"]),
    "several in the page's data": (
        linked(author=[PERSON, {"@type": "Person", "name": "Max Muster"}]),
        "",
        ["Jane Doe", "Max Muster"],
    ),
    "in the head": ('<meta name="author" content="Jane Doe">', "", ["Jane Doe"]),
    "byline below the title": (
        "",
        f"{H1}<p>By Jane Doe and Max Muster</p>",
        ["Jane Doe", "Max Muster"],
    ),
    "byline with a date": ("", f"{H1}<p>By Jane Doe | 3 March 2021</p>", ["Jane Doe"]),
    "byline glued by markup": (
        "",
        f"{H1}<p>By<a href=/j>Jane Doe</a>Updated today</p>",
        ["Jane Doe"],
    ),
    "class of an element": ("", f"{H1}<div class=post-author>Jane Doe</div>", ["Jane Doe"]),
    "letters behind a name": ("", f"{H1}<p>By Jane Doe, PhD, MD</p>", ["Jane Doe"]),
    "a firm with a comma": (
        "",
        f"{H1}<p class=author>Harbour Media, Inc</p>",
        ["Harbour Media, Inc"],
    ),
    "a site that its menu names": (
        '<meta property="og:site_name" content="Harbour Strategy">',
        f"<p>Harbour Strategy</p>{H1}<p class=author>Harbour Strategy</p>",
        ["Harbour Strategy"],
    ),
    "a name with a degree, twice": (
        linked(author=PERSON),
        f"{H1}<p class=author>Jane Doe, MS, FAND Jane Doe, MS, FAND</p>",
        ["Jane Doe"],
    ),
    "job behind a name": ("", f"{H1}<p class=byline>Jane Doe, Senior Reporter</p>", ["Jane Doe"]),
    "microdata": (
        "",
        f"{H1}<p itemprop=author itemscope>By <b itemprop=name>Jane Doe</b>, Harbour</p>",
        ["Jane Doe"],
    ),
    "label in a line of its own": ("", f"{H1}<p>By</p><p>Jane Doe</p>", ["Jane Doe"]),
    "section before the byline": ("", f"{H1}<p>Sailing News · By Jane Doe</p>", ["Jane Doe"]),
    "name and section beside a date": (
        "",
        f"{H1}<p>May 3, 2021 • Jane Doe in Sailing</p>",
        ["Jane Doe"],
    ),
    "first name that is a particle": ("", f"{H1}<p>By Ben Muster</p>", ["Ben Muster"]),
    "name, job and date": (
        "",
        f"{H1}<p>Jane Doe | Senior Writer | May 3, 2021</p>",
        ["Jane Doe"],
    ),
    "a job with what it is about": (
        "",
        f"{H1}<p class=byline>Jane Doe Medical correspondent</p>",
        ["Jane Doe"],
    ),
    "a name in brackets inside the name": (
        '<meta name="author" content="Jane (Janey) Doe">',
        "",
        ["Jane (Janey) Doe"],
    ),
    "the one link to an author, far below": (
        "",
        FAR + "<a rel=author>Jane Doe</a>",
        ["Jane Doe"],
    ),
    "a paragraph about who stands beside the date": (
        "",
        f"{H1}<p>Jane Doe</p><p>{'It rained. ' * 9}</p><p>Jane Doe lives by the sea.</p>",
        ["Jane Doe"],
    ),
    "a team with small words": (
        "",
        f"{H1}<p>By Ask the Pilots</p>",
        ["Ask the Pilots"],
    ),
    "a site whose name ends in a job": (
        '<meta property="og:site_name" content="Harbour Tide Expert">'
        '<meta name="author" content="Harbour Tide Expert">'
        + linked(author={"@type": "Person", "name": "Harbour Tide Expert"}),
        "",
        ["Harbour Tide Expert"],
    ),
    "the site that is shown": (
        '<meta property="og:site_name" content="Harbourside">'
        + linked(author={"@type": "Person", "name": "Harbourside"}),
        f"{H1}<p class=author>Harbourside</p>",
        ["Harbourside"],
    ),
    "an organization that is shown": (
        linked(author={"@type": "Organization", "name": "Harbour Office"}),
        f"{H1}<p>Harbour Office</p>",
        ["Harbour Office"],
    ),
    "an office in the head and the data": (
        '<meta name="dcterms.creator" content="Office for Ships and Ports">'
        + linked(author={"@type": "Organization", "name": "Office for Ships and Ports"}),
        "",
        ["Office for Ships and Ports"],
    ),
    "team in a byline": ("", f"{H1}<p>By the Harbour Team</p>", ["the Harbour Team"]),
    "team beside a date": (
        "",
        f"{H1}<p>Harbour Times Team</p><p>3 May 2021</p>",
        ["Harbour Times Team"],
    ),
    "pen name that is shown": (
        "",
        f"{H1}<p class=byline>Posted by HarbourCat on Friday</p>",
        ["HarbourCat"],
    ),
    "first name that two places say": (
        linked(author={"@type": "Person", "name": "Jane"}),
        f"{H1}<p class=author>Jane</p>",
        ["Jane"],
    ),
}
NOT_GIVEN = {
    "a name that a paragraph is about": (
        "",
        f"{H1}<p>Harbour Falls</p><p>Harbour Falls, a fall of the river, is near.</p>",
    ),
    "a place behind a byline without names": ("", f"{H1}<p>By our staff • New York City</p>"),
    "a button": ("", f"{H1}<a rel=author>View Profile</a><p>View Profile</p>"),
    "name, section and date": ("", f"{H1}<p>Jane Doe | Big Ships | Tides</p>"),
    "two links to authors far below": (
        "",
        FAR + "<a rel=author>Jane Doe</a><a rel=author>Max Muster</a>",
    ),
    "first word of a site's name": (
        HELM,
        f"<a rel=author>Human at the Helm</a>{H1}",
    ),
    "nobody": ("", H1),
    "the staff": ('<meta name="author" content="Editorial Staff">', H1),
    "the administrator": ('<meta name="author" content="admin">', f"{H1}<p class=author>admin</p>"),
    "an address": ('<meta name="author" content="https://social.example/jane">', H1),
    "an e-mail": ('<meta name="author" content="jane@harbour.example">', H1),
    "an organization": (linked(author={"@type": "Organization", "name": "Harbour Times"}), H1),
    "a role that two places say": (
        '<meta name="author" content="Staff Reporter">',
        f"{H1}<p class=author>Staff Reporter</p>",
    ),
    "the site's login that no reader sees": (
        '<meta property="og:site_name" content="Harbourside">'
        '<meta name="author" content="harbourside">'
        + linked(author={"@type": "Person", "name": "harbourside"}),
        H1,
    ),
    "a time of day": ("", f"{H1}<p class=author>09:30 AM</p>"),
    "two letters": ("", f"{H1}<p class=author>IL</p>"),
    "a button in a script without capitals": (
        "",
        f"{H1}<p class=author>\N{CJK UNIFIED IDEOGRAPH-767B}\N{CJK UNIFIED IDEOGRAPH-5F55}</p>",
    ),
    "a sentence in a script without spaces": (
        "",
        H1
        + "<p class=author>"
        + "\N{CJK UNIFIED IDEOGRAPH-5982} " * 3
        + "\N{CJK UNIFIED IDEOGRAPH-4F55}" * 9,
    ),
    "a reading time": ("", f"{H1}<p class=author>10 min read</p>"),
    "a team without a date": ("", f"{H1}<p>Harbour Times Team</p>"),
    "a person whom a long page never names": (
        linked(author=PERSON),
        H1 + "<p>It rained all day, and nobody came to the quay to see the ship.</p>" * 30,
    ),
    "who checked it": ("", f"{H1}<p class=author>Medically reviewed by Jane Doe</p>"),
    "a section that the menu names too": (
        "",
        f"<p>Old Bridge</p><p>Tides</p>{H1}<p class=author>Old Bridge</p>",
    ),
    "a label in another language": ("", f"{H1}<p class=author>Dodano: Grudnia</p>"),
    "what somebody is": ("", f"{H1}<p class=author>Licensed C Pilot, M.A. History</p>"),
    "two capitalised words": ("", f"{H1}<p>Key Takeaways</p>"),
    "a first name that one place says": ('<meta name="author" content="Jane">', H1),
}


@pytest.mark.parametrize(("head", "body", "authors"), GIVEN.values(), ids=GIVEN.keys())
def test_authors_are_found(head: str, body: str, authors: list[str]) -> None:
    assert list(article(head, body).authors) == authors


@pytest.mark.parametrize(("head", "body"), NOT_GIVEN.values(), ids=NOT_GIVEN.keys())
def test_what_is_no_author_is_not_given(head: str, body: str) -> None:
    assert article(head, body).authors == ()


def test_authors_of_teasers_and_comments_are_not_given() -> None:
    teaser = "<article><h3>A bridge too far</h3><p class=author>Max Muster</p></article>"
    filler = "<p>It rained on the quay.</p>" * 20

    assert article("", H1, below=filler + teaser * 3).authors == ()


def test_the_one_byline_below_the_story_is_the_authors() -> None:
    filler = "<p>It rained on the quay.</p>" * 20

    assert article("", H1, below=f"{filler}<p>Written by Jane Doe</p>").authors == ("Jane Doe",)


def test_a_byline_below_the_story_may_go_on_with_a_date_and_tags() -> None:
    filler = "<p>It rained on the quay.</p>" * 20
    byline = "<p>Posted by Jane Doe on 2024-05-01 in ships. Tags: quay, rain.</p>"

    assert article("", H1, below=filler + byline).authors == ("Jane Doe",)
