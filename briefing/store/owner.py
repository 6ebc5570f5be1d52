"""Whose days a show's folder holds: two shows never share a day.

In: a show that is about to be built. Out: its folder, claimed. Never: a folder that is another show's.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefing.errors import SettingError
from briefing.model import Struct, decode, encode
from briefing.store.writing import writing


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
        with writing(file):
            file.write_bytes(encode(owner))
