"""Labels what surrounds a story: teasers, share bars, promos, consent texts, footers."""

from copydesk.document import Role
from copydesk.packs.labeler import RuleLabeler

boilerplate = RuleLabeler(
    "boilerplate",
    frozenset(
        {
            Role.RELATED,
            Role.SHARE,
            Role.PROMO,
            Role.PAYWALL,
            Role.CONSENT,
            Role.COMMENT,
            Role.NAVIGATION,
            Role.FOOTER,
            Role.ADVERTISEMENT,
            Role.LEFTOVER,
        }
    ),
    after=frozenset({"mojibake", "line-breaks", "spaces", "bylines", "author-boxes"}),
)
