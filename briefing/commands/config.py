"""`briefing config`: every setting, its value and where it comes from.

In: briefing.toml and the environment. Out: a list, one setting explained, or JSON. Never: changing a setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.config import Config, Origin, Reading, Setting, settings
from briefing.errors import SettingError
from briefing.nearest import did_you_mean


@click.command()
@options.station_options
@click.option("--explain", metavar="SETTING", help="Say what one setting means and takes, as show.minutes.")
@options.output_options
@reporting
def command(config_file: Path, explain: str | None, as_json: bool) -> None:
    """Show every setting, its value and where it comes from.

    A setting is taken from the environment where it is set there, else from briefing.toml, else it is at its default.
    The environment variable of show.minutes is BRIEFING_SHOW_MINUTES, and so on; a list is separated by commas.
    """
    chosen = [_named(explain)] if explain else list(settings())
    reading = options.read_settings(config_file)
    rows = [_row(setting, reading) for setting in chosen]
    if as_json:
        click.echo(msgspec.json.encode(rows[0] if explain else {"settings": rows}).decode())
    else:
        click.echo("\n".join(_explained(chosen[0], reading) if explain else _listed(chosen, reading)))


def _named(name: str) -> Setting:
    """Find a setting by its dotted name, by its variable, or by its bare name where only one has it."""
    known = list(settings())
    found = [one for one in known if name in (one.path, one.variable)] or [one for one in known if one.name == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise SettingError(name, f"Several settings are called `{name}`: {', '.join(one.path for one in found)}.")
    paths = [one.path for one in known]
    near = did_you_mean(name, paths) or did_you_mean(name, (one.name for one in known))
    raise SettingError(name, f"There is no setting `{name}`.{near or ' `briefing config` lists them all.'}")


def _value(config: Config, setting: Setting) -> object:
    value: object = config
    for key in setting.path.split("."):
        value = getattr(value, key)
    return value


def _row(setting: Setting, reading: Reading) -> dict[str, object]:
    origin = reading.origins[setting.path]
    return {
        "setting": setting.path,
        "value": _value(reading.config, setting),
        "from": origin.kind,
        "where": origin.where,
        "default": setting.default,
        "takes": setting.takes,
        "variable": setting.variable,
        "description": setting.description,
    }


def _written(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _origin(origin: Origin) -> str:
    return origin.where or origin.kind


def _listed(chosen: list[Setting], reading: Reading) -> Iterator[str]:
    """Write every setting as briefing.toml would, with its origin behind it."""
    table = ""
    for setting in chosen:
        if setting.table != table:
            table = setting.table
            yield f"[{table}]"
        written = f"{setting.name} = {_written(_value(reading.config, setting))}"
        yield f"{written:48}  # {_origin(reading.origins[setting.path])}"


def _explained(setting: Setting, reading: Reading) -> Iterator[str]:
    yield f"{setting.path}: {setting.description}"
    yield f"  takes     {setting.takes}"
    yield f"  default   {_written(setting.default)}"
    yield f"  value     {_written(_value(reading.config, setting))} ({_origin(reading.origins[setting.path])})"
    yield f"  variable  {setting.variable}"
