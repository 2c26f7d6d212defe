"""Names in bylines, told from what stands beside them."""

import pytest

from copydesk.normalize.metadata.naming import Naming

NAMING = Naming(lambda text: text == "Harbourside", "en")
CASES = {
    "By Jane Doe in Blog": ("Jane Doe",),
    "By Jane Doe, Contributor": ("Jane Doe",),
    "By JANE DOE": ("JANE DOE",),
    "By Jane A. Doe": ("Jane A. Doe",),
    "By: Jane Doe Published: May 1, 2024": ("Jane Doe",),
    "Last Updated on May 1, 2024 by Jane Doe": ("Jane Doe",),
    "May 1, 2024 / by Jane Doe / in Blog": ("Jane Doe",),
    "Updated May 1, 2024 by Jane Doe Leave a Comment": ("Jane Doe",),
    "By Jane Doe and Max Muster": ("Jane Doe", "Max Muster"),
    "By Jane Doe, PhD, MD & Max Muster, RN": ("Jane Doe", "Max Muster"),
    "By Jane Doe for Harbour Times": ("Jane Doe",),
    "By Jane Doe (she/her)": ("Jane Doe",),
    "By Jane Doe 12 Comments": ("Jane Doe",),
    "This post was written by Jane Doe, Head of Sales": ("Jane Doe",),
    "Recipe by Jane Doe": ("Jane Doe",),
    "Words: Jane Doe": ("Jane Doe",),
    "ByJane DoePublished May 1, 2024": ("Jane Doe",),
    "Jane Doe Contributor": ("Jane Doe",),
    "jane.doe": ("jane.doe",),
    "Photos by Jane Doe": (),
    "Reviewed by Jane Doe": (),
    "Dr Jane Doe explains": (),
    "By Jane Austen is a novel": (),
    "From Jane Doe": (),
    "Head Winemaker": (),
    "Harbour S.A": (),
    "Harbourside": (),
    "https://harbour.example/jane": (),
    "jane@harbour.example": (),
    "admin": (),
    "": (),
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_names_are_found_in_what_names_authors(text: str, names: tuple[str, ...]) -> None:
    assert NAMING.names_in(text) == names
