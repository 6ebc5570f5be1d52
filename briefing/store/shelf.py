"""The shelf: which days of a show there are, and what was published on them.

In: the station's `days` folder. Out: days and episodes. Never: making a folder or a file.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model
from pathlib import Path

import msgspec

from briefing.model import Episode, decode
from briefing.store.day import FILES, Day, Room


def shelf(days: Path, show: str) -> tuple[Day, ...]:
    """List the days of a show that have a folder.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Returns:
        The days, the latest first.
    """
    found = []
    for folder in (days / show).glob("????-??-??"):
        with suppress(ValueError):
            found.append(Day(days, show, Date.fromisoformat(folder.name)))
    return tuple(sorted(found, key=lambda day: day.date, reverse=True))


def published(days: Path, show: str) -> tuple[Episode, ...]:
    """List what the days' folders say was published, for when the archive was lost.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Returns:
        The episode each day ended with, oldest first; a day that holds none that can be read is passed over.
    """
    found = []
    for path in sorted((days / show).glob(f"*/{FILES[Room.PUBLISH]}")):
        with suppress(OSError, msgspec.MsgspecError):
            found.append(decode(path.read_bytes(), Episode))
    return tuple(found)
