"""The memory of the house: what aired where, what each feed said last, when each item was first seen.

In: episodes, feeds' answers, item ids. Out: the same, later. Never: deciding anything.

One SQLite file. The row of an episode is the moment of publication: pages and feed are written from these rows, so
that a build that ends in between is finished by the next one.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefing.archive import forms
from briefing.archive.asking import asking
from briefing.archive.ledger import Ledger
from briefing.model import Episode, Remembered, decode, encode

_PATIENCE = 30.0
"""Seconds to wait for another program to let go of the file."""
_SEEN_FOR = timedelta(days=90)


class Archive:
    """One station's memory; a context manager that keeps what was learnt unless the block fails.

    Attributes:
        ledger: how each feed has been.
    """

    def __init__(self, file: Path) -> None:
        """Open the memory, making it where there is none.

        Args:
            file: path of the SQLite file.

        Raises:
            BriefingError: the file is no archive, is that of a newer Briefing, or cannot be written.
        """
        self._file = file
        self._said: dict[str, Remembered] = {}
        self._listed: set[str] = set()
        with asking(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(file, timeout=_PATIENCE)
            forms.bring_up(self._db, file)
        self.ledger = Ledger(self._db, file)

    def __enter__(self) -> Self:
        """Give the open archive."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was learnt, and close."""
        try:
            if kind is None:
                self.commit()
        finally:
            self._db.close()

    def recall(self, url: str) -> Remembered | None:
        """Tell what a feed said last.

        Args:
            url: the feed's address.

        Returns:
            Its last answer, or None where it was never heard.
        """
        self._listed.add(url)
        wanted = "SELECT etag, modified, body, until FROM feed LEFT JOIN heard USING (url) WHERE url = ?"
        with asking(self._file):
            row = self._db.execute(wanted, (url,)).fetchone()
            if row is None:
                return None
            until = datetime.fromisoformat(row[3]) if row[3] else None
            return Remembered(etag=row[0], modified=row[1], body=zlib.decompress(row[2]), until=until)

    def remember(self, url: str, said: Remembered) -> None:
        """Keep what a feed says now, once `commit` is called: the file stays free while other feeds are asked.

        Args:
            url: the feed's address.
            said: its answer.
        """
        self._said[url] = said

    def first_seen(self, ids: Sequence[str], now: datetime) -> dict[str, datetime]:
        """Tell when each item was first seen, and remember those that are new.

        Args:
            ids: item ids.
            now: the clock, aware UTC; nothing was first seen later.

        Returns:
            Item id to time, aware UTC.
        """
        wanted = (msgspec.json.encode(list(ids)),)
        with asking(self._file):
            self._forget(now)
            self._db.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", [(item, now.isoformat()) for item in ids])
            self._db.execute("DELETE FROM seen WHERE first < ?", ((now - _SEEN_FOR).isoformat(),))
            rows = self._db.execute(
                "SELECT item, first FROM seen WHERE item IN (SELECT value FROM json_each(?))", wanted
            )
            return {item: min(datetime.fromisoformat(first), now) for item, first in rows}

    def _forget(self, now: datetime) -> None:
        """Note which feeds are still listed, and forget those that have not been for 90 days."""
        # The first form of this file noted nothing: what it holds counts as listed on the last night it knows of.
        last = "SELECT url, max(?, coalesce((SELECT max(first) FROM seen), '')), NULL FROM feed"
        self._db.execute(f"INSERT OR IGNORE INTO heard {last}", (now.isoformat(),))
        at = "INSERT INTO heard VALUES (?, ?, NULL) ON CONFLICT (url) DO UPDATE SET at = max(at, excluded.at)"
        self._db.executemany(at, [(url, now.isoformat()) for url in sorted(self._listed)])
        self._db.execute("DELETE FROM heard WHERE at < ?", ((now - _SEEN_FOR).isoformat(),))
        for table in ("feed", "health", "gave"):
            self._db.execute(f"DELETE FROM {table} WHERE url NOT IN (SELECT url FROM heard)")  # noqa: S608 - our own
        self._listed.clear()

    def commit(self) -> None:
        """Keep what was learnt so far."""
        rows = [(url, said.etag, said.modified, zlib.compress(said.body, 1)) for url, said in self._said.items()]
        with asking(self._file):
            self._db.executemany("INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?)", rows)
            until = [(said.until and said.until.isoformat(), url) for url, said in self._said.items()]
            self._db.executemany("UPDATE heard SET until = ? WHERE url = ?", until)
            self._db.commit()
        self._said.clear()

    def record(self, show: str, out: Path, episode: Episode) -> None:
        """Write down that an episode is published; from here on it is.

        Args:
            show: the show's id.
            out: the public folder.
            episode: what is in it now.
        """
        row = (show, str(out.resolve()), episode.date.isoformat(), episode.revision, encode(episode))
        with asking(self._file), self._db:
            self._db.execute("INSERT OR REPLACE INTO episode VALUES (?, ?, ?, ?, ?)", row)

    def aired(self, show: str, out: Path) -> tuple[Episode, ...]:
        """List all that was ever published in a public folder, whether or not its files are still there.

        Args:
            show: the show's id.
            out: the public folder.

        Returns:
            Every revision of every day, oldest first.
        """
        with asking(self._file):
            rows = self._db.execute(
                "SELECT document FROM episode WHERE show = ? AND out = ? ORDER BY date, revision",
                (show, str(out.resolve())),
            )
            return tuple(decode(document, Episode) for (document,) in rows)
