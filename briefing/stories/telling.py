"""What clustering sees of an item: its words, who published it and when.

In: Items, or dicts from outside. Out: Tellings. Never: more of an item than that.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from briefing.model import Item, Struct


class Telling(Struct, frozen=True, kw_only=True, order=True):
    """One text that tells of an event.

    Attributes:
        key: its id; tellings are put in this order, so that their order on arrival does not matter.
        title: the headline.
        lede: the summary or body.
        place: who published it, empty where unknown.
        hours: when it appeared, in hours since 1970; negative where unknown.
    """

    key: str
    title: str
    lede: str = ""
    place: str = ""
    hours: float = -1.0


def of_item(item: Item) -> Telling:
    """Take from an item what clustering looks at.

    Args:
        item: any item.

    Returns:
        Its telling.
    """
    return Telling(
        key=item.id, title=item.title, lede=item.text, place=item.domain or item.source, hours=_hours(item.published)
    )


def of_mapping(values: Mapping[str, object]) -> Telling:
    """Take from a dict what clustering looks at.

    Args:
        values: `id`, `title`, `lede` and, where known, `published` (a datetime or ISO text) and `source`.

    Returns:
        Its telling.
    """
    texts = {name: str(values.get(name) or "") for name in ("id", "title", "lede", "source")}
    return Telling(
        key=texts["id"],
        title=texts["title"],
        lede=texts["lede"],
        place=texts["source"],
        hours=_hours(values.get("published")),
    )


def _hours(value: object) -> float:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return -1.0
    if not isinstance(value, datetime):
        return -1.0
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return max(aware.timestamp() / 3600, 0.0)
