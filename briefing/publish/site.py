"""The public folder: what is in it, in which order it changes, and what is taken out of it.

In: the show and the episodes on air. Out: their pages, cover and feed, each replaced whole, the feed last.
Never: a feed that names a missing file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from briefing.model import Episode, Show
from briefing.publish import artwork as art
from briefing.publish import files, pages
from briefing.publish.feed import feed
from briefing.publish.transcript import Caption, read

SMALL = 480
"""Pixels of the cover on the pages, so that a page stays small."""
PRINT_WITHIN = 600
"""A page carries the print of what it was made from within so many bytes."""
REPLACED_FOR = timedelta(days=14)
"""How long the files of a revision stay after the next one took its place."""
_MADE = re.compile(r"\..+\.new|.+-[0-9a-f]{8}\.(mp3|json|vtt)")
"""Names of files that only a build writes."""


def newest(episodes: Iterable[Episode]) -> tuple[Episode, ...]:
    """Put episodes in the order of the feed.

    Args:
        episodes: in any order.

    Returns:
        The newest first.
    """
    return tuple(sorted(episodes, key=lambda episode: (episode.published, episode.date), reverse=True))


def kept(episodes: Iterable[Episode], keep: int) -> tuple[Episode, ...]:
    """Choose the episodes that stay on air.

    Args:
        episodes: in any order.
        keep: how many; 0 keeps all.

    Returns:
        The newest, in the order of the feed.
    """
    ordered = newest(episodes)
    return ordered[:keep] if keep else ordered


def on_air(aired: Iterable[Episode], folder: Path) -> tuple[Episode, ...]:
    """Choose what a public folder can give: of each day the last revision whose files are there.

    Args:
        aired: every revision that was published.
        folder: the public folder.

    Returns:
        One episode a day, oldest first.
    """
    whole = present(sorted(aired, key=lambda episode: (episode.date, episode.revision)), folder)
    return tuple({episode.date: episode for episode in whole}.values())


def present(episodes: Iterable[Episode], folder: Path) -> tuple[Episode, ...]:
    """Leave out the episodes whose files are not in a folder, or not of the size they were published with.

    Args:
        episodes: what should be on air.
        folder: the public folder.

    Returns:
        Those whose sound, chapters, transcript and citations are there, in the order they came.
    """
    return tuple(
        episode
        for episode in episodes
        if all((folder / name).is_file() for name in places(episode))
        and (folder / episode.enclosure.path).stat().st_size == episode.enclosure.bytes
    )


def places(episode: Episode) -> tuple[str, ...]:
    """Name an episode's own files.

    Args:
        episode: the episode.

    Returns:
        Paths in the public folder: sound, chapters, transcript, and citations where the episode has them.
    """
    cited = (episode.citations_path,) if episode.citations_path else ()
    return episode.enclosure.path, episode.chapters_path, episode.transcript_path, *cited


def render(show: Show, episodes: Iterable[Episode], *, out: Path, artwork: Path | None) -> bool:
    """Bring the pages, the cover and at last the feed up to date.

    Args:
        show: the show.
        episodes: what is on air; one whose files are not in the folder is left out.
        out: the public folder.
        artwork: the station's own picture, or None.

    Returns:
        Whether any file changed.

    Raises:
        PublishError: the folder cannot be written.
        SettingError: the picture cannot be used.
    """
    with files.writing(out):
        ordered = newest(present(episodes, out))
        return write(show, ordered, out, artwork=artwork, with_pages={episode.date for episode in ordered})


def write(
    show: Show, episodes: Sequence[Episode], folder: Path, *, artwork: Path | None, with_pages: Collection[object]
) -> bool:
    """Write the pages, the cover and at last the feed into a folder.

    Args:
        show: the show.
        episodes: what the feed names, newest first.
        folder: the public folder, or one that is staged.
        artwork: the station's own picture, or None.
        with_pages: dates of the episodes whose own pages are written too.

    Returns:
        Whether any file changed.
    """
    changed = cover(show, folder, artwork)[1]
    kept = frozenset(episode.page_path for episode in episodes)
    for newer, episode, older in zip((None, *episodes), episodes, (*episodes[1:], None), strict=False):
        if episode.date in with_pages:
            changed |= _page(show, episode, folder, older=older, newer=newer, kept=kept)
    captions = _captions(episodes[0], folder) if episodes else ()
    changed |= files.put(folder / "index.html", pages.index(show, episodes, captions))
    changed |= files.put(folder / "feed.xml", feed(show, episodes))
    return changed


def cover(show: Show, folder: Path, picture: Path | None) -> tuple[bytes, bool]:
    """Have the cover in a folder, in full and small for the pages.

    Args:
        show: the show.
        folder: where `artwork.jpg` belongs.
        picture: the station's own picture, or None.

    Returns:
        The cover, and whether it changed.
    """
    place, small = folder / "artwork.jpg", folder / f"artwork-{SMALL}.jpg"
    drawn = place.read_bytes() if place.is_file() else b""
    made = art.cover(show.title, picture, drawn=drawn)
    if made == drawn and small.is_file():
        return made, False
    with Image.open(io.BytesIO(made)) as image:
        image.draft("RGB", (SMALL, SMALL))  # decodes no more than is needed
        file = io.BytesIO()
        image.resize((SMALL, SMALL), Image.Resampling.BICUBIC).save(file, "JPEG", quality=82, optimize=True)
    changed = [files.put(small, file.getvalue()), files.put(place, made)]
    return made, any(changed)


def _page(
    show: Show,
    episode: Episode,
    folder: Path,
    *,
    older: Episode | None,
    newer: Episode | None,
    kept: frozenset[str],
) -> bool:
    """Write an episode's page, unless the one there was made from the same."""
    place = folder / episode.page_path
    near = {"older": older, "newer": newer}
    made_from = pages.print_of(show, episode, **near, kept=kept)
    if place.is_file():
        with place.open("rb") as file:
            if made_from.encode() in file.read(PRINT_WITHIN):
                return False
    return files.put(place, pages.page(show, episode, _captions(episode, folder), **near, kept=kept))


def _captions(episode: Episode, folder: Path) -> tuple[Caption, ...]:
    place = folder / episode.transcript_path
    return read(place.read_text("utf8", errors="replace")) if place.is_file() else ()


def release(staging: Path, out: Path) -> None:
    """Move the staged episode's sound, chapters, transcript and citations to where they stay for good.

    Args:
        staging: what `stage` wrote; its pages and feed stay there.
        out: the public folder.

    Raises:
        PublishError: the folder cannot be written, or other bytes have one of the names.
    """
    with files.writing(out):
        for source in sorted(staging.glob("episodes/*/*")):
            if source.is_file() and source.name != "index.html" and not source.name.startswith("."):
                files.move(source, out / source.relative_to(staging))


def prune(episodes: Iterable[Episode], out: Path, *, aired: Iterable[Episode], now: datetime) -> tuple[str, ...]:
    """Remove the folders of days that are no longer on air, and what a killed build left among the others.

    Args:
        episodes: what is on air.
        out: the public folder.
        aired: every revision that was published there; of any other day nothing is touched.
        now: the clock, aware UTC.

    Returns:
        The dates that were removed. A revision keeps its files for `REPLACED_FOR` after the next took its place: an app
        may be fetching them, and a feed that is kept somewhere may still name them.
    """
    named = _named(aired, now)
    days = set()
    for episode in episodes:
        days.add(_day(episode))
        named.setdefault(_day(episode), set()).update(places(episode))
    gone = [day for day in sorted(named.keys() - days) if (out / "episodes" / day).is_dir()]
    with files.writing(out):
        for day in gone:
            files.remove(out / "episodes" / day)
        for day in sorted(named.keys() & days):
            for path in (out / "episodes" / day).glob("*"):
                if _MADE.fullmatch(path.name) and path.relative_to(out).as_posix() not in named[day]:
                    path.unlink()
    return tuple(gone)


def _named(aired: Iterable[Episode], now: datetime) -> dict[str, set[str]]:
    """List by day the files that revisions still stand for: the last one's, and those replaced lately."""
    named: dict[str, set[str]] = {}
    later: dict[str, Episode] = {}
    for episode in sorted(aired, key=lambda episode: (episode.date, episode.revision), reverse=True):
        day = _day(episode)
        mine = named.setdefault(day, set())
        if day not in later or later[day].revised > now - REPLACED_FOR:
            mine.update(places(episode))
        later[day] = episode
    return named


def _day(episode: Episode) -> str:
    return episode.page_path.split("/")[1]
