"""What the ear would notice about one take: the silence at its ends, and whether it holds speech at all.

In: samples. Out: the samples that are speech, or a sentence that says what is wrong. Never: files or engines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FLOOR = 100
"""Samples under it (-50 dBFS) are silence: soft enough to keep a final `f` or `th`."""
LEAD, TAIL = 0.015, 0.040
"""Seconds of silence kept before the first and after the last sample of speech, so that no consonant is clipped."""
SHORTEST, LONGEST = 0.4, 2.5
"""How far a take's length may be from the estimate, as a ratio."""
_FRAME = 0.02
_SPEECH = 0.3


def speech(samples: NDArray[np.int16], rate: int) -> tuple[int, int]:
    """Find where speech begins and ends.

    Args:
        samples: mono 16-bit samples.
        rate: in hertz.

    Returns:
        First sample to keep and the one after the last; both 0 where all is silence.
    """
    loud = np.flatnonzero(_level(samples) > FLOOR)
    if not len(loud):
        return 0, 0
    return max(0, int(loud[0]) - round(LEAD * rate)), min(len(samples), int(loud[-1]) + 1 + round(TAIL * rate))


def fault(samples: NDArray[np.int16], rate: int, expected: float) -> str:
    """Judge whether a take can be what was asked for.

    Args:
        samples: the take without the silence at its ends.
        rate: in hertz.
        expected: the seconds its text should take by the voice's measured pace.

    Returns:
        What is wrong, to stand after "the take", or "" where nothing is.
    """
    if not len(samples):
        return "is empty"
    seconds = len(samples) / rate
    if not SHORTEST * expected <= seconds <= LONGEST * expected:
        return f"lasts {seconds:.1f} s where about {expected:.1f} s were expected"
    frame = max(1, round(_FRAME * rate))
    whole = _level(samples[: len(samples) // frame * frame]).reshape(-1, frame)
    if len(whole) and float(np.mean(whole.max(axis=1) > FLOOR)) < _SPEECH:
        return "is mostly silent"
    return ""


def _level(samples: NDArray[np.int16]) -> NDArray[np.int32]:
    """Return how far each sample is from zero; in 32 bits, since -32,768 has no opposite in 16."""
    return np.abs(samples.astype(np.int32))
