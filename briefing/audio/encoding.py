"""Encodes mastered samples once, and decodes and measures the very frames while they are made.

In: samples piece by piece. Out: an MP3 file and its loudness. Never: tags; the publish room adds them.

ffmpeg's tee writes each frame into the file and into a second ffmpeg that decodes and measures it, so on two cores the
measurement costs no time. The file gets its Info header (length, encoder delay) when the encoder closes it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from briefing.audio import frames
from briefing.audio.assembly import RATE
from briefing.audio.measuring import METER, read_summary, refuse_unclean
from briefing.audio.program import run
from briefing.errors import AudioError
from briefing.model import Loudness

_QUALITY = "5"  # of LAME's 0 to 9: half the time of its default, the same loudness and peaks
_SECONDS = 120.0
_LEAST_FREE = 65536  # bytes
_FRAME = 1152  # samples; where the encoder needs one frame more to finish, ffmpeg can leave a part of it unmarked
_TAKEN = ((192, -0.445), (224, -0.265), (256, -0.175))  # dB; see taken_away


def taken_away(bit_rate: int) -> float:
    """Tell by how much LAME turns the sound down (its presets scale by 0.95, 0.97 or 0.98; measured on both ffmpegs).

    Args:
        bit_rate: kilobits a second.

    Returns:
        dB, at most 0.
    """
    return next((decibels for under, decibels in _TAKEN if bit_rate < under), 0.0)


def encode(pieces: Iterable[bytes], file: Path, *, bit_rate: int, count: int) -> tuple[float, Loudness]:
    """Encode mono samples of 44.1 kHz as an MP3 of constant bit rate with an Info header.

    Args:
        pieces: 16-bit samples, little-endian.
        file: where the MP3 goes, replaced if it exists; its name becomes part of ffmpeg's own syntax: letters and dots.
        bit_rate: kilobits a second.
        count: how many samples there are.

    Returns:
        Seconds of the decoded MP3, and its loudness and true peak.

    Raises:
        AudioError: ffmpeg failed, or the file does not hold what went in.
    """
    slaves = f"[f=mp3:id3v2_version=0:write_id3v1=0]file:{file.name}|[f=mp3:id3v2_version=0:write_xing=0]pipe:1"
    samples = ["-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0", "-map", "0:a"]
    codec = ["-c:a", "libmp3lame", "-b:a", f"{bit_rate}k", "-compression_level", _QUALITY]
    encoder = [*samples, *codec, "-f", "tee", "-y", slaves]
    meter = ["-f", "mp3", "-i", "pipe:0", "-af", METER, "-f", "null", "-"]
    said = run(encoder, meter, about=file, seconds=_SECONDS + count / RATE, feed=pieces, folder=file.parent)
    refuse_unclean(file, said[1])
    if shutil.disk_usage(file.parent).free < _LEAST_FREE:  # ffmpeg does not always say so
        raise AudioError(file, f"The disk that holds {file.parent} is full. Make room, then run again.")
    held = frames.walk(file).samples
    if not 0 <= held - count < _FRAME:
        raise AudioError(
            file, f"{file} holds {held} samples, and {count} went in. Try another ffmpeg (`briefing doctor`)."
        )
    return held / RATE, read_summary(file, said[1])
