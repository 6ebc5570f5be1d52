"""Feeds and lists that lie on disk.

In: a path. Out: the bytes. Never: a device, a pipe, or a file of any size.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import FetchError, Kind

LARGEST = 32 << 20  # bytes; a file of the owner's own is trusted further than what the web sends


def load(path: Path) -> bytes:
    """Read a file.

    Args:
        path: where it lies.

    Returns:
        Its bytes.

    Raises:
        FetchError: it is missing, no file, too large or unreadable.
    """
    try:
        if not path.is_file():
            fault = f"{path} is a folder or a device." if path.exists() else f"There is no file {path}."
            raise FetchError(path, fault, Kind.FILE)
        if path.stat().st_size > LARGEST:
            raise FetchError(path, f"The file {path} is larger than {LARGEST >> 20} MiB.", Kind.FILE)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FetchError(
            path, f"The file {path} cannot be read: {getattr(error, 'strerror', None) or error}.", Kind.FILE
        ) from error
