"""The day's folder: one readable file a room.

In: what a room made. Out: the same, later. Never: another day.
"""

from __future__ import annotations

import shutil
import tomllib
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.errors import EditsError, RoomNotWalked
from briefing.model import Edits, decode, encode
from briefing.plain import throughout
from briefing.store.writing import writing

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


FILES = {
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
        self.write(FILES[room], encode(value))

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
        path = self.folder / FILES[room]
        try:
            return decode(path.read_bytes(), kind)
        except OSError as error:
            way = f"`briefing show` tells how the last build ended. Build with `--from {room}` or earlier first."
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
        with writing(self.folder):
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
        with writing(self.folder):
            (self.folder / FILES[room]).unlink(missing_ok=True)

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
            return msgspec.convert(throughout(tomllib.loads(path.read_text("utf8"))), Edits)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
            takes = (
                "It takes `pin` and `kill` (lists of slugs), `[[replace]]` tables with `old` and `new`, `drop` "
                "(lines of the page) and `editor` (a name)."
            )
            raise EditsError(path, f"{path} cannot be understood: {error}. {takes}") from error

    def staging(self) -> Path:
        """Make an empty folder for the episode to be staged in.

        Returns:
            The folder, inside the day's.
        """
        folder = self.folder / "staged"
        with writing(folder):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        return folder

    def unstage(self) -> None:
        """Remove the staged episode once it is published."""
        shutil.rmtree(self.folder / "staged", ignore_errors=True)
