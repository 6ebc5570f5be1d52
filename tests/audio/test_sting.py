"""The sting: the same every night, soft at both ends."""

import numpy as np
import pytest

from briefing.audio import sting


@pytest.mark.parametrize("play", [sting.opening, sting.closing])
def test_sting(play):
    """It lasts 2.4 s, is the same each time, begins and ends in silence and never comes near full scale."""
    samples = play(44100)
    assert len(samples) == round(sting.SECONDS * 44100)
    assert np.array_equal(samples, play(44100))
    assert np.abs(samples).max() == pytest.approx(0.5)
    assert np.abs(samples[:20]).max() < 0.01
    assert np.abs(samples[-20:]).max() < 0.001


@pytest.mark.parametrize("play", [sting.opening, sting.closing])
def test_no_silence_inside(play):
    """It is heard (above -50 dB) until a quarter of a second before its end."""
    samples = np.abs(play(44100))
    heard = np.flatnonzero(samples > 0.5 * 10 ** (-50 / 20))
    assert heard[-1] > (sting.SECONDS - 0.25) * 44100
    assert np.diff(heard).max() < 0.02 * 44100


def test_they_differ():
    """The opening rises and the closing falls."""
    assert not np.array_equal(sting.opening(44100), sting.closing(44100))
