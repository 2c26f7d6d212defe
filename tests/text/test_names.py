"""Names of people, told from what surrounds them."""

import pytest

from copydesk.text.names import is_name, split_names

PARTICLES = {"de", "van", "der", "bin", "la"}
NOT_NAMES = {"staff", "reporter", "reuters", "news"}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe",
        "J. K. Holt",
        "Jan van der Berg",
        "Ana María de la Cruz Ruiz",
        "Anna La",
        "Jean-Luc O’Malley",
        "Вера Лукина",
        "Íñigo Arrieta",
        "Martin Luther Holt Jr.",
    ],
)
def test_names_are_names(text: str) -> None:
    assert is_name(text, PARTICLES, NOT_NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Jane",
        "Staff Reporter",
        "Jane Reuters",
        "jane doe",
        "Jane went home",
        "jane@doe.example",
        "Agent 47",
        "One Two Three Four Five Six Seven",
        "De la",
        "One Two Three Four Five Six",
        "The End.",
        "",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert not is_name(text, PARTICLES, NOT_NAMES)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jane Doe, Max Muster and Li Wei", ("Jane Doe", "Max Muster", "Li Wei")),
        ("Jane Doe / Max Muster", ("Jane Doe", "Max Muster")),
        ("Jane Doe | Reuters", ("Jane Doe", "Reuters")),
        ("Jane Doe & Max Muster", ("Jane Doe", "Max Muster")),
        ("Jane Doe • Max Muster", ("Jane Doe", "Max Muster")),
        ("Jane Doe and", ("Jane Doe",)),
        ("Sandy Anders", ("Sandy Anders",)),
        ("", ()),
    ],
)
def test_a_list_of_names_is_split(text: str, parts: tuple[str, ...]) -> None:
    assert split_names(text, {"and"}) == parts
