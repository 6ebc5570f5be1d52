"""The day's folder: one readable file a room, so that a walk can be looked at, resumed and repeated.

In: what a room made. Out: the same, later. Never: judging, or knowing what a room does.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date as Date  # noqa: N812 - as in the model
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock, Timeout

from briefing.errors import BriefingError, Busy, EditsError, RoomNotWalked, SettingError
from briefing.model import Edits, Episode, Struct, decode, encode

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
            way = f"Build with `--from {room}` or earlier first."
            message = f"The {room} room has left no {path.name} in {self.folder}. {way}"
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
        path, beside = self.folder / name, self.folder / f".{name}.part"
        with _writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(data)
                beside.replace(path)
            except OSError:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)
                raise
        return path

    def forget(self, room: Room) -> None:
        """Remove what a room left, before that of which it speaks is made anew.

        Args:
            room: who made it.
        """
        with _writing(self.folder):
            (self.folder / _FILES[room]).unlink(missing_ok=True)

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
        with _writing(folder):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        return folder

    def unstage(self) -> None:
        """Remove the staged episode once it is published."""
        shutil.rmtree(self.folder / "staged", ignore_errors=True)


def published(days: Path, show: str) -> tuple[Episode, ...]:
    """List what the days' folders say was published, for when the archive was lost.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Returns:
        The episode each day ended with, oldest first; a day that holds none that can be read is passed over.
    """
    found = []
    for path in sorted((days / show).glob(f"*/{_FILES[Room.PUBLISH]}")):
        with suppress(OSError, msgspec.MsgspecError):
            found.append(decode(path.read_bytes(), Episode))
    return tuple(found)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into an error that says what to do."""
    try:
        yield
    except Timeout:
        raise
    except (OSError, NotImplementedError) as error:
        why = getattr(error, "strerror", None) or error
        message = (
            f"{folder} cannot be written ({why}). See that the disk has room and the folder is yours, then run again."
        )
        raise BriefingError(folder, message) from error


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
    lock = FileLock(folder / ".lock")
    try:
        with _writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(blocking=False)
    except Timeout as error:
        raise Busy(
            show, f"Another build of “{show}” is running. Wait for it, or end it, then run this again."
        ) from error
    try:
        yield
    finally:
        lock.release()


class Owner(Struct, frozen=True, kw_only=True):
    """Whose days a show's folder holds, kept in it as `show.json`.

    Attributes:
        title: the show's title.
        settings: name of the settings file it was last built with, beside `days`.
    """

    title: str
    settings: str


def claim(days: Path, show: str, owner: Owner) -> None:
    """Write down whose folder it is, unless it is another show's: two shows never share a day.

    A show may change its title, and its settings file its name; but two files of one station may not be one show.

    Args:
        days: the station's `days` folder.
        show: the show's id.
        owner: the show that is about to be built.

    Raises:
        SettingError: the folder is that of a show with another title and another settings file, which is still there.
    """
    file = days / show / "show.json"
    try:
        before = decode(file.read_bytes(), Owner)
    except (OSError, msgspec.DecodeError):
        before = owner
    if before.title != owner.title and before.settings != owner.settings and (days.parent / before.settings).exists():
        raise SettingError(
            "show.id",
            f"{days / show} holds the days of “{before.title}” ({before.settings}), and {owner.settings} gives the "
            f"same show.id, `{show}`, to “{owner.title}”. Give one of them another show.id: each has its own days.",
        )
    if before != owner or not file.exists():
        with _writing(file):
            file.write_bytes(encode(owner))


def shelf(days: Path, show: str) -> tuple[Day, ...]:
    """List the days of a show that have a folder.

    Args:
        days: the station's `days` folder.
        show: the show's id.

    Returns:
        The days, the latest first.
    """
    found = []
    for folder in (days / show).glob("????-??-??"):
        with suppress(ValueError):
            found.append(Day(days, show, Date.fromisoformat(folder.name)))
    return tuple(sorted(found, key=lambda day: day.date, reverse=True))
