"""Text that was decoded wrongly, escaped once too often, or lost its apostrophes."""
