"""Mastering: the loudness under the ceiling, known before the encoder starts."""

import numpy as np
import pytest

from briefing.audio.loudness import integrated, step_energies
from briefing.audio.mastering import analyse, master, render

RATE = 44100


def _played(samples: np.ndarray, lufs: float, ceiling: float) -> np.ndarray:
    analysis = analyse(np.rint(samples * 32767).astype(np.int16), lufs=lufs, ceiling=ceiling)
    pieces = render(analysis, master(analysis, lufs=lufs, ceiling=ceiling))
    return np.frombuffer(b"".join(pieces), "<i2").astype(np.float32) / 32768


@pytest.mark.parametrize("level", [0.02, 0.2, 0.9])
def test_loudness_under_the_ceiling(level: float, murmur):
    """Speech-like noise of any level comes out at -16 LUFS, its samples under -1.7 dBFS."""
    samples = murmur(13, RATE, level=level)
    played = _played(samples, -16, -1.7)
    assert len(played) == len(samples)
    assert integrated(step_energies(played, RATE)) == pytest.approx(-16, abs=0.05)
    assert np.abs(played).max() <= 10 ** (-1.7 / 20) + 1e-4


def test_out_of_reach(murmur):
    """Where loudness and ceiling cannot both be had, the ceiling holds."""
    played = _played(murmur(3, RATE), -6, -9)
    assert np.abs(played).max() <= 10 ** (-9 / 20) + 1e-4


def test_slabs_leave_no_seam():
    """Where one slab of ten seconds ends and the next begins, the sound goes on as it was."""
    tone = 0.1 * np.sin(2 * np.pi * 50 * np.arange(21 * RATE) / RATE)
    played = _played(tone, -20, -1)
    assert np.abs(np.diff(played)).max() < 1.1 * 2 * np.pi * 50 / RATE * np.abs(played).max()
