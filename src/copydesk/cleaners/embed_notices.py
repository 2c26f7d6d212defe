"""Labels notices in the place of a player, a script or a post, and posts that the story shows."""

from copydesk.document import Role
from copydesk.packs.labeler import RuleLabeler

embed_notices = RuleLabeler("embed-notices", frozenset({Role.EMBED_NOTICE, Role.POST}))
