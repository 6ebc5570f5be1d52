"""The lists that a station may change.

In: a list's name and the station. Out: where its own copy lies or will lie, and that copy, written. Never: a change to
what came with the package.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from briefing import resources
from briefing.errors import FeedListError, FetchError
from briefing.feeds import edit, opml
from briefing.feeds.disk import load
from briefing.feeds.document import Document, take_apart
from briefing.feeds.lists import listed
from briefing.feeds.opening import NAME, WEB, find, open_list
from briefing.model import Source
from briefing.web import Web


class Lists(NamedTuple):
    """Which lists are in use, and what opens them.

    Attributes:
        wanted: names, paths and addresses, as the settings write them.
        station: the folder of `briefing.toml`.
        web: fetches.
    """

    wanted: tuple[str, ...]
    station: Path
    web: Web


class Own(NamedTuple):
    """A list that the station may change.

    Attributes:
        name: as the settings write it.
        path: where it lies, or will lie once it is kept.
        origin: the shared list that it begins as a copy of; None for the station's own.
        document: what stands in it.
    """

    name: str
    path: Path
    origin: Path | None
    document: Document


def choose(lists: Lists, into: str = "") -> Own:
    """Take the list that is to be changed.

    Args:
        lists: the lists in use.
        into: its name or path; the first of those in use that can be the station's own, unless given.

    Returns:
        The list.

    Raises:
        FeedListError: it, or every one, lies on the web or is a single feed; or it cannot be read.
    """
    if into:
        return own(into, lists.station)
    for name in lists.wanted:
        if not WEB.match(name) and not _single(name, lists.station):
            return own(name, lists.station)
    raise FeedListError(
        lists.wanted,
        "None of the lists in the settings is a file that can be changed: name one of your own, as `--list mine`, "
        "and put it into `lists` under [feeds].",
    )


def known(lists: Lists, chosen: Own | None = None) -> tuple[Source, ...]:
    """Read what the lists name, under the ids that every command uses.

    Args:
        lists: the lists in use.
        chosen: one more, which may be new.

    Returns:
        Their feeds. Where a list on the web fails, those of the lists on disk: a bad day elsewhere must not keep the
        owner from changing their own.

    Raises:
        FeedListError: a list on disk cannot be read.
    """
    names = list(dict.fromkeys((*lists.wanted, *([chosen.name] if chosen else []))))
    if chosen and not (chosen.origin or chosen.path.exists()):
        names.remove(chosen.name)
    near = [name for name in names if not WEB.match(name)]
    lists.web.trust(name for name in names if WEB.match(name))
    try:
        return _read(names, lists)
    except (FeedListError, FetchError):
        return _read(near, lists)


def _read(names: list[str], lists: Lists) -> tuple[Source, ...]:
    opened = [open_list(name, station=lists.station, web=lists.web) for name in names]
    return listed(opened, station=lists.station, web=lists.web)


def own(name: str, station: Path) -> Own:
    """Open one list to change it; what is not there begins empty, what is shared as a copy beside the settings.

    Args:
        name: list name (`ai` is feeds/ai.opml), or path of an OPML file.
        station: the folder of `briefing.toml`.

    Returns:
        The list.

    Raises:
        FeedListError: it is an address or a single feed, came with the package, or cannot be read.
    """
    if WEB.match(name):
        raise FeedListError(name, f"{name} lies on the web and cannot be changed from here. Name a list of your own.")
    path, source = _places(name, station)
    if path.resolve().is_relative_to(resources.packaged() / "feeds"):
        raise FeedListError(
            path,
            f"{path} came with Briefing and is left as it is. Make a station of your own with `briefing init FOLDER`, "
            "and run this there.",
        )
    if source is None:
        return Own(name, path, None, take_apart(edit.blank(path.stem), str(path)))
    body = _load(source)
    if not opml.looks_like(body):
        raise FeedListError(source, f"{source} is not a feed list but something else. Name an OPML file.")
    return Own(name, path, None if source == path else source, take_apart(body, str(path)))


def write(path: Path, body: bytes) -> None:
    """Write a file beside its place and put it there in one step; a link's target changes, not the link.

    Args:
        path: where it belongs.
        body: its bytes.

    Raises:
        FeedListError: it cannot be written.
    """
    beside = None
    try:
        path = path.resolve()
        path.parent.mkdir(exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(path)
    except OSError as error:
        if beside:
            beside.unlink(missing_ok=True)
        raise FeedListError(path, f"{path} cannot be written: {error.strerror}. Nothing was changed.") from error


def _places(name: str, station: Path) -> tuple[Path, Path | None]:
    """Tell where a list belongs, and what it is read from; None where it is new."""
    beside = station / "feeds" / f"{name}.opml"
    try:
        found = find(name, station)
    except FeedListError:
        if not NAME.fullmatch(name) and not name.endswith(".opml"):
            raise
        return (beside if NAME.fullmatch(name) else station / name), None
    shared = {(place / "feeds" / f"{name}.opml") for place in resources.places(station)}
    return (beside if NAME.fullmatch(name) and found in shared else found), found


def _load(path: Path) -> bytes:
    try:
        return load(path)
    except FetchError as error:
        raise FeedListError(path, f"{path} cannot be read. {error}") from error


def _single(name: str, station: Path) -> bool:
    """Tell whether a name in the settings stands for one feed on disk rather than for a list."""
    _, source = _places(name, station)
    return source is not None and not opml.looks_like(_load(source))
