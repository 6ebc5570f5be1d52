"""Walks an MP3 frame by frame without decoding it, so that a missing or torn piece is noticed.

In: the path of an MP3. Out: its rate, channels, bit rate and exact count of samples. Never: the sound itself.

The frame header is ISO/IEC 11172-3, 2.4.1.3 (MPEG-2: ISO/IEC 13818-3). The first frame may be a Xing or Info header
that counts the frames and bytes of the stream; LAME's extension of it (http://gabriel.mp3-tech.org/mp3infotag.html)
names the samples that the encoder added at both ends, which players leave out. ffmpeg decodes exactly the samples
counted here.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import AudioError
from briefing.model import Struct

_SYNC = 0x7FF
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_BIT_RATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MPEG1 = 3
_LAYER_3 = 1
_MONO = 3
_HEADER = 4
_ID3 = 10
_ID3V1 = 128
_OTHER_TAGS = {b"APETAGEX", b"LYRICSBE"}
_HAS_FRAMES, _HAS_BYTES, _HAS_TABLE, _HAS_QUALITY = 1, 2, 4, 8


class Frame(Struct, frozen=True, kw_only=True):
    """One frame's header.

    Attributes:
        size: bytes, header included.
        rate: hertz.
        channels: 1 or 2.
        bit_rate: kilobits a second.
        samples: how many samples a channel it holds.
        side: bytes of side information after the header.
    """

    size: int
    rate: int
    channels: int
    bit_rate: int
    samples: int
    side: int


class Stream(Struct, frozen=True, kw_only=True):
    """What the frames of a whole file add up to.

    Attributes:
        rate: hertz.
        channels: 1 or 2.
        bit_rate: kilobits a second, the mean where it varies.
        frames: how many hold sound.
        samples: samples a channel that a player plays, without those the encoder added.
    """

    rate: int
    channels: int
    bit_rate: int
    frames: int
    samples: int


def walk(path: Path) -> Stream:
    """Follow an MP3 from its first frame to its last.

    Args:
        path: the file; ID3 and APE tags around the frames are stepped over.

    Returns:
        Its rate, channels, bit rate and length.

    Raises:
        AudioError: it cannot be read, is not an MP3, or a piece of it is missing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise AudioError(path, f"{path} cannot be read: {error.strerror}.") from error
    start = _after_tags(data)
    first = _frame(data, start)
    if first is None:
        raise AudioError(path, f"{path} is not an MP3: no frame follows at byte {start}.")
    end, count = _to_the_end(path, data, start, first)
    size, added, info = end - start, 0, _info(data, start, first)
    if info is not None:
        count, size = count - 1, size - first.size
        _compare(path, info, frames=count, sizes=(size, end - start))
        added = info[2]
    seconds, samples = count * first.samples / first.rate, max(0, count * first.samples - added)
    bit_rate = round(size * 8 / 1000 / seconds) if seconds else first.bit_rate
    return Stream(rate=first.rate, channels=first.channels, bit_rate=bit_rate, frames=count, samples=samples)


def _after_tags(data: bytes) -> int:
    """Step over ID3v2 tags; their size is four bytes of seven bits (id3.org, ID3v2.3.0, 3.1)."""
    at = 0
    while data[at : at + 3] == b"ID3" and len(data) >= at + _ID3:
        a, b, c, d = data[at + 6 : at + _ID3]
        at += _ID3 + ((a & 127) << 21 | (b & 127) << 14 | (c & 127) << 7 | d & 127)
    return at


def _frame(data: bytes, at: int) -> Frame | None:
    """Read the frame header at a byte, or None where none stands there."""
    word = int.from_bytes(data[at : at + _HEADER], "big")
    version, layer = word >> 19 & 3, word >> 17 & 3
    rate_index, bit_index = word >> 10 & 3, word >> 12 & 15
    whole = len(data) >= at + _HEADER and word >> 21 == _SYNC and version in _RATES
    if not whole or layer != _LAYER_3 or rate_index == 3 or bit_index in {0, 15}:  # noqa: PLR2004 - reserved values
        return None
    first_version = version == _MPEG1
    rate, bit_rate = _RATES[version][rate_index], _BIT_RATES[3 if first_version else 2][bit_index]
    channels = 1 if word >> 6 & 3 == _MONO else 2
    samples = 1152 if first_version else 576
    side = (17 if channels == 1 else 32) if first_version else (9 if channels == 1 else 17)
    size = samples // 8 * bit_rate * 1000 // rate + (word >> 9 & 1)
    return Frame(size=size, rate=rate, channels=channels, bit_rate=bit_rate, samples=samples, side=side)


def _to_the_end(path: Path, data: bytes, start: int, first: Frame) -> tuple[int, int]:
    """Step from frame to frame; give the byte after the last, and how many there are."""
    at, count = start, 0
    known: dict[bytes, Frame | None] = {}  # a file has few different headers
    while at < len(data):
        header = data[at : at + _HEADER]
        if header not in known:
            known[header] = _frame(data, at)
        frame = known[header]
        if frame is None or (frame.rate, frame.samples) != (first.rate, first.samples):
            if _tags_follow(data, at):
                break
            raise AudioError(path, f"{path} is torn: a frame should begin at byte {at} of {len(data)}, and none does.")
        at, count = at + frame.size, count + 1
    if at > len(data):
        raise AudioError(path, f"{path} is cut off: its last frame lacks {at - len(data)} bytes.")
    return at, count


def _tags_follow(data: bytes, at: int) -> bool:
    """Tell whether an ID3v1, APE or Lyrics3 tag stands at a byte."""
    return (data[at : at + 3] == b"TAG" and len(data) - at == _ID3V1) or data[at : at + 8] in _OTHER_TAGS


def _info(data: bytes, start: int, first: Frame) -> tuple[int, int, int] | None:
    """Read the Xing or Info header: frames and bytes (0 where it does not say), and the samples added at both ends."""
    at = start + _HEADER + first.side
    if data[at : at + 4] not in {b"Xing", b"Info"}:
        return None
    flags = int.from_bytes(data[at + 4 : at + 8], "big")
    at += 8
    frames = int.from_bytes(data[at : at + 4], "big") if flags & _HAS_FRAMES else 0
    at += 4 if flags & _HAS_FRAMES else 0
    size = int.from_bytes(data[at : at + 4], "big") if flags & _HAS_BYTES else 0
    at += 4 if flags & _HAS_BYTES else 0
    at += 100 if flags & _HAS_TABLE else 0
    at += 4 if flags & _HAS_QUALITY else 0
    if not data[at : at + 4].strip(b"\0"):
        return frames, size, 0
    both = int.from_bytes(data[at + 21 : at + 24], "big")
    return frames, size, (both >> 12) + (both & 0xFFF)


def _compare(path: Path, info: tuple[int, int, int], *, frames: int, sizes: tuple[int, int]) -> None:
    """Hold what the header promises against what is there; encoders count its own bytes in or out."""
    if info[0] and info[0] != frames:
        raise AudioError(path, f"{path} is not whole: its header counts {info[0]} frames, and it holds {frames}.")
    if info[1] and info[1] not in sizes:
        raise AudioError(path, f"{path} is not whole: its header counts {info[1]} bytes, and it holds {sizes[1]}.")
