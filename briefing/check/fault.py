"""What the gate hands back: faults, each with the rule it breaks.

In: what a rule found. Out: a fault whose words are safe to print. Never: a judgement.
"""

from __future__ import annotations

from briefing.model import Struct


class Fault(Struct, frozen=True, kw_only=True):
    """One thing that is not fit to air.

    Attributes:
        rule: short name of the rule, such as `enclosure-length`.
        where: the file, and for the feed the episode, that breaks it.
        what: one sentence that names the fault, with the values measured.
    """

    rule: str
    where: str
    what: str


def shown(text: str, most: int = 100) -> str:
    """Make text from a file that may be broken safe to print on a terminal.

    Args:
        text: anything.
        most: how many characters to show.

    Returns:
        The text without control characters, cut off with an ellipsis.
    """
    clean = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[: most + 1])
    return clean if len(clean) <= most else clean[:most] + "…"
