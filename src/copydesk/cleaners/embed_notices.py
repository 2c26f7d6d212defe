"""Labels notices that stand where a player, a script or an embedded post should be."""

from copydesk.document import Role
from copydesk.packs.labeler import RuleLabeler

embed_notices = RuleLabeler("embed-notices", frozenset({Role.EMBED_NOTICE}))
