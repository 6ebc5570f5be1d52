"""Who reports a story independently, first to report first, and who only repeats it.

In: Items of one story. Out: registrable domains. Never: feeds; the same publisher's two feeds are one voice.

A link from an aggregator proves only that the linked publisher reported; a copy of a text proves only its original; and
whoever says that another newsroom reported it proves only that report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from briefing.model import Item, Struct
from briefing.stories.citing import passes_on
from briefing.stories.copies import groups

_HOSTS = frozenset(
    """
    archive.is archive.org archive.ph bsky.app facebook.com google.com github.com instagram.com linkedin.com
    mastodon.social medium.com msn.com reddit.com slashdot.org substack.com t.co threads.net twitter.com
    wikipedia.org x.com yahoo.com ycombinator.com youtube.com
    """.split()  # noqa: SIM905 - a text is easier to edit than thirty quoted names
)
"""Sites that print what others write; a link to one of them names no publisher."""

_NEVER = datetime.max.replace(tzinfo=UTC)


class Voices(Struct, frozen=True, kw_only=True):
    """Who tells a story, by registrable domain; an item without a link stands under its source's id.

    Attributes:
        publishers: who reports it in words of their own, first to report first; at least one.
        repeats: who only passes on what one of them, or a newsroom they name, reported; in the same order.
    """

    publishers: tuple[str, ...]
    repeats: tuple[str, ...] = ()


def voices(items: Sequence[Item]) -> Voices:
    """Tell who reports a story from who repeats it.

    A copy counts for whoever had the text first. Of those that pass on one newsroom's report that newsroom counts where
    it tells the story itself, or else the first of them: they are one voice.

    Args:
        items: the story's items, in any order.

    Returns:
        Every place that tells it, once.
    """
    places = tuple(dict.fromkeys(_place(item) for item in sorted(items, key=_first)))
    if len(places) == 1:
        return Voices(publishers=places)
    originals = [_original(copies) for copies in groups(sorted(items, key=_first))]
    named = [item for item in originals if not (item.aggregated and item.domain in _HOSTS)]
    reporting = _reporting(sorted(named or originals[:1], key=_first))
    publishers = tuple(dict.fromkeys(_place(item) for item in reporting))
    return Voices(publishers=publishers, repeats=tuple(place for place in places if place not in publishers))


def _reporting(items: Sequence[Item]) -> list[Item]:
    """Leave out those that pass on what another of them reported, or what an earlier one passed on already."""
    sources = [passes_on(item) for item in items]
    own = {_place(item) for item, source in zip(items, sources, strict=True) if not source}
    chosen = []
    for item, source in zip(items, sources, strict=True):
        if not source or source not in own:
            chosen.append(item)
            own |= {source, _place(item)}
    return chosen


def _original(copies: Iterable[Item]) -> Item:
    """Choose whom a text is counted for: its publisher rather than whoever links to it, then the first."""
    return min(copies, key=lambda item: (item.aggregated, *_first(item)))


def _first(item: Item) -> tuple[datetime, str, str]:
    return (item.published or _NEVER, item.domain, item.id)


def _place(item: Item) -> str:
    return item.domain or item.source
