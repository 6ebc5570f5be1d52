"""The door of `briefing` and `python -m briefing`.

In: the command line. Out: an exit code. Never: anything else.
"""

import sys


def main() -> None:
    """Run the command line; it is imported here, so that worker processes, which import this file again, do without."""
    try:
        from briefing.cli import main as run  # noqa: PLC0415

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
