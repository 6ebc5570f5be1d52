"""`briefing stories`: the candidates of a day, ranked, and why each was taken or spiked.

In: the day's rundown and script. Out: a table, or JSON. Never: planning anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from briefing.cli import reporting
from briefing.commands import options
from briefing.errors import RoomNotWalked
from briefing.model import Rundown, Script, Spike
from briefing.order import SAMPLE_NOW, take_order
from briefing.store import Day, Room


@click.command()
@options.station_options
@options.day_options
@click.option("--all", "everything", is_flag=True, help="Show every spiked story too, not only the best of them.")
@options.output_options
@reporting
def command(config_file: Path, day: str | None, now: str | None, sample: bool, everything: bool, as_json: bool) -> None:
    """Show a day's candidates: score, label, category, sources, and why each was taken or spiked."""
    folder = find_day(config_file, day, now, sample=sample)
    planned = folder.recall(Room.RUNDOWN, Rundown)
    rows = [*_planned(planned, folder.recall(Room.SCRIPT, Script)), *map(_spiked, planned.spiked)]
    rows.sort(key=lambda row: -float(str(row["score"])))
    if as_json:
        click.echo(msgspec.json.encode({"date": planned.date, "stories": rows}).decode())
    else:
        _table(planned, rows if everything else [row for row in rows if row["aired"]] + _best(rows))


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


def _planned(planned: Rundown, written: Script) -> Iterator[dict[str, object]]:
    """Yield a row for each story of the rundown: as what it is told, or why the script leaves it out."""
    told = {segment.slug: segment.kind for segment in written.segments if segment.slug}
    left = {one.slug: one.reason for one in written.left}
    for slot in (*planned.slots, *planned.reserve):
        slug = slot.story.slug
        yield {
            "slug": slug,
            "title": slot.story.title,
            "score": slot.score.total,
            "terms": {term.name: term.points for term in slot.score.terms},
            "label": slot.label,
            "category": slot.category,
            "sources": len(slot.story.publishers),
            "aired": told.get(slug, ""),
            "reason": f"{slot.reason}; {left[slug]}" if slug in left else slot.reason,
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
        "aired": "",
        "reason": spike.reason,
    }


def _best(rows: list[dict[str, object]], count: int = 15) -> list[dict[str, object]]:
    return [row for row in rows if not row["aired"]][:count]


def _table(planned: Rundown, rows: list[dict[str, object]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - rich takes a while to import
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(title=f"Candidates of {planned.date}", title_justify="left", expand=True)
    for heading in ("Score", "Label", "Category", "Src", "On air", "Story", "Why"):
        table.add_column(heading, justify="right" if heading in ("Score", "Src") else "left", overflow="fold")
    for row in rows:
        cells = (
            f"{row['score']:.1f}",
            row["label"],
            row["category"],
            row["sources"],
            row["aired"],
            row["title"],
            row["reason"],
        )
        table.add_row(*(Text(str(cell)) for cell in cells))
    Console().print(table)
