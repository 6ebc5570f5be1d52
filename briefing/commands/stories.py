"""`briefing stories`: the candidates of a day, ranked, and why each was taken or spiked.

In: the day's rundown and script. Out: two tables, or JSON. Never: planning anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.errors import RoomNotWalked
from briefing.model import Kind, Role, Rundown, Script, Spike
from briefing.order import SAMPLE_NOW, take_order
from briefing.plain import one_line
from briefing.store import Day, Room

if TYPE_CHECKING:
    from rich.table import Table

_BEST = 15


@click.command()
@options.station_options
@options.day_options
@click.option("--all", "everything", is_flag=True, help="Show every spiked story too, not only the best of them.")
@click.option(
    "--why",
    metavar="SLUG",
    help="Say all about one story: its slug, the first words of its headline, or the link of an item.",
)
@click.option(
    "--thread",
    metavar="SLUG",
    help="Show a story that ran over days: what each day told of it. Any slug it had will do.",
)
@options.output_options
@reporting
def command(
    config_file: Path,
    day: str | None,
    now: str | None,
    sample: bool,
    everything: bool,
    why: str | None,
    thread: str | None,
    as_json: bool,
) -> None:
    """Show a day's candidates: score, label, category, sources, and why each was taken or spiked.

    With --why, all there is to say of one: its score's terms, who reported it and when, the stories it was kept apart
    from, and what would have had to change for another decision. With --thread, what each day told of one, whatever
    the day asked for.
    """
    if thread:
        _thread(thread, config_file, sample=sample, as_json=as_json)
        return
    folder = find_day(config_file, day, now, sample=sample)
    if why:
        from briefing.commands import why as account  # noqa: PLC0415 - clustering imports numpy

        account.show(why, folder, options.open_station(config_file)[0], as_json=as_json)
        return
    planned = folder.recall(Room.RUNDOWN, Rundown)
    rows = [*_planned(planned, written(folder)), *map(_spiked, planned.spiked)]
    if as_json:
        rows.sort(key=lambda row: -float(str(row["score"])))
        click.echo(msgspec.json.encode({"date": planned.date, "stories": rows, "notices": planned.notices}).decode())
    else:
        _show(planned, rows, everything=everything)


def _thread(slug: str, config_file: Path, *, sample: bool, as_json: bool) -> None:
    from briefing import publish  # noqa: PLC0415 - imports the drawing library
    from briefing.commands import thread  # noqa: PLC0415
    from briefing.commands.show import aired, order_of  # noqa: PLC0415

    order = order_of(config_file, sample=sample)
    heard = aired(order)
    thread.show(slug, order, heard, publish.on_air(heard, order.out), as_json=as_json)


def written(folder: Day) -> Script | None:
    """Read a day's script.

    Args:
        folder: the day.

    Returns:
        The script; None where the walk stopped before it was written.
    """
    with suppress(RoomNotWalked):
        return folder.recall(Room.SCRIPT, Script)
    return None


def find_day(config_file: Path, day: str | None, now: str | None, *, sample: bool) -> Day:
    """Name the folder of the day a command is asked about.

    Args:
        config_file: the station's settings.
        day: `--date`.
        now: `--now`.
        sample: `--sample`.

    Returns:
        The day.

    Raises:
        RoomNotWalked: nothing was ever built for it.
    """
    config, station = options.open_station(config_file)
    clock = options.clock(now or (SAMPLE_NOW if sample else None))
    order = take_order(config, station, now=clock, date=options.calendar(day), sample=sample)
    found = Day(order.days, order.show.id, order.date)
    if not found.folder.is_dir():
        message = f"Nothing was built for {found.date} yet. `briefing build` does it; `briefing show` lists the days."
        raise RoomNotWalked(found.folder, message)
    return found


def _planned(planned: Rundown, script: Script | None) -> Iterator[dict[str, object]]:
    """Yield a row for each story of the rundown, in the order they air, then those the script leaves out."""
    told = {segment.slug: segment.kind for segment in script.segments if segment.slug} if script else {}
    left = {one.slug: one.reason for one in script.left} if script else {}
    heard = {slug: place for place, slug in enumerate(told)}
    slots = sorted((*planned.slots, *planned.reserve), key=lambda slot: heard.get(slot.story.slug, len(heard)))
    for slot in slots:
        slug = slot.story.slug
        yield {
            "slug": slug,
            "title": slot.story.title,
            "score": slot.score.total,
            "terms": {term.name: term.points for term in slot.score.terms},
            "label": slot.label,
            "category": slot.category,
            "sources": len(slot.story.publishers),
            "role": slot.role,
            "aired": told.get(slug, ""),
            "reason": f"{left[slug]}; it was chosen for {slot.reason}" if slug in left else slot.reason,
        }


def _spiked(spike: Spike) -> dict[str, object]:
    return {
        "slug": spike.slug,
        "title": spike.title,
        "score": spike.score.total,
        "terms": {term.name: term.points for term in spike.score.terms},
        "label": spike.label,
        "category": spike.category,
        "sources": len(spike.publishers),
        "role": "spiked",
        "aired": "",
        "reason": spike.reason,
    }


def _show(planned: Rundown, rows: list[dict[str, object]], *, everything: bool) -> None:
    """Print the running order, then the best of what was left out."""
    from rich.console import Console  # noqa: PLC0415 - rich takes a while to import
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    on_air = [row for row in rows if row["aired"]]
    first, head = (
        (on_air, "On air") if on_air else ([row for row in rows if row["role"] != "spiked"], "Planned, not written yet")
    )
    off = [row for row in rows if row not in first]
    off.sort(key=lambda row: -float(str(row["score"])))
    shown = off if everything else off[:_BEST]
    some = "" if len(shown) == len(off) else f", the best {len(shown)}; --all shows all {len(off)}"
    console.print(
        Text(f"{head}: {planned.date:%A}, {planned.date}", style="bold"), _table(first, planned=not on_air), ""
    )
    console.print(Text(f"Left out{some}", style="bold"), _table(shown), "")
    for notice in planned.notices:
        console.print(Text(one_line(notice, 400)))
    hint = '`briefing stories --why "first words of its headline"` tells all about one story.'
    console.print(Text(hint, style="dim"))


def _table(rows: list[dict[str, object]], *, planned: bool = False) -> Table:
    """Lay out rows: what each is told as and is worth, its headline, and below it why."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for justify in ("left", "right", "left"):
        table.add_column(justify=justify, no_wrap=justify == "right", overflow="fold")
    for row in rows:
        told = Text(one_line(str(row["title"])), style="bold")
        told.append(f"\n{row['category']} · {row['label']} · {one_line(str(row['reason']), 300)}", "not bold dim")
        table.add_row(_part(row, planned=planned), f"{row['score']:.1f}", told)
    return table


def _part(row: dict[str, object], *, planned: bool) -> str:
    """Name what a story is told as, or is to be: lead, full, kicker, brief; a dash for what is left out."""
    if not row["aired"] and not planned:
        return "–"
    if row["role"] in (Role.LEAD, Role.KICKER) and row["aired"] != Kind.IN_BRIEF:
        return str(row["role"])
    if row["aired"] == Kind.STORY or (not row["aired"] and row["role"] == Role.BODY):
        return "full"
    return "brief"
