"""The built-in cleaners, one a file; none imports another."""
