"""The memory of the house."""

from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.archive import Archive
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


def _put(out, *names):
    for name in names:
        path = out / "episodes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


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


def test_the_last_revision_of_each_day_is_on_air(file, tmp_path):
    """Episodes come oldest first, each day once."""
    _put(tmp_path, "a.mp3", "b.mp3")
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode(15))
        archive.record("harbour", tmp_path, _episode(14))
        archive.record("harbour", tmp_path, _episode(15, 2, "episodes/b.mp3"))
        aired = archive.episodes("harbour", tmp_path)
    assert [(e.date.day, e.revision) for e in aired] == [(14, 1), (15, 2)]


def test_an_episode_without_its_audio_is_not_on_air(file, tmp_path):
    """Where somebody removed the file, the feed must not name it."""
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode())
        assert archive.episodes("harbour", tmp_path) == ()


def test_each_show_and_folder_has_its_own_air(file, tmp_path):
    """Two shows, or two public folders, do not see each other's episodes."""
    other = tmp_path / "other"
    _put(tmp_path, "a.mp3")
    _put(other, "a.mp3")
    with Archive(file) as archive:
        archive.record("harbour", tmp_path, _episode())
        assert archive.episodes("hills", tmp_path) == ()
        assert archive.episodes("harbour", other) == ()


def test_a_file_that_is_no_archive_is_said(file):
    """The message names the file and the way out, and the file is left as it is."""
    file.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(BriefingError, match=r"archive.sqlite cannot be opened"):
        Archive(file)
    assert file.read_bytes().startswith(b"no database")
