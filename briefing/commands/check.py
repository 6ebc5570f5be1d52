"""`briefing check`: is what is published fit to air?

In: a public folder. Out: what is wrong with it, or that nothing is. Never: mending.
"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import reporting


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@options.station_options
@options.output_options
@reporting
@click.pass_context
def command(ctx: click.Context, folder: Path | None, config_file: Path, as_json: bool) -> None:
    """Prove the feed and every episode in FOLDER, the configured public folder unless given.

    Ends with exit code 4 where anything is wrong.
    """
    from briefing import check  # noqa: PLC0415 - imports the audio room

    config, station = options.open_station(config_file)
    public = folder or station / config.publish.out
    faults = check.site(public, lufs=config.audio.lufs, true_peak=config.audio.true_peak)
    if as_json:
        click.echo(msgspec.json.encode({"folder": str(public), "faults": faults}).decode())
    else:
        for fault in faults:
            click.echo(f"{fault.rule}  {fault.where}\n    {fault.what}")
        click.echo(
            f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in {public}"
            if faults
            else f"Nothing is wrong in {public}."
        )
    ctx.exit(4 if faults else 0)
