"""Reads a station's settings: the file first, what the environment says over it, and each fault with its place.

In: briefing.toml, the environment. Out: a Config and where each value comes from. Never: reading the environment by
itself, or stopping at the first fault.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from briefing.config.describe import Setting, settings
from briefing.config.lines import line_of, lines
from briefing.config.tables import Config
from briefing.config.values import fault, from_text, shown
from briefing.errors import SettingError
from briefing.nearest import did_you_mean, nearest

_PREFIX = "BRIEFING_"
_TESTS = frozenset({"BRIEFING_SHARED", "BRIEFING_KILLS"})
"""Variables that steer the tests, and are no settings."""
_WHERE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")

Values = dict[str, tuple[Any, "Origin"]]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value comes from.

    Attributes:
        kind: `default`, `file` or `environment`.
        where: the file, with the line where it was found, or the variable; empty for a default.
    """

    kind: str = "default"
    where: str = ""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A station's settings as they were read.

    Attributes:
        config: the values.
        origins: dotted name of each setting to where its value comes from.
    """

    config: Config
    origins: dict[str, Origin]


def load(path: Path, environ: Mapping[str, str] | None = None) -> Config:
    """Read a station's settings.

    Args:
        path: a briefing.toml; where it does not exist no setting comes from a file.
        environ: environment variables, of which those that begin with BRIEFING_ count.

    Returns:
        The settings.

    Raises:
        SettingError: the file is not TOML, or settings are unknown or wrong, each named with its line or variable.
    """
    return read(path, environ).config


def read(path: Path, environ: Mapping[str, str] | None = None) -> Reading:
    """Read a station's settings, and keep where each comes from.

    Args:
        path: as for `load`.
        environ: as for `load`.

    Returns:
        The settings with their origins.

    Raises:
        SettingError: as for `load`.
    """
    known = {setting.path: setting for setting in settings()}
    faults: list[str] = []
    found = _from_file(path, known, faults)
    found |= _from_environment(environ or {}, known, faults)
    if faults:
        faults.append("`briefing config` shows every setting, and `briefing config --explain SETTING` what it takes.")
        raise SettingError(path, "\n".join(faults))
    origins = {name: found[name][1] if name in found else Origin() for name in known}
    return Reading(config=msgspec.convert(_nested(found), Config), origins=origins)


def _from_file(path: Path, known: Mapping[str, Setting], faults: list[str]) -> Values:
    text = _text(path)
    tree = _parsed(path, text)
    where = lines(text)
    found: Values = {}
    for keys, value in _leaves(tree, frozenset(setting.table for setting in known.values())):
        line = line_of(keys, where)
        place = f"{path}, line {line}" if line else str(path)
        setting = known.get(".".join(keys))
        said = fault(setting, value, setting.path) if setting else _unknown(keys, value, known)
        if said:
            faults.append(f"{place}: {said}")
        elif setting:
            found[setting.path] = (value, Origin(kind="file", where=place))
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 text (at byte {error.start}). Save it as UTF-8 in your editor."
        raise SettingError(path, message) from error
    except OSError as error:
        raise SettingError(path, f"{path} cannot be read: {error.strerror}.") from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _WHERE.search(str(error))
        what = _WHERE.sub("", str(error))
        number = int(at[1]) if at and at[1] else len(text.splitlines())
        line = text.splitlines()[number - 1].strip() if number else ""
        said = f"{path}, line {number}: this is not TOML: {line!r} ({what})."
        hint = (
            'A table stands in brackets, as [show]; a setting reads name = value; a text stands in quotes, as "News".'
        )
        raise SettingError(path, f"{said} {hint}") from error


def _leaves(
    tree: Mapping[str, Any], tables: frozenset[str], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """List what is set, going into the tables there are; an unknown table is one thing."""
    for key, value in tree.items():
        keys = (*above, key)
        if isinstance(value, dict) and any(f"{table}.".startswith(".".join(keys) + ".") for table in tables):
            yield from _leaves(value, tables, keys)
        else:
            yield keys, value


def _unknown(keys: tuple[str, ...], value: object, known: Mapping[str, Setting]) -> str:
    """Say what is wrong with a name that is no setting, and which name is near."""
    *above, name = keys
    table, path = ".".join(above), ".".join(keys)
    tables = {setting.table for setting in known.values()}
    if path in tables:
        return f"{path} is {shown(value)}; it is a table of settings, and begins with a line [{path}]."
    if isinstance(value, dict):
        return f"there is no table [{path}].{_ask(nearest(path, tables), '[{}]')}"
    elsewhere = next((setting.table for setting in known.values() if setting.name == name), "")
    if not table:
        advice = f" Put it under [{elsewhere}]." if elsewhere else did_you_mean(name, (s.path for s in known.values()))
        return f"`{name}` stands before the first table, where there is no setting.{advice}"
    here = [setting.name for setting in known.values() if setting.table == table]
    if elsewhere:
        advice = f" It belongs under [{elsewhere}]."
    else:
        advice = did_you_mean(name, here) or f" It has {', '.join(f'`{one}`' for one in here)}."
    return f"there is no setting `{name}` in [{table}].{advice}"


def _ask(near: str, form: str) -> str:
    return f" Did you mean {form.format(near)}?" if near else ""


def _from_environment(environ: Mapping[str, str], known: Mapping[str, Setting], faults: list[str]) -> Values:
    variables = {setting.variable: setting for setting in known.values()}
    found: Values = {}
    for name in sorted(environ):
        if not name.startswith(_PREFIX) or name in _TESTS:
            continue
        setting = variables.get(name)
        if setting is None:
            said = f"The environment variable {name} names no setting.{did_you_mean(name, variables)}"
            faults.append(f"{said} Take it away, or give it a right name.")
            continue
        value = from_text(environ[name], setting)
        if said := fault(setting, value, f"The environment variable {name}"):
            faults.append(said)
        else:
            found[setting.path] = (value, Origin(kind="environment", where=name))
    return found


def _nested(found: Values) -> dict[str, Any]:
    """Put dotted names back into tables."""
    tree: dict[str, Any] = {}
    for path, (value, _) in found.items():
        *above, name = path.split(".")
        table = tree
        for key in above:
            table = table.setdefault(key, {})
        table[name] = value
    return tree
