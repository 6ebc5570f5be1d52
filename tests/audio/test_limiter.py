"""The limiter: no true peak above its ceiling, and nothing done where nothing needs it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.audio.limiter import BLOCK, apply, envelope, sample_peaks, true_peaks


@given(st.lists(st.floats(0, 2), min_size=1, max_size=200), st.floats(0.1, 20), st.floats(0.2, 1))
def test_ceiling_holds(peaks: list[float], gain: float, ceiling: float):
    """However the peaks lie, every sample of a block comes out at or under the ceiling."""
    found = np.array(peaks, np.float32)
    gains = envelope(found, gain, ceiling)
    blocks = np.repeat(found, BLOCK).astype(np.float32)
    assert apply(blocks, np.pad(gains, 1, mode="edge")).max(initial=0) <= ceiling * 1.0001
    assert gains.max() <= gain * 1.0001


def test_quiet_is_left_alone():
    """Where no peak reaches the ceiling the gain is the gain asked for."""
    gains = envelope(np.full(500, 0.1, np.float32), 2.0, 0.8)
    assert np.allclose(gains, 2.0)


def test_recovers_after_a_peak():
    """Fifty milliseconds after a peak the gain is back."""
    peaks = np.full(500, 0.1, np.float32)
    peaks[250] = 2.0
    gains = envelope(peaks, 1.0, 0.5)
    assert gains[250] <= 0.25
    assert np.allclose(gains[:200], 1.0)
    assert np.allclose(gains[300:], 1.0)


def test_peak_between_samples():
    """A tone of a quarter of the rate, sampled beside its crests, has its true peak found 3 dB above its samples."""
    tone = np.sin(np.pi / 2 * np.arange(BLOCK * 20) + np.pi / 4) * 0.6
    fade = np.sin(np.linspace(0, np.pi, len(tone)))
    samples = np.rint(tone * fade * 32767).astype(np.int16)
    peaks = sample_peaks(samples.astype(np.float32) / 32768)
    assert peaks.max() < 0.43
    assert 0.595 < true_peaks(samples, peaks, 0.1).max() < 0.605


def test_floor_spares_work():
    """Blocks under the floor keep their sample peak."""
    samples = np.full(BLOCK * 4, 1000, np.int16)
    peaks = sample_peaks(samples.astype(np.float32) / 32768)
    assert np.array_equal(true_peaks(samples, peaks, 0.5), peaks)
