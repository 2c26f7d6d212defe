"""Bytes to text, as browsers do it."""

import pytest

from copydesk.segment.decode import decode

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
    ("label", "encoding"),
    [("koi8-r", "koi8-r"), ("windows-1251", "windows-1251"), ("Shift_JIS", "shift_jis")],
)
def test_the_page_says_what_it_is_in(label: str, encoding: str) -> None:
    text = META.format(label) + ("日本" if label == "Shift_JIS" else "Газета")

    assert decode(text.encode(encoding)) == (text, encoding)


def test_utf8_is_believed_before_what_the_page_says() -> None:
    text = META.format("iso-8859-1") + "Käse"

    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "no-such-encoding"])
def test_latin_labels_and_nonsense_mean_windows_1252(label: str) -> None:
    text = META.format(label) + "“Käse”"

    assert decode(text.encode("cp1252")) == (text, "windows-1252")


def test_what_an_encoding_has_no_character_for_is_marked() -> None:
    text, _ = decode(META.format("utf-8").encode() + b"K\xe4se")

    assert text.endswith("K\N{REPLACEMENT CHARACTER}se")
