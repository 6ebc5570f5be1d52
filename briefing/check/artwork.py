"""The artwork, by Apple's rules.

In: the picture file. Out: faults. Never: taste.
"""

from __future__ import annotations

import struct
import warnings
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PIL import Image

from briefing.check.fault import Fault, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SMALLEST, LARGEST = 1400, 3000
MOST_BYTES = 500_000
_ENDINGS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}
# What Pillow raises on broken files, beside its own errors, which are OSErrors.
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, EOFError, struct.error, Warning, Image.DecompressionBombError)


def address(url: str, where: str) -> Iterator[Fault]:
    """Prove that apps will take the artwork's address for a picture.

    Args:
        url: the address.
        where: who names it.

    Yields:
        A fault if it does not end in .jpg or .png.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return
    if parts.query or not parts.path.endswith(tuple(_ENDINGS)):
        what = f"The artwork's address {shown(url)} must end in .jpg or .png, with nothing after it."
        yield Fault(rule="artwork-address", where=where, what=what)


def faults(path: Path, where: str) -> Iterator[Fault]:
    """Prove the picture.

    Args:
        path: the file.
        where: what to call it.

    Yields:
        One fault at a time.
    """
    size = path.stat().st_size
    if size >= MOST_BYTES:
        what = f"The artwork is {size / 1000:,.0f} kB large; it must be under {MOST_BYTES // 1000} kB."
        yield Fault(rule="artwork-bytes", where=where, what=what)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(path) as picture:
                yield from _picture(picture, path.suffix, where)
    except _BROKEN as error:
        yield Fault(
            rule="artwork-broken", where=where, what=f"The artwork is not a whole picture: {shown(str(error))}."
        )


def _picture(picture: Image.Image, ending: str, where: str) -> Iterator[Fault]:
    width, height = picture.size
    if _ENDINGS.get(ending) != picture.format:
        what = f"The artwork is a {picture.format} but its name ends in {shown(ending) or 'nothing'}."
        yield Fault(rule="artwork-format", where=where, what=what)
    if width != height or not SMALLEST <= width <= LARGEST:
        what = f"The artwork is {width} x {height} pixels; it must be square, {SMALLEST} to {LARGEST}."
        yield Fault(rule="artwork-size", where=where, what=what)
        return
    if picture.mode != "RGB":
        what = f"The artwork's colours are {picture.mode}; they must be RGB without transparency."
        yield Fault(rule="artwork-colours", where=where, what=what)
    picture.load()
