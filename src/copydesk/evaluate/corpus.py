"""Reads annotated pages and plain texts from JSON lines, and splits them by site."""

import lzma
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from copydesk.text.language import detect_language

# Second-level labels under which sites are registered in the domains of countries.
REGISTRY_LABELS = frozenset(
    {"ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "mil", "ne", "net", "nom", "or", "org"}
)
COUNTRY_LABEL_LENGTH = 2


class Page(
    Struct,
    frozen=True,
    rename={
        "collection": "set",
        "language": "lang",
        "wanted": "with",
        "unwanted": "without",
    },
):
    """A row of a corpus: a page with its gold body, or a plain text.

    `language` is an ISO 639-1 code. `wanted` and `unwanted` are snippets that the extracted
    body must and must not have. `dumps` are the page as plain text, by the way it was made.
    """

    id: str
    language: str | None = None
    url: str | None = None
    html: str | None = None
    gold: str | None = None
    text: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None
    collection: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    dumps: dict[str, str | None] = msgspec.field(default_factory=dict)

    @property
    def body(self) -> str:
        """The gold body, or the text where there is no page."""
        return self.gold or self.text or ""

    @property
    def key(self) -> str:
        """The name that a page goes by among those of all collections."""
        return f"{self.collection}/{self.id}"

    @property
    def site(self) -> str:
        """The registered domain, or where no URL is known, a name of its own."""
        host = urlsplit(self.url or "").hostname
        return registered_domain(host) if host else self.key


def read_pages(paths: Iterable[Path]) -> Iterator[Page]:
    """Yield the rows of `.jsonl` and `.jsonl.xz` files, in order."""
    decoder = msgspec.json.Decoder(Page, strict=False)
    return (decoder.decode(line) for path in paths for line in lines_of(path))


def lines_of(path: Path) -> Iterator[bytes]:
    """Yield the lines of a file of JSON lines, packed or not, empty ones left out."""
    with lzma.open(path, "rb") if path.suffix == ".xz" else path.open("rb") as lines:
        yield from (line for line in lines if line.strip())


def registered_domain(host: str) -> str:
    """Give the part of a host's name that was registered, by a rule that needs no list.

    >>> registered_domain("www.news.example.com"), registered_domain("www.example.co.uk")
    ('example.com', 'example.co.uk')
    """
    labels = host.lower().rstrip(".").split(".")
    in_country = len(labels) > COUNTRY_LABEL_LENGTH and len(labels[-1]) == COUNTRY_LABEL_LENGTH
    kept = 3 if in_country and labels[-2] in REGISTRY_LABELS else 2
    return ".".join(labels[-kept:])


def fold_of(page: Page, folds: int = 5) -> int:
    """Give the fold of a page, from 0 to `folds - 1`: the same for all pages of a site.

    >>> one = Page("1", url="https://www.example.com/a")
    >>> fold_of(one) == fold_of(Page("2", url="http://example.com/b"))
    True
    """
    return int(digest(page.site)[:8], 16) % folds


def sample(pages: Iterable[Page], limit: int | None, seed: int) -> tuple[Page, ...]:
    """Take at most `limit` pages of each language, by chance but the same in every run."""
    by_language: dict[str, list[tuple[str, Page]]] = {}
    for page in pages:
        language = page.language or detect_language(page.body) or "und"
        known = msgspec.structs.replace(page, language=language)
        drawn = by_language.setdefault(language, [])
        drawn.append((digest(f"{seed}/{page.key}"), known))
        if limit is not None and len(drawn) > 2 * limit:
            drawn[:] = sorted(drawn, key=draw_of)[:limit]
    return tuple(
        page
        for _, drawn in sorted(by_language.items())
        for _, page in sorted(drawn, key=draw_of)[:limit]
    )


def draw_of(drawn: tuple[str, Page]) -> str:
    """Key by which a page is drawn."""
    return drawn[0]


def digest(text: str) -> str:
    """Hash a text, the same in every process."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
