"""What can be wrong with a claim, in words for an editor.

In: nothing. Out: the types of the check. Never: a rule.
"""

from __future__ import annotations

from enum import StrEnum

from briefing.model.base import Struct


class FaultKind(StrEnum):
    """What of a claim the sources do not hold."""

    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    NAME = "name"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    CONTENT = "content"


class Fault(Struct, frozen=True, kw_only=True):
    """One thing a sentence says that its sources do not.

    Attributes:
        kind: what it is.
        what: the words of the sentence.
        why: what is wrong with them, one plain sentence.
    """

    kind: FaultKind
    what: str
    why: str


class Verdict(Struct, frozen=True, kw_only=True):
    """Whether a sentence may be read on air.

    Attributes:
        passes: no fault was found, and the wording is near enough to the sources'.
        score: how well the sources support it, 0 to 1.
        faults: what is wrong, in the order of the sentence; empty where it passes.
    """

    passes: bool
    score: float
    faults: tuple[Fault, ...] = ()
