"""The form of the archive's file."""

import sqlite3
from contextlib import closing

import pytest

from briefing.archive import Archive, forms
from briefing.errors import BriefingError
from briefing.model import Health, Remembered


def test_a_new_file_has_the_present_form(tmp_path):
    """It is stamped with its number."""
    with Archive(tmp_path / "a.sqlite"):
        pass
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (forms.FORM,)


def test_an_older_file_keeps_what_is_in_it(tmp_path):
    """A file of the second form gets the ledger's tables, and loses nothing."""
    file = tmp_path / "a.sqlite"
    with Archive(file) as archive:
        archive.remember("https://a.example/", Remembered(body=b"said"))
    with closing(sqlite3.connect(file)) as db, db:
        db.executescript("DROP TABLE health; DROP TABLE gave; PRAGMA user_version = 2;")
    with Archive(file) as archive:
        assert archive.recall("https://a.example/") == Remembered(body=b"said")
        archive.ledger.note("https://a.example/", Health(nights=1))
        assert archive.ledger.health("https://a.example/").nights == 1


def test_a_file_of_a_newer_briefing_is_refused_and_left_as_it_is(tmp_path):
    """The message says whose it is and what to do."""
    file = tmp_path / "a.sqlite"
    with closing(sqlite3.connect(file)) as db, db:
        db.executescript(f"CREATE TABLE later (what TEXT); PRAGMA user_version = {forms.FORM + 1};")
    before = file.read_bytes()
    with pytest.raises(BriefingError, match=r"a\.sqlite was written by a newer Briefing.*nothing was changed"):
        Archive(file)
    assert file.read_bytes() == before
