"""Brings the episode to its loudness under its ceiling, before it is encoded.

In: the assembled samples, the loudness and peak wanted. Out: the mastered samples, piece by piece. Never: a second
analysis.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from briefing.audio.assembly import RATE
from briefing.audio.levelling import THREADS
from briefing.audio.limiter import BLOCK, apply, envelope, sample_peaks, true_peaks
from briefing.audio.loudness import Floats, Samples, integrated, step_energies
from briefing.model import Struct

_STEP = RATE // 10
_SLAB = 100 * _STEP  # samples worked on at once, so that an hour needs little more memory than five minutes
_HIDDEN = 0.7  # a true peak stands no more than 3 dB above a sample beside it
_TRIES = 12
_NEAR = 0.01  # LU
_MOST_GAIN = 60.0  # dB


class Analysis(Struct, frozen=True, kw_only=True):
    """What mastering must know of the samples.

    Attributes:
        samples: the episode, a whole number of steps of 100 ms.
        count: how many of them are meant; the rest is filled up.
        steps: K-weighted mean square of each step.
        energies: sum of squares of each block of the limiter.
        peaks: peak of each block: the true peak where it can matter.
    """

    samples: NDArray[np.int16]
    count: int
    steps: Floats
    energies: Samples
    peaks: Samples


def analyse(samples: NDArray[np.int16], *, lufs: float, ceiling: float) -> Analysis:
    """Measure the episode once.

    Args:
        samples: mono, 16 bits, 44.1 kHz.
        lufs: loudness that will be wanted, about.
        ceiling: true peak that will be allowed, about, in dBTP.

    Returns:
        What `master` needs.
    """
    padded = np.pad(samples, (0, -len(samples) % _STEP))
    with ThreadPoolExecutor(THREADS) as pool:
        measured = list(pool.map(_measured, _slabs(padded)))
    steps, energies, peaks = (np.concatenate(parts) for parts in zip(*measured, strict=True))
    floor = _HIDDEN * _factor(ceiling - min(lufs - integrated(steps) + 1.0, _MOST_GAIN))
    found = true_peaks(padded, peaks, floor)
    return Analysis(samples=padded, count=len(samples), steps=steps, energies=energies, peaks=found)


def _measured(slab: Samples) -> tuple[Floats, Samples, Samples]:
    """Give a slab's weighted energy by steps, and by blocks its sum of squares and highest sample."""
    blocks = slab.reshape(-1, BLOCK)
    return step_energies(slab, RATE), np.einsum("bs,bs->b", blocks, blocks), sample_peaks(slab)


def master(analysis: Analysis, *, lufs: float, ceiling: float) -> Floats:
    """Find the gain of every block that gives the loudness under the ceiling.

    What the limiter takes away is weighed by the energy of the blocks it works on, so the sound is not measured again.

    Args:
        analysis: of the episode.
        lufs: integrated loudness wanted.
        ceiling: highest true peak, in dBTP.

    Returns:
        A factor for each block; as loud as can be where the loudness is out of reach.
    """
    per_step = _STEP // BLOCK
    weights = analysis.energies.reshape(-1, per_step)
    whole = np.maximum(weights.sum(1), np.finfo(np.float32).tiny)
    gain, gains = min(lufs - integrated(analysis.steps), _MOST_GAIN), np.ones(0)
    for _ in range(_TRIES):
        gains = envelope(analysis.peaks, _factor(gain), _factor(ceiling))
        share = (gains.reshape(-1, per_step) ** 2 * weights).sum(1) / whole
        misses = lufs - integrated(analysis.steps * share)
        if abs(misses) < _NEAR or gain >= _MOST_GAIN:
            break
        gain = min(gain + misses, _MOST_GAIN)
    return gains


def render(analysis: Analysis, gains: Floats, *, gain: float = 0.0) -> Iterator[bytes]:
    """Play the episode at its gains.

    Args:
        analysis: of the episode.
        gains: factor of every block.
        gain: dB on top of it all, which an encoder is known to take away.

    Yields:
        Mono samples, 16 bits little-endian, ten seconds at a time.
    """
    factors = np.pad(gains, 1, mode="edge") * _factor(gain)
    done = 0
    for slab in _slabs(analysis.samples):
        first, blocks = done // BLOCK, len(slab) // BLOCK
        played = apply(slab, factors[first : first + blocks + 2])[: analysis.count - done]
        yield np.rint(np.clip(played, -1, 1) * 32767).astype("<i2").tobytes()
        done += len(slab)


def _slabs(samples: NDArray[np.int16]) -> Iterator[Samples]:
    for first in range(0, len(samples), _SLAB):
        yield samples[first : first + _SLAB].astype(np.float32) / np.float32(32768)


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))
