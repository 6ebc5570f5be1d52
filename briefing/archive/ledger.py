"""The ledger: how each feed has been, which items it gave, and how many of them made the air.

In: what a night's round of the feeds came to. Out: the same, later, counted. Never: deciding what follows from it.

What made the air is counted from the episodes as they were last revised, whenever it is asked for. So a revision that
leaves a story out takes its items out of the count, and nothing has to be kept in step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from briefing.archive.asking import asking
from briefing.model import Health, Yield, decode, encode

_COUNTED = timedelta(days=30)
_KEPT = timedelta(days=40)
"""Longer than is counted: an episode names items that were gathered up to a window earlier."""


class _Told(msgspec.Struct, frozen=True):
    """What of a reference is looked at."""

    item: str


class _Story(msgspec.Struct, frozen=True):
    """What of a story is looked at."""

    references: tuple[_Told, ...] = ()


class _Aired(msgspec.Struct, frozen=True):
    """What of an episode is looked at: reading it whole would take ten times as long."""

    stories: tuple[_Story, ...] = ()


class Ledger:
    """How a station's feeds have been. What is written here is kept by the archive's `commit`."""

    def __init__(self, db: sqlite3.Connection, file: Path) -> None:
        """Open the ledger of an archive.

        Args:
            db: the archive's database.
            file: where it lies, for messages.
        """
        self._db = db
        self._file = file

    def health(self, url: str) -> Health:
        """Tell how a feed has been.

        Args:
            url: its address, as the list has it.

        Returns:
            What is known; nothing of one that was never asked.
        """
        with asking(self._file):
            row = self._db.execute("SELECT document FROM health WHERE url = ?", (url,)).fetchone()
            return decode(row[0], Health) if row else Health()

    def note(self, url: str, health: Health) -> None:
        """Write down how a feed is.

        Args:
            url: its address, as the list has it.
            health: how it is now.
        """
        with asking(self._file):
            self._db.execute("INSERT OR REPLACE INTO health VALUES (?, ?)", (url, encode(health)))

    def gave(self, url: str, items: Iterable[str], now: datetime) -> None:
        """Write down which items a feed gave; the first time counts.

        Args:
            url: its address, as the list has it.
            items: their ids.
            now: the clock, aware UTC.
        """
        rows = [(url, item, now.isoformat()) for item in items]
        with asking(self._file):
            self._db.executemany("INSERT OR IGNORE INTO gave VALUES (?, ?, ?)", rows)
            self._db.execute("DELETE FROM gave WHERE at < ?", ((now - _KEPT).isoformat(),))

    def yields(self, now: datetime) -> dict[str, Yield]:
        """Count what came of every feed in the last 30 days.

        Args:
            now: the clock, aware UTC.

        Returns:
            Address to counts; a feed that gave nothing is not in it.
        """
        since = (now - _COUNTED).isoformat()
        counted = (
            "SELECT url, count(*), count(aired.value), max(at) FROM gave "
            "LEFT JOIN json_each(?) AS aired ON aired.value = item WHERE at >= ? AND at <= ? GROUP BY url"
        )
        with asking(self._file):
            aired = msgspec.json.encode(sorted(self._aired((now - _COUNTED).date().isoformat())))
            return {
                url: Yield(gathered=gathered, aired=on_air, newest=datetime.fromisoformat(newest))
                for url, gathered, on_air, newest in self._db.execute(counted, (aired, since, now.isoformat()))
            }

    def _aired(self, since: str) -> set[str]:
        """Collect the items that the episodes since a date name, each as it was last revised."""
        last = "SELECT document, max(revision) FROM episode WHERE date >= ? GROUP BY show, out, date"
        episodes = (decode(document, _Aired) for document, _ in self._db.execute(last, (since,)))
        return {told.item for episode in episodes for story in episode.stories for told in story.references}
