"""Quotation marks and apostrophes: what is wrong with them, and what mends it."""
