"""`briefing voices`: who could speak.

In: the station's voice cards. Out: a table, or JSON. Never: a download.
"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import reporting


@click.group()
def command() -> None:
    """Show the voices, and which of them can speak here."""


@command.command("list")
@options.station_options
@options.output_options
@reporting
def list_(config_file: Path, as_json: bool) -> None:
    """List every voice: its engine, language, licence and pace in words a minute, and whether it can speak here.

    The name is what --voice and the setting speech.voice take.
    """
    from briefing import speech  # noqa: PLC0415 - looks for engines

    _, station = options.open_station(config_file)
    rows = [
        {
            "name": voice.name,
            "title": voice.title,
            "engine": voice.engine,
            "language": voice.language,
            "licence": voice.licence,
            "words_per_minute": speech.words_a_minute(voice),
            "why_not": speech.available(voice),
        }
        for voice in speech.voices(station)
    ]
    if as_json:
        click.echo(msgspec.json.encode({"voices": rows}).decode())
    else:
        _table(rows)


def _table(rows: list[dict[str, object]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - rich takes a while to import
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    for heading in ("Name", "Title", "Engine", "Language", "Licence", "Words/min", "Here"):
        table.add_column(heading, justify="right" if heading == "Words/min" else "left", overflow="fold")
    for row in rows:
        *cells, why_not = row.values()
        table.add_row(*(Text(str(cell)) for cell in (*cells, why_not or "can speak")))
    Console().print(table)
