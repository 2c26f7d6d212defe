"""Characters that a serializer or a template wrote as escapes, and nobody read back."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.entities import html5, name2codepoint
from unicodedata import category

from copydesk.text.changes import Change

# Longest name in HTML has 31 characters. `&` may itself be escaped, any number of times.
AMPERSAND = "(?:amp|AMP|#0*38|#[xX]0*26);"
ENTITY = re.compile(
    rf"&(?:{AMPERSAND})*(?:#\d{{1,7}};|#[xX][0-9A-Fa-f]{{1,6}};|[A-Za-z][A-Za-z0-9]{{1,30}};)"
    # Curly quotes, dashes and the ellipsis are read by browsers without a semicolon too.
    rf"|&(?:{AMPERSAND})*#82\d\d(?![\d;])"
)
# Letters. Shorter names that HTML 4 does not have are as likely to be a firm's ("R&Map;").
MIN_NAME = 5
NAMES = {"apos", "AMP", "LT", "GT", "QUOT", "NBSP", *name2codepoint} | {
    name[:-1]
    for name, text in html5.items()
    if name.endswith(";") and len(name) > MIN_NAME and len(text) == 1 and category(text)[0] in "LPZ"
}

# Backslashes. Each further serializer doubles them; the bound keeps a row of them linear.
BACK = r"(?<!\\)\\{1,8}"
ESCAPE = re.compile(BACK + r"""(?:u[0-9a-fA-F]{4}|["'/nrt])""")
HEX = re.compile(r"u([0-9a-fA-F]{4})")
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
BACKSLASHES = re.compile(r"\\+")
BARE_QUOTE = re.compile(r'(?<!\\)"')
# Escapes that stand where only a serializer puts them: a letter written as code against
# another letter or a mark, a quotation mark, a slash in a closing tag or an address, a break
# behind the end of a sentence or beside another break.
SURE = re.compile(
    rf"""(?<=[\w,.!?:;)]){BACK}u[0-9a-fA-F]{{4}}|{BACK}u[0-9a-fA-F]{{4}}(?=\w)"""
    rf"""|{BACK}"(?=[\w,.!?\s]|\Z)|(?<=[:/<\w]){BACK}/(?=\w|\\)"""
    rf"""|(?<=[.!?:"'\N{{RIGHT DOUBLE QUOTATION MARK}})]){BACK}[nr](?=[A-Z\s\\]|\Z)"""
    rf"""|(?:{BACK}[nr]){{2,}}|{BACK}[nr](?=(?:[-*]|\d{{1,2}}[.)])\s|\s{{2}})"""
    rf"""|(?<=[\s+]){BACK}/(?=[\s-])"""
)
# Dashes and bullets between words; in a text about escapes they may be shown to readers.
LIKELY = re.compile(rf"(?<=\w ){BACK}u20(?:1[0-5]|22)(?= \w)")
BREAK = re.compile(BACK + rf"n|{BACK}r(?!{BACK}n)")
SIMPLE = {"n": "\n", "r": "\r", "t": "\t"}


def has_entity(text: str) -> bool:
    """Whether a text may hold what HTML writes for a character."""
    return "&" in text and ENTITY.search(text) is not None


def entity_changes(text: str) -> Iterator[Change]:
    """Yield the characters that HTML's names and numbers stand for, escaped once or more.

    >>> [change.after for change in entity_changes("don&amp;#8217;t, Q&A; &c;")]
    ['’']
    """
    for found in ENTITY.finditer(text):
        after = meant(found.group())
        if after is not None:
            yield Change(*found.span(), after, "mojibake/entity", 0.95)


def meant(entity: str) -> str | None:
    """Give what an entity stands for; None where it is no entity, or stands for nothing."""
    inner = re.sub(rf"\A&(?:{AMPERSAND})*", "", entity)
    name = inner.rstrip(";")
    if name == "NBSP":
        return "\N{NO-BREAK SPACE}"
    if not name.startswith("#") and name not in NAMES:
        return "&" + inner if len(entity) > len(inner) + 1 else None
    read = unescape(f"&{name};")
    return read if read and read != "\N{REPLACEMENT CHARACTER}" else None


def is_serialized(texts: Sequence[str], *, is_about_escapes: bool = False) -> bool:
    r"""Whether texts, all blocks of a document, are what a serializer wrote, with its escapes.

    They are when every backslash opens an escape, no quotation mark goes without one, and
    most escapes stand where only a serializer puts them. A path or a formula is not.

    >>> is_serialized([r"He didn\u2019t. \"Why?\" she said.\nThey left."])
    True
    >>> is_serialized([r"Open C:\new\temp first."]), is_serialized([r"Use \n for a line break."])
    (False, False)
    """
    marked = [text for text in texts if "\\" in text]
    if not marked:
        return False
    escapes = sum(len(ESCAPE.findall(text)) for text in marked)
    if escapes != sum(len(BACKSLASHES.findall(text)) for text in marked):
        return False
    if any(BARE_QUOTE.search(text) for text in texts):
        return False
    # A serializer writes all line breaks as escapes, or none.
    breaks = sum(len(BREAK.findall(text)) for text in marked)
    if breaks and breaks < len(texts) - 1:
        return False
    signs = (SURE,) if is_about_escapes else (SURE, LIKELY)
    sure = sum(
        len(ESCAPE.findall(hit)) for text in marked for sign in signs for hit in sign.findall(text)
    )
    return sure * 2 >= escapes


def escape_changes(text: str) -> Iterator[Change]:
    r"""Yield what the escapes in a serialized text stand for.

    >>> [change.after for change in escape_changes(r"caf\u00e9 \ud83d\ude00\/\"")]
    ['é', '😀', '/', '"']
    """
    found = list(ESCAPE.finditer(text))
    at = 0
    while at < len(found):
        start, end = found[at].span()
        after = read_escape(found[at].group())
        if at + 1 < len(found) and found[at + 1].start() == end:
            both = after + read_escape(found[at + 1].group())
            if PAIR.fullmatch(both):
                at += 1
                end = found[at].end()
                after = both.encode("utf-16", "surrogatepass").decode("utf-16")
        if not "\ud800" <= after <= "\udfff":
            yield Change(start, end, after, "mojibake/escape", 0.9)
        at += 1


def read_escape(escape: str) -> str:
    """Give the one character that an escape stands for, a half of a pair as it is."""
    mark = escape.lstrip("\\")
    if found := HEX.fullmatch(mark):
        return chr(int(found.group(1), 16))
    return SIMPLE.get(mark, mark)
