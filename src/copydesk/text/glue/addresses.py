"""Where a word and an address behind it lost the space between them: `athttps://…`."""

import re
from collections.abc import Iterator

from copydesk.text.glue.cuts import SENTENCE_WORD
from copydesk.text.glue.gaps import Missing
from copydesk.text.glue.usage import Usage
from copydesk.text.lexicon import Lexicon

ADDRESS_STARTS = ("http", "www.")
GLUED = re.compile(r"(?<![^\s(])[^\W\d_]{2,12}?(?=https?://|www\.)")


def addresses(lexicon: Lexicon, usage: Usage) -> Iterator[Missing]:
    """Yield the places where an address is glued to a common word before it.

    >>> from copydesk.text.lexicon import lexicon
    >>> found = addresses(lexicon("en"), Usage("More athttps://a.org or xhttp://b.org"))
    >>> [missing.at for missing in found]
    [7]
    """
    if not any(start in usage.rest for start in ADDRESS_STARTS):
        return
    for found in GLUED.finditer(usage.text):
        if lexicon.zipf(found.group()) >= SENTENCE_WORD:
            yield Missing(found.end(), "address", 0.9)
