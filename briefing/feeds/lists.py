"""The owner's feed lists: found, read, and made into Sources.

In: names, paths and addresses of lists or of single feeds. Out: Sources with unique ids. Never: a local file, or trust
in a private address, that only a list from the web names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

from msgspec.structs import replace

from briefing.errors import FeedListError, FetchError
from briefing.feeds import entries, links, names, opml
from briefing.feeds.aggregators import is_aggregator
from briefing.feeds.markup import line
from briefing.feeds.opening import WEB, Opened, from_web, open_list
from briefing.feeds.opml import Outline
from briefing.model import Remembered, Source
from briefing.web import Web

ID_LENGTH = 40  # characters


class Listed(NamedTuple):
    """A list as it was found.

    Attributes:
        outlines: its feeds; their addresses are absolute, or absolute paths.
        trusted: it is the owner's own, on disk, so the private addresses it names may be called.
    """

    outlines: tuple[Outline, ...]
    trusted: bool


class Memory(Protocol):
    """What a list on the web said the last time it could be read."""

    def recall(self, url: str) -> Remembered | None:
        """Look up what it said."""

    def remember(self, url: str, said: Remembered) -> None:
        """Keep what it says now."""


def read_lists(
    wanted: tuple[str, ...],
    *,
    station: Path,
    web: Web,
    memory: Memory | None = None,
    say: Callable[[str], None] | None = None,
) -> tuple[Source, ...]:
    """Read feed lists, and single feeds as lists of one.

    What the owner's lists on disk and the arguments themselves name may lie on a private network, and is made known to
    `web`; what a list from the web names may not, unless it lies at the list's own host and port.

    Args:
        wanted: list names (`ai` is feeds/ai.opml), paths (beside briefing.toml, or from where we stand), addresses.
        station: the folder of `briefing.toml`.
        web: fetches lists that are not on disk.
        memory: keeps what a list on the web says, for a night on which it cannot be had; None keeps nothing.
        say: told in a sentence where a list of an earlier night is used.

    Returns:
        One source for each feed, in the order of the lists. A list on the web that cannot be fetched, and that no
        earlier night knows, costs only its own feeds: it is a source itself, so that asking it tells why.

    Raises:
        FeedListError: a list is nowhere, cannot be read, or names no feed at all.
        FetchError: not one list can be had, since those on the web cannot be fetched.
    """
    web.trust(name for name in wanted if WEB.match(name))
    opened: list[Opened] = []
    away: dict[str, FetchError] = {}
    for name in wanted:
        try:
            opened.append(_open(name, station, web, memory, say))
        except FetchError as error:
            away[name] = error
    if away and not opened:
        raise next(iter(away.values()))
    sources = listed(opened, station=station, web=web, away=away)
    if not sources:
        raise FeedListError(
            wanted, f"No feed is named in {', '.join(wanted) or 'any list: set `lists` under [feeds]'}."
        )
    return sources


def _open(name: str, station: Path, web: Web, memory: Memory | None, say: Callable[[str], None] | None) -> Opened:
    """Open a list; one on the web that cannot be had, or is no list tonight, as it was the last time it was one."""
    if memory is None or not WEB.match(name):
        return open_list(name, station=station, web=web)
    try:
        opened = open_list(name, station=station, web=web)
        _listed(opened)
    except (FetchError, FeedListError) as error:
        last = memory.recall(name)
        if last is None or not opml.looks_like(last.body):
            raise
        if say:
            say(f"{error} Tonight its feeds are those that it named the last time.")
        return from_web(name, name, last.body)
    if opml.looks_like(opened.body):
        memory.remember(name, Remembered(body=opened.body))
    return opened


def listed(lists: Iterable[Opened], *, station: Path, web: Web, away: Iterable[str] = ()) -> tuple[Source, ...]:
    """Make Sources of lists that are open.

    Args:
        lists: the lists, in order; where two name the same feed, the first one's word counts.
        station: the folder of `briefing.toml`, for its table of spoken names.
        web: is told which private addresses the owner's own lists name.
        away: addresses of lists that could not be fetched.

    Returns:
        One source for each feed, and for each list that is away; none where no list names any.

    Raises:
        FeedListError: a list cannot be read.
    """
    found = [_listed(opened) for opened in lists]
    found += [Listed((Outline(url=url, title=Path(urlsplit(url).path).stem),), trusted=False) for url in away]
    web.trust(outline.url for one in found if one.trusted for outline in one.outlines)
    unique = {outline.url: outline for one in reversed(found) for outline in reversed(one.outlines)}
    return _sources(reversed(unique.values()), names.table(station))


def _listed(opened: Opened) -> Listed:
    if not opml.looks_like(opened.body):
        return Listed((_alone(opened.body, opened.where, opened.content_type),), opened.trusted)
    outlines = opml.read(opened.body, opened.where)
    return Listed(tuple(replace(one, url=opened.absolute(one.url)) for one in outlines), opened.trusted)


def _alone(body: bytes, where: str, content_type: str = "") -> Outline:
    """Take a single feed for a list of one."""
    try:
        feed = entries.read(body, url=where, content_type=content_type)
    except FetchError as error:
        raise FeedListError(where, f"{where} is neither a feed list nor a feed. {error}") from error
    return Outline(url=where, title=line(feed.title) or Path(urlsplit(where).path).stem)


def _sources(outlines: Iterable[Outline], known: Mapping[str, str]) -> tuple[Source, ...]:
    listed = list(outlines)
    ids = _ids(listed)
    return tuple(_source(outline, ids[outline.url], known) for outline in listed)


def _source(outline: Outline, name: str, known: Mapping[str, str]) -> Source:
    sites = [links.domain(url) for url in (outline.site, outline.url) if WEB.match(url)]
    said = next((known[site] for site in sites if site in known and site not in names.CARRIERS), "")
    gathers = is_aggregator(outline.url, outline.site) if outline.aggregator is None else outline.aggregator
    return Source(
        id=name,
        title=line(outline.title) or (sites[0] if sites else name),
        url=outline.url,
        site=outline.site if WEB.match(outline.site) else "",
        spoken=line(outline.spoken) or said,
        weight=outline.weight,
        aggregator=gathers,
    )


def _ids(outlines: list[Outline]) -> dict[str, str]:
    """Give every feed a short name of its own.

    Where two would share one, they are numbered in the order of their addresses, so that a list's order changes
    nothing.
    """
    wished = {
        outline.url: slug(outline.id or outline.title or links.domain(outline.url)) or "feed" for outline in outlines
    }
    taken = Counter(wished.values())
    ids: dict[str, str] = {}
    for url in sorted(wished):
        name, number = wished[url], 2
        if name in ids.values():
            while f"{name}_{number}" in taken or f"{name}_{number}" in ids.values():
                number += 1
            name = f"{name}_{number}"
        ids[url] = name
    return ids


def slug(text: str) -> str:
    """Make a short name in lower case with underscores.

    Args:
        text: a title.

    Returns:
        Letters a to z, digits and underscores; empty where the title has none of them.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return words if len(words) <= ID_LENGTH else words[: ID_LENGTH + 1].rpartition("_")[0] or words[:ID_LENGTH]
