"""Pure functions on str; they know nothing of blocks."""
