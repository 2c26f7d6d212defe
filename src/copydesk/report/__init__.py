"""Views of the log, for people."""
