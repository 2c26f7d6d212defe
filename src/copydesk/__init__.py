"""Turns noisy scraped news text into clean article objects, with a record of every change."""
