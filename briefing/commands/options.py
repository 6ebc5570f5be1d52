"""Options that several commands share, and what they mean.

In: words of the command line. Out: a config, a station, a clock. Never: a command.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing.config import Config, Reading, read
from briefing.errors import SettingError
from briefing.nearest import did_you_mean

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT = Path("briefing.toml")
SHOWS = "shows"
"""The folder in which a station of several shows keeps their settings."""


class Word(click.Choice[str]):
    """One of a few words; a mistyped one is met with the nearest."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the word."""
        if value not in self.choices:
            self.fail(
                f"There is no `{value}`.{did_you_mean(value, self.choices)} It takes {', '.join(self.choices)}.",
                param,
                ctx,
            )
        return value


def station_options(command: F) -> F:
    """Add `--config` to a command."""
    return click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False, path_type=Path),
        default=DEFAULT,
        show_default=True,
        help="The station's settings; where the file does not exist, every setting is at its default.",
    )(command)


def day_options(command: F) -> F:
    """Add the options that name one show's day: `--date`, `--now`, `--sample`."""
    for option in (
        sample_option,
        now_option,
        click.option("--date", "day", metavar="DATE", help="The episode's date; else the date of now."),
    ):
        command = option(command)
    return command


def now_option(command: F) -> F:
    """Add `--now`."""
    return click.option("--now", metavar="ISO", help="Take this for the clock, as 2023-11-08T06:00:00Z.")(command)


def sample_option(command: F) -> F:
    """Add `--sample`."""
    text = "The invented sample day that comes with Briefing."
    return click.option("--sample", is_flag=True, help=text)(command)


def output_options(command: F) -> F:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")(command)


def open_station(config_file: Path) -> tuple[Config, Path]:
    """Read the settings a command was pointed to.

    Args:
        config_file: the briefing.toml named, or the one that would be in the current folder.

    Returns:
        The settings, and the station's folder: where the file lies, or the folder above where that is called `shows`
        and the file is not `briefing.toml`.

    Raises:
        SettingError: a named file is not there, or a setting is wrong.
    """
    folder = config_file.resolve().parent
    above = folder.name == SHOWS and config_file.name != DEFAULT.name  # a station may itself be called `shows`
    return read_settings(config_file).config, folder.parent if above else folder


def read_settings(config_file: Path) -> Reading:
    """Read the settings a command was pointed to and the environment over them, with where each comes from.

    Args:
        config_file: as for `open_station`.

    Returns:
        The settings and their origins.

    Raises:
        SettingError: as for `open_station`.
    """
    if not config_file.exists() and config_file != DEFAULT:
        raise SettingError(config_file, f"There is no {config_file}. `briefing init` makes a station with one.")
    return read(config_file, os.environ)


def clock(now: str | None) -> datetime:
    """Read `--now`, or the real clock.

    Args:
        now: an ISO date and time; without a zone it is UTC.

    Returns:
        An aware UTC time.

    Raises:
        SettingError: it is no date and time.
    """
    if now is None:
        return datetime.now(UTC)
    try:
        told = datetime.fromisoformat(now)
    except ValueError as error:
        raise SettingError(
            "--now", f"--now takes a date and time such as 2023-11-08T06:00:00Z, not {now!r}."
        ) from error
    return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)


def calendar(day: str | None) -> date | None:
    """Read `--date`.

    Args:
        day: an ISO date, or None.

    Returns:
        The date, or None.

    Raises:
        SettingError: it is no date.
    """
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise SettingError("--date", f"--date takes a date such as 2023-11-08, not {day!r}.") from error
