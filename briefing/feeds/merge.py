"""The same page told by several feeds becomes one item.

In: items of all sources. Out: one item for each page, in the same order whoever answered first. Never: two pages as
one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from msgspec.structs import replace

from briefing.model import Item

EVER = datetime(1, 1, 1, tzinfo=UTC)
NOWHERE: Mapping[str, Collection[str]] = MappingProxyType({})


def merge(items: Iterable[Item], homes: Mapping[str, Collection[str]] = NOWHERE) -> tuple[Item, ...]:
    """Merge exact duplicates.

    Args:
        items: in any order.
        homes: registrable domains that a source's own addresses lie under, by its id.

    Returns:
        One item an id: that of the publisher's own feed before any other's, which could put words into its mouth; then
        any feed's before an aggregator's; then the one with the best text; with the most points and comments and the
        earliest date that any of them has. Newest first, undated ones last.
    """
    same: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        same[item.id].append(item)
    return in_order(_one(tellings, homes) for tellings in same.values())


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Sort items so that every run has the same order.

    Args:
        items: in any order.

    Returns:
        Newest first; undated ones last; what appeared at the same time by id.
    """
    return tuple(sorted(items, key=lambda item: (-(item.published or EVER).timestamp(), item.id)))


def _one(tellings: list[Item], homes: Mapping[str, Collection[str]]) -> Item:
    if len(tellings) == 1:
        return tellings[0]
    best, *others = sorted(
        tellings, key=lambda item: (item.domain not in homes.get(item.source, ()), *_preference(item))
    )
    return replace(
        best,
        title=best.title or next((item.title for item in others if item.title), ""),
        published=min((item.published for item in tellings if item.published), default=None),
        points=max((item.points for item in tellings if item.points is not None), default=None),
        comments=max((item.comments for item in tellings if item.comments is not None), default=None),
        language=best.language or next((item.language for item in others if item.language), ""),
    )


def _preference(item: Item) -> tuple[bool, bool, bool, int, float, str, int]:
    """Sort the best telling first; the end of the key makes it the same every night."""
    high = item.position / max(item.siblings, 1)
    return (item.aggregated, not item.text, item.cut, -len(item.text), high, item.source, item.position)
