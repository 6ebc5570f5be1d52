"""How a walk begins: one show's feeds asked, and what a person should know of them said.

In: an Order, the archive, the show's history. Out: the news of its window. Never: a feed fetched or read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from shlex import quote

from briefing import feeds
from briefing.archive import Archive
from briefing.errors import NothingToAir
from briefing.model import Episode, Gathered
from briefing.order import Order
from briefing.outcome import Desk
from briefing.web import Web

_FEW = 3  # failures, of which each says enough
_COMMAND = re.compile(r"`(briefing feeds [^`]+)`")


def gather(order: Order, archive: Archive, history: Sequence[Episode], web: Web, desk: Desk) -> Gathered:
    """Ask the feeds of a show for its news.

    Args:
        order: what is asked for.
        archive: the station's memory; it learns what the feeds say, whatever becomes of the walk.
        history: the show's episodes of the last days.
        web: fetches.
        desk: who is told.

    Returns:
        The news since the last episode.
    """
    sources = feeds.read_lists(order.lists, station=order.station, web=web, memory=archive, say=desk.say)
    gathered = feeds.gather(
        sources,
        web=web,
        memory=archive,
        ledger=archive.ledger,
        now=order.now,
        since=_since(order, history),
        at_once=order.config.feeds.at_once,
        on_source=lambda _: desk.piece(len(sources)),
        station=order.station,
    )
    archive.commit()
    for line in dict.fromkeys(_to_say(gathered)):
        desk.say(_as_typed_here(line, order.settings))
    return gathered


def expect_news(gathered: Gathered, lists: tuple[str, ...]) -> None:
    """Refuse to go on where there is nothing to tell.

    Args:
        gathered: what the feeds gave.
        lists: the feed lists that were asked.

    Raises:
        NothingToAir: they gave nothing; the message says why.
    """
    if gathered.items:
        return
    why = "The feeds hold nothing new since the last episode, so there is none today. The feed is left alone."
    if not gathered.answered:
        way = "`briefing doctor` tells which answer; the feed is left alone."
        why = f"Not one feed answered, so there is no news. {way}"
    raise NothingToAir(lists, why)


def _to_say(gathered: Gathered) -> Iterator[str]:
    """Say each thing once; of the feeds set aside, and of all where none can be reached, no more than a line."""
    yield from gathered.warnings
    failed = [failure for failure in gathered.failures if not failure.aside]
    if gathered.offline:
        yield (
            f"Not one of {len(failed)} feeds could be reached: this machine seems to have no way to the internet, or "
            "no name server. Nothing is held against the feeds."
        )
    else:
        yield from (f"{failure.source}: {failure.reason}" for failure in failed)
        if len(failed) > _FEW:
            yield "`briefing feeds check` says of each feed what to do."
    if aside := [failure.source for failure in gathered.failures if failure.aside]:
        yield f"Set aside, and asked once a week: {', '.join(aside)}. `briefing feeds check` tells more, and asks them."


def _as_typed_here(line: str, settings: str) -> str:
    """Let the commands that a line names speak of this show, where its settings are not those that commands read."""
    if settings == "briefing.toml":
        return line
    return _COMMAND.sub(lambda found: f"`{found[1]} --config {quote(settings)}`", line)


def _since(order: Order, history: Sequence[Episode]) -> datetime:
    """Find the start of the window: the last episode, or so many hours ago."""
    config, now = order.config.feeds, order.now
    if not history:
        return now - timedelta(hours=config.first_window_hours)
    # An episode from the future, of a clock that was wrong then or is wrong now, tells nothing about the window.
    ends = [episode.published for episode in history if episode.published < now]
    return max([*ends, now - timedelta(hours=config.window_hours)])
