"""What a page says of itself, weighed: title, authors, dates, site, language and address."""
