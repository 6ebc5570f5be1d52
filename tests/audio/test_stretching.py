"""Stretching: the length changes, the pitch does not, and nothing clicks."""

import numpy as np
import pytest

from briefing.audio.levelling import Spoken
from briefing.audio.stretching import stretch

RATE = 16000


def _spoken(samples: np.ndarray, take) -> Spoken:
    return Spoken(take=take(samples), samples=samples.astype(np.float32), rate=RATE)


def _voice(seconds: float, hertz: float) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return sum(0.3 / k * np.sin(2 * np.pi * hertz * k * time) for k in range(1, 6))


@pytest.mark.parametrize("factor", [0.97, 0.99, 1.004, 1.03])
def test_length(factor: float, take, murmur):
    """Take by take the length is met to a splice or two, and in sum to 20 ms."""
    spoken = [_spoken(murmur(seconds, seed=seed), take) for seed, seconds in enumerate((3.1, 0.7, 5.2, 4.4, 2.0))]
    done = stretch(spoken, factor)
    asked = [len(one.samples) * factor / RATE for one in spoken]
    came = [len(one.samples) / RATE for one in done]
    assert all(abs(one - other) < 0.03 for one, other in zip(asked, came, strict=True))
    assert abs(sum(asked) - sum(came)) < 0.02


@pytest.mark.parametrize("factor", [0.97, 1.03])
def test_pitch_is_kept(factor: float, take):
    """A voice of 120 Hz still has 120 Hz."""
    (done,) = stretch([_spoken(_voice(4, 120), take)], factor)
    spectrum = np.abs(np.fft.rfft(done.samples * np.hanning(len(done.samples)), 16 * RATE))
    assert np.argmax(spectrum) / 16 == pytest.approx(120, abs=0.3)


@pytest.mark.parametrize("factor", [0.97, 1.03])
def test_nothing_clicks(factor: float, take):
    """No step from one sample to the next is larger than before."""
    before = _voice(4, 97)
    (done,) = stretch([_spoken(before, take)], factor)
    assert np.abs(np.diff(done.samples)).max() < 1.1 * np.abs(np.diff(before)).max()


def test_too_short_to_splice(take):
    """A take of a tenth of a second is left as it is."""
    (done,) = stretch([_spoken(_voice(0.05, 120), take)], 1.03)
    assert len(done.samples) == round(0.05 * RATE)
