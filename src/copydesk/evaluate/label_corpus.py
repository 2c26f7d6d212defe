"""Reads the texts on which labels are measured from JSON lines."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from copydesk.evaluate.corpus import lines_of


class KnownText(
    Struct,
    frozen=True,
    rename={"collection": "set", "language": "lang", "gold_authors": "authors"},
):
    """A text with what is known of it.

    `gold` is the clean body of a page, `html` its markup, `dumps` are its text by the way it was
    made. A text that was read by hand names passages that must go
    and that must stay, and pairs of what is damaged and what it must read. `file` is the name of
    the file that it is from, without endings.
    """

    id: str
    language: str | None = None
    collection: str = ""
    text: str | None = None
    gold: str | None = None
    html: str | None = None
    url: str | None = None
    dumps: dict[str, str | None] = msgspec.field(default_factory=dict)
    must_drop: tuple[str, ...] = ()
    must_drop_lines: tuple[str, ...] = ()
    must_keep: tuple[str, ...] = ()
    fix: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    title_in_text: bool = False
    gold_authors: tuple[str, ...] | None = None
    file: str = ""

    @property
    def body(self) -> str:
        """The text that is cleaned."""
        return self.gold if self.gold is not None else self.text or ""

    @property
    def is_case(self) -> bool:
        """Whether the text was read by hand."""
        return bool(self.must_keep or self.must_drop)

    @property
    def known_language(self) -> str | None:
        """The language, where it is said."""
        return self.language if self.language and len(self.language) <= len("und") else None


def read_samples(paths: Iterable[Path]) -> Iterator[KnownText]:
    """Yield the rows of `.jsonl` and `.jsonl.xz` files, in order."""
    decoder = msgspec.json.Decoder(KnownText, strict=False)
    for path in paths:
        name = path.name.partition(".")[0]
        for line in lines_of(path):
            yield msgspec.structs.replace(decoder.decode(line), file=name)
