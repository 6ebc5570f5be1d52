"""Who reports a story independently, first to report first.

In: Items of one story. Out: registrable domains. Never: feeds; the same publisher's two feeds are one voice.

A link from an aggregator proves only that the linked publisher reported; a copy of a text proves only its original.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from briefing.model import Item
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


def independent(items: Sequence[Item]) -> tuple[str, ...]:
    """List who reports a story in words of their own.

    Args:
        items: the story's items, in any order.

    Returns:
        Registrable domains, first to report first; at least one. An item without a link stands under its source's id.
    """
    originals = [_original(copies) for copies in groups(sorted(items, key=_first))]
    named = [item for item in originals if not (item.aggregated and item.domain in _HOSTS)]
    return tuple(dict.fromkeys(_place(item) for item in sorted(named or originals[:1], key=_first)))


def _original(copies: Iterable[Item]) -> Item:
    """Choose whom a text is counted for: its publisher rather than whoever links to it, then the first."""
    return min(copies, key=lambda item: (item.aggregated, *_first(item)))


def _first(item: Item) -> tuple[datetime, str, str]:
    return (item.published or _NEVER, item.domain, item.id)


def _place(item: Item) -> str:
    return item.domain or item.source
