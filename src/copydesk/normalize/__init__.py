"""From a cleaned document to the article, without changing a character."""
