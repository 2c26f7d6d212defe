"""Which language a text is in."""

import pytest

from copydesk.errors import UnknownLanguageError
from copydesk.text.language import detect_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council voted on Monday to close the old bridge for repairs.", "en"),
        ("Der Rat hat am Montag beschlossen, die alte Brücke zu schließen.", "de"),
        ("Le conseil a décidé lundi de fermer le vieux pont pour réparations.", "fr"),
        ("El concejo decidió el lunes cerrar el viejo puente por obras.", "es"),
        ("Городской совет решил в понедельник закрыть старый мост на ремонт.", "ru"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "Yes.", "123 " * 100, "… – …"])
def test_too_little_text_is_in_no_language(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("en-GB", "en"), ("deu", "de"), ("zh-Hant-TW", "zh"), ("PT", "pt")],
)
def test_a_tag_names_a_language(tag: str, code: str) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize("tag", ["", "english", "xx", "-", "en_US_POSIX_x", "und"])
def test_other_tags_name_none(tag: str) -> None:
    with pytest.raises(UnknownLanguageError):
        language_code(tag)
