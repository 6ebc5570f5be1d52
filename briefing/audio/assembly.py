"""Puts the pieces in a row: silence, sting, takes and pauses, sting, silence; and notes where each take came to lie.

In: levelled takes, their timing. Out: 16-bit samples at 44.1 kHz and each take's span in them. Never: an encoder.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import soxr
from numpy.typing import NDArray

os.environ.setdefault("PATH", os.defpath)  # which pydub reads as it is imported, there or not
with warnings.catch_warnings():  # pydub warns of its regular expressions, of audioop, and where it finds no ffmpeg
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

from briefing.audio import sting
from briefing.audio.levelling import LEVEL, THREADS, Spoken
from briefing.audio.loudness import Samples, integrated, step_energies
from briefing.model import Struct

RATE = 44100
_HEAD = 0.3  # seconds of silence before all
_GAP = 0.1  # seconds between the opening sting, which has faded, and the first word
_TAIL = 0.3  # seconds of silence after all
_STING_LEVEL = LEVEL - 3  # LUFS: a greeting, not an alarm
STINGS_SECONDS = _HEAD + sting.SECONDS + _GAP + sting.SECONDS + _TAIL
"""Seconds of an episode that are neither speech nor a pause after it."""


class Timeline(Struct, frozen=True, kw_only=True):
    """The episode before mastering.

    Attributes:
        samples: mono, 16 bits, 44.1 kHz.
        spans: first sample heard of each take, and the one after its last.
    """

    samples: NDArray[np.int16]
    spans: tuple[tuple[int, int], ...]


def assemble(spoken: Sequence[Spoken], pauses: Sequence[float]) -> Timeline:
    """Lay everything out.

    Args:
        spoken: takes in the order they are heard, at any rate.
        pauses: seconds of silence heard after each; what is quiet at the ends of the takes is part of it.

    Returns:
        The episode, and where each take is heard in it.
    """
    pieces = [_silence(_HEAD), _sting(sting.opening(RATE))]
    at = sum(int(piece.frame_count()) for piece in pieces)
    due, spans = _GAP, []
    with ThreadPoolExecutor(THREADS) as pool:
        resampled = list(pool.map(lambda one: _segment(soxr.resample(one.samples, one.rate, RATE)), spoken))
    for one, said, pause in zip(spoken, resampled, pauses, strict=True):
        before, after = one.quiet
        silence = _silence(max(0.0, due - before))
        start, end = at + int(silence.frame_count()), at + int(silence.frame_count() + said.frame_count())
        spans.append((start + round(before * RATE), end - round(after * RATE)))
        pieces += [silence, said]
        at, due = end, pause - after
    pieces += [_silence(max(0.0, due)), _sting(sting.closing(RATE)), _silence(_TAIL)]
    joined = b"".join(piece.raw_data for piece in pieces)  # once: pydub's own + copies everything each time
    return Timeline(samples=np.frombuffer(joined, "<i2"), spans=tuple(spans))


def _segment(samples: Samples) -> AudioSegment:
    data = np.rint(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return AudioSegment(data=data, sample_width=2, frame_rate=RATE, channels=1)


def _silence(seconds: float) -> AudioSegment:
    return AudioSegment(data=bytes(2 * round(seconds * RATE)), sample_width=2, frame_rate=RATE, channels=1)


def _sting(samples: Samples) -> AudioSegment:
    return _segment(samples).apply_gain(_STING_LEVEL - integrated(step_energies(samples, RATE)))
