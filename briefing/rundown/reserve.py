"""Which stories lie ready to be told in one sentence, in what order, and why the rest is left out.

In: candidates that are not told in full, and those that are. Out: the reserve and the late ones. Never: their number.

The script room takes the reserve from the top as far as time allows, so its order is what makes the items in brief
worth hearing: importance first, but not three of a kind in a row, nor a third on one organisation.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Cause, Spike
from briefing.rundown.candidate import Bar, Candidate
from briefing.rundown.choose import DEMAND, crowd, repeats

_ALIKE = 4.0  # points that a story of the same kind as one of the last two stands back
_LAST_TWO = 2
_AFTER_ALL = 1000.0


class Ready(NamedTuple):
    """A story that lies ready.

    Attributes:
        candidate: the story.
        crowded: the organisation that has its share without it; empty for most.
    """

    candidate: Candidate
    crowded: str = ""


def reserve(
    rest: Sequence[Candidate], chosen: Sequence[Candidate], number: int
) -> tuple[tuple[Ready, ...], tuple[Spike, ...]]:
    """Take the best that are left, none that repeats one already taken.

    Args:
        rest: stories that may be told, the best first.
        chosen: those told in full.
        number: how many at most.

    Returns:
        The reserve in order, and the others with their reasons.
    """
    taken: list[Ready] = []
    late: list[Spike] = []
    told = list(chosen)
    left = list(rest)
    while left and len(taken) < number:
        best = _next(left, told, taken)
        left.remove(best)
        if again := repeats(best, told):
            late.append(best.spike(Bar(Cause.TWIN, again)))
        else:
            taken.append(Ready(best, _crowded(best, told)))
            told.append(best)
    late += [candidate.spike(_why_late(candidate, told)) for candidate in left]
    return tuple(taken), tuple(late)


def _next(left: Sequence[Candidate], told: Sequence[Candidate], taken: Sequence[Ready]) -> Candidate:
    """Find the best with what it stands back; the best come first, so most of a long night need not be looked at."""
    best, worth = left[0], -math.inf
    for candidate in left:
        if candidate.score.total <= worth:
            break
        value = candidate.score.total - _behind(candidate, told, taken)
        if value > worth:
            best, worth = candidate, value
    return best


def _behind(candidate: Candidate, told: Sequence[Candidate], taken: Sequence[Ready]) -> float:
    """Count the points a story stands back for variety's sake."""
    alike = sum(ready.candidate.category == candidate.category for ready in taken[-_LAST_TWO:])
    return _ALIKE * alike + (_AFTER_ALL if _crowded(candidate, told) else 0.0)


def _crowded(candidate: Candidate, told: Sequence[Candidate]) -> str:
    return "" if candidate.publishers >= DEMAND else crowd(candidate, told)


def _why_late(candidate: Candidate, told: Sequence[Candidate]) -> Bar:
    if again := repeats(candidate, told):
        return Bar(Cause.TWIN, again)
    if name := _crowded(candidate, told):
        return Bar(Cause.TIME, f"no time left: {len(told)} stories come before it, enough of them on {name}")
    return Bar(Cause.TIME, f"no time left: {len(told)} stories come before it")
