"""Reading a corpus, and splitting it by site."""

import json
import lzma
from pathlib import Path

import pytest

from copydesk.evaluate.corpus import Page, fold_of, read_pages, registered_domain, sample

GERMAN = "Zwei Räte stimmten am Abend gegen den Plan der Stadt."
ROWS = [
    {"id": "1", "set": "own", "lang": "en", "url": "https://a.example.com/x", "gold": "One."},
    {"id": "2", "lang": None, "text": GERMAN},
]
PAGES = [Page(str(number), language="en", text="Text.") for number in range(20)]


def written(path: Path) -> Path:
    """Write the rows to a file."""
    raw = "\n".join(json.dumps(row) for row in ROWS).encode()
    path.write_bytes(lzma.compress(raw) if path.suffix == ".xz" else raw)
    return path


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.xz"])
def test_rows_of_pages_and_of_plain_texts_are_read(tmp_path: Path, name: str) -> None:
    pages = list(read_pages([written(tmp_path / name)]))

    assert [page.body[:4] for page in pages] == ["One.", "Zwei"]
    assert [page.site for page in pages] == ["example.com", "/2"]


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("example.com", "example.com"),
        ("www.news.example.co.uk", "example.co.uk"),
        ("co.uk", "co.uk"),
        ("www.example.ru", "example.ru"),
        ("localhost", "localhost"),
    ],
)
def test_the_registered_domain_of_a_host(host: str, domain: str) -> None:
    assert registered_domain(host) == domain


def test_pages_of_one_site_are_in_one_fold() -> None:
    hosts = ("www.example.com", "m.example.com", "example.com")

    assert len({fold_of(Page(host, url=f"https://{host}/")) for host in hosts}) == 1


def test_a_sample_is_the_same_whatever_the_order() -> None:
    assert sample(PAGES, 3, seed=1) == sample(PAGES[::-1], 3, seed=1)
    assert sample(PAGES, 3, seed=1) != sample(PAGES, 3, seed=2)


def test_a_sample_knows_the_language_of_pages_that_do_not_say() -> None:
    (page,) = sample([Page("2", text=GERMAN)], None, seed=0)

    assert page.language == "de"
