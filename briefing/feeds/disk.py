"""Feeds and lists that lie on disk.

In: a path. Out: the bytes. Never: a device, a pipe, or a file of any size.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import FetchError

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
            raise FetchError(path, "The file is a folder or a device." if path.exists() else "There is no such file.")
        if path.stat().st_size > LARGEST:
            raise FetchError(path, f"The file is larger than {LARGEST >> 20} MiB.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FetchError(path, f"The file cannot be read: {getattr(error, 'strerror', None) or error}.") from error
