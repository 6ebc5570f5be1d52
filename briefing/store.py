"""The day's folder: one readable file a room, so that a walk can be looked at, resumed and repeated.

In: what a room made. Out: the same, later. Never: judging, or knowing what a room does.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date as Date  # noqa: N812 - as in the model
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock, Timeout

from briefing.errors import Busy, EditsError, RoomNotWalked
from briefing.model import Edits, decode, encode

T = TypeVar("T")


class Room(StrEnum):
    """The rooms, in the order a night walks them."""

    FEEDS = "feeds"
    STORIES = "stories"
    READING = "reading"
    RUNDOWN = "rundown"
    SCRIPT = "script"
    SPEECH = "speech"
    AUDIO = "audio"
    PUBLISH = "publish"

    def before(self, other: Room) -> bool:
        """Tell whether this room comes earlier on the walk than another."""
        rooms = list(Room)
        return rooms.index(self) < rooms.index(other)


_FILES = {
    Room.FEEDS: "1-items.json",
    Room.STORIES: "2-stories.json",
    Room.READING: "2-stories.json",
    Room.RUNDOWN: "3-rundown.json",
    Room.SCRIPT: "4-script.json",
    Room.SPEECH: "5-takes.json",
    Room.AUDIO: "6-recording.json",
    Room.PUBLISH: "episode.json",
}


class Day:
    """The folder of one show's day, `days/SHOW/DATE`."""

    def __init__(self, days: Path, show: str, date: Date) -> None:
        """Name the folder; it is made when the first room leaves something.

        Args:
            days: the station's `days` folder.
            show: the show's id.
            date: the episode's date.
        """
        self.folder = days / show / date.isoformat()
        self.date = date

    def keep(self, room: Room, value: object) -> None:
        """Write what a room made, beside and renamed, so that a crash leaves the old or the new.

        Args:
            room: who made it.
            value: a type of the model, or a tuple of them.
        """
        self.write(_FILES[room], encode(value))

    def recall(self, room: Room, kind: type[T]) -> T:
        """Read what a room made on an earlier walk.

        Args:
            room: who made it.
            kind: its type.

        Returns:
            The value.

        Raises:
            RoomNotWalked: the room left nothing that can be read.
        """
        path = self.folder / _FILES[room]
        try:
            return decode(path.read_bytes(), kind)
        except OSError as error:
            message = f"The {room} room has left no {path.name} in {self.folder}. Build from an earlier room first."
            raise RoomNotWalked(path, message) from error
        except msgspec.DecodeError as error:
            message = f"{path} cannot be read ({error}). Build again from `--from {room}` or earlier."
            raise RoomNotWalked(path, message) from error

    def write(self, name: str, data: bytes) -> Path:
        """Write any file of the day, beside and renamed.

        Args:
            name: such as `script.md` or `run.json`.
            data: its bytes.

        Returns:
            The file.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        path, beside = self.folder / name, self.folder / f".{name}.part"
        beside.write_bytes(data)
        beside.replace(path)
        return path

    def edits(self) -> Edits:
        """Read the editor's `edits.toml`; none is no edit.

        Returns:
            The edits of the day.

        Raises:
            EditsError: the file cannot be understood.
        """
        path = self.folder / "edits.toml"
        if not path.exists():
            return Edits()
        try:
            return msgspec.convert(tomllib.loads(path.read_text("utf8")), Edits)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
            takes = "It takes `pin`, `kill` (lists of slugs) and `[[replace]]` tables with `old` and `new`."
            raise EditsError(path, f"{path} cannot be understood: {error}. {takes}") from error

    def staging(self) -> Path:
        """Make an empty folder for the episode to be staged in.

        Returns:
            The folder, inside the day's.
        """
        folder = self.folder / "staged"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def unstage(self) -> None:
        """Remove the staged episode once it is published."""
        shutil.rmtree(self.folder / "staged", ignore_errors=True)


@contextmanager
def one_at_a_time(days: Path, show: str) -> Iterator[None]:
    """Hold a show's lock, which the system lets go when the process ends, however it ends.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Yields:
        Nothing, while the lock is held.

    Raises:
        Busy: another build holds it.
    """
    folder = days / show
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Busy(
            show, f"Another build of “{show}” is running. Wait for it, or end it, then run this again."
        ) from error
    try:
        yield
    finally:
        lock.release()
