"""The room's walk: every source asked at the same time, what they hold cleaned, merged and put in order.

In: Sources, the clock, the window, what each feed said last. Out: Items, FeedFailures and warnings. Never: a night lost
to one bad feed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import datetime, timedelta
from http import HTTPStatus
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from briefing import resources
from briefing.errors import FetchError
from briefing.feeds import entries, links, names
from briefing.feeds.disk import load
from briefing.feeds.items import Night, items
from briefing.feeds.merge import in_order, merge
from briefing.model import FeedFailure, Gathered, Item, Remembered, Source
from briefing.web import Answer, Web


class Memory(Protocol):
    """What is kept from night to night; only ever called from the thread that called `gather`."""

    def recall(self, url: str) -> Remembered | None:
        """Look up what a feed said the last time."""

    def remember(self, url: str, said: Remembered) -> None:
        """Keep what a feed says now."""

    def first_seen(self, ids: Sequence[str], now: datetime) -> dict[str, datetime]:
        """Tell when each item was seen first, keeping `now` for those that are new."""


class _Heard(NamedTuple):
    """What one source gave."""

    items: tuple[Item, ...] = ()
    failure: str = ""
    warnings: tuple[str, ...] = ()
    keep: Remembered | None = None


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

    Returns:
        The news. An undated item is among it while it was first seen inside the window.
    """
    night = Night(now, since, names.table(station or resources.packaged()))
    heard: dict[str, _Heard] = {}
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="feeds") as threads:
        asked: dict[Future[_Heard], Source] = {}
        for source in _spread(sources):
            asked[threads.submit(_hear, source, web, memory.recall(source.url), night)] = source
        for answer in as_completed(asked):
            source, said = asked[answer], answer.result()
            heard[source.id] = said
            if said.keep:
                memory.remember(source.url, said.keep)
            if on_source:
                on_source(source)
    return _together(sources, heard, memory, now, since)


def _spread(sources: Sequence[Source]) -> list[Source]:
    """Take the hosts in turn, so that a host with many feeds does not hold up the rest."""
    hosts: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        hosts[links.host(source.url)].append(source)
    return [source for source in chain.from_iterable(zip_longest(*hosts.values())) if source is not None]


def _hear(source: Source, web: Web, remembered: Remembered | None, night: Night) -> _Heard:
    """Fetch, read and clean one source; what goes wrong costs only itself."""
    try:
        if Path(source.url).is_absolute():
            return _read(source, Answer(url="", status=200, body=load(Path(source.url))), night)
        return _fetch(source, web, remembered or Remembered(), night)
    except FetchError as error:
        return _Heard(failure=str(error))


def _fetch(source: Source, web: Web, before: Remembered, night: Night) -> _Heard:
    if before.until and before.until > night.now:
        return _waiting(source, before, before.until, night)
    try:
        answer = web.get(source.url, etag=before.etag, modified=before.modified)
    except FetchError as error:
        if not error.wait:
            raise
        until = night.now + timedelta(seconds=error.wait)
        return _waiting(source, before, until, night)._replace(keep=replace(before, until=until))
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return _read(source, replace(answer, body=before.body), night)
    heard = _read(source, answer, night)
    moved = (f"{source.title} has moved for good: put {answer.moved} into the feed list.",) if answer.moved else ()
    heard = heard._replace(warnings=heard.warnings + moved)
    if not (answer.etag or answer.modified):
        return heard
    body = entries.to_keep(answer.body, url=source.url, content_type=answer.content_type)
    return heard._replace(keep=Remembered(etag=answer.etag, modified=answer.modified, body=body))


def _waiting(source: Source, before: Remembered, until: datetime, night: Night) -> _Heard:
    """Leave a server alone that asked for it; what it said last is all there is of it."""
    asks = f"asks to be left alone until {until:%Y-%m-%d %H:%M} UTC"
    if not before.body:
        return _Heard(failure=f"The server {asks} (Retry-After); it is asked again after that.")
    heard = _read(source, Answer(url=source.url, status=200, body=before.body), night)
    return heard._replace(warnings=(*heard.warnings, f"{source.title} {asks}; what it said last is used."))


def _read(source: Source, answer: Answer, night: Night) -> _Heard:
    feed = entries.read(answer.body, url=source.url, content_type=answer.content_type)
    warnings = (f"{source.title} {feed.repaired}; what could be read of it is used.",) if feed.repaired else ()
    return _Heard(items=items(feed, source, night, url=answer.url), warnings=warnings)


def _together(
    sources: Sequence[Source], heard: Mapping[str, _Heard], memory: Memory, now: datetime, since: datetime
) -> Gathered:
    """Put the night together in an order that does not depend on who answered first."""
    merged = merge(item for source in sources for item in heard[source.id].items)
    first = memory.first_seen([item.id for item in merged], now)
    seen = (replace(item, seen=min(first.get(item.id, now), now)) for item in merged)
    return Gathered(
        items=in_order(item for item in seen if (item.published or item.seen) >= since),
        failures=tuple(
            FeedFailure(source=source.id, url=source.url, reason=heard[source.id].failure)
            for source in sources
            if heard[source.id].failure
        ),
        answered=tuple(source.id for source in sources if not heard[source.id].failure),
        warnings=tuple(warning for source in sources for warning in heard[source.id].warnings),
    )
