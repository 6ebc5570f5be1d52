"""`briefing script`: the narration, to be read.

In: the day's script. Out: Markdown, text or JSON. Never: writing it anew.
"""

from __future__ import annotations

from pathlib import Path

import click

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.commands.stories import find_day
from briefing.model import Rundown, Script, encode
from briefing.store import Room


@click.command()
@options.station_options
@options.day_options
@click.option(
    "--format",
    "form",
    type=options.Word(["md", "text", "json"]),
    default="md",
    show_default=True,
    help="md names each sentence's sources.",
)
@reporting
def command(config_file: Path, day: str | None, now: str | None, sample: bool, form: str) -> None:
    """Show a day's narration."""
    from briefing import script  # noqa: PLC0415 - imports the sentence splitter

    folder = find_day(config_file, day, now, sample=sample)
    written = folder.recall(Room.SCRIPT, Script)
    if form == "json":
        click.echo(encode(written), nl=False)
    elif form == "text":
        click.echo(script.plain(written), nl=False)
    else:
        click.echo(script.markdown(written, folder.recall(Room.RUNDOWN, Rundown)), nl=False)
