"""The memory of the house."""

import sqlite3
import zlib
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.archive import Archive, memory
from briefing.errors import BriefingError
from briefing.model import Enclosure, Episode, Loudness, Remembered

_NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)


def _episode(day=15, revision=1, path="episodes/a.mp3"):
    return Episode(
        guid="g",
        date=date(2026, 1, day),
        number=1,
        revision=revision,
        title="t",
        summary="s",
        published=_NOW,
        revised=_NOW,
        enclosure=Enclosure(path=path, bytes=1, sha256="00", seconds=300.0),
        chapters=(),
        chapters_path="c",
        transcript_path="t",
        page_path="p",
        stories=(),
        loudness=Loudness(lufs=-16, true_peak=-1),
        voice="v",
    )


@pytest.fixture
def file(tmp_path):
    return tmp_path / "archive.sqlite"


def test_what_a_feed_said_last_is_remembered(file):
    """A feed's answer comes back as it came, in the next night's archive too."""
    said = Remembered(etag='"1"', modified="Thu", body=b"<rss>\x00</rss>")
    with Archive(file) as archive:
        assert archive.recall("https://a.example/feed") is None
        archive.remember("https://a.example/feed", said)
    with Archive(file) as archive:
        assert archive.recall("https://a.example/feed") == said


_FORM_1 = """
CREATE TABLE feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, body BLOB);
CREATE TABLE seen (item TEXT PRIMARY KEY, first TEXT NOT NULL);
CREATE TABLE episode (
    show TEXT, out TEXT, date TEXT, revision INTEGER, document BLOB NOT NULL, PRIMARY KEY (show, out, date, revision)
);
PRAGMA user_version = 1;
"""
_A, _B = "https://a.example/feed", "https://b.example/feed"


def _night(file, *listed, now=_NOW):
    """Ask the listed feeds as `gather` does; each of them answers that nothing has changed."""
    with Archive(file) as archive:
        for url in listed:
            archive.recall(url)
        archive.first_seen([], now)


def _known(file, *urls):
    """Tell which feeds an archive knows, in another night that lists none of them."""
    with closing(sqlite3.connect(file)) as db:
        return [url for url in urls if db.execute("SELECT 1 FROM feed WHERE url = ?", (url,)).fetchone()]


def _form_1(file, last=_NOW):
    with closing(sqlite3.connect(file)) as db, db:
        db.executescript(_FORM_1)
        db.executemany("INSERT INTO feed VALUES (?, 'e', 'm', ?)", [(url, zlib.compress(b"r")) for url in (_A, _B)])
        db.execute("INSERT INTO seen VALUES ('i', ?)", (last.isoformat(),))


def test_an_archive_of_the_first_form_keeps_what_other_shows_feeds_said(file):
    """The first night after the upgrade lists one show's feeds only, and forgets none of the others'."""
    _form_1(file)
    _night(file, _A)
    with Archive(file) as archive:
        assert archive.recall(_B) == Remembered(etag="e", modified="m", body=b"r")


def test_a_past_night_after_the_upgrade_forgets_nothing_either(file):
    """Feeds of the first form count from the last night that the file knows, not from the past one that is rebuilt."""
    _form_1(file)
    _night(file, _A, now=_NOW - timedelta(days=700))
    _night(file, now=_NOW + timedelta(days=1))
    assert _known(file, _A, _B) == [_A, _B]


def test_a_feed_that_is_listed_no_more_is_forgotten_after_90_days(file):
    """Its last answer goes after that, and not a day before; what is still listed stays, although it says only 304."""
    with Archive(file) as archive:
        for url in (_A, _B):
            archive.recall(url)
            archive.remember(url, Remembered(etag="e", body=b"r"))
        archive.first_seen([], _NOW)
    for day in (30, 60, 90):
        _night(file, _A, now=_NOW + timedelta(days=day))
    assert _known(file, _A, _B) == [_A, _B]
    _night(file, _A, now=_NOW + timedelta(days=91))
    assert _known(file, _A, _B) == [_A]


def test_when_a_server_may_be_asked_again_is_remembered(file):
    """The time comes back as it was kept, until another answer takes its place."""
    with Archive(file) as archive:
        archive.recall(_A)
        archive.remember(_A, Remembered(body=b"r", until=_NOW))
        archive.first_seen([], _NOW)
    with Archive(file) as archive:
        assert archive.recall(_A) == Remembered(body=b"r", until=_NOW)
        archive.remember(_A, Remembered(body=b"s"))
    with Archive(file) as archive:
        assert archive.recall(_A) == Remembered(body=b"s")


def test_a_failed_night_teaches_nothing_by_halves(file):
    """What was learnt in a block that failed is forgotten, unless it was committed."""

    def fail():
        with Archive(file) as archive:
            archive.remember("https://kept.example/", Remembered(body=b"k"))
            archive.commit()
            archive.remember("https://lost.example/", Remembered(body=b"l"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with Archive(file) as archive:
        assert archive.recall("https://kept.example/")
        assert archive.recall("https://lost.example/") is None


def test_the_first_sight_of_an_item_counts(file):
    """An item seen on an earlier night keeps that time; a new one gets the present."""
    later = _NOW + timedelta(hours=5)
    with Archive(file) as archive:
        assert archive.first_seen(["a"], _NOW) == {"a": _NOW}
        assert archive.first_seen(["a", "b"], later) == {"a": _NOW, "b": later}


def test_nothing_was_first_seen_in_the_future(file):
    """Where a past night is built again, what was seen since counts as seen then."""
    with Archive(file) as archive:
        archive.first_seen(["a"], _NOW)
        past = _NOW - timedelta(days=3)
        assert archive.first_seen(["a"], past) == {"a": past}


def test_every_revision_is_remembered(file, tmp_path):
    """What aired comes oldest first, each revision of a day, whether or not its files are still there."""
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode(15))
        archive.record("harbour", tmp_path, _episode(14))
        archive.record("harbour", tmp_path, _episode(15, 2, "episodes/b.mp3"))
        aired = archive.aired("harbour", tmp_path)
    assert [(e.date.day, e.revision) for e in aired] == [(14, 1), (15, 1), (15, 2)]


def test_each_show_and_folder_has_its_own_air(file, tmp_path):
    """Two shows, or two public folders, do not see each other's episodes."""
    other = tmp_path / "other"
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode())
        assert archive.aired("hills", tmp_path) == ()
        assert archive.aired("harbour", other) == ()


def test_a_file_that_is_no_archive_is_said(file):
    """The message names the file and the way out, and the file is left as it is."""
    file.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(BriefingError, match=r"archive.sqlite cannot be used.*Put a copy back"):
        Archive(file)
    assert file.read_bytes().startswith(b"no database")


def test_a_locked_archive_is_said(file, monkeypatch):
    """Another program that holds the file is named as the reason, and the way out with it."""
    monkeypatch.setattr(memory, "_PATIENCE", 0.05)
    with Archive(file) as archive, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BriefingError, match=r"locked.*end that one"):
            archive.record("harbour", file.parent, _episode())


def test_a_show_that_gathers_does_not_hold_up_another(file, monkeypatch, tmp_path):
    """While one build waits for its feeds, another show's build can publish."""
    monkeypatch.setattr(memory, "_PATIENCE", 0.05)
    with Archive(file) as first, Archive(file) as second:
        first.remember("https://slow.example/", Remembered(body=b"s"))
        second.record("hills", tmp_path, _episode())
        first.commit()
        assert second.recall("https://slow.example/")


def test_an_archive_that_was_damaged_is_said(file, tmp_path):
    """Rubbish in a row is an error of the house, not of a library."""
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode())
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE episode SET document = ?", (b"{",))
    with Archive(file) as archive, pytest.raises(BriefingError, match="cannot be used"):
        archive.aired("harbour", tmp_path)
