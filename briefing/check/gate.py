"""The gate: is what we made fit to air?

In: a public folder, perhaps with a staged episode over it. Out: every fault found, in the order of the feed. Never: an
exception for what a file holds, or a change to any file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check import artwork, channel, citations, files, items
from briefing.check import episode as episodes
from briefing.check.audio import Limits
from briefing.check.fault import Fault
from briefing.check.markup import FEED, attribute, children, first, parse, text
from briefing.check.place import Place, base
from briefing.model import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from briefing.check.items import Entry
    from briefing.model import Episode

HOME = "index.html"
# The newest episodes tell where the public folder is found; to ask all of them would only take longer.
_VOTERS = 10


class _Site(Struct, frozen=True, kw_only=True):
    """A feed as far as it could be read.

    Attributes:
        place: where the files lie that it names.
        entries: what it promises of each episode.
        faults: what is wrong with the feed itself.
        blocked: it asks podcast directories not to list the show.
    """

    place: Place
    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()
    blocked: bool = False


def site(
    folder: Path, *, lufs: float = -16.0, true_peak: float = -1.0, executor: Executor | None = None
) -> tuple[Fault, ...]:
    """Prove a public folder: its feed and every episode in it, each MP3 decoded and measured.

    Args:
        folder: the folder that holds `feed.xml`.
        lufs: how loud the episodes are meant to be, in LUFS.
        true_peak: the highest true peak they may have, in dBTP.
        executor: where episodes are proved side by side; None proves one after the other.

    Returns:
        The faults, in the order of the feed; none where it is fit to air.

    Raises:
        AudioError: ffmpeg is missing.
    """
    read = _read((folder,))
    limits = Limits(lufs=lufs, true_peak=true_peak)
    jobs = [(entry, read.place, limits) for entry in read.entries]
    side_by_side = executor.map if executor else map
    proved = tuple(side_by_side(_whole, *zip(*jobs, strict=True))) if jobs else ()
    return (*read.faults, *(fault for faults in proved for fault in faults))


def staged(
    staging: Path, out: Path, episode: Episode, *, lufs: float = -16.0, true_peak: float = -1.0
) -> tuple[Fault, ...]:
    """Prove a staged episode by the same rules before any of it is public.

    What is on air already was proved when it was published, so of older episodes only presence and size are looked at.

    Args:
        staging: the folder that holds the new `feed.xml` and the new episode's files.
        out: the public folder, where older episodes lie.
        episode: the new episode.
        lufs: how loud it is meant to be, in LUFS.
        true_peak: the highest true peak it may have, in dBTP.

    Returns:
        The faults; none where it is fit to air.

    Raises:
        AudioError: ffmpeg is missing.
    """
    read = _read((staging, out))
    limits = Limits(lufs=lufs, true_peak=true_peak)
    faults = [*read.faults]
    for entry in read.entries:
        mine = entry.guid == episode.guid
        faults += _whole(entry, read.place, limits) if mine else _safely(episodes.named(entry, read.place), entry.where)
    return (*faults, *_safely(_promised(read, episode), FEED))


def named(folder: Path) -> dict[str, str]:
    """Tell which episodes the feed of a public folder names.

    Args:
        folder: the public folder.

    Returns:
        Each guid with its enclosure's address; none where there is no feed that can be read.
    """
    try:
        show = parse((folder / FEED).read_bytes())[0]
    except OSError:
        return {}
    listed = children(show, "item") if show is not None else ()
    return {text(item, "guid"): attribute(item, "enclosure", "url") for item in listed}


def _read(folders: tuple[Path, ...]) -> _Site:
    """Read the feed of the first folder, and prove it."""
    place = Place(folders=folders)
    path = Place(folders=folders[:1]).file(FEED)
    if not path:
        return _Site(place=place, faults=(_fault("feed-missing", f"There is no {FEED}, so nothing is published."),))
    try:
        show, broken = parse(path.read_bytes())
    except OSError as error:
        return _Site(place=place, faults=(_unreadable(error, FEED),))
    if show is None:
        return _Site(place=place, faults=broken)
    return _prove(show, place, broken)


def _prove(show: Element, place: Place, broken: tuple[Fault, ...]) -> _Site:
    """Prove what the feed says, and the files that belong to the show."""
    listed = children(show, "item")
    language = text(show, "language") or "en"
    entries = tuple(items.read(item, number, language) for number, item in enumerate(listed, 1))
    address = base(_self_link(show)[0], _urls(show, entries[:_VOTERS]), place.folders)
    place = Place(folders=place.folders, base=address)
    faults = [*broken, *channel.faults(show)]
    for item, entry in zip(listed, entries, strict=True):
        faults += items.faults(item, entry)
    faults += (*items.twice(entries), *files.self_link(*_self_link(show), address), *_show_files(show, place))
    return _Site(
        place=place, entries=entries, faults=tuple(faults), blocked=text(show, "itunes:block").lower() == "yes"
    )


def _self_link(show: Element) -> tuple[str, str]:
    """Find the feed's own address and its type."""
    for link in children(show, "atom:link"):
        if link.get("rel") == "self":
            return link.get("href", ""), link.get("type", "")
    return "", ""


def _urls(show: Element, entries: Iterable[Entry]) -> Iterator[str]:
    """List what the feed names as lying beside it."""
    yield attribute(show, "itunes:image", "href")
    for entry in entries:
        yield from (entry.audio, entry.chapters, entry.image)
        yield from (url for url, _ in entry.transcripts)


def _show_files(show: Element, place: Place) -> Iterator[Fault]:
    """Prove the home page and the artwork."""
    if not place.file(HOME):
        yield Fault(rule="page-missing", where=HOME, what=f"The home page {HOME} is missing from the public folder.")
    if first(show, "itunes:image") is None:
        return
    url = attribute(show, "itunes:image", "href")
    yield from files.named(place, url, "artwork", FEED)
    yield from artwork.address(url, FEED)
    path = place.file(place.name(url))
    if path:
        yield from _safely(artwork.faults(path, place.name(url)), place.name(url))


def _whole(entry: Entry, place: Place, limits: Limits) -> tuple[Fault, ...]:
    """Prove all of one episode."""
    present = _safely(episodes.named(entry, place), entry.where)
    try:
        return (*present, *episodes.prove(entry, place, limits))
    except OSError as error:
        return (*present, _unreadable(error, entry.where))


def _safely(faults: Iterator[Fault], where: str) -> tuple[Fault, ...]:
    """Collect faults; a file that the system does not let us read is one more."""
    found: list[Fault] = []
    try:
        found.extend(faults)
    except OSError as error:
        found.append(_unreadable(error, where))
    return tuple(found)


def _promised(read: _Site, episode: Episode) -> Iterator[Fault]:
    """Compare the feed with the episode that is about to be recorded as aired."""
    entry = next((entry for entry in read.entries if entry.guid == episode.guid), None)
    if entry is None:
        if read.entries or not read.faults:
            yield _fault("episode-missing", f"The feed does not name the new episode “{episode.title}”.")
        return
    path = read.place.file(episode.enclosure.path)
    named_right = path and not any(files.content(path, ""))  # else its own rule has said so
    if path and named_right and files.digest(path) != episode.enclosure.sha256:
        what = f"The staged file is not the episode's: its SHA-256 is not {episode.enclosure.sha256[:8]}…."
        yield Fault(rule="file-hash", where=episode.enclosure.path, what=what)
    if read.place.name(entry.audio) not in {"", episode.enclosure.path}:
        what = f"The feed names {read.place.name(entry.audio)} but the episode's file is {episode.enclosure.path}."
        yield _fault("episode-enclosure", what)
    if episode.citations_path and not _names(read.place, episode):
        what = f"The page of the new episode does not name its citations, {episode.citations_path}."
        yield Fault(rule="citations-named", where=episode.page_path, what=what)
    if episode.sample and not read.blocked:
        yield _fault("sample-block", "The sample show does not say <itunes:block>Yes</itunes:block>.")


def _names(place: Place, episode: Episode) -> bool:
    """Tell whether an episode's page names the citations that were made for it."""
    page = place.file(episode.page_path)
    named = citations.named(page.read_text("utf8", errors="replace")) if page else ""
    return named == episode.citations_path.rpartition("/")[2]


def _unreadable(error: OSError, where: str) -> Fault:
    what = f"A file of the site cannot be read: {error.strerror or error}."
    return Fault(rule="file-unreadable", where=where, what=what)


def _fault(rule: str, what: str) -> Fault:
    return Fault(rule=rule, where=FEED, what=what)
