"""The day's folder."""

import errno
import multiprocessing
import signal
from datetime import UTC, date, datetime

import pytest

from briefing.errors import BriefingError, Busy, EditsError, RoomNotWalked, SettingError
from briefing.model import Edits, Enclosure, Episode, Loudness, Replacement, Rundown
from briefing.store import Day, Owner, Room, claim, one_at_a_time, published, shelf

_PLAN = Rundown(date=date(2026, 1, 15), now=datetime(2026, 1, 15, 6, tzinfo=UTC), seconds=300)
_EPISODE = Episode(
    guid="g", date=date(2026, 1, 15), number=1, revision=1, title="t", summary="s", published=_PLAN.now,
    revised=_PLAN.now, enclosure=Enclosure(path="a.mp3", bytes=1, sha256="00", seconds=300.0), chapters=(),
    chapters_path="c", transcript_path="t", page_path="p", stories=(), loudness=Loudness(lufs=-16, true_peak=-1),
    voice="v",
)  # fmt: skip


@pytest.fixture
def day(tmp_path):
    return Day(tmp_path / "days", "harbour", date(2026, 1, 15))


def test_what_a_room_made_is_taken_up_again(day):
    """What is kept comes back as it was."""
    day.keep(Room.RUNDOWN, _PLAN)
    assert day.recall(Room.RUNDOWN, Rundown) == _PLAN
    assert (day.folder / "3-rundown.json").is_file()


def test_a_room_that_was_not_walked_is_named(day):
    """Starting from the middle of nothing says what is missing."""
    with pytest.raises(RoomNotWalked, match=r"rundown room has left no 3-rundown.json"):
        day.recall(Room.RUNDOWN, Rundown)


def test_a_broken_file_is_said_with_the_way_out(day):
    """A file that cannot be read names itself and the room to build from."""
    day.write("3-rundown.json", b'{"date": 5}')
    with pytest.raises(RoomNotWalked, match=r"--from rundown"):
        day.recall(Room.RUNDOWN, Rundown)


def test_writing_leaves_no_half_file(day):
    """After a write only the file itself is there."""
    day.write("script.md", b"# words")
    assert [path.name for path in day.folder.iterdir()] == ["script.md"]


def test_edits_are_read(day):
    """An editor's pins, kills and sentences arrive as written."""
    day.write("edits.toml", b'pin = ["a"]\nkill = ["b"]\n[[replace]]\nold = "He said."\nnew = "She said."\n')
    assert day.edits() == Edits(pin=("a",), kill=("b",), replace=(Replacement(old="He said.", new="She said."),))


def test_no_edits_are_no_edit(day):
    """A day nobody edited has empty edits."""
    assert day.edits() == Edits()


@pytest.mark.parametrize("text", [b"pin = 5", b"pins = []", b"[[replace", b"\xff"])
def test_edits_that_cannot_be_understood_are_said(day, text):
    """A mistake in edits.toml names the file and what it takes."""
    day.write("edits.toml", text)
    with pytest.raises(EditsError, match=r"edits\.toml cannot be understood"):
        day.edits()


def test_rooms_know_their_order():
    """A room comes before every later one, and not before itself."""
    rooms = list(Room)
    assert all(first.before(second) == (i < j) for i, first in enumerate(rooms) for j, second in enumerate(rooms))


def test_staging_begins_empty(day):
    """What an earlier walk staged does not get into the next episode."""
    (day.staging() / "old").write_text("x")
    assert list(day.staging().iterdir()) == []
    day.unstage()
    assert not (day.folder / "staged").exists()


def test_a_second_build_of_a_show_is_refused(tmp_path):
    """One build of a show at a time; another show may go on."""
    with one_at_a_time(tmp_path, "harbour"), one_at_a_time(tmp_path, "hills"):
        second = one_at_a_time(tmp_path, "harbour")
        with pytest.raises(Busy, match="harbour"):
            second.__enter__()


def _hold(days, ready):
    with one_at_a_time(days, "harbour"):
        ready.set()
        signal.pause()


def test_a_killed_build_leaves_no_lock_behind(tmp_path):
    """After SIGKILL the next build gets the lock."""
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready))
    process.start()
    assert ready.wait(20)
    process.kill()
    process.join()
    with one_at_a_time(tmp_path, "harbour"):
        assert (tmp_path / "harbour").is_dir()


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    """Where the disk refuses, each of the day's writes and the lock say what to do."""
    (tmp_path / "days").write_text("a file")
    day = Day(tmp_path / "days", "harbour", date(2026, 1, 15))
    for write in (
        lambda: day.write("run.json", b""),
        day.staging,
        one_at_a_time(tmp_path / "days", "harbour").__enter__,
    ):
        with pytest.raises(BriefingError, match=r"cannot be written .* run again"):
            write()


def test_a_full_disk_leaves_no_half_file(day, monkeypatch):
    """What did not fit is taken away again, and what stood there stays."""
    day.write("script.md", b"# words")

    def full(path, _):
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(day.folder), "write_bytes", full)
    with pytest.raises(BriefingError, match="No space left"):
        day.write("script.md", b"# other words")
    assert {path.name: path.read_bytes() for path in day.folder.iterdir()} == {"script.md": b"# words"}


def test_the_days_know_what_was_published(tmp_path):
    """Each day's folder tells its episode, oldest first; one that cannot be read is passed over."""
    days = [Day(tmp_path, "harbour", date(2026, 1, number)) for number in (16, 15, 14)]
    for number, day in enumerate(days):
        day.keep(Room.PUBLISH, _EPISODE if number else "rubbish")
    assert published(tmp_path, "harbour") == (_EPISODE, _EPISODE)
    assert published(tmp_path, "hills") == ()


def test_a_room_s_file_can_be_forgotten(day):
    """What is forgotten has not been walked, whether or not it was there."""
    day.keep(Room.RUNDOWN, _PLAN)
    for _ in range(2):
        day.forget(Room.RUNDOWN)
    with pytest.raises(RoomNotWalked):
        day.recall(Room.RUNDOWN, Rundown)


def test_two_shows_never_share_a_day(tmp_path):
    """A second settings file with another title is refused the first one's id; a renamed show or file is not."""
    days = tmp_path / "days"
    (days / "harbour").mkdir(parents=True)
    (tmp_path / "a.toml").touch()
    claim(days, "harbour", Owner(title="Harbour", settings="a.toml"))
    claim(days, "harbour", Owner(title="Harbour News", settings="a.toml"))
    with pytest.raises(SettingError, match=r"Harbour News.*a\.toml.*b\.toml.*another show\.id"):
        claim(days, "harbour", Owner(title="Tech", settings="b.toml"))
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    claim(days, "harbour", Owner(title="Tech", settings="b.toml"))
    assert Day(days, "a", date(2026, 1, 15)).folder != Day(days, "b", date(2026, 1, 15)).folder


def test_the_shelf_holds_the_days_the_latest_first(tmp_path):
    """Whatever else lies in the folder is no day."""
    for name in ("2026-01-14", "2026-01-15", "2026-99-99", "notes"):
        (tmp_path / "harbour" / name).mkdir(parents=True)
    assert [day.date.day for day in shelf(tmp_path, "harbour")] == [15, 14]
