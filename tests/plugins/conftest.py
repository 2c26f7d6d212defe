"""The distributions in here are installed by tests, and not collected themselves."""

collect_ignore_glob = ["*-cleaners"]
