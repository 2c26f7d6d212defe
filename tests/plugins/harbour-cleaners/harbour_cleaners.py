"""Cleaners for the pages of the Harbour Times."""

from collections.abc import Iterator

from copydesk import Block, Relabel, Role, block_cleaner


@block_cleaner("ferry-times", after=["mojibake", "spaces"])
def ferry_times(block: Block) -> Iterator[Relabel]:
    """Label the line about the next ferry that the Harbour Times puts into its stories."""
    if block.text.startswith("Next ferry:") and len(block.text) < 80:
        yield block.relabel(Role.PROMO, rule="ferry-times/opening", confidence=0.9)
