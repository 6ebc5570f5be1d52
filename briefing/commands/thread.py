"""`briefing stories --thread`: a story that ran over days, with a dated entry for each day that told it.

In: the archive's episodes. Out: the entries on the terminal, or JSON. Never: a day's folder, which may be gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date  # noqa: N812 - as in the model

import click
import msgspec

from briefing.errors import SettingError
from briefing.model import Episode, EpisodeStory
from briefing.nearest import did_you_mean
from briefing.order import Order
from briefing.plain import one_line

_LONGEST = 500


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What one day told of a story.

    Attributes:
        date: the day.
        slug: its slug on that day.
        title: its headline then.
        update: an earlier day told it too.
        text: its news on that day, in a sentence.
        source: id of the source of that sentence; empty in episodes of older versions.
        said: everything that was said of it.
        publishers: who reported it, by name.
        page: address of that day's page; empty where it is no longer on air.
    """

    date: Date
    slug: str
    title: str
    update: bool
    text: str
    source: str
    said: tuple[str, ...]
    publishers: tuple[str, ...]
    page: str


def show(slug: str, order: Order, aired: Sequence[Episode], on_air: Iterable[Episode], *, as_json: bool) -> None:
    """Print a thread.

    Args:
        slug: any slug its story had on any day.
        order: the show.
        aired: every revision that was published.
        on_air: the episodes whose pages are there.
        as_json: print JSON instead.

    Raises:
        SettingError: no story that aired is called that.
    """
    told = {episode.date: episode for episode in sorted(aired, key=lambda e: (e.date, e.revision))}
    thread = find(slug, told.values())
    pages = {episode.date: f"{order.show.base_url}{episode.page_path.removesuffix('index.html')}" for episode in on_air}
    rows: list[Told] = []
    for day in sorted(told):
        for story in told[day].stories:
            if thread == thread_of(story):
                rows.append(_told(story, day, pages.get(day, ""), update=bool(rows)))
    if as_json:
        click.echo(msgspec.json.encode({"thread": thread, "entries": rows}).decode())
    else:
        _page(thread, rows)


def find(slug: str, told: Iterable[Episode]) -> str:
    """Find the thread of a story by any slug it had.

    Args:
        slug: what was typed.
        told: what aired, oldest first.

    Returns:
        The thread's own slug; of several the one told last.

    Raises:
        SettingError: no story that aired is called that.
    """
    threads = {story.slug: thread_of(story) for episode in told for story in episode.stories}
    threads |= {thread: thread for thread in threads.values()}
    if slug not in threads:
        part = next((f" Did you mean `{known}`?" for known in sorted(threads) if slug.casefold() in known), "")
        way = f"{did_you_mean(slug, threads) or part} `briefing stories` lists a day's slugs."
        way = way if threads else " No episode is in the archive yet."
        raise SettingError("--thread", f"No story that aired is called “{slug}”.{way}")
    return threads[slug]


def thread_of(story: EpisodeStory) -> str:
    """Name a story's thread.

    Args:
        story: the story as it aired.

    Returns:
        The slug of its first telling; its own in episodes of older versions.
    """
    return story.thread or story.slug


def _told(story: EpisodeStory, day: Date, page: str, *, update: bool) -> Told:
    entry = story.entries[-1] if story.entries else None
    return Told(
        date=day,
        slug=story.slug,
        title=story.title,
        update=update,
        text=entry.text if entry else next(iter(story.sentences), story.title),
        source=entry.source if entry else "",
        said=story.sentences,
        publishers=tuple(dict.fromkeys(reference.publisher for reference in story.references)),
        page=page,
    )


def _page(thread: str, rows: Sequence[Told]) -> None:
    days = len({row.date for row in rows})
    click.echo(f"{thread}: told on {days} day{'s' * (days != 1)}")
    for row in rows:
        via = f" via {row.source}" if row.source else ""
        head = f"[{'Updated ' * row.update}{row.date.day} {row.date:%b %Y}{via}]"
        click.echo(f"\n{head} {one_line(row.text, _LONGEST)}")
        click.echo(f"  {one_line(row.title)} ({', '.join(one_line(name) for name in row.publishers)})")
        if row.page:
            click.echo(f"  {row.page}")
