"""One build of a show at a time.

In: a show. Out: its lock, held. Never: waiting for another build.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from briefing.errors import Busy
from briefing.store.writing import writing


@contextmanager
def one_at_a_time(days: Path, show: str) -> Iterator[None]:
    """Hold a show's lock, which the system lets go when the process ends, however it ends.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Yields:
        Nothing, while the lock is held.

    Raises:
        Busy: another build holds it.
    """
    folder = days / show
    lock = FileLock(folder / ".lock")
    try:
        with writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(blocking=False)
    except Timeout as error:
        raise Busy(
            show, f"Another build of “{show}” is running. Wait for it, or end it, then run this again."
        ) from error
    try:
        yield
    finally:
        lock.release()
