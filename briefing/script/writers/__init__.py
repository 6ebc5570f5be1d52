"""The seam between the room and whoever writes its stories, and the registry that finds them.

In: a name from the settings. Out: what gives the writer of a night. Never: a network called before a night begins.

A writer is found through the entry points `briefing.writers`. Each names a function that is called with `Tools` before
the feeds are asked, refuses settings it cannot work with, and gives what is then called with the night.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple, Protocol

from briefing.config import Config
from briefing.errors import SettingError
from briefing.model import Writing
from briefing.nearest import did_you_mean
from briefing.script.cast import Writer
from briefing.script.writers.night import Night

GROUP = "briefing.writers"


class Tools(NamedTuple):
    """What a writer may use.

    Attributes:
        config: the station's settings.
        station: the folder of briefing.toml.
        cache: folder for what can be made again.
        say: tells a person something, a sentence at a time.
        note: tells what only who asked for the whole story wants to know.
        report: takes the account of what a model did.
    """

    config: Config
    station: Path
    cache: Path
    say: Callable[[str], None]
    note: Callable[[str], None]
    report: Callable[[Writing], None]


class Opener(Protocol):
    """What an entry point of the group names."""

    def __call__(self, tools: Tools) -> Callable[[Night], Writer]:
        """Give what makes the writer of a night; raises ConfigError where the settings do not allow it."""
        ...


def open_writer(name: str, tools: Tools) -> Callable[[Night], Writer]:
    """Find a writer by the name that the settings use.

    Args:
        name: a key of the group `briefing.writers`.
        tools: what it may use.

    Returns:
        What gives the writer of a night.

    Raises:
        ConfigError: there is no such writer, or its own settings are wrong.
    """
    known = entry_points(group=GROUP)
    for entry in known.select(name=name):
        opener: Opener = entry.load()
        return opener(tools)
    names = sorted(entry.name for entry in known)
    near = did_you_mean(name, names)
    says = f"There is no writer {name!r}; there are {', '.join(names) or 'none: install Briefing again'}."
    raise SettingError("script.writer", f"script.writer: {says}{near}")
