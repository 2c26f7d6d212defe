"""Language packs: rules and words as data, and what loads and matches them."""
