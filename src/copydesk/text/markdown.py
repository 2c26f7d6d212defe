"""What Markdown takes for markup, where it is text."""

import re

# Marks of headings, quotations, lists and rules in CommonMark; the number stands before its mark.
MARKUP = re.compile(
    r"^(\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:-{3,}|\*{3,}|_{3,})$))",
    re.MULTILINE,
)


def escaped(text: str) -> str:
    r"""Put a backslash to what Markdown would read as markup at the start of a line.

    >>> escaped("1. April"), escaped("#1 in May")
    ('1\\. April', '#1 in May')
    """
    return MARKUP.sub(r"\1\\", text)
