"""A feed list opened, wherever it lies.

In: a list's name, path or address. Out: its bytes, and how the addresses in it are to be read. Never: a local file that
only a list from the web names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from briefing import resources
from briefing.errors import FeedListError, FetchError, ResourceMissing
from briefing.feeds.disk import load
from briefing.nearest import did_you_mean
from briefing.web import Web

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
WEB = re.compile(r"https?://", re.IGNORECASE)


class Opened(NamedTuple):
    """A list as it was found; it may be a single feed.

    Attributes:
        where: its path or address.
        body: its bytes.
        absolute: makes an address that it names absolute, or an absolute path.
        trusted: it is the owner's own, on disk, so the private addresses it names may be called.
        content_type: as the server sent it; empty for a file.
    """

    where: str
    body: bytes
    absolute: Callable[[str], str]
    trusted: bool
    content_type: str = ""


def open_list(name: str, *, station: Path, web: Web) -> Opened:
    """Open a list.

    Args:
        name: list name (`ai` is feeds/ai.opml), path (beside briefing.toml, or from where we stand), or address.
        station: the folder of `briefing.toml`.
        web: fetches a list that is not on disk.

    Returns:
        The list.

    Raises:
        FeedListError: it is nowhere, or cannot be read.
        FetchError: it lies on the web, and that cannot be helped from here.
    """
    return _remote(name, web) if WEB.match(name) else _local(name, station)


def find(name: str, station: Path) -> Path:
    """Find a list on disk by name or path.

    Args:
        name: list name, or path.
        station: the folder of `briefing.toml`.

    Returns:
        Its path.

    Raises:
        FeedListError: it is nowhere; the message names the lists at hand.
    """
    if NAME.fullmatch(name):
        try:
            return resources.find(station, f"feeds/{name}.opml")
        except ResourceMissing:
            pass
    for path in (station / name, Path(name)):
        if path.is_file():
            return path
    if "://" in name:
        raise FeedListError(name, f"{name!r} is no address of a feed: one begins with http:// or https://.")
    at_hand = resources.every(station, "feeds/*.opml")
    what = f"There is no feed list “{name}”, neither by that name nor as a file."
    raise FeedListError(name, f"{what}{did_you_mean(name, at_hand)} At hand: {', '.join(at_hand)}.")


def _local(name: str, station: Path) -> Opened:
    path = find(name, station)
    try:
        body = load(path)
    except FetchError as error:
        raise FeedListError(path, f"{path} cannot be read. {error}") from error
    path = path.resolve()
    return Opened(str(path), body, partial(_beside, path.parent), trusted=True)


def _beside(folder: Path, url: str) -> str:
    """Make an address of a list on disk absolute: a relative one is a file beside it."""
    if WEB.match(url):
        return url
    if url.lower().startswith("file:"):
        return str(Path(unquote(urlsplit(url).path)))
    return url if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:", url) else str((folder / url).resolve())


def _remote(url: str, web: Web) -> Opened:
    try:
        answer = web.get(url)
    except FetchError as error:
        way = "Run this again later; `briefing feeds import` brings a list onto your own disk."
        raise FetchError(url, f"The feed list {url} cannot be fetched. {error} {way}", error.kind) from error
    return from_web(url, answer.url, answer.body, answer.content_type)


def from_web(url: str, found: str, body: bytes, content_type: str = "") -> Opened:
    """Take a list that came from the web.

    Args:
        url: its address, as the settings write it.
        found: where it was found, after redirects.
        body: its bytes.
        content_type: as the server sent it.

    Returns:
        The list, which is not trusted.
    """
    return Opened(url, body, partial(_joined, found), trusted=False, content_type=content_type)


def _joined(base: str, url: str) -> str:
    try:
        return urljoin(base, url)
    except ValueError:
        return url
