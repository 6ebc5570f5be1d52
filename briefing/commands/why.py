"""`briefing stories --why`: why one story was taken or spiked, and what would have had to change.

In: the day's stories, rundown and script. Out: a page for a terminal, or JSON. Never: planning with another clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import click
import msgspec

from briefing import rundown, stories
from briefing.commands.stories import written
from briefing.config import Config
from briefing.errors import SettingError
from briefing.model import Kind, Rundown, Score, Story
from briefing.nearest import did_you_mean
from briefing.plain import one_line
from briefing.store import Day, Room

_SHOWN = 4  # slugs that an unclear beginning may mean
_ON_AIR = {Kind.STORY: "It was told in full.", Kind.IN_BRIEF: "It was told in brief."}


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One item of the story.

    Attributes:
        published: when it appeared, aware; None where nobody says.
        publisher: who wrote it.
        domain: the publisher's.
        source: id of the feed that carried it.
        part: `reported first`, `reports too`, or why it does not count.
        title: its headline.
        link: its address.
    """

    published: datetime | None
    publisher: str
    domain: str
    source: str
    part: str
    title: str
    link: str


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """All there is to say of one story's way through the night.

    Attributes:
        slug: its slug.
        title: its headline.
        decision: what the rundown made of it, in a sentence.
        aired: what the script made of it, in a sentence; empty for a spiked story.
        score: its total.
        label: the total in a word.
        category: its subject.
        terms: the terms that add up to the score, with their reasons.
        publishers: who reported it independently, first to report first.
        thread: slug of the story of an earlier day that it goes on with; empty where there is none.
        items: its items in the order they appeared.
        apart: the stories it was kept apart from, and why.
        changes: what would have had to change, a sentence each.
    """

    slug: str
    title: str
    decision: str
    aired: str
    score: float
    label: str
    category: str
    terms: tuple[dict[str, str | float], ...]
    publishers: tuple[str, ...]
    thread: str
    items: tuple[Report, ...]
    apart: tuple[stories.Neighbour, ...]
    changes: tuple[str, ...]


def show(word: str, day: Day, config: Config, *, as_json: bool) -> None:
    """Print why one story was taken or spiked.

    Args:
        word: its slug, the beginning of it, or the link of an item.
        day: the day's folder.
        config: the station's settings.
        as_json: print JSON.

    Raises:
        RoomNotWalked: the day was not planned yet.
        SettingError: no story is called that, or several are.
    """
    told = find(word, day, config)
    if as_json:
        click.echo(msgspec.json.encode(told).decode())
    else:
        _page(told, ZoneInfo(config.show.timezone))


def find(word: str, day: Day, config: Config) -> Why:
    """Put together what there is to say of a story.

    Args:
        word: as for `show`.
        day: the day's folder.
        config: the station's settings.

    Returns:
        The account.

    Raises:
        RoomNotWalked: the day was not planned yet.
        SettingError: no story is called that, or several are.
    """
    planned = day.recall(Room.RUNDOWN, Rundown)
    night = day.recall(Room.READING, tuple[Story, ...])
    story = _named(word, night)
    outlook = rundown.outlook(story.slug, night, planned, config.rundown)
    score, label, category = _judged(story.slug, planned)
    return Why(
        slug=story.slug,
        title=story.title,
        decision=outlook.decision,
        aired=_aired(story.slug, day),
        score=score.total,
        label=label,
        category=category,
        terms=tuple({"name": term.name, "points": term.points, "why": term.why} for term in score.terms),
        publishers=story.publishers,
        thread=story.thread,
        items=tuple(
            Report(
                published=item.published,
                publisher=item.publisher,
                domain=item.domain,
                source=item.source,
                part=part,
                title=item.title,
                link=item.link,
            )
            for item, part in rundown.tellers(story)
        ),
        apart=stories.neighbours(night, story.slug),
        changes=outlook.changes,
    )


def _named(word: str, night: Sequence[Story]) -> Story:
    slugs = rundown.named(word, night)
    if not slugs:
        near = did_you_mean(word, (story.slug for story in night))
        message = f"No story of the night is called “{word}”.{near} `briefing stories --all` lists them."
        raise SettingError("--why", message)
    if len(slugs) > 1:
        some = ", ".join(slugs[:_SHOWN]) + (f" and {len(slugs) - _SHOWN} more" if len(slugs) > _SHOWN else "")
        raise SettingError("--why", f"“{word}” may be {some}. Write more of it.")
    return next(story for story in night if story.slug == slugs[0])


def _judged(slug: str, planned: Rundown) -> tuple[Score, str, str]:
    for slot in (*planned.slots, *planned.reserve):
        if slot.story.slug == slug:
            return slot.score, slot.label, slot.category
    spike = next(one for one in planned.spiked if one.slug == slug)
    return spike.score, spike.label, spike.category


def _aired(slug: str, day: Day) -> str:
    """Say what the script made of a story; nothing before it is written, and nothing of a spiked one."""
    script = written(day)
    if not script:
        return ""
    told = next((_ON_AIR[segment.kind] for segment in script.segments if segment.slug == slug), "")
    left = next((one.reason for one in script.left if one.slug == slug), "")
    return told or (f"The script leaves it out: {left}." if left else "")


def _page(told: Why, zone: ZoneInfo) -> None:
    from rich.console import Console  # noqa: PLC0415 - rich takes a while to import
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)

    def line(text: str, style: str = "") -> None:
        console.print(Text(one_line(text, 2000), style=style))

    line(told.title, "bold")
    line(f"{told.slug} · {told.category} · {told.label}", "dim")
    console.print()
    line(f"{told.decision} {told.aired}".strip())
    if told.thread:
        line(f"It goes on with a story of an earlier day; `briefing stories --thread {told.thread}` shows each.")
    console.print()
    line(f"Score: {told.score:g} of 100", "bold")
    console.print(_grid([(f"{term['points']:+.1f}", str(term["name"]), str(term["why"])) for term in told.terms]))
    console.print()
    number = sum(item.part in rundown.REPORTS for item in told.items)
    line(f"Reported independently by {number} publisher{'s' if number != 1 else ''}", "bold")
    items = [(_when(item.published, zone), f"{item.publisher}: {item.title}", item.part) for item in told.items]
    console.print(_two(items))
    if told.apart:
        console.print()
        line("Nearest stories it was kept apart from", "bold")
        console.print(_two([(f"{one.likeness:.0%} alike", one.title, one.why) for one in told.apart]))
    console.print()
    line("What would have changed this", "bold")
    for change in told.changes:
        console.print(_grid([("•", change)]))


def _grid(rows: Sequence[tuple[str, ...]]) -> object:
    """Lay out rows without lines; the first column keeps its width, the others wrap."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table.grid(padding=(0, 2, 0, 0))
    for place in range(max((len(row) for row in rows), default=0)):
        table.add_column(no_wrap=place == 0, justify="right" if place == 0 else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    return table


def _two(rows: Sequence[tuple[str, str, str]]) -> object:
    """Lay out rows whose last part stands below the one before it."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, justify="right")
    table.add_column(overflow="fold")
    for first, above, below in rows:
        table.add_row(Text(first), Text(one_line(above)).append(f"\n{one_line(below)}", "dim"))
    return table


def _when(published: datetime | None, zone: ZoneInfo) -> str:
    return f"{published.astimezone(zone):%d %b %H:%M}" if published else "undated"
