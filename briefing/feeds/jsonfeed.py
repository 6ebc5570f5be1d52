"""JSON Feed, by https://www.jsonfeed.org/version/1.1/.

In: bytes. Out: a Feed. Never: a feed lost to one broken item.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from briefing.errors import FetchError
from briefing.feeds.records import ENTRIES, Entry, Feed, language, too_many


class _Feed(msgspec.Struct):
    version: str | None = None
    title: str | None = None
    home_page_url: str | None = None
    language: str | None = None
    items: list[msgspec.Raw] | None = None


class _Item(msgspec.Struct):
    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


def read(body: bytes, url: str) -> Feed:
    """Read a JSON Feed; an item that is broken costs only itself.

    Args:
        body: the bytes.
        url: where they came from, for the message.

    Returns:
        The feed.

    Raises:
        FetchError: it is no JSON Feed.
    """
    try:
        found = msgspec.json.decode(body.lstrip(b"\xef\xbb\xbf"), type=_Feed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FetchError(url, "What came is JSON, but no JSON Feed, or broken.") from error
    if "jsonfeed.org" not in (found.version or "") or found.items is None:
        raise FetchError(url, "What came is JSON, but no JSON Feed.")
    looked_at = found.items[:ENTRIES]
    items = [item for item in map(_entry, looked_at) if item]
    lost = len(looked_at) - len(items)
    unread = f"has {lost} item{'s' * (lost > 1)} that cannot be read" if lost else ""
    return Feed(
        title=found.title or "",
        site=found.home_page_url or "",
        language=language(found.language or ""),
        entries=tuple(items),
        repaired=" and ".join(filter(None, (unread, too_many(len(found.items))))),
    )


def _entry(raw: msgspec.Raw) -> Entry | None:
    try:
        item = msgspec.json.decode(raw, type=_Item)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return Entry(
        title=item.title or "",
        text=max(item.content_html or "", item.content_text or "", item.summary or "", key=len),
        link=item.url or item.external_url or "",
        guid="" if item.id is None else str(item.id),
        published=_iso(item.date_published) or _iso(item.date_modified),
    )


def _iso(text: str | None) -> datetime | None:
    """Read a date by RFC 3339; one without a zone counts as UTC."""
    try:
        when = datetime.fromisoformat(text or "")
        return when.replace(tzinfo=when.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
