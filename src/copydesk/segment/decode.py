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
# Encodings of scripts that are not Latin, which the bytes themselves tell; browsers guess them by
# the country of a page's address. Latin ones are not told apart: they differ in few letters.
GUESSED = (
    "cp1251", "koi8_r", "cp866", "iso8859_5", "cp1253", "iso8859_7", "cp1255", "cp1256", "cp874",
    "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
# Bytes that are looked at for this.
SAMPLE = 131_072
EDGE = re.compile(rb"<[^>]{0,2000}>|[\r\n]+")
# Where letters are not Latin, half of a line's bytes and more are beyond ASCII: of 119 gold texts
# of DAnIEL in nine encodings, in all of the 81 that are not Latin; in Polish a tenth at most.
# Spaces that do not break, which some pages have many of, are in no script.
BEYOND = re.compile(rb"[\x80-\x9f\xa1-\xff]")
MIN_BEYOND = 0.5
# Bytes beyond ASCII below which a text is too short to tell.
MIN_TOLD = 16
# Share of what is no UTF-8 among the characters beyond ASCII, up to which a text is torn UTF-8: the
# repair of mojibake puts it right.
MAX_TORN = 0.1
# Bytes. Browsers look for the page's own word in the first 1,024; some pages have it later.
HEAD = 4096


def decode(raw: bytes) -> tuple[str, str]:
    """Give the text of bytes, and the encoding they were read in.

    By byte order mark, else UTF-8 where it fits, else by the page's own word, else by the
    bytes where their script is not Latin, else windows-1252. Bytes that the encoding leaves
    undefined become U+FFFD, or the C1 control of their number in windows-1252. Nothing is refused.

    >>> decode("Käse".encode())
    ('Käse', 'utf-8')
    >>> decode("Käse".encode("latin-1"))
    ('Käse', 'windows-1252')
    >>> decode("Хлеб лежит на столе, а сыр в шкафу.".encode("cp1251"))
    ('Хлеб лежит на столе, а сыр в шкафу.', 'cp1251')
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
    codec = codec or guessed(raw)
    if codec is None:
        return decode_windows_1252(raw), "windows-1252"
    return raw.decode(codec, "replace"), codec


def guessed(raw: bytes) -> str | None:
    """Tell the encoding of a text that is not Latin by its bytes; None where it may be Latin."""
    sample = raw[:SAMPLE]
    text = b" ".join(part for part in EDGE.split(sample) if share_beyond(part) >= MIN_BEYOND)
    told = len(BEYOND.findall(text))
    if told < MIN_TOLD or told < MIN_BEYOND * len(BEYOND.findall(sample)) / 2 or is_torn(text):
        return None
    # Hardly ever asked, and it takes a while to import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(text, cp_isolation=list(GUESSED)).best()
    return best.encoding if best else None


def share_beyond(part: bytes) -> float:
    """Give the share of bytes beyond ASCII in a line, spaces left out."""
    return len(BEYOND.findall(part)) / max(len(part) - part.count(b" "), 1)


def is_torn(raw: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few."""
    text = raw.decode("utf-8", "replace")
    beyond = sum(not char.isascii() for char in text)
    return text.count("\N{REPLACEMENT CHARACTER}") <= MAX_TORN * beyond


def decode_windows_1252(raw: bytes) -> str:
    """Decode as browsers do: undefined bytes become the C1 control of their number."""
    return codecs.charmap_decode(raw, "strict", WINDOWS_1252)[0]


WINDOWS_1252 = "".join(
    bytes([number]).decode("cp1252", "ignore") or chr(number) for number in range(256)
)
