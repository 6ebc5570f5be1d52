"""Decides how an episode comes out on time: the pauses first, then a small stretch of the speech.

In: the length of every take, the pause after each, the time wanted. Out: the pauses in seconds, the stretch.
Never: sound.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Pause, Struct

MOST_STRETCH = 0.03
_NOTHING = 1e-6  # seconds, far below one sample


class Timing(Struct, frozen=True, kw_only=True):
    """How the speech is laid out.

    Attributes:
        pauses: seconds after each take, each within its range.
        stretch: factor on the length of every take; above 1 is slower.
    """

    pauses: tuple[float, ...]
    stretch: float = 1.0


def fit(lengths: Sequence[float], pauses: Sequence[Pause], seconds: float | None) -> Timing:
    """Lay takes and pauses out over a time, as near as their ranges allow.

    Every pause moves by the same share of its range, so their order of length stays. Only when all are at their
    shortest or longest is the speech itself stretched.

    Args:
        lengths: seconds of each take.
        pauses: what follows each.
        seconds: what takes and pauses together should last; None leaves every pause at its usual length.

    Returns:
        The pauses and the stretch; exact wherever `seconds` can be reached.
    """
    usual = [pause.usual for pause in pauses]
    if seconds is None:
        return Timing(pauses=tuple(usual))
    spoken, wanted = sum(lengths), seconds - sum(lengths) - sum(usual)
    ends = [pause.most if wanted > 0 else pause.least for pause in pauses]
    reach = sum(ends) - sum(usual)
    share = min(1.0, wanted / reach) if reach else 0.0
    fitted = tuple(between + (end - between) * share for between, end in zip(usual, ends, strict=True))
    left = wanted - reach * share
    stretch = 1 + min(max(left / spoken, -MOST_STRETCH), MOST_STRETCH) if spoken else 1.0
    return Timing(pauses=fitted, stretch=stretch if abs(left) > _NOTHING else 1.0)
