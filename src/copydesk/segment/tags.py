"""What HTML's elements do to the flow of text."""

from copydesk.document import Kind

BLOCK_TAGS = frozenset(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol option p pre search section summary table tbody td tfoot th thead tr "
    "ul".split()
)
# Elements whose content is no text of the page.
SKIPPED_TAGS = frozenset(
    "applet area audio base canvas embed frame frameset head iframe input link map math meta "
    "noembed noframes noscript object param script select source style svg template textarea "
    "track video".split()
)
KINDS = {
    "blockquote": Kind.QUOTATION,
    "figcaption": Kind.FIGURE_CAPTION,
    "h1": Kind.HEADING,
    "h2": Kind.HEADING,
    "h3": Kind.HEADING,
    "h4": Kind.HEADING,
    "h5": Kind.HEADING,
    "h6": Kind.HEADING,
    "li": Kind.LIST_ITEM,
    "pre": Kind.PREFORMATTED,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_CELL,
}
