"""In what order the chosen stories air: by worth, with variety from one to the next, and nothing light after grief.

In: the chosen, the lead first. Out: the same in order. Never: a choice.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.rundown.candidate import Candidate
from briefing.rundown.gravity import LIGHT_CATEGORIES, light

_CLOSE = 5.0  # points that variety may cost in the order
_UNBEARABLE = 100.0


def in_order(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Put the lead first, then the best that differs from the one before; nothing light follows death or disaster.

    Args:
        chosen: stories told in full, the lead first.

    Returns:
        Them in the order they air.
    """
    order = list(chosen[:1])
    left = sorted(chosen[1:], key=lambda candidate: candidate.rank)
    while left:
        before = order[-1]
        following = min(_able(left), key=lambda one: (_cost(one, before) - one.score.total, one.rank))
        order.append(following)
        left.remove(following)
    return order


def _able(left: Sequence[Candidate]) -> Sequence[Candidate]:
    """Keep the last story that may follow a grave one for the end, so that the show does not end in grief."""
    cheerful = [candidate for candidate in left if not candidate.grave]
    if len(cheerful) == 1 < len(left) and not _trifling(cheerful[0]):
        return [candidate for candidate in left if candidate.grave]
    return left


def _trifling(candidate: Candidate) -> bool:
    return not candidate.grave and (candidate.category in LIGHT_CATEGORIES or light(candidate.story))


def _cost(candidate: Candidate, before: Candidate) -> float:
    if before.grave and _trifling(candidate):
        return _UNBEARABLE
    same_kind = candidate.category == before.category or candidate.organisations & before.organisations
    return _CLOSE if same_kind else 0.0
