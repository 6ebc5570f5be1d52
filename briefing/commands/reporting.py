"""How a command that fails tells why: the one place where errors become messages and exit codes.

In: an error. Out: a sentence on standard error, JSON where it was asked for, an exit code. Never: an error swallowed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

from briefing.errors import BriefingError
from briefing.plain import one_line, printable

PLAIN = (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError)
"""What click, or the end of a pipe, needs no translation for."""


def asked(option: str) -> bool:
    """Tell whether an option that may stand everywhere was given.

    Args:
        option: `verbose` or `debug`.

    Returns:
        Whether it was.
    """
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(f"briefing.{option}"))


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """Turn the house's errors into a message and an exit code: the one place where that happens.

    Args:
        command: a command's function; where it takes `as_json`, errors are printed as JSON too.

    Returns:
        The function, wrapped.
    """

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except PLAIN:
            raise
        except Exception as error:
            raise failure(error, as_json=bool(kwargs.get("as_json"))) from error

    return run


class Stopped(click.ClickException):
    """The person at the keyboard pressed Ctrl-C."""

    exit_code = 130

    def __init__(self) -> None:
        """Say no more than that."""
        super().__init__("Stopped.")

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - as click has it
        """Say it on a line of its own, since the terminal has just shown ^C."""
        click.echo(f"\n{self.message}", err=True)


def failure(error: Exception, *, as_json: bool = False) -> click.ClickException:
    """Make of any error what a person is told: what happened, what to do, where the day's folder is.

    Args:
        error: one of the house's, or one that nobody expected.
        as_json: print it as one JSON object on standard output too.

    Returns:
        What click shows and exits with; with `--debug` the traceback is shown first.
    """
    if asked("debug"):
        import traceback  # noqa: PLC0415 - --help does without it

        traceback.print_exception(error)
    said = told(error)
    if as_json:
        import msgspec  # noqa: PLC0415 - --help does without it

        click.echo(msgspec.json.encode(said._asdict()).decode())
    shown = click.ClickException(said.error)
    shown.exit_code = said.exit_code  # type: ignore[misc]  # click reads it from the instance
    return shown


class Told(NamedTuple):
    """An error as a person or a program is told it.

    Attributes:
        error: what happened, what to do, where the day's folder is.
        kind: its class.
        exit_code: what the command ends with.
    """

    error: str
    kind: str
    exit_code: int


def told(error: Exception) -> Told:
    """Put any error into words.

    Args:
        error: one of the house's, or one that nobody expected.

    Returns:
        What is told of it.
    """
    expected = isinstance(error, BriefingError)
    said = "\n".join([str(error) if expected else _unexpected(error), *getattr(error, "__notes__", ())])
    code = error.exit_code if isinstance(error, BriefingError) else 1
    return Told(printable(said), type(error).__name__, code)


def _unexpected(error: Exception) -> str:
    """Say what a person can do about an error that no room foresaw."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}. See that the disk has room and the place is yours, then run this again."
    what = one_line(f"{type(error).__name__}: {error}")
    return f"Briefing did not foresee this: {what}. Run it again with --debug to see where, and report what it shows."
