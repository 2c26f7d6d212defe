"""The command line: `copydesk`."""

import sys

NEEDED = frozenset({"click", "rich"})


def main() -> None:
    """Run the command line, or say how to install what it needs."""
    try:
        # In here, since both packages are an extra.
        from copydesk.cli.app import run  # noqa: PLC0415
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in NEEDED:
            raise
        sys.stderr.write(
            f"copydesk: the command line needs {name}; "
            "install it with: pip install 'copydesk[cli]'\n"
        )
        sys.exit(2)
    sys.exit(run())
