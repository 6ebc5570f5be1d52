"""`briefing init`: a new station.

In: a folder. Out: its settings, feed list and artwork. Never: changing a file that is there.
"""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from briefing.commands.reporting import reporting
from briefing.config import Config, commented
from briefing.errors import ConfigError
from briefing.resources import find


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@reporting
def command(folder: Path) -> None:
    """Make a new station in FOLDER, this one unless given: settings, a feed list and a cover picture."""
    from briefing.publish import artwork  # noqa: PLC0415 - imports the drawing library

    settings, feeds, cover = folder / "briefing.toml", folder / "feeds" / "ai.opml", folder / "artwork.jpg"
    if settings.exists():
        raise ConfigError(
            settings, f"{settings} is there already, and this would not change it. Choose another folder."
        )
    packaged = find(folder.resolve(), "feeds/ai.opml").read_bytes()
    try:
        feeds.parent.mkdir(parents=True, exist_ok=True)
        for path, data in (
            (feeds, packaged),
            (cover, artwork.cover(Config().show.title, None)),
            (settings, commented().encode()),
        ):
            if not path.exists():
                path.write_bytes(data)
                click.echo(f"made {path}")
    except OSError as error:
        raise ConfigError(folder, f"{folder} cannot be written: {error.strerror}.") from error
    there = "" if folder.resolve() == Path.cwd() else f"cd {quote(str(folder))} && "
    click.echo(f"Look through {settings} and {feeds}; then `{there}briefing build` makes the first episode.")
