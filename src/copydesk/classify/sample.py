"""A document as the classifier learns from it."""

from typing import NamedTuple

import numpy as np

from copydesk.classify.features import Features


class Sample(NamedTuple):
    """A document to learn from: one row a block.

    `page` is the same for all samples made of one page, of which one is drawn an epoch; `name`
    says which of them it is, and `kind` is "page", "leftover" or "body". `shares` are the shares of
    each block's words in the body, NaN where it has none; `words` counts them; `masked` blocks
    are not learnt from. Of `times`, pages of small collections have more.
    """

    page: str
    site: str
    name: str
    kind: str
    features: Features
    shares: np.ndarray
    words: np.ndarray
    masked: np.ndarray
    times: int = 1
