"""The room's walk: every source asked at the same time, what they hold cleaned, merged and put in order.

In: Sources, the clock, the window, what each feed said last. Out: Items, FeedFailures and warnings. Never: a night lost
to one bad feed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import datetime
from itertools import chain, zip_longest
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from briefing import resources
from briefing.feeds import health, links, names, telling
from briefing.feeds.ask import Heard, Known, ask
from briefing.feeds.items import Night
from briefing.feeds.merge import in_order, merge
from briefing.model import FeedFailure, Gathered, Health, Remembered, Source
from briefing.plain import one_line, without_password
from briefing.web import Web

SENTENCE = 600  # characters of what is told of a feed, of which its server may write a part


class Memory(Protocol):
    """What is kept from night to night; only ever called from the thread that called `gather`."""

    def recall(self, url: str) -> Remembered | None:
        """Look up what a feed said the last time."""

    def remember(self, url: str, said: Remembered) -> None:
        """Keep what a feed says now."""

    def first_seen(self, ids: Sequence[str], now: datetime) -> dict[str, datetime]:
        """Tell when each item was seen first, keeping `now` for those that are new."""


class Ledger(Protocol):
    """How the feeds have been; only ever called from the thread that called `gather`."""

    def health(self, url: str) -> Health:
        """Tell how a feed has been."""

    def note(self, url: str, health: Health) -> None:
        """Write down how a feed is."""

    def gave(self, url: str, items: Iterable[str], now: datetime) -> None:
        """Write down which items a feed gave."""


def gather(
    sources: Sequence[Source],
    *,
    web: Web,
    memory: Memory,
    now: datetime,
    since: datetime,
    at_once: int,
    on_source: Callable[[Source], None] | None = None,
    station: Path | None = None,
    ledger: Ledger | None = None,
) -> Gathered:
    """Ask every source for its news.

    Args:
        sources: whom to ask.
        web: fetches.
        memory: what was kept from the nights before.
        now: the clock; aware.
        since: how far back the window goes; aware.
        at_once: how many sources are asked at the same time.
        on_source: told each source as soon as it has answered or failed, from the calling thread.
        station: the folder of `briefing.toml`, for its own table of spoken names; None reads the shipped one.
        ledger: how the feeds have been, which decides whom not to ask; None asks them all, and writes nothing down.

    Returns:
        The news. An undated item is among it while it was first seen inside the window.
    """
    night = Night(now, since, names.table(station or resources.packaged()))
    before = {source.id: ledger.health(source.url) if ledger else Health() for source in sources}
    heard: dict[str, Heard] = {}
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="feeds") as threads:
        asked: dict[Future[Heard], Source] = {}
        for source in _spread(sources):
            known = Known(memory.recall(source.url) or Remembered(), before[source.id])
            asked[threads.submit(_hear, source, web, known, night)] = source
        for answer in as_completed(asked):
            source, said = asked[answer], answer.result()
            heard[source.id] = said
            if said.keep:
                memory.remember(source.url, said.keep)
            if on_source:
                on_source(source)
    gathered = _together(sources, heard, memory, now, since)
    if not ledger:
        return gathered
    fresh = {item.id for item in gathered.items}
    for source in sources:
        ledger.gave(source.url, (item.id for item in heard[source.id].items if item.id in fresh), now)
    if gathered.offline:
        return gathered  # no feed can help it that this machine has no way out
    return replace(gathered, warnings=gathered.warnings + _note(sources, heard, before, ledger, now))


def _spread(sources: Sequence[Source]) -> list[Source]:
    """Take the hosts in turn, so that a host with many feeds does not hold up the rest."""
    hosts: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        hosts[links.host(source.url)].append(source)
    return [source for source in chain.from_iterable(zip_longest(*hosts.values())) if source is not None]


def _hear(source: Source, web: Web, known: Known, night: Night) -> Heard:
    """Ask a source, unless it is set aside."""
    if health.due(known.health, night.now):
        return ask(source, web, known, night)
    return Heard(failure=telling.resting(source, known.health), asked=False, aside=True)


def _note(
    sources: Sequence[Source], heard: Mapping[str, Heard], before: Mapping[str, Health], ledger: Ledger, now: datetime
) -> tuple[str, ...]:
    """Write down how each feed is that was asked; say which are set aside from now on."""
    notices = []
    for source in sources:
        if not heard[source.id].asked:
            continue
        was, error = before[source.id], heard[source.id].error
        now_is = health.failed(was, now, error) if error else health.answered(was, now, heard[source.id].moved)
        ledger.note(source.url, now_is)
        if now_is.aside and not was.aside:
            notices.append(telling.notice(source, now_is))
    return tuple(notices)


def _together(
    sources: Sequence[Source], heard: Mapping[str, Heard], memory: Memory, now: datetime, since: datetime
) -> Gathered:
    """Put the night together in an order that does not depend on who answered first."""
    homes = {one.id: {links.domain(url) for url in (one.url, one.site) if "://" in url} for one in sources}
    merged = merge((item for source in sources for item in heard[source.id].items), homes)
    first = memory.first_seen([item.id for item in merged], now)
    seen = (replace(item, seen=min(first.get(item.id, now), now)) for item in merged)
    called = [source for source in sources if heard[source.id].asked and not Path(source.url).is_absolute()]
    return Gathered(
        items=in_order(item for item in seen if (item.published or item.seen) >= since),
        failures=tuple(
            FeedFailure(
                source=source.id,
                url=without_password(source.url),
                reason=one_line(said.failure, SENTENCE),
                aside=said.aside,
            )
            for source in sources
            if (said := heard[source.id]).failure
        ),
        answered=tuple(source.id for source in sources if not heard[source.id].failure),
        warnings=tuple(one_line(told, SENTENCE) for source in sources for told in heard[source.id].warnings),
        offline=health.offline([heard[source.id].error for source in called]),
    )
