"""Where words, marks and figures lost the space between them."""
