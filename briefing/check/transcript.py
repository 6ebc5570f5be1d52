"""The transcript of an episode, as WebVTT.

In: the file, the length and the silences of the audio. Out: captions and faults. Never: what was said judged.

Format: https://www.w3.org/TR/webvtt1/, section 4.1, as far as podcast apps read it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.check.fault import Fault, shown
from briefing.model import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A caption may round its end up; a caption this long is a paragraph; this much sound without words is a lost sentence
# (a sting or a jingle is shorter).
TOLERANCE = 0.1
LONGEST = 30.0
LONGEST_GAP = 15.0
_CLOCK = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}(?:[ \t].*)?", re.ASCII)
_BESIDE = ("NOTE", "STYLE", "REGION")
_SPAN = re.compile(r"<[^<>]*>")
_END = 12


class Caption(Struct, frozen=True, kw_only=True):
    """What is shown at a time.

    Attributes:
        line: where it stands in the file, counted from 1.
        start: seconds.
        end: seconds.
        text: the words, without markup.
    """

    line: int
    start: float
    end: float
    text: str


def read(data: bytes, where: str) -> tuple[tuple[Caption, ...], tuple[Fault, ...]]:
    """Read a WebVTT file.

    Args:
        data: the file.
        where: what to call it.

    Returns:
        Its captions, and a fault for each block that is none.
    """
    try:
        lines = re.split("\r\n|\n|\r", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        what = f"The transcript is not UTF-8: byte {error.start:,} cannot be read."
        return (), (Fault(rule="transcript-format", where=where, what=what),)
    if not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        what = f"A WebVTT file begins with WEBVTT, this one with “{shown(lines[0], 40)}”."
        return (), (Fault(rule="transcript-format", where=where, what=what),)
    captions, broken = [], []
    for number, block in _blocks(lines):
        caption = _caption(number, block)
        if caption:
            captions.append(caption)
        elif not block[0].startswith(_BESIDE):
            what = f"Line {number} should give the times of a caption, but says “{shown(block[0], 40)}”."
            broken.append(Fault(rule="transcript-format", where=where, what=what))
    return tuple(captions), tuple(broken)


def faults(
    captions: Sequence[Caption], *, seconds: float | None, silences: Sequence[tuple[float, float]], where: str
) -> Iterator[Fault]:
    """Prove the captions of one episode.

    Args:
        captions: as `read` gave them.
        seconds: length of the audio, or None where it could not be measured.
        silences: start and length of each silence in the audio, in seconds.
        where: what to call the file.

    Yields:
        One fault at a time.
    """
    if not captions:
        yield Fault(rule="transcript-empty", where=where, what="The transcript has no caption.")
        return
    yield from _each(captions, where)
    yield from _order(captions, where)
    if seconds is not None:
        yield from _inside(captions, seconds, where)
        yield from _gaps(captions, seconds, silences, where)


def ends(captions: Sequence[Caption]) -> str:
    """Put together what is said first and last, where an episode tells how it was made.

    Args:
        captions: as `read` gave them.

    Returns:
        The words of the first and the last dozen captions.
    """
    return " ".join(caption.text for caption in (*captions[:_END], *captions[-_END:]))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Cut the lines after the header into blocks at blank lines, each with the number of its first line."""
    block: list[str] = []
    header = True
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
            continue
        if block and not header:
            yield number - len(block), block
        block, header = [], False


def _caption(number: int, block: Sequence[str]) -> Caption | None:
    """Read a block as a caption: perhaps a name, then the times, then the words."""
    for at in (0, 1):
        match = _TIMING.fullmatch(block[at].strip()) if at < len(block) else None
        if match:
            words = _SPAN.sub("", " ".join(block[at + 1 :])).strip()
            return Caption(
                line=number, start=_seconds(match.groups()[:4]), end=_seconds(match.groups()[4:]), text=words
            )
    return None


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, rest = (int((part or "0")[:9]) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + rest / 1000


def _each(captions: Sequence[Caption], where: str) -> Iterator[Fault]:
    for caption in captions:
        if not caption.text:
            what = f"The caption at line {caption.line} ({caption.start:.1f} s) is empty."
            yield Fault(rule="transcript-empty", where=where, what=what)
        if not caption.start < caption.end:
            start, end = caption.start, caption.end
            what = f"The caption at line {caption.line} ends at {end:.1f} s, not after it begins ({start:.1f} s)."
            yield Fault(rule="transcript-order", where=where, what=what)
        elif caption.end - caption.start > LONGEST:
            length = caption.end - caption.start
            what = f"The caption at line {caption.line} stands for {length:.1f} s; {LONGEST:.0f} s are allowed."
            yield Fault(rule="transcript-long", where=where, what=what)


def _order(captions: Sequence[Caption], where: str) -> Iterator[Fault]:
    for caption, after in pairwise(captions):
        if after.start < caption.end - 1e-9:
            what = (
                f"The caption at line {after.line} begins at {after.start:.1f} s, before the one above it "
                f"ends ({caption.end:.1f} s)."
            )
            yield Fault(rule="transcript-order", where=where, what=what)


def _inside(captions: Sequence[Caption], seconds: float, where: str) -> Iterator[Fault]:
    for caption in captions:
        if caption.end > seconds + TOLERANCE:
            what = f"The caption at line {caption.line} ends at {caption.end:.1f} s, after the audio ({seconds:.1f} s)."
            yield Fault(rule="transcript-range", where=where, what=what)


def _gaps(
    captions: Sequence[Caption], seconds: float, silences: Sequence[tuple[float, float]], where: str
) -> Iterator[Fault]:
    """Find stretches of sound that no caption covers; what is silent inside them needs no words."""
    covered = 0.0
    spans = sorted((caption.start, caption.end) for caption in captions)
    for start, end in [*spans, (seconds, seconds)]:
        quiet = sum(max(0.0, min(start, at + length) - max(covered, at)) for at, length in silences)
        if start - covered - quiet > LONGEST_GAP:
            what = f"From {covered:.1f} s to {start:.1f} s something is heard that the transcript does not have."
            yield Fault(rule="transcript-gap", where=where, what=what)
        covered = max(covered, min(end, seconds))
