"""Labels corrections and editor's notes, which stay in the article's text."""

from copydesk.document import Role
from copydesk.packs.labeler import RuleLabeler

corrections = RuleLabeler("corrections", frozenset({Role.CORRECTION}))
