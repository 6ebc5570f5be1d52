"""`briefing build`: the main job.

In: options. Out: an episode on air, and what it is. Never: falling back to the sample by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from briefing.cli import asked, reporting
from briefing.commands import options
from briefing.store import Room

if TYPE_CHECKING:
    from briefing.edition import Outcome
    from briefing.model import Episode
    from briefing.order import Order

_ROOMS = options.Word([room.value for room in Room])


@click.command()
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
@reporting
def command(
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
    """
    from briefing import edition  # noqa: PLC0415 - the rooms take a while to import, and --help does without them
    from briefing.commands.desk import desk  # noqa: PLC0415
    from briefing.order import SAMPLE_NOW, take_order  # noqa: PLC0415

    config, station = options.open_station(config_file)
    order = take_order(
        config,
        station,
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
        settings=config_file.name,
    )
    with desk(quiet=quiet, verbose=asked("verbose")) as told:
        outcome = edition.build(order, told)
    if as_json:
        click.echo(msgspec.json.encode(_as_json(outcome, order.out)).decode())
    elif not quiet:
        click.echo(_in_words(outcome, order))


def _as_json(outcome: Outcome, out: Path) -> dict[str, object]:
    """Say what `--json` promises: what is on air, what the feeds gave, how long each room took."""
    told: dict[str, object] = {
        "state": outcome.state,
        "folder": outcome.folder,
        "feeds": {
            "ok": outcome.answered,
            "failed": [{"id": f.source, "url": f.url, "reason": f.reason} for f in outcome.failures],
        },
        "seconds": outcome.seconds,
    }
    return told | (_on_air(outcome.episode, out) if outcome.episode else {})


def _on_air(episode: Episode, out: Path) -> dict[str, object]:
    return {
        "episode": str(out / episode.enclosure.path),
        "guid": episode.guid,
        "date": episode.date.isoformat(),
        "revision": episode.revision,
        "title": episode.title,
        "duration": episode.enclosure.seconds,
        "lufs": episode.loudness.lufs,
        "true_peak": episode.loudness.true_peak,
        "voice": episode.voice,
        "stories": [
            {
                "slug": story.slug,
                "title": story.title,
                "score": story.score,
                "label": story.label,
                "category": story.category,
                "brief": story.brief,
                "sources": [reference.publisher for reference in story.references],
                "start": story.start,
            }
            for story in episode.stories
        ],
    }


def _in_words(outcome: Outcome, order: Order) -> str:
    episode = outcome.episode
    if episode is None:
        return f"Stopped after {order.stop}, as asked. What the rooms made lies in {outcome.folder}"
    if outcome.state == "unchanged":
        why = "the new one is the same" if order.force else "nothing was fetched, and `--force` would build it anew"
        return f"The episode of {episode.date} is on air already: {why}.\n  {order.out / episode.enclosure.path}"
    minutes, seconds = divmod(round(episode.enclosure.seconds), 60)
    full = sum(not story.brief for story in episode.stories)
    return (
        f"On air: “{episode.title}”\n"
        f"  {minutes}:{seconds:02d}, {_count(full, 'story', 'stories')} and {len(episode.stories) - full} in brief"
        f" from {_count(episode.sources, 'source', 'sources')}, read by {episode.voice},"
        f" {episode.loudness.lufs:.1f} LUFS, peak {episode.loudness.true_peak:.1f} dBTP\n"
        f"  audio {order.out / episode.enclosure.path}\n"
        f"  page  {order.out / 'index.html'}\n"
        f"  feed  {order.show.base_url}feed.xml\n"
        f"`briefing serve {_short(order.out)}` lets a podcast app subscribe to it."
    )


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _short(path: Path) -> Path:
    """Name a path as a person in this folder would."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
