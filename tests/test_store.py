"""The day's folder."""

import multiprocessing
import signal
from datetime import UTC, date, datetime

import pytest

from briefing.errors import Busy, EditsError, RoomNotWalked
from briefing.model import Edits, Replacement, Rundown
from briefing.store import Day, Room, one_at_a_time

_PLAN = Rundown(date=date(2026, 1, 15), now=datetime(2026, 1, 15, 6, tzinfo=UTC), seconds=300)


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
