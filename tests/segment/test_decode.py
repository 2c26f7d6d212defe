"""Bytes to text, as browsers do it."""

import pytest

from copydesk.segment.decode import decode
from copydesk.segment.encodings import LABELS_BY_CODEC

META = '<meta charset="{}"><p>'


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        ("Käse".encode(), "Käse", "utf-8"),
        (b"\xef\xbb\xbfK\xc3\xa4se", "Käse", "utf-8"),
        ("\ufeffKäse".encode("utf-16-le"), "Käse", "utf-16-le"),
        ("\ufeffKäse".encode("utf-16-be"), "Käse", "utf-16-be"),
        (b"K\xe4se \x96 \x93gut\x94", "Käse – “gut”", "windows-1252"),
        (b"\x81\x9d\xe4", "\x81\x9dä", "windows-1252"),
    ],
)
def test_marks_and_utf8_come_before_windows_1252(raw: bytes, text: str, encoding: str) -> None:
    assert decode(raw) == (text, encoding)


@pytest.mark.parametrize(
    ("label", "encoding", "word"),
    [
        ("koi8-r", "koi8-r", "Газета"),
        ("Windows-1251", "windows-1251", "Газета"),
        ("Shift_JIS", "cp932", "日本①"),
        ("x-sjis", "cp932", "日本①"),
        ("gb2312", "gb18030", "新闻鎔"),
        ("GBK", "gb18030", "新闻鎔"),
        ("ks_c_5601-1987", "cp949", "신문똠"),
        ("big5", "big5hkscs", "報紙嘅"),
        ("iso-8859-9", "windows-1254", "“Işık”"),
        ("iso-8859-2", "iso-8859-2", "Łódź"),
        ("tis-620", "cp874", "“ข่าว”"),
        ("macintosh", "mac-roman", "“Käse”"),
    ],
)
def test_the_page_says_what_it_is_in(label: str, encoding: str, word: str) -> None:
    text = META.format(label) + word

    assert decode(text.encode(encoding)) == (text, encoding)


def test_utf8_is_believed_before_what_the_page_says() -> None:
    text = META.format("iso-8859-1") + "Käse"

    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    "label",
    [
        "iso-8859-1",
        "latin1",
        "us-ascii",
        "x-user-defined",
        "no-such-encoding",
        # Codecs of Python that are no encodings of pages, and fail or decode no bytes.
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "base64",
        "rot13",
        "mbcs",
    ],
)
def test_latin_labels_and_nonsense_mean_windows_1252(label: str) -> None:
    text = META.format(label) + "“Käse”"

    assert decode(text.encode("cp1252")) == (text, "windows-1252")


def test_what_an_encoding_has_no_character_for_is_marked() -> None:
    text, _ = decode(META.format("utf-8").encode() + b"K\xe4se")

    assert text.endswith("K\N{REPLACEMENT CHARACTER}se")


@pytest.mark.parametrize("label", ["utf-16", "UTF-16LE", "utf-32", "unicode", "utf8"])
def test_a_page_that_can_be_read_is_not_in_utf16(label: str) -> None:
    text, encoding = decode(META.format(label).encode() + "Käse".encode() + b"\xff")

    assert encoding == "utf-8"
    assert text.endswith("Käse\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize("codec", LABELS_BY_CODEC)
def test_any_bytes_are_text_in_any_encoding(codec: str) -> None:
    raw = META.format(LABELS_BY_CODEC[codec].split()[0]).encode()
    raw += bytes(range(256)) + bytes(range(255, -1, -1))

    text, encoding = decode(raw)

    assert encoding == codec
    assert text.startswith("<meta")


SCRIPTS = {
    "cp1251": "Паром останавливается в конце месяца, сообщила компания во вторник.",
    "koi8_r": "Паром останавливается в конце месяца, сообщила компания во вторник.",
    "cp1253": "Το πλοίο σταματά στο τέλος του μήνα, ανακοίνωσε η εταιρεία την Τρίτη.",
    "cp932": "渡し船は月末で止まると会社が火曜日に発表した。島の人々は困っている。",
    "gb18030": "公司星期二宣布，渡轮将在月底停航。岛上的居民说，他们没有别的船。",
    "big5": "公司星期二宣布，渡輪將在月底停航。島上的居民說，他們沒有別的船。",
}


@pytest.mark.parametrize("page", ["{}", "<p class='story'>{}</p><script>var a = 1;</script>"])
@pytest.mark.parametrize("encoding", SCRIPTS)
def test_bytes_of_scripts_that_are_not_latin_tell_their_encoding(encoding: str, page: str) -> None:
    text = page.format(SCRIPTS[encoding] * 3)

    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "Łódź, Żółć, gęślą jaźń".encode("cp1250"),
        "“Käse” – ‘gut’ … «où»".encode("cp1252"),
        ("\N{NO-BREAK SPACE}" * 40 + "Käse").encode("cp1252"),
        "Хлеб".encode("cp1251"),  # four letters may be any
        "Хлеб лежит на столе, а сыр в шкафу. ".encode() * 9 + b"\xff",  # torn UTF-8
    ],
    ids=["Polish", "marks", "spaces", "a word", "torn"],
)
def test_what_may_be_latin_is_not_guessed(text: bytes) -> None:
    assert decode(text)[1] == "windows-1252"
