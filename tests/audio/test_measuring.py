"""Measuring: length, loudness and silence of any MP3, or the reason why not."""

from pathlib import Path

import numpy as np
import pytest

from briefing.audio import measure
from briefing.audio.encoding import encode
from briefing.audio.measuring import Levels, read_summary
from briefing.errors import AudioError

RATE = 44100


def _tone(seconds: float, amplitude: float = 0.2) -> np.ndarray:
    return amplitude * np.sin(2 * np.pi * 1000 * np.arange(round(seconds * RATE)) / RATE)


@pytest.fixture
def mp3(tmp_path: Path) -> Path:
    """A tone of 1 kHz, 2 s of silence, the tone again: 8 s."""
    path = tmp_path / "tone.mp3"
    samples = np.concatenate([_tone(3), np.zeros(2 * RATE), _tone(3)])
    encode([np.rint(samples * 32767).astype("<i2").tobytes()], path, bit_rate=128, count=len(samples))
    return path.rename(tmp_path / "-odd name [f=mp3]|%03d.mp3")


def test_measures(either_ffmpeg: str, mp3: Path):
    """Length to the sample, loudness and peak to a tenth, the silence to a few hundredths of a second."""
    found = measure(mp3)
    assert found.seconds == 8.0
    assert (found.rate, found.channels, found.bit_rate) == (RATE, 1, 128)
    level = 20 * np.log10(0.2) - 0.445
    assert found.loudness.lufs == pytest.approx(level - 3.01 - 0.25, abs=0.15)  # blocks half in the silence count
    assert found.loudness.true_peak == pytest.approx(level, abs=0.3)
    ((start, length),) = found.silences
    assert start == pytest.approx(3.0, abs=0.06)
    assert length == pytest.approx(2.0, abs=0.08)


def test_cut(either_ffmpeg: str, mp3: Path):
    """A range of bytes cut out of the middle is noticed."""
    data = mp3.read_bytes()
    mp3.write_bytes(data[:30000] + data[34000:])
    with pytest.raises(AudioError, match="torn"):
        measure(mp3)


def test_truncated(mp3: Path):
    """A download that stopped early is noticed."""
    mp3.write_bytes(mp3.read_bytes()[:50001])
    with pytest.raises(AudioError, match="cut off"):
        measure(mp3)


def test_overwritten(either_ffmpeg: str, mp3: Path):
    """Noise written over the inside of two frames, their headers left whole, is noticed by the decoder."""
    data = bytearray(mp3.read_bytes())
    for frame in (20, 21):
        at = [i for i in range(len(data) - 1) if data[i] == 0xFF and data[i + 1] == 0xFB][frame]
        data[at + 4 : at + 300] = b"\xff" * 296
    mp3.write_bytes(bytes(data))
    with pytest.raises(AudioError, match=r"cleanly|torn|failed|whole"):
        measure(mp3)


def test_silent_file(tmp_path: Path):
    """A silent file has the loudness of silence and one silence as long as itself."""
    path = tmp_path / "silent.mp3"
    encode([bytes(4 * RATE)], path, bit_rate=96, count=2 * RATE)
    found = measure(path)
    assert found.loudness.lufs == -70
    assert found.loudness.true_peak == -70
    assert found.silences == ((0.0, 2.0),)


@pytest.mark.parametrize("size", [1, 7, 881, 100_000])
def test_levels_do_not_depend_on_pieces(size: int):
    """However the samples are cut into pieces, length and silences are the same."""
    samples = np.concatenate([_tone(1), np.zeros(RATE), _tone(0.5), np.zeros(RATE // 4), _tone(0.123)])
    data = np.rint(samples * 32767).astype("<i2").tobytes()[: 300_000 if size > 7 else 3000]
    pieces, whole = Levels(RATE, 1), Levels(RATE, 1)
    whole.take(data)
    for first in range(0, len(data), size):
        pieces.take(data[first : first + size])
    assert pieces.finish() == whole.finish()
    assert whole.finish()[0] == len(data) / 2 / RATE


def test_no_summary():
    """An ffmpeg that tells no loudness is an AudioError that says what is missing."""
    with pytest.raises(AudioError, match="ebur128"):
        read_summary("it", "nothing of use")
