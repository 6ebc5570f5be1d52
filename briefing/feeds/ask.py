"""One source asked: fetched, read and cleaned.

In: a Source, what it said last, how it has been. Out: what it gave tonight. Never: a night lost to it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from briefing.errors import FetchError
from briefing.feeds import entries, health, links
from briefing.feeds.disk import load
from briefing.feeds.items import Night, items
from briefing.model import Health, Item, Remembered, Source
from briefing.web import Answer, Web

LONGEST_REST = timedelta(days=8)
"""No server is granted more than a week; who is to rest for longer was heard when this machine's clock was ahead."""


class Heard(NamedTuple):
    """What one source gave.

    Attributes:
        items: its news.
        failure: why it gave none; empty where it answered.
        warnings: what had to be repaired or should be done, one sentence each.
        keep: what it says now, where that is to be kept.
        moved: the address it has moved to for good, or empty.
        error: what was wrong, where the asking failed; there may be news nonetheless, of the last time.
        asked: it was asked tonight.
        aside: it was not, because it is set aside.
    """

    items: tuple[Item, ...] = ()
    failure: str = ""
    warnings: tuple[str, ...] = ()
    keep: Remembered | None = None
    moved: str = ""
    error: FetchError | None = None
    asked: bool = True
    aside: bool = False


class Known(NamedTuple):
    """What is known of a source from the nights before.

    Attributes:
        said: its last answer.
        health: how it has been.
    """

    said: Remembered
    health: Health


def ask(source: Source, web: Web, known: Known, night: Night) -> Heard:
    """Fetch, read and clean one source; what goes wrong costs only itself.

    Args:
        source: whom to ask.
        web: fetches.
        known: what is known of it.
        night: the clock, the window and the names.

    Returns:
        What it gave.
    """
    try:
        if Path(source.url).is_absolute():
            return _read(source, Answer(url="", status=200, body=load(Path(source.url))), night)
        heard = _fetch(source, web, known, night)
    except FetchError as error:
        return Heard(failure=str(error), error=error)
    home = links.canonical("/", source.url)
    web.vouch(item.link for item in heard.items if home and item.link.startswith(home))
    return heard


def _fetch(source: Source, web: Web, known: Known, night: Night) -> Heard:
    before = known.said
    if before.until and night.now < before.until <= night.now + LONGEST_REST:
        return _waiting(source, before, before.until, night)._replace(asked=False)
    try:
        answer = _answer(source, web, known)
    except FetchError as error:
        if not error.wait:
            raise
        until = night.now + timedelta(seconds=error.wait)
        return _waiting(source, before, until, night)._replace(keep=replace(before, until=until), error=error)
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return _moved(_read(source, replace(answer, body=before.body), night), source, answer)
    heard = _moved(_read(source, answer, night), source, answer)
    if not (answer.etag or answer.modified):
        return heard
    body = entries.to_keep(answer.body, url=source.url, content_type=answer.content_type)
    return heard._replace(keep=Remembered(etag=answer.etag, modified=answer.modified, body=body))


def _answer(source: Source, web: Web, known: Known) -> Answer:
    """Ask where the feed is now: the address that it has moved to, else the list's."""
    seconds = health.seconds(known.health)
    get = partial(web.get, etag=known.said.etag, modified=known.said.modified, seconds=seconds)
    if known.health.moved and known.health.moved != source.url:
        try:
            answer = get(known.health.moved, via=source.url)
        except FetchError as error:
            if error.wait:
                raise
        else:
            return answer if answer.moved else replace(answer, moved=known.health.moved)
    return get(source.url)


def _moved(heard: Heard, source: Source, answer: Answer) -> Heard:
    """Report a move every night until the owner's list has the new address."""
    if not answer.moved:
        return heard
    said = f"{source.title} has moved for good: put {answer.moved} into the feed list."
    return heard._replace(warnings=(*heard.warnings, said), moved=answer.moved)


def _waiting(source: Source, before: Remembered, until: datetime, night: Night) -> Heard:
    """Leave a server alone that asked for it; what it said last is all there is of it."""
    asks = f"asks to be left alone until {until:%Y-%m-%d %H:%M} UTC"
    if not before.body:
        return Heard(failure=f"The server {asks} (Retry-After); it is asked again after that.")
    heard = _read(source, Answer(url=source.url, status=200, body=before.body), night)
    return heard._replace(warnings=(*heard.warnings, f"{source.title} {asks}; what it said last is used."))


def _read(source: Source, answer: Answer, night: Night) -> Heard:
    feed = entries.read(answer.body, url=source.url, content_type=answer.content_type)
    warnings = (f"{source.title} {feed.repaired}; what could be read of it is used.",) if feed.repaired else ()
    return Heard(items=items(feed, source, night, url=answer.url), warnings=warnings)
