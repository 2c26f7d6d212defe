"""Where a word and an address behind it lost the space between them: `athttps://…`."""

import re
from collections.abc import Iterator

from copydesk.text.glue.evidence import SENTENCE_WORD
from copydesk.text.glue.gaps import Missing
from copydesk.text.glue.usage import Usage
from copydesk.text.lexicon import Lexicon

ADDRESS = re.compile(r"https?://|www\.")
# The word right before one, with nothing but a space or a bracket before it.
WORD_BEFORE = re.compile(r"(?:\A|[\s(])([^\W\d_]{2,})\Z")
# Characters. No word that is common enough is longer.
REACH = 16


def addresses(lexicon: Lexicon, usage: Usage) -> Iterator[Missing]:
    """Yield the places where an address is glued to a common word before it.

    >>> from copydesk.text.lexicon import lexicon
    >>> found = addresses(lexicon("en"), Usage("More athttps://a.org or xhttp://b.org"))
    >>> [missing.at for missing in found]
    [7]
    """
    if not ("://" in usage.rest or "www." in usage.rest):
        return
    for found in ADDRESS.finditer(usage.text):
        at = found.start()
        before = WORD_BEFORE.search(usage.text[max(0, at - REACH) : at])
        if before and lexicon.zipf(before[1]) >= SENTENCE_WORD:
            yield Missing(at, "address", 0.9)
