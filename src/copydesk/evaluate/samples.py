"""Documents to train the classifier on, made of annotated pages."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from copydesk.classify.align import body_shares, words_of
from copydesk.classify.reading import features_of, head_of
from copydesk.classify.sample import Sample
from copydesk.clean import segmented
from copydesk.document import Document
from copydesk.evaluate.corpus import Page
from copydesk.pipeline import Pipeline
from copydesk.text.shape import is_title_like

# What is done to a text before it is classified, as far as it changes where blocks begin.
READING = Pipeline.of("mojibake", "line-breaks", "spaces").skipping_errors()
# What other extractors leave, by the names that annotated pages give to their dumps; all
# other dumps are whole pages.
LEFTOVERS = frozenset({"trafilatura_recall", "readability", "newspaper4k"})
BODY = "body"


class Input(NamedTuple):
    """One of the forms in which a page may come: its name, kind and raw text."""

    name: str
    kind: str
    raw: str
    is_markup: bool


def inputs_of(page: Page) -> Iterator[Input]:
    """Yield a page as plain text in the ways that it was dumped, as markup, and its clean body."""
    for name, text in page.dumps.items():
        if text:
            yield Input(name, "leftover" if name in LEFTOVERS else "page", text, is_markup=False)
    if page.gold:
        yield Input(BODY, "body", page.gold, is_markup=False)
    if page.html:
        yield Input("html", "page", page.html, is_markup=True)


def samples_of(pages: Iterable[Page], *, is_markup: bool) -> Iterator[Sample]:
    """Yield samples for the network that reads plain text, or for the one that reads markup.

    Titles are masked: some gold texts begin with them and some do not.
    """
    pages = tuple(pages)
    sizes = Counter(page.collection for page in pages)
    for page in pages:
        # Every collection counts the same, about.
        times = round(max(sizes.values()) / sizes[page.collection])
        for given in inputs_of(page):
            if given.is_markup is is_markup:
                yield from sample_of(page, given, times)


def sample_of(page: Page, given: Input, times: int) -> Iterator[Sample]:
    """Yield the sample of one form of a page, if there is anything in it."""
    doc = document_of(page, given)
    blocks = [block for block in doc.blocks if block.text and not block.text.isspace()]
    if not blocks or not page.gold:
        return
    texts = [block.text for block in blocks]
    lines = [words_of(text) for text in texts]
    titles = [words_of(title) for title in titles_of(page)]
    yield Sample(
        page.key,
        page.site,
        given.name,
        given.kind,
        features_of(blocks, head_of(doc.source)),
        body_shares(texts, page.gold),
        np.array([len(line) for line in lines], np.float32),
        np.array([line in titles for line in lines]),
        times,
    )


def titles_of(page: Page) -> Iterator[str]:
    """Yield a page's title, and what its gold text begins with where that may be one."""
    if page.title:
        yield page.title
    first = page.body.partition("\n")[0]
    if is_title_like(first):
        yield first


def document_of(page: Page, given: Input) -> Document:
    """Cut a form of a page into blocks, as the classifier will see it."""
    kind = "html" if given.is_markup else "text"
    return READING(segmented(given.raw, kind, page.url, page.language))
