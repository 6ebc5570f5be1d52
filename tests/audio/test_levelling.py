"""Levelling: voices alike, sentences natural, nothing clipped, and a broken take named."""

import wave
from pathlib import Path

import numpy as np
import pytest

from briefing.audio.levelling import LEVEL, level
from briefing.audio.loudness import integrated, step_energies
from briefing.errors import AudioError


def _loudness(spoken) -> float:
    return integrated(step_energies(spoken.samples, spoken.rate))


def test_voices_come_out_alike(take, murmur):
    """A voice 20 dB softer than another is as loud as it afterwards."""
    loud, soft = take(murmur(4, level=0.5), voice="loud"), take(murmur(4, level=0.05, seed=1), voice="soft")
    assert [_loudness(one) for one in level([loud, soft])] == pytest.approx([LEVEL, LEVEL], abs=0.7)


def test_sentences_differ_a_little(take, murmur):
    """Within a voice a sentence may be 1 LU softer; one 4 LU softer is brought that near."""
    takes = [take(murmur(4, level=0.4 * 10 ** (-less / 20))) for less in (0, 0, 0, 0.8, 4)]
    levels = [_loudness(one) for one in level(takes)]
    assert levels[0] - levels[3] == pytest.approx(0.8, abs=0.1)
    assert 0.9 < levels[0] - levels[4] < 2.5


def test_rumble_goes(take, murmur):
    """A hum of 15 Hz under the voice is 20 dB down, and a voice's own 100 Hz are left."""
    time = np.arange(4 * 16000) / 16000
    hum, low = 0.2 * np.sin(2 * np.pi * 15 * time), 0.2 * np.sin(2 * np.pi * 100 * time)
    (spoken,) = level([take(murmur(4) + hum + low)])
    spectrum = np.abs(np.fft.rfft(spoken.samples))
    assert spectrum[15 * 4] < 0.1 * spectrum[100 * 4]


def test_clipped_take(take, murmur):
    """A take recorded far too loud comes out under full scale, at the usual level."""
    (spoken,) = level([take(murmur(3, level=5.0))])
    assert np.abs(spoken.samples).max() <= 0.91
    assert _loudness(spoken) == pytest.approx(LEVEL, abs=0.7)


def test_a_single_click(take):
    """A take that is all peak and no sound is not driven beyond full scale."""
    samples = np.zeros(16000)
    samples[8000] = 1.0
    (spoken,) = level([take(samples)])
    assert np.abs(spoken.samples).max() <= 0.91


def test_quiet_ends_belong_to_the_pause(take, murmur):
    """Silence at a take's ends is not counted as speech."""
    samples = np.concatenate([np.zeros(800), murmur(2), np.zeros(1600)])
    (spoken,) = level([take(samples)])
    assert spoken.quiet == pytest.approx((0.05, 0.1), abs=0.01)
    assert spoken.seconds == pytest.approx(2, abs=0.02)


def test_silent_take(take):
    """A take that holds no sound is refused with the sentence it should have said."""
    with pytest.raises(AudioError, match=r"Sentence 1\.” holds no sound"):
        level([take(np.zeros(16000))])


def test_missing_take(take, murmur):
    """A take whose file is gone is refused by name."""
    gone = take(murmur(1))
    Path(gone.file).unlink()
    with pytest.raises(AudioError, match="cannot be read"):
        level([gone])


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"not a wave file at all, but text"])
def test_damaged_take(take, murmur, damage: bytes):
    """A take that is no WAV file is refused by name."""
    broken = take(murmur(1))
    Path(broken.file).write_bytes(damage)
    with pytest.raises(AudioError, match="cannot be read"):
        level([broken])


def test_stereo_take(take, murmur):
    """A take in stereo is refused."""
    wrong = take(murmur(1))
    with wave.open(wrong.file, "wb") as file:
        file.setparams((2, 2, 16000, 0, "NONE", ""))
        file.writeframes(bytes(64000))
    with pytest.raises(AudioError, match="must be mono"):
        level([wrong])


def test_empty_take(take):
    """A take of no samples is refused."""
    with pytest.raises(AudioError, match="holds no sound"):
        level([take(np.zeros(0))])
