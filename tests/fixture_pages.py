"""The pages written for this project, and what must come of each."""

import json
import tomllib
from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parent.parent / "fixtures" / "pages"


class FixturePage(NamedTuple):
    """A page as a scraper left it, what it is about, and the article in it."""

    name: str
    raw: bytes
    about: dict[str, object]
    article: dict[str, object]


def fixture_pages() -> list[FixturePage]:
    """Give all fixture pages, sorted by name."""
    return [read(folder) for folder in sorted(PAGES.iterdir()) if folder.is_dir()]


def read(folder: Path) -> FixturePage:
    """Read one page's folder."""
    page = next(folder.glob("page.*"))
    about = tomllib.loads((folder / "about.toml").read_text(encoding="utf-8"))
    article = json.loads((folder / "article.json").read_text(encoding="utf-8"))
    return FixturePage(folder.name, page.read_bytes(), about, article)


def page_texts() -> list[str]:
    """Give the texts of the plain-text pages, their line breaks as they are."""
    return [path.read_bytes().decode("utf-8") for path in sorted(PAGES.glob("*/page.txt"))]
