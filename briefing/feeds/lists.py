"""The owner's feed lists: found, read, and made into Sources.

In: names, paths and addresses of lists or of single feeds. Out: Sources with unique ids. Never: a local file, or trust
in a private address, that only a list from the web names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from msgspec.structs import replace

from briefing import resources
from briefing.errors import FeedListError, FetchError, ResourceMissing
from briefing.feeds import entries, links, names, opml
from briefing.feeds.aggregators import is_aggregator
from briefing.feeds.disk import load
from briefing.feeds.markup import line
from briefing.feeds.opml import Outline
from briefing.model import Source
from briefing.web import Web

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
WEB = re.compile(r"https?://", re.IGNORECASE)
ID_LENGTH = 40  # characters


class Listed(NamedTuple):
    """A list as it was found.

    Attributes:
        outlines: its feeds; their addresses are absolute, or absolute paths.
        trusted: it is the owner's own, on disk, so the private addresses it names may be called.
    """

    outlines: tuple[Outline, ...]
    trusted: bool


def read_lists(wanted: tuple[str, ...], *, station: Path, web: Web) -> tuple[Source, ...]:
    """Read feed lists, and single feeds as lists of one.

    What the owner's lists on disk and the arguments themselves name may lie on a private network, and is made known to
    `web`; what a list from the web names may not, unless it lies at the list's own host and port.

    Args:
        wanted: list names (`ai` is feeds/ai.opml), paths (beside briefing.toml, or from where we stand), addresses.
        station: the folder of `briefing.toml`.
        web: fetches lists that are not on disk.

    Returns:
        One source for each feed, in the order of the lists.

    Raises:
        FeedListError: a list is nowhere, cannot be read, or names no feed at all.
    """
    web.trust(name for name in wanted if WEB.match(name))
    found = [_remote(name, web) if WEB.match(name) else _local(name, station) for name in wanted]
    web.trust(outline.url for listed in found if listed.trusted for outline in listed.outlines)
    unique = {outline.url: outline for listed in reversed(found) for outline in reversed(listed.outlines)}
    if not unique:
        raise FeedListError(
            wanted, f"No feed is named in {', '.join(wanted) or 'any list: set `lists` under [feeds]'}."
        )
    return _sources(reversed(unique.values()), names.table(station))


def _local(name: str, station: Path) -> Listed:
    path = _path(name, station)
    try:
        body = load(path)
    except FetchError as error:
        raise FeedListError(path, f"{path} cannot be read. {error}") from error
    if not opml.looks_like(body):
        return Listed((_alone(body, str(path.resolve())),), trusted=True)
    folder = path.resolve().parent
    return Listed(tuple(replace(one, url=_beside(one.url, folder)) for one in opml.read(body, str(path))), trusted=True)


def _path(name: str, station: Path) -> Path:
    """Find a list by name or path."""
    if NAME.fullmatch(name):
        try:
            return resources.find(station, f"feeds/{name}.opml")
        except ResourceMissing:
            pass
    for path in (station / name, Path(name)):
        if path.is_file():
            return path
    at_hand = ", ".join(resources.every(station, "feeds/*.opml"))
    raise FeedListError(
        name, f"There is no feed list “{name}”, neither by that name nor as a file. At hand: {at_hand}."
    )


def _beside(url: str, folder: Path) -> str:
    """Make an address of a list on disk absolute: a relative one is a file beside it."""
    if WEB.match(url):
        return url
    if url.lower().startswith("file:"):
        return str(Path(unquote(urlsplit(url).path)))
    return url if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:", url) else str((folder / url).resolve())


def _remote(url: str, web: Web) -> Listed:
    try:
        answer = web.get(url)
    except FetchError as error:
        raise FeedListError(url, f"The feed list {url} cannot be fetched. {error}") from error
    if not opml.looks_like(answer.body):
        return Listed((_alone(answer.body, url, answer.content_type),), trusted=False)
    outlines = (replace(one, url=_absolute(answer.url, one.url)) for one in opml.read(answer.body, url))
    return Listed(tuple(outlines), trusted=False)


def _absolute(base: str, url: str) -> str:
    try:
        return urljoin(base, url)
    except ValueError:
        return url


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
