"""What part each item of a story plays: who reported first, who reports too, who only repeats.

In: a Story. Out: its items in the order they appeared, each with its part in words. Never: a count; the stories room
counts.
"""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.model import Item, Story
from briefing.rundown import routine

_FIRST, _TOO = "reported first", "reports too"
REPORTS = frozenset((_FIRST, _TOO))
"""The parts of those who report it independently, each publisher's once."""
_NEVER = datetime.max.replace(tzinfo=UTC)


def tellers(story: Story) -> tuple[tuple[Item, str], ...]:
    """Name the part of each item.

    Args:
        story: any story.

    Returns:
        The items, the earliest first and undated ones last, with: `reported first`, `reports too`, `again` (a
        publisher counts once), that it repeats or links to another's report, or which routine it is that does not
        count.
    """
    heard: set[str] = set()
    found = []
    for item in sorted(story.items, key=lambda item: (item.published or _NEVER, item.id, item.source)):
        part = _part(item, story, heard)
        found.append((item, part))
        if part in REPORTS:
            heard.add(_place(item))
    return tuple(found)


def _part(item: Item, story: Story, heard: set[str]) -> str:
    if _place(item) not in story.publishers:
        return "links to another's report" if item.aggregated else "repeats another's report"
    kind = routine.kind(item)
    if kind and kind.barred:
        return f"does not count: {kind.name}"
    if _place(item) in heard:
        return "again"
    return _FIRST if _place(item) == story.publishers[0] else _TOO


def _place(item: Item) -> str:
    return item.domain or item.source
