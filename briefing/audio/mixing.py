"""The room's one verb: takes become a mastered MP3 with its cues.

In: takes, the running time wanted, settings, a folder. Out: a Recording. Never: a figure not measured on the MP3.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.audio.assembly import RATE, STINGS_SECONDS, Timeline, assemble
from briefing.audio.encoding import encode, taken_away
from briefing.audio.levelling import level
from briefing.audio.mastering import analyse, master, render
from briefing.audio.stretching import stretch
from briefing.audio.timing import fit
from briefing.config import AudioSettings
from briefing.errors import AudioError
from briefing.model import Cue, Loudness, Recording, Take

NAME = "mix.mp3"
_TRIES = 3
_SPARE = 0.2  # dB more than the last excess, since another encoding gives another excess
_NEAR = 0.25  # LU; what is published must lie within 0.3
_ROUNDING = 0.05  # dB; ffmpeg tells the peak to a tenth
_ROOM_FOR_ENCODER = (
    0.7  # dB that decoding adds to the peaks of speech at the usual bit rates: 0.3 to 0.5, and a little more
)


def mix(
    takes: Sequence[Take], *, seconds: float | None, settings: AudioSettings, folder: Path, voice: str
) -> Recording:
    """Make one MP3 of the takes: levelled, timed, framed by the sting, mastered and measured.

    Args:
        takes: in the order they are heard.
        seconds: running time wanted, reached by the pauses and then by at most 3 % of stretch; None: every pause usual.
        settings: loudness, peak and bit rate.
        folder: where `mix.mp3` is written, without tags.
        voice: title of the voice that spoke.

    Returns:
        The recording, every figure measured on the decoded MP3; `seconds` tells how near it came.

    Raises:
        AudioError: a take cannot be used, ffmpeg failed, or the loudness and peak cannot both be had.
    """
    if not takes:
        raise AudioError(folder, "There is nothing to mix: the speech room left no take.")
    timeline, stretched = _lay_out(takes, seconds)
    length, loudness = finish(timeline.samples, settings, folder)
    return Recording(
        file=str((folder / NAME).resolve()),
        seconds=length,
        cues=tuple(_cue(take, span) for take, span in zip(takes, timeline.spans, strict=True)),
        loudness=loudness,
        voice=voice,
        stretch=stretched,
        bit_rate=settings.bit_rate,
        rate=RATE,
    )


def _lay_out(takes: Sequence[Take], seconds: float | None) -> tuple[Timeline, float]:
    """Level, time and assemble the takes; give the stretch with the timeline, and let go of everything else."""
    spoken = level(takes)
    wanted = None if seconds is None else seconds - STINGS_SECONDS
    timing = fit([one.seconds for one in spoken], [take.utterance.pause for take in takes], wanted)
    if timing.stretch != 1:
        spoken = stretch(spoken, timing.stretch)
    return assemble(spoken, timing.pauses), timing.stretch


def finish(samples: NDArray[np.int16], settings: AudioSettings, folder: Path) -> tuple[float, Loudness]:
    """Master and encode until the decoded MP3 measures right, which the first time nearly always does.

    Args:
        samples: mono, 16 bits, 44.1 kHz.
        settings: loudness, peak and bit rate.
        folder: where `mix.mp3` is written.

    Returns:
        Seconds of the decoded MP3, and its loudness and true peak.

    Raises:
        AudioError: ffmpeg failed, or the loudness and peak cannot both be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{NAME}.part"
    lufs, ceiling = settings.lufs, settings.true_peak - _ROOM_FOR_ENCODER
    analysis = analyse(samples, lufs=lufs, ceiling=ceiling)
    heard = Loudness(lufs=lufs, true_peak=ceiling)
    try:
        for _ in range(_TRIES):
            pieces = render(analysis, master(analysis, lufs=lufs, ceiling=ceiling), gain=-taken_away(settings.bit_rate))
            length, heard = encode(pieces, part, bit_rate=settings.bit_rate, count=len(samples))
            misses, over = settings.lufs - heard.lufs, heard.true_peak - settings.true_peak + _ROUNDING
            if abs(misses) <= _NEAR and over <= 0:
                part.replace(folder / NAME)
                return length, heard
            lufs, ceiling = lufs + misses, ceiling - (over + _SPARE if over > 0 else 0.0)
    finally:
        part.unlink(missing_ok=True)
    raise AudioError(
        folder,
        f"The episode measures {heard.lufs:.1f} LUFS and {heard.true_peak:.1f} dBTP after {_TRIES} encodings; "
        f"{settings.lufs:.1f} LUFS under {settings.true_peak:.1f} dBTP cannot be had at {settings.bit_rate} kb/s. "
        "Lower `lufs` or raise `true_peak` in [audio].",
    )


def _cue(take: Take, span: tuple[int, int]) -> Cue:
    said = take.utterance
    return Cue(
        start=span[0] / RATE,
        end=span[1] / RATE,
        text=said.sentence,
        kind=said.kind,
        slug=said.slug,
        title=said.title,
        segment=said.segment,
    )
