"""The show's own sting: three soft bell notes, rising before the open and falling after the sign-off.

In: a sample rate. Out: samples. Never: anybody else's music, or chance; the same bytes every night.
"""

from __future__ import annotations

import numpy as np

from briefing.audio.loudness import Samples

SECONDS = 2.4
_OPENING = ((0.00, 392.00), (0.20, 587.33), (0.40, 783.99))  # seconds and hertz: G4 D5 G5, an open fifth and its octave
_CLOSING = ((0.00, 783.99), (0.26, 587.33), (0.52, 392.00), (0.52, 196.00))  # back down, resting on G
_PARTIALS = (
    (1.0, 1.0, 0.75),
    (2.0, 0.30, 0.45),
    (3.0, 0.10, 0.28),
    (4.2, 0.05, 0.12),
)  # multiple, level, decay in seconds
_ATTACK = 0.012  # seconds; softer than a click, still a clear beginning
_RELEASE = 0.9  # seconds of fade at the end


def opening(rate: int) -> Samples:
    """Play the motif upward.

    Args:
        rate: hertz.

    Returns:
        2.4 s of mono samples, peak 0.5.
    """
    return _motif(_OPENING, rate)


def closing(rate: int) -> Samples:
    """Play the motif downward.

    Args:
        rate: hertz.

    Returns:
        2.4 s of mono samples, peak 0.5.
    """
    return _motif(_CLOSING, rate)


def _motif(notes: tuple[tuple[float, float], ...], rate: int) -> Samples:
    time = np.arange(round(SECONDS * rate)) / rate
    played = np.zeros(len(time))
    for start, hertz in notes:
        played += _note(time - start, hertz)
    tail = np.clip((SECONDS - time) / _RELEASE, 0, 1)
    played *= np.sin(np.pi / 2 * tail) ** 2
    motif: Samples = (0.5 * played / np.abs(played).max()).astype(np.float32)
    return motif


def _note(time: np.ndarray, hertz: float) -> np.ndarray:
    """One bell-like note from time 0 on: partials that fade the sooner the higher they are."""
    since = np.maximum(time, 0)
    attack = np.sin(np.pi / 2 * np.clip(time / _ATTACK, 0, 1)) ** 2
    total = np.zeros(len(time))
    for multiple, loudness, decay in _PARTIALS:
        total += loudness * np.exp(-since / decay) * np.sin(2 * np.pi * hertz * multiple * since)
    return np.asarray(attack * total)
