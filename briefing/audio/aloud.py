"""Writes takes as a sound file of their own: no sting, no fixed length.

In: takes, a file's name. Out: that file, WAV as the voice speaks or MP3 at the show's loudness. Never: tags.
"""

from __future__ import annotations

import shutil
import wave
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soxr
from numpy.typing import NDArray

from briefing.audio.assembly import RATE
from briefing.audio.levelling import load
from briefing.audio.mixing import NAME, finish
from briefing.config import AudioSettings
from briefing.errors import AudioError
from briefing.model import Take

_SHORTEST = 1.0  # seconds; loudness is measured over blocks of 0.4 s, and one word may be shorter


def write_takes(takes: Sequence[Take], file: Path, settings: AudioSettings) -> float:
    """Write takes one after the other, each with the usual pause behind it but the last.

    Args:
        takes: of one voice, in the order they are heard.
        file: a name that ends in .wav or .mp3; replaced where it exists.
        settings: loudness, peak and bit rate of an MP3.

    Returns:
        Its length in seconds.

    Raises:
        AudioError: a take cannot be used, ffmpeg failed, or the file cannot be written.
    """
    samples, rate = _joined(takes)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=file.parent, prefix=".say-") as beside:
            if file.suffix.lower() == ".mp3":
                seconds = _mp3(samples, rate, settings, Path(beside))
            else:
                seconds = _wav(samples, rate, Path(beside))
            shutil.move(Path(beside) / NAME, file)
    except OSError as error:
        raise AudioError(file, f"{file} cannot be written: {error.strerror}. Give another name with -o.") from error
    return seconds


def _joined(takes: Sequence[Take]) -> tuple[NDArray[np.int16], int]:
    pieces: list[NDArray[np.int16]] = []
    rate = RATE
    for take in takes:
        spoken = load(take)
        rate = spoken.rate
        pieces.append(np.rint(spoken.samples * 32768).astype(np.int16))
        pieces.append(np.zeros(round(take.utterance.pause.usual * rate), np.int16))
    return np.concatenate(pieces[:-1]), rate


def _mp3(samples: NDArray[np.int16], rate: int, settings: AudioSettings, folder: Path) -> float:
    resampled = soxr.resample(samples, rate, RATE)
    padded = np.pad(resampled, (0, max(0, round(_SHORTEST * RATE) - len(resampled))))
    seconds, _ = finish(padded, settings, folder)
    return seconds


def _wav(samples: NDArray[np.int16], rate: int, folder: Path) -> float:
    with wave.open(str(folder / NAME), "wb") as sound:
        sound.setparams((1, 2, rate, len(samples), "NONE", ""))
        sound.writeframes(samples.astype("<i2").tobytes())
    return len(samples) / rate
