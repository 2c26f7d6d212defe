"""Bytes to text, as a browser does it."""

import codecs
import re

from copydesk.segment.encodings import CODECS

META_CHARSET = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes. Browsers look for the page's own word in the first 1,024; some pages have it later.
HEAD = 4096


def decode(raw: bytes) -> tuple[str, str]:
    """Give the text of bytes, and the encoding they were read in.

    By byte order mark, else UTF-8 where it fits, else by the page's own word, else
    windows-1252. Bytes that the encoding leaves undefined become U+FFFD, or the C1 control of
    their number in windows-1252. Nothing is refused.

    >>> decode("Käse".encode())
    ('Käse', 'utf-8')
    >>> decode("Käse".encode("latin-1"))
    ('Käse', 'windows-1252')
    """
    for mark, name in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace"), name
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    label = META_CHARSET.search(raw[:HEAD])
    codec = CODECS.get(label.group(1).decode("ascii").lower()) if label else None
    if codec is None:
        return decode_windows_1252(raw), "windows-1252"
    return raw.decode(codec, "replace"), codec


def decode_windows_1252(raw: bytes) -> str:
    """Decode as browsers do: undefined bytes become the C1 control of their number."""
    return codecs.charmap_decode(raw, "strict", WINDOWS_1252)[0]


WINDOWS_1252 = "".join(
    bytes([number]).decode("cp1252", "ignore") or chr(number) for number in range(256)
)
