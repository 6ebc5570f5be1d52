"""Files that are whole or not there at all.

In: bytes and a place. Out: a file written beside and renamed, or left alone when it holds the same.
Never: other bytes under a published name.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from briefing.errors import PublishError

_HASHED = re.compile(r"-([0-9a-f]{8})\.[a-z0-9]+$")


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into an error that says what to do.

    Args:
        folder: what is being written.

    Yields:
        Nothing.

    Raises:
        PublishError: the disk refused.
    """
    try:
        yield
    except OSError as error:
        what = f"{error.filename or folder}: {error.strerror or error}"
        message = (
            f"{folder} cannot be written ({what}). See that the disk has room and the folder is yours, then run again."
        )
        raise PublishError(folder, message) from error


def put(path: Path, data: bytes) -> bool:
    """Write a file beside its place and rename it there, unless it holds the same already.

    Args:
        path: where it belongs; its folder is made.
        data: what it holds.

    Returns:
        Whether anything changed.
    """
    if holds(path, data):
        return False
    _make(path.parent)
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):  # on a full disk the half of it is in the way of everything else
            beside.unlink(missing_ok=True)
        raise
    settle(path.parent)
    return True


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file holds exactly these bytes.

    Args:
        path: the file, which may be missing.
        data: the bytes.

    Returns:
        True where it does.
    """
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def move(source: Path, place: Path) -> None:
    """Move a finished file to where it stays for good.

    Args:
        source: the file; it is gone afterwards.
        place: its immutable name; a file that holds the same bytes there is left as it is, and one that has come to
            hold other bytes than its name says is replaced.

    Raises:
        PublishError: other bytes have that name already.
    """
    data = source.read_bytes()
    if place.exists() and not holds(place, data) and not _damaged(place):
        message = f"{place} holds other bytes, and a published name is never used twice. Move it away and run again."
        raise PublishError(place, message)
    if place.exists() or source.stat().st_dev != _nearest(place).stat().st_dev:
        put(place, data)
        source.unlink()
        return
    _make(place.parent)
    source.replace(place)
    settle(place.parent)


def _damaged(place: Path) -> bool:
    """Tell whether a file that is named by its hash holds something else by now."""
    named = _HASHED.search(place.name)
    return named is not None and not sha256(place.read_bytes()).hexdigest().startswith(named[1])


def _make(folder: Path) -> None:
    """Make a folder and those above it, and have the disk keep each name."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for place in missing:
        settle(place.parent)


def _nearest(place: Path) -> Path:
    """Find the folder that exists and will hold a place."""
    return next(folder for folder in place.parents if folder.exists())


def settle(folder: Path) -> None:
    """Have the disk keep the names in a folder, so that a power cut does not lose a rename.

    Args:
        folder: where a file was just renamed.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(folder: Path) -> None:
    """Remove a folder and all in it, if it is there.

    Args:
        folder: the folder.
    """
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
