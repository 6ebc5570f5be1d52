"""Whether each feed is well, and what to do where it is not.

In: Sources and the clock. Out: a Finding for each. Never: a change to a list, an archive or what was remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from shlex import quote

from briefing.errors import FetchError, Kind
from briefing.feeds import entries
from briefing.feeds.discover import newest
from briefing.feeds.disk import load
from briefing.feeds.records import Feed
from briefing.model import Source, Struct
from briefing.plain import one_line, without_password
from briefing.web import Answer, Web

STALE = timedelta(days=30)
REMOVE = "`briefing feeds remove {id}` takes it out."
LASTS = "Where it stays so for days: " + REMOVE
SEE = "Open {url} in a browser to see what is there now. " + REMOVE
ADVICE = {
    Kind.ADDRESS: "Mend it in the feed list: an address begins with http:// or https://. " + REMOVE,
    Kind.DNS: "If other feeds say so too, this machine is offline. If not, look for the site's new address, which "
    "`briefing feeds add` takes. " + REMOVE,
    Kind.PRIVATE: "If that is as it should be, `briefing feeds add` the very address it leads to. " + REMOVE,
    Kind.REFUSED: "If other feeds say so too, look at this machine's connection. " + LASTS,
    Kind.TIMEOUT: "`total_seconds` under [feeds] gives slow feeds more time. " + LASTS,
    Kind.TLS: "See whether this machine's clock is right; if it is, only the publisher can mend it. " + LASTS,
    Kind.BROKEN: LASTS,
    Kind.REDIRECTS: "Open {url} in a browser, and `briefing feeds add` the address where it ends. " + REMOVE,
    Kind.ROBOTS: "Or: " + REMOVE,
    Kind.LARGE: "Raise `megabytes` under [feeds] if you want it nonetheless. " + REMOVE,
    Kind.PAGE: "`briefing feeds add {url}` finds the feed of a page, if it has one. " + REMOVE,
    Kind.SIGN_IN: "It is not open to feed readers: look on its site for a public feed. " + REMOVE,
    Kind.FILE: "Mend its path in the feed list. " + REMOVE,
    Kind.CONTENT: "Its publisher may like to know. " + LASTS,
}
REFUSALS = {  # what to do about a refusing status of HTTP, where the rest are not for good
    401: ADVICE[Kind.SIGN_IN],
    402: ADVICE[Kind.SIGN_IN],
    403: "Set `contact` under [feeds], so that the publisher knows who asks. Or: " + REMOVE,
    404: "Look for its new address: `briefing feeds add` takes its site's. " + REMOVE,
    304: "Its server answers what nobody asked. " + LASTS,
    400: SEE,
}
REFUSALS |= {406: REFUSALS[403], 410: REFUSALS[404], 451: REFUSALS[403]}


class State(StrEnum):
    """How a feed is: it answers with news, something should be done about it, or it gives nothing."""

    WELL = "well"
    ODD = "odd"
    DEAD = "dead"


class Finding(Struct, frozen=True, kw_only=True):
    """What was found of one feed.

    Attributes:
        id: the source's id.
        title: the source's title.
        url: its address.
        state: how it is.
        says: what is wrong and what to do, or what it holds.
        items: how many items it holds.
        newest: when the newest one appeared, aware UTC; None where no item is dated.
        moved: its new address where it has moved for good, else empty.
    """

    id: str
    title: str
    url: str
    state: State
    says: str
    items: int = 0
    newest: datetime | None = None
    moved: str = ""


def examine(
    sources: Sequence[Source],
    *,
    web: Web,
    now: datetime,
    at_once: int,
    on_source: Callable[[Source], None] | None = None,
) -> tuple[Finding, ...]:
    """Ask every source and judge its answer.

    Args:
        sources: whom to ask.
        web: fetches.
        now: the clock; aware.
        at_once: how many are asked at the same time.
        on_source: told each source when its turn in the answer comes, from the calling thread.

    Returns:
        A finding for each, in the order of the sources.
    """
    found: list[Finding] = []
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="feeds") as threads:
        for source, finding in zip(sources, threads.map(lambda one: _one(one, web, now), sources), strict=True):
            found.append(finding)
            if on_source:
                on_source(source)
    return tuple(found)


def _one(source: Source, web: Web, now: datetime) -> Finding:
    try:
        answer = _ask(source, web)
        feed = entries.read(answer.body, url=answer.url, content_type=answer.content_type)
    except FetchError as error:
        return _finding(source, State.DEAD, f"{error} {_filled(_advice(error), source)}")
    state, says = _judge(source, feed, answer.moved, now)
    return _finding(source, state, says, feed, answer.moved)


def _ask(source: Source, web: Web) -> Answer:
    path = Path(source.url)
    return Answer(url="", status=200, body=load(path)) if path.is_absolute() else web.get(source.url)


def _judge(source: Source, feed: Feed, moved: str, now: datetime) -> tuple[State, str]:
    last = newest(feed)
    holds = f"{len(feed.entries)} item{'s' * (len(feed.entries) != 1)}"
    if moved:
        return State.ODD, (
            f"It has moved for good to {moved}: put that address into the list in place of "
            f"{without_password(source.url)}. "
            f"`briefing feeds remove {source.id}` and `briefing feeds add {quote(moved)} --id {source.id}` do so."
        )
    if not feed.entries:
        return State.ODD, f"It answers but holds no items. Where it stays empty for weeks: {_filled(REMOVE, source)}"
    if last and now - last > STALE:
        days = (now - last).days
        return State.ODD, (
            f"Its newest item is {days} days old ({last.date()}), so it may have been given up. "
            f"{_filled(REMOVE, source)}"
        )
    if feed.repaired:
        return (
            State.ODD,
            f"It {feed.repaired}; what can be read of it ({holds}) is used. Its publisher may like to know.",
        )
    return State.WELL, f"{holds}, the newest of {last.date()}." if last else f"{holds}, none of them dated."


def _advice(error: FetchError) -> str:
    return REFUSALS.get(error.status, LASTS) if error.kind is Kind.STATUS else ADVICE.get(error.kind, SEE)


def _filled(advice: str, source: Source) -> str:
    return advice.replace("{id}", source.id).replace("{url}", quote(without_password(source.url)))


def _finding(source: Source, state: State, says: str, feed: Feed | None = None, moved: str = "") -> Finding:
    return Finding(
        id=source.id,
        title=one_line(source.title),
        url=one_line(without_password(source.url), 500),
        state=state,
        says=one_line(says, 1000),
        items=len(feed.entries) if feed else 0,
        newest=newest(feed) if feed else None,
        moved=one_line(moved, 500),
    )
