"""The shelf of takes already spoken: a WAV file and its word times for each, under the hash of what went into it.

In: a key. Out: what lies there, where it is whole.
Never: a half file; each is written beside and renamed, the WAV last.
"""

from __future__ import annotations

import os
import wave
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from briefing.model import Struct, WordTime, decode, encode

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

MEGABYTES = 500
"""How large the shelf may grow: about four hours of takes."""
_WRITTEN_WITHIN = 3600.0
"""Seconds after which a file that is still being written was left by a build that was killed."""


class Kept(Struct, frozen=True, kw_only=True):
    """What is known about a take on the shelf, kept beside its WAV file.

    Attributes:
        text: what was said, for a person who looks at the shelf.
        rate: sample rate in hertz.
        samples: how many it has.
        crc: CRC-32 of its samples, so that a damaged file is spoken again.
        words: word times in seconds.
    """

    text: str
    rate: int
    samples: int
    crc: int
    words: tuple[WordTime, ...] = ()

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.samples / self.rate


def place(folder: Path, key: str) -> Path:
    """Name the WAV file of a take.

    Args:
        folder: the shelf.
        key: hash in hexadecimal.

    Returns:
        Its path, whether or not it exists.
    """
    return folder / key[:2] / f"{key}.wav"


def look(path: Path) -> Kept | None:
    """Look whether a take lies on the shelf, whole, and mark it as used.

    Args:
        path: its WAV file.

    Returns:
        What is known about it, or None where it must be spoken.
    """
    try:
        kept = decode(path.with_suffix(".json").read_bytes(), Kept)
        with wave.open(str(path), "rb") as file:
            frames = file.readframes(file.getnframes())
        if zlib.crc32(frames) != kept.crc or len(frames) != 2 * kept.samples:
            return None
        os.utime(path)
    except (OSError, EOFError, wave.Error, msgspec.MsgspecError):
        return None
    return kept


def put(path: Path, samples: NDArray[np.int16], rate: int, words: tuple[WordTime, ...], text: str) -> Kept:
    """Lay a take on the shelf.

    Args:
        path: its WAV file.
        samples: mono 16-bit samples.
        rate: in hertz.
        words: word times in seconds.
        text: what is said.

    Returns:
        What is known about it.

    Raises:
        OSError: the folder cannot be written or is full; nothing half is left.
    """
    frames = samples.astype("<i2").tobytes()
    kept = Kept(text=text, rate=rate, samples=len(samples), crc=zlib.crc32(frames), words=words)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        beside.write_bytes(encode(kept))
        beside.replace(path.with_suffix(".json"))
        with wave.open(str(beside), "wb") as file:
            file.setparams((1, 2, rate, len(samples), "NONE", ""))
            file.writeframes(frames)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return kept


def clear(folder: Path, megabytes: float = MEGABYTES) -> None:
    """Take the takes off the shelf that were not used for longest, until the rest fits, and what a killed build left.

    Args:
        folder: the shelf.
        megabytes: how large it may be.
    """
    files = []
    for path in folder.glob("*/*.*"):
        with suppress(FileNotFoundError):  # another show's build may be clearing too
            files.append((path.stat(), path))
    total = sum(stat.st_size for stat, _ in files)
    newest = max((stat.st_mtime for stat, _ in files), default=0.0)
    for stat, path in sorted(files, key=lambda file: file[0].st_mtime):
        left_over = path.suffix == ".part" and stat.st_mtime < newest - _WRITTEN_WITHIN
        if not left_over and (total <= megabytes * 1e6 or path.suffix != ".wav"):
            continue
        with suppress(OSError):  # a shelf that cannot be cleared is no reason to have no episode
            path.unlink(missing_ok=True)
            if not left_over:
                path.with_suffix(".json").unlink(missing_ok=True)
            total -= stat.st_size
