"""The door of `briefing` and `python -m briefing`.

In: the command line. Out: an exit code. Never: anything else.
"""

from briefing.cli import main

if __name__ == "__main__":
    main()
