"""The learned classifier: which blocks of a document are its body."""
