"""The chapters of an episode, in the JSON file and in the tags.

In: the JSON, the chapters of the tags, the length of the audio. Out: faults. Never: a link followed.

Formats: podcast-namespace, jsonChapters.md (version 1.2.0); ID3v2 chapter frame addendum 1.0.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from briefing.check.fault import Fault, shown
from briefing.check.values import is_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model import Chapter

# Two descriptions of the same moment, and of the same sound, may differ by this much (PODCAST.md).
TOLERANCE = 0.1


class Mark(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """One chapter of the JSON file.

    Attributes:
        start_time: seconds.
        end_time: seconds, or None where the next chapter tells.
        title: what the app shows.
        url: the story, or empty.
    """

    start_time: float
    end_time: float | None = None
    title: str = ""
    url: str = ""


class _File(msgspec.Struct, frozen=True, kw_only=True):
    version: str
    chapters: tuple[Mark, ...]


def read(data: bytes, where: str) -> tuple[tuple[Mark, ...], tuple[Fault, ...]]:
    """Read the JSON chapters.

    Args:
        data: the file.
        where: what to call it.

    Returns:
        The chapters, empty where they cannot be read, and the faults.
    """
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = f"The chapters cannot be read as JSON chapters: {shown(str(error))}."
        return (), (Fault(rule="chapters-json", where=where, what=what),)
    if not file.version.startswith("1."):
        what = f"The chapters are of version {shown(file.version)}; apps know 1.2.0."
        return file.chapters, (Fault(rule="chapters-json", where=where, what=what),)
    return file.chapters, ()


def from_tags(chapters: Sequence[Chapter], *, ordered: bool) -> tuple[Mark, ...]:
    """Bring the chapters of the tags into the same form.

    Args:
        chapters: as `publish.tags` read them.
        ordered: a table of contents gives their order; without one it is that of their times.

    Returns:
        The chapters in their order.
    """
    chapters = chapters if ordered else sorted(chapters, key=lambda chapter: chapter.start)
    return tuple(Mark(start_time=c.start, end_time=c.end, title=c.title, url=c.link) for c in chapters)


def faults(marks: Sequence[Mark], seconds: float | None, where: str) -> Iterator[Fault]:
    """Prove one list of chapters.

    Args:
        marks: the chapters.
        seconds: length of the audio, or None where it could not be measured.
        where: what to call the list.

    Yields:
        One fault at a time.
    """
    if not marks:
        yield Fault(rule="chapters-missing", where=where, what="There is no chapter.")
        return
    yield from _order(marks, where)
    if seconds is not None:
        yield from _inside(marks, seconds, where)
    for number, mark in enumerate(marks, 1):
        if not mark.title.strip():
            yield Fault(rule="chapters-title", where=where, what=f"Chapter {number} has no title.")
        if mark.url and not is_address(mark.url):
            what = f"Chapter {number} links to “{shown(mark.url)}”, which is not an http address."
            yield Fault(rule="chapters-link", where=where, what=what)


def same(tags: Sequence[Mark], json: Sequence[Mark], where: str) -> Iterator[Fault]:
    """Prove that tags and JSON tell the same chapters.

    Args:
        tags: chapters of the tags.
        json: chapters of the JSON file.
        where: what to call the episode's audio.

    Yields:
        A fault for the first difference.
    """
    if len(tags) != len(json):
        what = f"The tags have {len(tags)} chapters but the JSON file has {len(json)}."
        yield Fault(rule="chapters-agree", where=where, what=what)
        return
    for number, (tag, mark) in enumerate(zip(tags, json, strict=True), 1):
        ends = tag.end_time is not None and mark.end_time is not None and not _near(tag.end_time, mark.end_time)
        if not _near(tag.start_time, mark.start_time) or ends:
            what = f"Chapter {number} runs {_span(tag)} in the tags but {_span(mark)} in the JSON file."
        elif tag.title != mark.title:
            what = f"Chapter {number} is “{shown(tag.title)}” in the tags but “{shown(mark.title)}” in the JSON file."
        else:
            continue
        yield Fault(rule="chapters-agree", where=where, what=what)
        return


def _order(marks: Sequence[Mark], where: str) -> Iterator[Fault]:
    """Prove that each chapter begins after the one before it, where that one ends."""
    for number, (mark, after) in enumerate(pairwise(marks), 1):
        if not mark.start_time < after.start_time:
            start, before = after.start_time, mark.start_time
            what = f"Chapter {number + 1} begins at {start:.1f} s, not after chapter {number} ({before:.1f} s)."
            yield Fault(rule="chapters-order", where=where, what=what)
        elif mark.end_time is not None and not _near(mark.end_time, after.start_time):
            start, end = after.start_time, mark.end_time
            what = f"Chapter {number} ends at {end:.1f} s but chapter {number + 1} begins at {start:.1f} s."
            yield Fault(rule="chapters-contiguous", where=where, what=what)


def _inside(marks: Sequence[Mark], seconds: float, where: str) -> Iterator[Fault]:
    """Prove that the chapters begin with the audio, end with it, and lie inside it."""
    if not _near(marks[0].start_time, 0):
        what = f"The first chapter begins at {marks[0].start_time:.1f} s; it must begin with the audio."
        yield Fault(rule="chapters-range", where=where, what=what)
    for number, mark in enumerate(marks, 1):
        last = max(mark.start_time, mark.end_time if mark.end_time is not None else 0)
        if mark.start_time < 0 or last > seconds + TOLERANCE:
            what = f"Chapter {number} ({_span(mark)}) reaches past the end of the audio ({seconds:.1f} s)."
            yield Fault(rule="chapters-range", where=where, what=what)
    end = marks[-1].end_time
    if end is not None and end < seconds - TOLERANCE:
        what = f"The last chapter ends at {end:.1f} s but the audio lasts {seconds:.1f} s."
        yield Fault(rule="chapters-range", where=where, what=what)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= TOLERANCE + 1e-9


def _span(mark: Mark) -> str:
    return f"from {mark.start_time:.1f} s" + (f" to {mark.end_time:.1f} s" if mark.end_time is not None else "")
