"""Loads takes and brings them to one level, so that no sentence jumps out.

In: takes. Out: their samples, high-passed, at the working level, still at the voice's own rate. Never: a change of
their timing.
"""

from __future__ import annotations

import wave
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from briefing.audio.loudness import Floats, Samples, lufs, spectral_energy
from briefing.errors import AudioError
from briefing.model import Struct, Take

LEVEL = -24.0  # LUFS of speech until mastering: 16 bits hold its peaks without clipping, and its noise lies far below
THREADS = 4  # numpy and soxr let go of the interpreter while they work
_LEAVE = 1.0  # LU by which a sentence may naturally be louder or softer than the voice's mean
_MOST = 6.0  # dB by which one take is corrected at most
_SILENT = -60.0  # LUFS
_PEAK = 0.9
_QUIET = 10 ** (-58 / 20)  # mastering lifts speech by about 8 dB, and what is then under -50 dBFS counts as silence
_CORNER = 60.0  # Hz; a deep male voice begins at 80
_FADE = 0.004  # seconds
_GRID = 4096  # spectra of a multiple of this many samples are fast


class Spoken(Struct, frozen=True, kw_only=True):
    """A take's samples.

    Attributes:
        take: what was said.
        samples: mono, full scale 1.0.
        rate: hertz.
    """

    take: Take
    samples: Samples
    rate: int

    @property
    def quiet(self) -> tuple[float, float]:
        """Seconds at its start and at its end that nobody hears; they count as part of the pauses around it."""
        heard = np.flatnonzero(np.abs(self.samples) > _QUIET)
        if not len(heard):
            return 0.0, 0.0
        return int(heard[0]) / self.rate, (len(self.samples) - 1 - int(heard[-1])) / self.rate

    @property
    def seconds(self) -> float:
        """How long it is heard."""
        return len(self.samples) / self.rate - sum(self.quiet)


def level(takes: Sequence[Take]) -> tuple[Spoken, ...]:
    """Load takes, take away what rumbles, and level each voice and each take within limits.

    Args:
        takes: in the order they are heard.

    Returns:
        Their samples at the working level, faded at both ends over 4 ms.

    Raises:
        AudioError: a file is missing, is not a mono 16-bit WAV, or holds no sound.
    """
    with ThreadPoolExecutor(THREADS) as pool:
        passed = list(pool.map(lambda take: _high_pass(load(take)), takes))
    levels = np.array([lufs(energy) for _, energy in passed])
    gains = _gains(levels, [take.utterance.voice for take in takes], [len(spoken.samples) for spoken, _ in passed])
    return tuple(_faded(spoken, gain) for (spoken, _), gain in zip(passed, gains, strict=True))


def load(take: Take) -> Spoken:
    """Read one take; the header of its WAV file, not the take, says its rate.

    Args:
        take: what was spoken.

    Returns:
        Its samples as they are.

    Raises:
        AudioError: the file is missing or is not a mono 16-bit WAV.
    """
    try:
        with wave.open(take.file, "rb") as file:
            kind, rate = (file.getnchannels(), file.getsampwidth()), file.getframerate()
            data = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise AudioError(
            take.file, f"The take {take.file} cannot be read: {error}. Remove it and build again."
        ) from error
    if kind != (1, 2):
        raise AudioError(
            take.file, f"The take {take.file} must be mono with 16 bits, and has {kind[0]} x {8 * kind[1]} bits."
        )
    return Spoken(take=take, samples=np.frombuffer(data, "<i2").astype(np.float32) / np.float32(32768), rate=rate)


def _high_pass(spoken: Spoken) -> tuple[Spoken, float]:
    """Take away what lies under the voice (12 dB an octave, no phase); measure the rest while its spectrum is here.

    Returns:
        The take, and its K-weighted mean square.
    """
    count, rate = len(spoken.samples), spoken.rate
    size = -(-(count + rate // 20) // _GRID) * _GRID  # the 50 ms more keep the end from wrapping round into the start
    spectrum = np.fft.rfft(spoken.samples, size)
    hertz = np.fft.rfftfreq(size, 1 / rate)
    spectrum *= (hertz**2 / np.sqrt(hertz**4 + _CORNER**4)).astype(np.float32)
    energy = spectral_energy(spectrum, size, rate) * size / max(1, count)
    if lufs(energy) < _SILENT:
        file = spoken.take.file
        said = spoken.take.utterance.sentence
        raise AudioError(file, f"The take {file} of “{said}” holds no sound. Remove it and build again.")
    samples = np.fft.irfft(spectrum, size)[:count].astype(np.float32)
    return Spoken(take=spoken.take, samples=samples, rate=rate), energy


def _gains(levels: Floats, voices: Sequence[str], lengths: Sequence[int]) -> list[float]:
    """Decide each take's gain in dB: its voice to the working level, and its own excess over the natural difference."""
    means = {}
    for voice in set(voices):
        mine = [index for index, other in enumerate(voices) if other == voice]
        powers = 10 ** (levels[mine] / 10)
        means[voice] = 10 * float(np.log10(np.average(powers, weights=[lengths[index] for index in mine])))
    gains = []
    for voice, own in zip(voices, levels, strict=True):
        differs = float(own) - means[voice]
        excess = min(max(0.0, abs(differs) - _LEAVE), _MOST)
        gains.append(LEVEL - means[voice] - float(np.copysign(excess, differs)))
    return gains


def _faded(spoken: Spoken, gain: float) -> Spoken:
    """Apply a gain in dB, no more than 16 bits can hold, and soften both ends so that nothing clicks."""
    peak = float(np.abs(spoken.samples).max())
    samples = spoken.samples * np.float32(min(10 ** (gain / 20), _PEAK / peak))
    count = min(round(_FADE * spoken.rate), len(samples) // 2)
    ramp = np.linspace(0, 1, count, dtype=np.float32)
    samples[:count] *= ramp
    samples[len(samples) - count :] *= ramp[::-1]
    return Spoken(take=spoken.take, samples=samples, rate=spoken.rate)
