"""`briefing build`: the main job.

In: options. Out: episodes on air, and what they are. Never: falling back to the sample by itself.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import asked, reporting
from briefing.store import Room

if TYPE_CHECKING:
    from briefing.order import Order

_ROOMS = options.Word([room.value for room in Room])


@click.command()
@click.argument("shows", nargs=-1, metavar="[SHOW.TOML]...", type=click.Path(dir_okay=False, path_type=Path))
@options.station_options
@click.option(
    "--feeds",
    "lists",
    multiple=True,
    metavar="FILE_OR_URL",
    help="OPML or a feed, in place of the configured lists; may be repeated.",
)
@options.day_options
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="The public folder, in place of the configured one."
)
@click.option("--base-url", default="", metavar="URL", help="Where the public folder will be found.")
@click.option("--voice", default="", metavar="NAME", help="auto, flite, flite-slt, espeak or another card's name.")
@click.option(
    "--from",
    "start",
    type=_ROOMS,
    default=Room.FEEDS.value,
    help="The first room to walk; earlier ones are taken from the day's folder.",
)
@click.option("--until", "stop", type=_ROOMS, default=Room.PUBLISH.value, help="The last room to walk.")
@click.option("--force", is_flag=True, help="Make a new revision of a day that is already published.")
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@options.output_options
@click.pass_context
@reporting
def command(
    ctx: click.Context,
    shows: tuple[Path, ...],
    config_file: Path,
    lists: tuple[str, ...],
    day: str | None,
    now: str | None,
    sample: bool,
    out: Path | None,
    base_url: str,
    voice: str,
    start: str,
    stop: str,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build and publish a day's episode from the feeds.

    What is published is final: a day that is on air is left alone unless --force is given, and then a changed episode
    is a revision with the same identity and a new audio file.

    Where settings files are named, as shows/*.toml, each is a show of its own, and a feed that several of them list is
    fetched once. One show's failure does not stop the others; the exit code is the worst of theirs, and --json prints
    a list.
    """
    from briefing import edition  # noqa: PLC0415 - the rooms take a while to import, and --help does without them
    from briefing.commands import result  # noqa: PLC0415
    from briefing.commands.desk import desk  # noqa: PLC0415
    from briefing.order import SAMPLE_NOW, take_order  # noqa: PLC0415

    words = partial(
        take_order,
        now=options.clock(now or (SAMPLE_NOW if sample else None)),
        date=options.calendar(day),
        feeds=lists,
        out=out,
        base_url=base_url,
        voice=voice,
        start=Room(start),
        stop=Room(stop),
        force=force,
        sample=sample,
    )

    def settle(file: Path) -> Order:
        config, station = options.open_station(file)
        return words(config, station, settings=file.resolve().relative_to(station).as_posix())

    at_the_desk = partial(desk, quiet=quiet, verbose=asked("verbose"), said=set())
    if shows:
        from briefing.commands.several import build_all  # noqa: PLC0415

        files = tuple({file.resolve(): file for file in shows}.values())
        ctx.exit(build_all(files, settle, at_the_desk, quiet=quiet, as_json=as_json))
    order = settle(config_file)
    with at_the_desk() as told:
        outcome = edition.build(order, told)
    if as_json:
        click.echo(msgspec.json.encode(result.as_json(outcome, order.out)).decode())
    elif not quiet:
        click.echo(result.in_words(outcome, order))
