"""What the database or the disk refuses, said in a sentence.

In: an attempt to read or write the archive. Out: nothing, or an error that says what to do. Never: reading or writing.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefing.errors import BriefingError


@contextmanager
def asking(file: Path) -> Iterator[None]:
    """Turn what the database or the disk refuses into an error that says what to do."""
    try:
        yield
    except (sqlite3.Error, OSError, zlib.error, msgspec.MsgspecError) as error:
        why = str(error) or type(error).__name__
        raise BriefingError(file, f"The archive {file} cannot be used: {why}. {_way_out(why)}") from error


def _way_out(why: str) -> str:
    """Say what an operator can do about what the database said."""
    if "locked" in why:
        return "Another program holds it: end that one, then run again."
    if "malformed" in why or "not a database" in why:
        return "Put a copy back, or move it away: the next build takes up what is on air from the days' folders."
    return "See that the disk has room and the file is yours, then run again."
