"""The truth about any MP3: how long, how loud, and where it is silent, found by decoding it.

In: the path of an MP3. Out: a Measurement. Never: an opinion; what is fit to air is the gate's to say.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from briefing.audio import frames
from briefing.audio.program import run
from briefing.errors import AudioError
from briefing.model import Loudness, Struct

_QUIET = 10 ** (-50 / 20)  # -50 dBFS
_WINDOW = 0.01  # seconds
_LEAST_SILENCE = 0.5  # seconds
_SECONDS = 60.0
_SUMMARY = re.compile(r"I:\s+(\S+) LUFS.*Peak:\s+(\S+) dBFS", re.DOTALL)
METER = "ebur128=peak=true:framelog=verbose"
"""ffmpeg's filter for ITU-R BS.1770 loudness and true peak; a mono file counts as one channel, not as two."""


class Measurement(Struct, frozen=True, kw_only=True):
    """What a file is, measured on its decoded sound.

    Attributes:
        seconds: length of the decoded sound.
        loudness: integrated loudness and true peak.
        silences: start and length in seconds of all that stays under -50 dBFS for half a second or longer.
        rate: hertz.
        channels: 1 or 2.
        bit_rate: kilobits a second, the mean where it varies.
    """

    seconds: float
    loudness: Loudness
    silences: tuple[tuple[float, float], ...]
    rate: int
    channels: int
    bit_rate: int


class Levels:
    """Takes decoded samples as they come and remembers how many there were and where it was quiet."""

    def __init__(self, rate: int, channels: int) -> None:
        """Begin at the first sample.

        Args:
            rate: hertz.
            channels: samples to a moment, interleaved.
        """
        self._window = round(_WINDOW * rate) * channels
        self._rate = rate * channels
        self._rest = b""
        self._peaks: list[np.ndarray] = []
        self.samples = 0

    def take(self, piece: bytes) -> None:
        """Count the samples of a piece and keep the peak of every 10 ms.

        Args:
            piece: 16-bit samples, little-endian; may end in the middle of one.
        """
        data = self._rest + piece
        whole = len(data) // (2 * self._window) * self._window
        windows = np.frombuffer(data, "<i2", count=whole).reshape(-1, self._window)
        self._peaks.append(np.maximum(windows.max(1, initial=0), -(windows.min(1, initial=0).astype(int))))
        self._rest = data[2 * whole :]
        self.samples += whole

    def finish(self) -> tuple[float, tuple[tuple[float, float], ...]]:
        """Close the count.

        Returns:
            Seconds in all, and start and length of each silence.
        """
        seconds = (self.samples + len(self._rest) // 2) / self._rate
        quiet = np.concatenate([[0], *(peaks < _QUIET * 32768 for peaks in self._peaks), [0]]).astype(int)
        starts, ends = np.flatnonzero(np.diff(quiet) == 1), np.flatnonzero(np.diff(quiet) == -1)
        step = self._window / self._rate
        spans = (
            (start * step, (end - start) * step) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        )
        return seconds, tuple(
            (round(start, 2), round(length, 2)) for start, length in spans if length >= _LEAST_SILENCE
        )


def measure(path: Path) -> Measurement:
    """Decode an MP3 from end to end and measure it.

    Args:
        path: the file.

    Returns:
        Its length, loudness, silences and format.

    Raises:
        AudioError: it cannot be read, a piece of it is missing, or it does not decode cleanly.
    """
    stream = frames.walk(path)
    levels = Levels(stream.rate, stream.channels)
    source = ["-xerror", "-err_detect", "explode", "-f", "mp3", "-i", f"file:{path.resolve()}", "-map", "0:a:0"]
    sink = ["-af", METER, "-c:a", "pcm_s16le", "-f", "s16le", "pipe:1"]
    (said,) = run([*source, *sink], about=path, seconds=_SECONDS + stream.samples / stream.rate, drain=levels.take)
    seconds, silences = levels.finish()
    refuse_unclean(path, said)
    if abs(seconds * stream.rate - stream.samples) > 1:
        told = stream.samples / stream.rate
        raise AudioError(path, f"{path} does not decode whole: {seconds:.2f} s come out of the {told:.2f} s it holds.")
    return Measurement(
        seconds=seconds,
        loudness=read_summary(path, said),
        silences=silences,
        rate=stream.rate,
        channels=stream.channels,
        bit_rate=stream.bit_rate,
    )


def refuse_unclean(about: object, said: str) -> None:
    """Refuse a file that ffmpeg decoded only with complaints.

    Args:
        about: the file.
        said: what ffmpeg said, with its levels.

    Raises:
        AudioError: with the first complaint.
    """
    wrong = [line for line in said.splitlines() if "[error]" in line or "[fatal]" in line]
    if wrong:
        raise AudioError(about, f"{about} does not decode cleanly: {wrong[0].strip()}")


def read_summary(about: object, said: str) -> Loudness:
    """Read the summary that ffmpeg's ebur128 writes at its end.

    Args:
        about: the file, for the error.
        said: what ffmpeg said.

    Returns:
        Integrated loudness in LUFS and true peak in dBTP, to a tenth; minus 70 for silence.

    Raises:
        AudioError: there is no summary.
    """
    found = _SUMMARY.search(said[said.rfind("Summary:") :])
    if not found:
        raise AudioError(about, f"ffmpeg gave no loudness for {about}; is its ebur128 filter built in?")
    return Loudness(lufs=max(-70.0, float(found[1])), true_peak=max(-70.0, float(found[2])))
