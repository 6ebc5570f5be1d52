"""Who is told how a build goes: a terminal with progress, plain lines for a log, or nobody.

In: what the corridor says. Out: standard error. Never: standard output, which belongs to the command's result.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

import click

from briefing.commands.account import account
from briefing.plain import printable
from briefing.store import Room

_DOING = {
    Room.FEEDS: "Fetching feeds",
    Room.STORIES: "Recognising stories",
    Room.READING: "Reading pages",
    Room.RUNDOWN: "Choosing",
    Room.SCRIPT: "Writing",
    Room.SPEECH: "Speaking",
    Room.AUDIO: "Mixing and encoding",
    Room.PUBLISH: "Checking and publishing",
}


class QuietDesk:
    """Tells nobody."""

    def __enter__(self) -> Self:
        """Give the desk."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind."""

    def room(self, room: Room) -> None:
        """Keep it to itself."""

    def piece(self, total: int) -> None:
        """Keep it to itself."""

    def done(self, room: Room, made: object, seconds: float) -> None:
        """Keep it to itself."""

    def say(self, text: str) -> None:
        """Keep it to itself."""

    def note(self, text: str) -> None:
        """Keep it to itself."""


class LineDesk(QuietDesk):
    """Writes a plain line for each room and each thing to know, as a log wants them."""

    def __init__(self, *, verbose: bool = False, said: set[str] | None = None) -> None:
        """Listen.

        Args:
            verbose: what each room did is written too.
            said: what was said tonight, which is not said again; it grows.
        """
        self._verbose = verbose
        self._said = set() if said is None else said

    def room(self, room: Room) -> None:
        """Write which room begins."""
        click.echo(f"{_DOING[room]} …", err=True)

    def done(self, room: Room, made: object, seconds: float) -> None:
        """Write what it did."""
        if self._verbose:
            self._write(_story(room, made, seconds))

    def note(self, text: str) -> None:
        """Write it where the whole story is told."""
        if self._verbose:
            self.say(text)

    def say(self, text: str) -> None:
        """Write it as a line of its own, once."""
        if text not in self._said:
            self._write(text)
        self._said.add(text)

    def _write(self, text: str) -> None:
        click.echo(f"  {printable(text)}", err=True)


class TerminalDesk(QuietDesk):
    """Shows a bar for the room at work, above it what there is to know."""

    def __init__(self, *, verbose: bool = False, said: set[str] | None = None) -> None:
        """Set the bars up; nothing is drawn before the desk is entered.

        Args:
            verbose: what each room did is written above them.
            said: what was said tonight, which is not said again; it grows.
        """
        from rich.console import Console  # noqa: PLC0415 - rich takes a while to import, and a log does without it
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        self._verbose = verbose
        self._said = set() if said is None else said
        self._progress = Progress(
            TextColumn("{task.description:24}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._task = self._progress.add_task("", visible=False)

    def __enter__(self) -> Self:
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the bar of the last room, and stop drawing."""
        if kind is None:
            self._finish()
        self._progress.stop()

    def room(self, room: Room) -> None:
        """Finish the bar of the room before, and begin the next."""
        self._finish()
        self._task = self._progress.add_task(_DOING[room], total=1)

    def piece(self, total: int) -> None:
        """Move the bar on."""
        self._progress.update(self._task, total=total, advance=1)

    def done(self, room: Room, made: object, seconds: float) -> None:
        """Write above the bars what it did."""
        if self._verbose:
            self._write(_story(room, made, seconds))

    def note(self, text: str) -> None:
        """Write it where the whole story is told."""
        if self._verbose:
            self.say(text)

    def say(self, text: str) -> None:
        """Write it above the bars, once."""
        if text not in self._said:
            self._write(text)
        self._said.add(text)

    def _write(self, text: str) -> None:
        """Write it as text and never as markup."""
        self._progress.console.print(f"  {printable(text)}", markup=False, highlight=False)

    def _finish(self) -> None:
        task = self._progress.tasks[-1]
        self._progress.update(self._task, completed=task.total)


def _story(room: Room, made: object, seconds: float) -> str:
    return f"{room} {seconds:.1f} s: {account(room, made)}"


def desk(*, quiet: bool, verbose: bool = False, said: set[str] | None = None) -> QuietDesk:
    """Choose who is told.

    Args:
        quiet: nobody is.
        verbose: whoever is told is told what each room did, with counts and seconds.
        said: what was said tonight, where several shows share a night; it grows.

    Returns:
        A desk, to be used as a context manager.
    """
    if quiet:
        return QuietDesk()
    return (TerminalDesk if sys.stderr.isatty() else LineDesk)(verbose=verbose, said=said)
