"""The form of the archive's file: its tables, and how an older file gets them.

In: an open database. Out: the same in the present form. Never: a row changed, or a file of a newer form touched.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefing.errors import BriefingError

FORM = 3
_TABLES = """
CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, body BLOB);
CREATE TABLE IF NOT EXISTS seen (item TEXT PRIMARY KEY, first TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS episode (
    show TEXT, out TEXT, date TEXT, revision INTEGER, document BLOB NOT NULL, PRIMARY KEY (show, out, date, revision)
);
-- since form 2: when a feed was last listed, and when its server may be asked again
CREATE TABLE IF NOT EXISTS heard (url TEXT PRIMARY KEY, at TEXT NOT NULL, until TEXT);
-- since form 3: how a feed has been, and which items it gave
CREATE TABLE IF NOT EXISTS health (url TEXT PRIMARY KEY, document BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS gave (url TEXT, item TEXT, at TEXT NOT NULL, PRIMARY KEY (url, item)) WITHOUT ROWID;
"""


def bring_up(db: sqlite3.Connection, file: Path) -> None:
    """Give a new or older file the tables of the present form; what is in it stays.

    Args:
        db: the database, open.
        file: where it lies, for the message.

    Raises:
        BriefingError: a newer Briefing wrote it.
    """
    (form,) = db.execute("PRAGMA user_version").fetchone()
    if form > FORM:
        what = f"The archive {file} was written by a newer Briefing (its form is {form}, this one knows {FORM})"
        raise BriefingError(file, f"{what}. Install that one again; nothing was changed.")
    if form != FORM:  # written only where it differs, so that shows that build at once need not wait here
        db.executescript(f"{_TABLES}PRAGMA user_version = {FORM};")
