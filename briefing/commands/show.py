"""`briefing show`: what is on the shelf.

In: the days' folders, the archive, the public folder. Out: a table, or JSON. Never: making a folder or a file.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
import msgspec

from briefing.commands import options
from briefing.commands.account import clock
from briefing.commands.reporting import reporting
from briefing.errors import BriefingError
from briefing.model import Episode, Script, decode
from briefing.order import SAMPLE_NOW, Order, take_order
from briefing.plain import printable
from briefing.store import Day, Room, shelf

T = TypeVar("T")

ON_AIR = "on air"
_GONE = "off air"


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """How a day's last walk ended, as far as `run.json` tells.

    Attributes:
        state: as in the corridor's outcome.
        error: why it failed, or empty.
    """

    state: str = ""
    error: str = ""


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A day as it is listed.

    Attributes:
        date: the day.
        state: `on air`, `off air` (published, but its files are not in the public folder), `stopped`, `failed`,
            `held back`, or `unfinished`.
        title: of the episode, or of the script where there is none.
        seconds: its length; 0 where nothing is recorded.
        stories: how many it tells in full.
        brief: how many more in brief.
        folder: the day's folder.
        page: the day's page, or empty.
        error: why its last walk failed, or empty.
    """

    date: date
    state: str
    title: str = ""
    seconds: float = 0.0
    stories: int = 0
    brief: int = 0
    folder: str
    page: str = ""
    error: str = ""


@click.command()
@options.station_options
@options.sample_option
@options.output_options
@reporting
def command(config_file: Path, sample: bool, as_json: bool) -> None:
    """Show what is on the shelf: the days, the latest first, with their state, length, stories and title.

    A day is on air, off air (it was published, but its files are no longer in the public folder), stopped (before it
    was published, as asked), failed, held back by the quality gate, or unfinished.
    """
    order = order_of(config_file, sample=sample)
    airing = {episode.date: episode for episode in on_air(order)}
    days = {day.date: day for day in shelf(order.days, order.show.id)}
    days |= {one: Day(order.days, order.show.id, one) for one in airing.keys() - days.keys()}
    rows = [_shown(days[one], airing.get(one), order.out) for one in sorted(days, reverse=True)]
    if as_json:
        click.echo(msgspec.json.encode({"show": order.show.id, "out": str(order.out), "days": rows}).decode())
    elif rows:
        _table(order, rows)
    else:
        click.echo(f"The shelf of “{order.show.title}” is empty. `briefing build` makes the first episode.")


def order_of(config_file: Path, *, sample: bool) -> Order:
    """Settle which show is meant.

    Args:
        config_file: the station's settings.
        sample: the sample's show, not the station's own.

    Returns:
        The order a build without any other word would have.
    """
    config, station = options.open_station(config_file)
    return take_order(config, station, now=options.clock(SAMPLE_NOW if sample else None), sample=sample)


def on_air(order: Order) -> tuple[Episode, ...]:
    """List what a show has on air.

    Args:
        order: the show and its public folder.

    Returns:
        One episode a day, oldest first.
    """
    from briefing import publish  # noqa: PLC0415 - imports the drawing library

    return publish.on_air(aired(order), order.out)


def aired(order: Order) -> tuple[Episode, ...]:
    """List all that a show ever published in its public folder.

    Args:
        order: the show and its public folder.

    Returns:
        Every revision, oldest first; none where nothing was built yet.
    """
    from briefing.archive import Archive  # noqa: PLC0415 - not every command needs it

    file = order.days / "archive.sqlite"
    if not file.is_file():
        return ()
    with Archive(file) as archive:
        return archive.aired(order.show.id, order.out)


def _shown(day: Day, airing: Episode | None, out: Path) -> Shown:
    ended = _ended(day)
    state = ON_AIR if airing else _GONE if ended.state in ("published", "unchanged") else ended.state or "unfinished"
    episode = airing or (_left(day, Room.PUBLISH, Episode) if state == _GONE else None)
    written = None if episode else _left(day, Room.SCRIPT, Script)
    told = episode.stories if episode else ()
    return Shown(
        date=day.date,
        state=state,
        title=episode.title if episode else written.title if written else "",
        seconds=episode.enclosure.seconds if episode else 0.0,
        stories=sum(not story.brief for story in told),
        brief=sum(story.brief for story in told),
        folder=str(day.folder),
        page=str(out / airing.page_path) if airing else "",
        error=ended.error,
    )


def _ended(day: Day) -> Ended:
    with suppress(OSError, msgspec.MsgspecError):
        return decode((day.folder / "run.json").read_bytes(), Ended)
    return Ended()


def _left(day: Day, room: Room, kind: type[T]) -> T | None:
    with suppress(BriefingError):
        return day.recall(room, kind)
    return None


def _table(order: Order, rows: list[Shown]) -> None:
    from rich.console import Console  # noqa: PLC0415 - rich takes a while to import
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(title=f"{order.show.title}, in {order.out}", title_justify="left", box=None, pad_edge=False)
    for heading in ("Day", "State", "Length", "Stories", "Title"):
        right = heading in ("Length", "Stories")
        table.add_column(heading, justify="right" if right else "left", overflow="fold", no_wrap=heading != "Title")
    for row in rows:
        length = clock(row.seconds) if row.seconds else ""
        stories = f"{row.stories} + {row.brief}" if row.stories or row.brief else ""
        why = f" ({row.error.splitlines()[0]})" if row.error else ""
        cells = (row.date.isoformat(), row.state, length, stories, printable(f"{row.title}{why}".strip()))
        table.add_row(*map(Text, cells))
    Console().print(table)
