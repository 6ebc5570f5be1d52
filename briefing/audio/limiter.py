"""A look-ahead limiter for true peaks, as a gain decided once for every 49 samples.

In: samples, a ceiling. Out: true peaks, and the gain that keeps them under the ceiling. Never: a clipped sample.

A true peak is the highest point of the signal between samples too, found by fourfold oversampling (ITU-R BS.1770-5,
annex 2).
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio.loudness import Floats, Samples

BLOCK = 49
"""Samples that share a gain: 1.1 ms, and 90 to a step of 100 ms at 44.1 kHz."""
_LOOK = 14  # blocks on each side: 15 ms, so that the gain holds still over the periods of a voice
_TAPS = 16
_PHASES = 4
_AT_ONCE = 4096


def sample_peaks(samples: Samples) -> Samples:
    """Find the highest sample of every block.

    Args:
        samples: a whole number of blocks.

    Returns:
        One peak a block.
    """
    blocks = samples.reshape(-1, BLOCK)
    peaks: Samples = np.maximum(blocks.max(1), -blocks.min(1))
    return peaks


def true_peaks(samples: NDArray[np.int16], peaks: Samples, floor: float) -> Samples:
    """Replace the sample peaks of loud blocks by their true peaks.

    Args:
        samples: the whole programme, a whole number of blocks, 16 bits.
        peaks: the highest sample of every block, full scale 1.0.
        floor: blocks whose highest sample lies under it are left as they are.

    Returns:
        One peak a block, full scale 1.0.
    """
    found, filters = peaks.copy(), _between()
    loud = np.flatnonzero(peaks >= floor)
    reach = np.arange(BLOCK + _TAPS) - (_TAPS // 2 - 1)
    for first in range(0, len(loud), _AT_ONCE):
        chosen = loud[first : first + _AT_ONCE]
        places = np.clip(chosen[:, None] * BLOCK + reach, 0, len(samples) - 1)
        around = samples[places].astype(np.float32) / np.float32(32768)
        between = sliding_window_view(around, _TAPS, axis=1) @ filters
        found[chosen] = np.maximum(found[chosen], np.abs(between).max((1, 2)))
    return found


def _between() -> Samples:
    """Interpolate at 1/4, 2/4 and 3/4 of the way between samples: a sinc under a Kaiser window, taps by phases."""
    away = np.arange(_TAPS)[:, None] - (_TAPS // 2 - 1) - np.arange(1, _PHASES) / _PHASES
    window = np.i0(8.0 * np.sqrt(np.clip(1 - (away / (_TAPS / 2)) ** 2, 0, 1))) / np.i0(8.0)
    taps = np.sinc(away) * window
    filters: Samples = (taps / taps.sum(0)).astype(np.float32)
    return filters


def envelope(peaks: Samples, gain: float, ceiling: float) -> Floats:
    """Decide every block's gain so that no true peak passes the ceiling.

    The lowest gain needed within 16 ms on either side, averaged over 15 ms on either side under a raised cosine: it
    comes down before the peak, and can never stand above what the peak needs.

    Args:
        peaks: true peak of every block.
        gain: factor on the whole programme.
        ceiling: highest true peak after it, full scale 1.0.

    Returns:
        A factor for each block, at most `gain`.
    """
    needed = np.minimum(gain, ceiling / np.maximum(peaks, 1e-9))
    lowest = sliding_window_view(np.pad(needed, _LOOK + 1, mode="edge"), 2 * _LOOK + 3).min(1)
    weights = np.hanning(2 * _LOOK + 3)[1:-1]
    return np.convolve(np.pad(lowest, _LOOK, mode="edge"), weights / weights.sum(), mode="valid")


def apply(samples: Samples, gains: Floats) -> Samples:
    """Play samples at their blocks' gains, sliding from one block's to the next.

    Args:
        samples: a whole number of blocks.
        gains: of the block before them, of each of their own, and of the block after them.

    Returns:
        The samples at their new level.
    """
    edges = ((gains[:-1] + gains[1:]) / 2).astype(np.float32)
    ramp = np.arange(BLOCK, dtype=np.float32) / BLOCK
    curve = edges[:-1, None] + np.diff(edges)[:, None] * ramp
    return np.asarray(samples.reshape(-1, BLOCK) * curve, np.float32).ravel()
