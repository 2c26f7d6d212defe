"""Which language a text is in."""

from functools import lru_cache

from copydesk.errors import UnknownLanguageError

# Characters. py3langid is right on 99 of 100 news texts of 500 characters, and a sample this
# long costs under a millisecond.
SAMPLE = 2000
# Characters. Below it a guess is a guess.
MIN_TEXT = 40
# Tags that are remembered; pages may say any.
MAX_TAGS = 256


def detect_language(text: str) -> str | None:
    """Give the ISO 639-1 code of a text's language; None where the text is too short to tell.

    >>> detect_language("Der Minister sagte am Montag, niemand habe von dem Plan gewusst.")
    'de'
    """
    sample = middle_of(text)
    if not is_enough(sample):
        return None
    # Loads a model on first use, 0.7 s; a caller who names the language never pays for it.
    import py3langid  # noqa: PLC0415

    code, _ = py3langid.classify(sample)
    return str(code)


def is_enough(text: str) -> bool:
    """Whether a text is long enough to tell its language.

    >>> is_enough("Der Minister schwieg."), is_enough("Der Minister schwieg. " * 3)
    (False, True)
    """
    return sum(map(str.isalpha, middle_of(text))) >= MIN_TEXT


def middle_of(text: str) -> str:
    """Give the part of a text that is read."""
    start = max((len(text) - SAMPLE) // 2, 0)
    return text[start : start + SAMPLE]


@lru_cache(maxsize=MAX_TAGS)
def language_code(tag: str) -> str:
    """Give the language of a BCP 47 tag. Raises UnknownLanguageError where it names none.

    >>> language_code("en-GB"), language_code("deu")
    ('en', 'de')
    """
    # Here, since only a caller who names a language needs it.
    from langcodes import Language  # noqa: PLC0415
    from langcodes.tag_parser import LanguageTagError  # noqa: PLC0415

    try:
        language = Language.get(tag)
        if language.is_valid() and language.language:
            return str(language.language)
    except LanguageTagError:
        pass
    raise UnknownLanguageError(tag)
