"""Loudness as ITU-R BS.1770 says, and as ffmpeg says."""

import re

import numpy as np
import pytest

from briefing.audio.loudness import integrated, step_energies
from briefing.audio.measuring import METER
from briefing.audio.program import run

RATE = 48000


def _tone(hertz: float, seconds: float, decibels: float) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return (10 ** (decibels / 20) * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


@pytest.mark.parametrize("decibels", [-23.0, -33.0])
def test_reference_tone(decibels: float):
    """A mono tone of 1 kHz at -23 dBFS reads -26 LUFS, as EBU Tech 3341's stereo one reads -23 with two channels."""
    assert integrated(step_energies(_tone(1000, 10, decibels), RATE)) == pytest.approx(decibels - 3.01, abs=0.05)


def test_relative_gate():
    """What lies more than 10 LU under the rest does not count (EBU Tech 3341, test 3)."""
    programme = np.concatenate([_tone(1000, 10, -36), _tone(1000, 60, -23), _tone(1000, 10, -36)])
    assert integrated(step_energies(programme, RATE)) == pytest.approx(-26.01, abs=0.05)


def test_absolute_gate():
    """Silence does not count, however long it is."""
    programme = np.concatenate([np.zeros(30 * RATE, np.float32), _tone(1000, 10, -23)])
    assert integrated(step_energies(programme, RATE)) == pytest.approx(-26.01, abs=0.2)


def test_silence_has_no_loudness():
    """Nothing but silence is minus infinity, not an error."""
    assert integrated(step_energies(np.zeros(RATE, np.float32), RATE)) == -np.inf


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
def test_agrees_with_ffmpeg(rate: int, murmur):
    """On speech-like noise at any rate it agrees with ffmpeg's ebur128 to the tenth that ffmpeg tells."""
    samples = murmur(8, rate).astype(np.float32)
    pcm = ["-f", "f32le", "-ar", str(rate), "-ac", "1", "-i", "pipe:0", "-af", METER, "-f", "null", "-"]
    (said,) = run(pcm, about="noise", seconds=30, feed=[samples.astype("<f4").tobytes()])
    told = re.findall(r"I:\s+(\S+) LUFS", said)
    assert integrated(step_energies(samples, rate)) == pytest.approx(float(told[-1]), abs=0.11)
