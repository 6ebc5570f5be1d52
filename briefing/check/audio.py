"""The sound of an episode, measured on the decoded MP3.

In: a measurement, what the feed promises. Out: faults. Never: a sample.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.fault import Fault
from briefing.model import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.audio import Measurement

SHORTEST = 20.0
LONGEST_SILENCE = 2.0
# itunes:duration has whole seconds, so rounding alone takes up to one.
DURATION_TOLERANCE = 1.0
LOUDNESS_TOLERANCE = 0.5
# Figures are printed with one decimal, and compared as they are printed.
_DECIMALS = 1


class Limits(Struct, frozen=True, kw_only=True):
    """How loud an episode is meant to be.

    Attributes:
        lufs: integrated loudness, in LUFS.
        true_peak: highest true peak, in dBTP.
    """

    lufs: float = -16.0
    true_peak: float = -1.0


def faults(measured: Measurement, *, promised: int | None, limits: Limits, where: str) -> Iterator[Fault]:
    """Prove the sound of one episode.

    Args:
        measured: the truth about the file.
        promised: `itunes:duration` in seconds, or None where it cannot be read.
        limits: how loud it is meant to be.
        where: what to call the file.

    Yields:
        One fault at a time.
    """
    yield from _length(measured, promised, where)
    yield from _level(measured, limits, where)
    yield from _silences(measured, where)


def _length(measured: Measurement, promised: int | None, where: str) -> Iterator[Fault]:
    if measured.seconds < SHORTEST:
        what = f"The episode is {measured.seconds:.1f} s long; anything under {SHORTEST:.0f} s is broken."
        yield Fault(rule="audio-short", where=where, what=what)
    if promised is not None and abs(measured.seconds - promised) > DURATION_TOLERANCE:
        what = f"The audio lasts {measured.seconds:.1f} s but the feed's itunes:duration says {promised} s."
        yield Fault(rule="duration", where=where, what=what)


def _level(measured: Measurement, limits: Limits, where: str) -> Iterator[Fault]:
    lufs = round(measured.loudness.lufs, _DECIMALS)
    if not abs(lufs - limits.lufs) <= LOUDNESS_TOLERANCE + 1e-9:  # so that not-a-number is a fault too
        word = "loud" if lufs > limits.lufs else "quiet"
        what = f"The episode is too {word}: {lufs:.1f} LUFS, where {limits.lufs:g} ± {LOUDNESS_TOLERANCE:g} is wanted."
        yield Fault(rule="loudness", where=where, what=what)
    peak = round(measured.loudness.true_peak, _DECIMALS)
    if not peak <= limits.true_peak + 1e-9:
        what = f"The true peak is {peak:.1f} dBTP, above {limits.true_peak:g}: it would distort on some players."
        yield Fault(rule="true-peak", where=where, what=what)


def _silences(measured: Measurement, where: str) -> Iterator[Fault]:
    for start, length in measured.silences:
        if length > LONGEST_SILENCE:
            what = f"Nothing is heard for {length:.1f} s from {start:.1f} s on; {LONGEST_SILENCE:g} s are allowed."
            yield Fault(rule="silence", where=where, what=what)
