"""A plugin that fails when it is loaded, as one does whose settings are missing."""

from copydesk.errors import CopydeskError

raise CopydeskError("no key for the archive")
