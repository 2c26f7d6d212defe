"""From raw input to blocks."""
