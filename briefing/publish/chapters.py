"""The parts of an episode to jump to, from when each sentence is heard.

In: the cues of a recording. Out: chapters that touch each other from 0 to the end, and their JSON.
Never: a boundary inside speech.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from briefing.model import Chapter, Cue, Kind
from briefing.publish.clean import plain

LEAD = 0.2
"""Seconds of silence a listener hears after a jump, where the pause is long enough."""
SIGN_OFF_LEAST = 4.0
"""A shorter sign-off, in seconds, is left in the chapter before it."""

Part = tuple[Kind, tuple[Cue, ...]]


def chapters(cues: Sequence[Cue], seconds: float, *, show: str, links: Mapping[str, str]) -> tuple[Chapter, ...]:
    """Make one chapter of each full story, one of the headlines, one of the items in brief and one of the sign-off.

    Args:
        cues: when each sentence is heard, in order.
        seconds: length of the recording.
        show: title of the show, which names the opening where nothing is teased.
        links: slug to the address of the story's best source.

    Returns:
        Chapters from 0 to the end in whole milliseconds; each begins in the pause before its first word.
    """
    end = math.floor(seconds * 1000) / 1000
    parts = _parts(cues)
    if len(parts) > 1 and parts[-1][0] == Kind.SIGN_OFF and end - parts[-1][1][0].start < SIGN_OFF_LEAST:
        parts = [*parts[:-2], (parts[-2][0], parts[-2][1] + parts[-1][1])]
    starts: list[tuple[float, Part | None]] = [(0.0, parts[0] if parts else None)]
    for before, part in pairwise(parts):
        start = _boundary(before[1][-1].end, part[1][0].start)
        if starts[-1][0] < start < end:
            starts.append((start, part))
    ends = [start for start, _ in starts[1:]] + [end]
    return tuple(
        Chapter(start=start, end=stop, title=_title(part, show), link=_link(part, links))
        for (start, part), stop in zip(starts, ends, strict=True)
    )


def _parts(cues: Sequence[Cue]) -> list[Part]:
    """Put cues that share a chapter together; a segue belongs to what it leads to."""
    keyed: list[tuple[tuple[Kind, str], Cue]] = []
    for cue in reversed(cues):
        key = keyed[-1][0] if cue.kind is Kind.SEGUE and keyed else _key(cue)
        keyed.append((key, cue))
    groups = groupby(reversed(keyed), key=lambda pair: pair[0])
    return [(key[0], tuple(cue for _, cue in group)) for key, group in groups]


def _key(cue: Cue) -> tuple[Kind, str]:
    if cue.kind is Kind.STORY:
        return cue.kind, cue.slug or str(cue.segment)
    return (Kind.OPEN if cue.kind is Kind.TEASE else cue.kind), ""


def _boundary(before: float, after: float) -> float:
    """Choose where in a pause the next chapter begins, in seconds."""
    return round(after - min(LEAD, (after - before) / 2), 3)


def _title(part: Part | None, show: str) -> str:
    kind, cues = part or (Kind.OPEN, ())
    if kind is Kind.OPEN:
        return "Headlines" if any(cue.kind is Kind.TEASE for cue in cues) else show
    told = next((cue.title for cue in cues if cue.kind is Kind.STORY), "")
    return plain(told) or {Kind.IN_BRIEF: "In brief", Kind.SIGN_OFF: "Sign-off"}.get(kind, "Story")


def _link(part: Part | None, links: Mapping[str, str]) -> str:
    slugs = (cue.slug for cue in part[1] if cue.kind is Kind.STORY) if part else ()
    return links.get(next(iter(slugs), ""), "")


def as_json(parts: Sequence[Chapter], *, title: str, show: str, author: str) -> bytes:
    """Write chapters in the Podcasting 2.0 form, version 1.2.0 (podcast-namespace, jsonChapters.md).

    Args:
        parts: the chapters.
        title: title of the episode.
        show: title of the show.
        author: who makes it.

    Returns:
        JSON in which no `<` stands bare, so that it does no harm inside a page either.
    """
    listed = [
        {"startTime": part.start, "endTime": part.end, "title": part.title} | ({"url": part.link} if part.link else {})
        for part in parts
    ]
    told = {"version": "1.2.0", "podcastName": show, "title": title, "author": author, "chapters": listed}
    return msgspec.json.format(msgspec.json.encode(told), indent=1).replace(b"<", b"\\u003c") + b"\n"


def clock(seconds: float) -> str:
    """Write a time as podcast apps find it in a description.

    Args:
        seconds: from the start of the episode.

    Returns:
        Hours, minutes and whole seconds, rounded down: `00:03:07`.
    """
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
