"""Claims about who reported first and who only repeats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefing.model import Item, Story
from briefing.rundown import tellers

_NOW = datetime(2031, 1, 1, tzinfo=UTC)


def item(number: int, domain: str, *, title: str = "Sea wall rises", hours: float | None = 1, **more: object) -> Item:
    """Make an item so many hours old."""
    published = None if hours is None else _NOW - timedelta(hours=hours)
    values = {"id": str(number), "source": domain, "publisher": domain, "domain": domain, "title": title}
    return Item(**{**values, "published": published, "seen": _NOW, **more})


def test_each_item_has_its_part() -> None:
    """The earliest stands first; a copy, a link, a review and a publisher's second report do not count."""
    story = Story(
        slug="s",
        items=(
            item(1, "gull", hours=5),
            item(2, "heron", hours=9),
            item(3, "gull", hours=2),
            item(4, "stork", hours=4),
            item(5, "pond", hours=None, aggregated=True),
            item(6, "crane", hours=3, title="Zephyr kettle review: steam at last"),
        ),
        publishers=("heron", "gull", "crane"),
    )
    parts = [(one.domain, part) for one, part in tellers(story)]
    assert parts[:3] == [("heron", "reported first"), ("gull", "reports too"), ("stork", "repeats another's report")]
    assert parts[3][0] == "crane"
    assert parts[3][1].startswith("does not count: ")
    assert parts[4:] == [("gull", "again"), ("pond", "links to another's report")]
