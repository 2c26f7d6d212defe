"""Named pipelines, as tuples of cleaners' names.

Encoding repairs come first, then the bounds of blocks, then labels (they match sound text),
then repairs of typography, on what is kept.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

ENCODING = ("mojibake", "line-breaks", "spaces")
LABELS = (
    "further-articles",
    "inline-notices",
    "corrections",
    "bylines",
    "author-boxes",
    "embed-notices",
    "boilerplate",
    "timestamps",
    "teasers",
    "captions",
    "titles",
    "page-frame",
    "surroundings",
    "repetitions",
    "headings",
)
TYPOGRAPHY = ("glued-words", "quotes")


class Preset(Struct, frozen=True):
    """A pipeline's cleaners by name, and how sure an edit must be to be made, 0 to 1.

    Edits below `min_confidence` are recorded as declined.
    """

    cleaners: tuple[str, ...]
    min_confidence: float
    about: str


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        "article": Preset(ENCODING + LABELS + TYPOGRAPHY, 0.5, "the article, in doubt with more"),
        "precision": Preset(ENCODING + LABELS + TYPOGRAPHY, 0.3, "drops more of what is in doubt"),
        "recall": Preset(ENCODING + LABELS + TYPOGRAPHY, 0.8, "keeps all that is in doubt"),
        "repair-only": Preset(ENCODING + TYPOGRAPHY, 0.5, "repairs the text and labels nothing"),
    }
)
