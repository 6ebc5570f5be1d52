"""Takes made of noise under a speech-like envelope, and both ffmpegs by turns."""

from __future__ import annotations

import shutil
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from briefing.audio import program
from briefing.model import Kind, Pause, Take, Utterance


def murmur(seconds: float, rate: int = 16000, *, level: float = 0.3, seed: int = 0) -> np.ndarray:
    """Noise between 150 and 3,500 Hz in syllables, loud from its first sample to its last, with no long gap."""
    count = round(seconds * rate)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    hertz = np.fft.rfftfreq(count, 1 / rate)
    noise = np.fft.irfft(spectrum * ((hertz > 150) & (hertz < 3500)) / np.maximum(hertz, 300), count)
    envelope = 0.35 + 0.65 * np.abs(np.cos(np.pi * 3 * np.arange(count) / rate))
    return level * noise * envelope / np.abs(noise * envelope).max()


@pytest.fixture(name="murmur")
def _murmur() -> Callable[..., np.ndarray]:
    return murmur


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., Take]:
    """A function that writes samples as a take."""
    made = 0

    def write(samples: np.ndarray, rate: int = 16000, *, pause: Pause = Pause.SENTENCE, voice: str = "one") -> Take:
        nonlocal made
        made += 1
        path = tmp_path / f"take {made}.wav"
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, rate, len(samples), "NONE", ""))
            file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
        said = Utterance(
            text="words",
            voice=voice,
            sentence=f"Sentence {made}.",
            pause=pause,
            kind=Kind.STORY,
            slug=f"story-{made}",
            title=f"Story {made}",
            segment=made,
        )
        return Take(utterance=said, file=str(path), rate=rate, seconds=len(samples) / rate)

    return write


@pytest.fixture(params=["system", "wheel"])
def either_ffmpeg(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Once with the ffmpeg of the system, once with the one of the wheel, which has no ffprobe beside it."""
    if request.param == "system" and not shutil.which("ffmpeg"):
        pytest.skip("the system has no ffmpeg of its own")
    if request.param == "wheel":
        pytest.importorskip("imageio_ffmpeg")
        monkeypatch.setattr(program.shutil, "which", lambda _: None)
    return str(request.param)
