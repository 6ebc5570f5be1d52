"""What a walk tells: to whoever watches it, and in the end.

In: nothing. Out: the desk as the corridor sees it, and how a build ended. Never: the walk itself.
"""

from __future__ import annotations

from typing import Protocol

import msgspec

from briefing.model import Episode, FeedFailure, Struct, Writing
from briefing.store import Room


class Desk(Protocol):
    """Whoever is told how the walk goes: a terminal, a log, nobody."""

    def room(self, room: Room) -> None:
        """A room begins."""

    def piece(self, total: int) -> None:
        """One of a room's pieces of work is done, out of a total."""

    def done(self, room: Room, made: object, seconds: float) -> None:
        """A room is done: what it made, and how long it took."""

    def say(self, text: str) -> None:
        """Something a person should know, in one sentence."""

    def note(self, text: str) -> None:
        """Something that only who asked for the whole story wants to know."""


class Outcome(Struct, frozen=True, kw_only=True):
    """How a build ended.

    Attributes:
        state: `published`, `unchanged` (it was on air already), `stopped` (before the publish room, as asked),
            `failed`, `held back` (by the gate), or `unfinished` (the walk is under way, or was killed).
        folder: the day's folder.
        episode: what is on air for the day; None where the walk stopped early.
        answered: ids of the sources that answered.
        failures: the feeds that gave nothing.
        seconds: wall time by room.
        writing: what a model did for the script, and why it did not do more; None where none was asked.
        error: why there is no episode, where the walk failed.
    """

    state: str
    folder: str
    episode: Episode | None = None
    answered: tuple[str, ...] = ()
    failures: tuple[FeedFailure, ...] = ()
    seconds: dict[str, float] = msgspec.field(default_factory=dict)
    writing: Writing | None = None
    error: str = ""
