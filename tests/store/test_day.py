"""The day's folder."""

import errno
from datetime import UTC, date, datetime

import pytest

from briefing.errors import BriefingError, EditsError, RoomNotWalked
from briefing.model import Edits, Replacement, Rundown
from briefing.store import Day, Room

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


def test_edits_hold_nothing_that_a_terminal_obeys(day):
    """An editor's own control and bidirectional characters, pasted or escaped, reach neither script nor terminal."""
    day.write("edits.toml", 'pin = ["a\u202e"]\n[[replace]]\nold = "He\\u001b[2J said."\nnew = "She\u200f."\n'.encode())
    assert day.edits() == Edits(pin=("a",), replace=(Replacement(old="He[2J said.", new="She."),))


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


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    """Where the disk refuses, each of the day's writes says what to do."""
    (tmp_path / "days").write_text("a file")
    day = Day(tmp_path / "days", "harbour", date(2026, 1, 15))
    for write in (lambda: day.write("run.json", b""), day.staging):
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


def test_a_room_s_file_can_be_forgotten(day):
    """What is forgotten has not been walked, whether or not it was there."""
    day.keep(Room.RUNDOWN, _PLAN)
    for _ in range(2):
        day.forget(Room.RUNDOWN)
    with pytest.raises(RoomNotWalked):
        day.recall(Room.RUNDOWN, Rundown)
