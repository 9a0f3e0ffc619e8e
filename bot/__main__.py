"""`python -m bot` and the `pogo` script."""

from __future__ import annotations

import sys

from bot.cli.app import run


def main() -> int:
    """Run the command line and give its exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
