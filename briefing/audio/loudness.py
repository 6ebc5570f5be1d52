"""Loudness by ITU-R BS.1770-5, computed with numpy so that the encoder need not wait for another pass of ffmpeg.

In: mono samples. Out: weighted energy and LUFS. Never: the figure that is published; ffmpeg's ebur128 gives that.

The K-weighting is applied as a gain over frequency to the spectrum of short blocks rather than as a filter over time:
over a whole programme of speech the two agree to 0.01 LU (measured against ffmpeg), and it takes a tenth of the time.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Floats = NDArray[np.float64]
Spectrum = NDArray[np.complexfloating[Any, Any]]

_OFFSET = -0.691
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_STEPS_A_BLOCK = 4
_ROWS = 256
# the two stages of BS.1770-5, annex 1, as the analogue filters behind its coefficients for 48 kHz
_SHELF_HZ, _SHELF_DB, _SHELF_Q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
_PASS_HZ, _PASS_Q = 38.13547087602444, 0.5003270373238773


def lufs(energy: float) -> float:
    """Turn a mean square of K-weighted samples into LUFS.

    Args:
        energy: mean square, full scale 1.0.

    Returns:
        Loudness in LUFS; minus infinity for none.
    """
    return _OFFSET + 10 * float(np.log10(energy)) if energy > 0 else -np.inf


@cache
def _weights(size: int, rate: int) -> NDArray[np.float32]:
    """Power gain of the K-weighting at each bin of a real spectrum of `size` samples."""
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    k = np.tan(np.pi * _SHELF_HZ / rate)
    high, band = 10 ** (_SHELF_DB / 20), 10 ** (_SHELF_DB / 20 * 0.4996667741545416)
    shelf = (high + band * k / _SHELF_Q + k * k) + 2 * (k * k - high) * z + (high - band * k / _SHELF_Q + k * k) * z**2
    shelf /= (1 + k / _SHELF_Q + k * k) + 2 * (k * k - 1) * z + (1 - k / _SHELF_Q + k * k) * z**2
    k = np.tan(np.pi * _PASS_HZ / rate)
    lead = 1 + k / _PASS_Q + k * k
    high_pass = (1 - z) ** 2 / (1 + 2 * (k * k - 1) / lead * z + (1 - k / _PASS_Q + k * k) / lead * z**2)
    power = np.abs(shelf * high_pass) ** 2
    power[1 : (size + 1) // 2] *= 2  # a real spectrum holds each of these twice
    weights: Samples = (power / size**2).astype(np.float32)
    return weights


def spectral_energy(spectrum: Spectrum, size: int, rate: int) -> float:
    """Weigh one spectrum, by Parseval's theorem.

    Args:
        spectrum: `rfft` of `size` samples.
        size: how many samples it was made of.
        rate: their rate in hertz.

    Returns:
        K-weighted mean square over the `size` samples.
    """
    return float(np.dot(spectrum.real**2 + spectrum.imag**2, _weights(size, rate)))


def step_energies(samples: Samples, rate: int) -> Floats:
    """Weigh every step of 100 ms.

    Args:
        samples: the programme; what is left after the last whole step is not counted.
        rate: hertz.

    Returns:
        K-weighted mean square of each step.
    """
    step = rate // 10
    rows = samples[: len(samples) // step * step].reshape(-1, step)
    energies = np.empty(len(rows))
    for first in range(0, len(rows), _ROWS):
        spectra = np.fft.rfft(rows[first : first + _ROWS])
        energies[first : first + _ROWS] = (spectra.real**2 + spectra.imag**2) @ _weights(step, rate)
    return energies


def integrated(steps: Floats) -> float:
    """Integrate with both gates over blocks of 400 ms that overlap by three quarters (BS.1770-5, annex 1).

    Args:
        steps: K-weighted mean square of every 100 ms.

    Returns:
        Integrated loudness in LUFS; minus infinity where nothing passes the gates.
    """
    blocks = np.convolve(steps, np.full(_STEPS_A_BLOCK, 1 / _STEPS_A_BLOCK), mode="valid")
    loud = blocks[blocks > _energy(_ABSOLUTE_GATE)]
    if not len(loud):
        return -np.inf
    return lufs(float(loud[loud > _energy(lufs(float(loud.mean())) + _RELATIVE_GATE)].mean()))


def _energy(level: float) -> float:
    return float(10 ** ((level - _OFFSET) / 10))
