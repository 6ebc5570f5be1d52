"""The memory of the house: what aired where, what each feed said last, when each item was first seen.

In: episodes, feeds' answers, item ids. Out: the same, later. Never: deciding anything.

One SQLite file. The row of an episode is the moment of publication: pages and feed are written from these rows, so
that a build that ends in between is finished by the next one.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefing.errors import BriefingError
from briefing.model import Episode, Remembered, decode, encode

_SCHEMA = """
CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, body BLOB);
CREATE TABLE IF NOT EXISTS seen (item TEXT PRIMARY KEY, first TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS episode (
    show TEXT, out TEXT, date TEXT, revision INTEGER, document BLOB NOT NULL, PRIMARY KEY (show, out, date, revision)
);
PRAGMA user_version = 1;
"""
_SEEN_FOR = timedelta(days=90)


class Archive:
    """One station's memory; a context manager that keeps what was learnt unless the block fails."""

    def __init__(self, file: Path) -> None:
        """Open the memory, making it where there is none.

        Args:
            file: path of the SQLite file.

        Raises:
            BriefingError: the file is no archive, or cannot be written.
        """
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(file, timeout=30)
            self._db.executescript(_SCHEMA)
        except sqlite3.Error as error:
            message = f"The archive {file} cannot be opened ({error}). Put a copy back, or move it away to begin anew."
            raise BriefingError(file, message) from error

    def __enter__(self) -> Self:
        """Give the open archive."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was learnt, and close."""
        if kind is None:
            self._db.commit()
        self._db.close()

    def recall(self, url: str) -> Remembered | None:
        """Tell what a feed said last.

        Args:
            url: the feed's address.

        Returns:
            Its last answer, or None where it was never heard.
        """
        row = self._db.execute("SELECT etag, modified, body FROM feed WHERE url = ?", (url,)).fetchone()
        return Remembered(etag=row[0], modified=row[1], body=zlib.decompress(row[2])) if row else None

    def remember(self, url: str, said: Remembered) -> None:
        """Keep what a feed says now.

        Args:
            url: the feed's address.
            said: its answer.
        """
        row = (url, said.etag, said.modified, zlib.compress(said.body, 1))
        self._db.execute("INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)", row)

    def first_seen(self, ids: Sequence[str], now: datetime) -> dict[str, datetime]:
        """Tell when each item was first seen, and remember those that are new.

        Args:
            ids: item ids.
            now: the clock, aware UTC; nothing was first seen later.

        Returns:
            Item id to time, aware UTC.
        """
        self._db.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", [(item, now.isoformat()) for item in ids])
        self._db.execute("DELETE FROM seen WHERE first < ?", ((now - _SEEN_FOR).isoformat(),))
        wanted = (msgspec.json.encode(list(ids)),)
        rows = self._db.execute("SELECT item, first FROM seen WHERE item IN (SELECT value FROM json_each(?))", wanted)
        return {item: min(datetime.fromisoformat(first), now) for item, first in rows}

    def commit(self) -> None:
        """Keep what was learnt so far."""
        self._db.commit()

    def record(self, show: str, out: Path, episode: Episode) -> None:
        """Write down that an episode is published; from here on it is.

        Args:
            show: the show's id.
            out: the public folder.
            episode: what is in it now.
        """
        row = (show, str(out.resolve()), episode.date.isoformat(), episode.revision, encode(episode))
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO episode VALUES (?, ?, ?, ?, ?)", row)

    def episodes(self, show: str, out: Path) -> tuple[Episode, ...]:
        """List what is published in a public folder: the last revision of each day whose audio is there.

        Args:
            show: the show's id.
            out: the public folder.

        Returns:
            Episodes, oldest first.
        """
        rows = self._db.execute(
            "SELECT date, document FROM episode WHERE show = ? AND out = ? ORDER BY date, revision",
            (show, str(out.resolve())),
        )
        latest: dict[Date, Episode] = {}
        for date, document in rows:
            episode = decode(document, Episode)
            if (out / episode.enclosure.path).is_file():
                latest[Date.fromisoformat(date)] = episode
        return tuple(latest.values())
