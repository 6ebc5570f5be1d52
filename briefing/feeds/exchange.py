"""Lists from elsewhere brought in, and our own handed out.

In: another list, the lists in use. Out: the station's list with what was missing; one OPML file of all of them. Never:
a file or a private address that only a list from the web names.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.errors import FeedListError, FetchError
from briefing.feeds import edit, opml, own, unite
from briefing.feeds.document import Document, tag, take_apart
from briefing.feeds.lists import listed
from briefing.feeds.opening import WEB, Opened, open_list
from briefing.feeds.own import Lists, Own
from briefing.web.addresses import endpoint, public

NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")  # the last part of a host that is a number in any spelling
AT_HOME = {"localhost", "local", "internal", "lan", "home", "arpa", "localdomain"}


def bring_in(where: str, lists: Lists, *, into: str = "") -> tuple[Own, unite.Merged]:
    """Merge another list into one of the station's own.

    A list from the web may not bring in files or addresses of a private network: once in a list of the owner's own,
    they would be trusted.

    Args:
        where: name, path or address of the other list.
        lists: the lists in use.
        into: the list that grows; the first of those in use that can be changed, unless given.

    Returns:
        The list, and what became of the other's feeds.

    Raises:
        FeedListError: either list cannot be read, or the other names no feed.
    """
    lists.web.trust([where])
    other = open_list(where, station=lists.station, web=lists.web)
    if not opml.looks_like(other.body):
        raise FeedListError(where, f"{where} is not a feed list. To add a single feed: `briefing feeds add`.")
    if not opml.read(other.body, other.where):
        raise FeedListError(where, f"{where} names no feed.")
    chosen = own.choose(lists, into)
    sources = own.known(lists, chosen)
    merged = unite.merge(
        chosen.document,
        take_apart(other.body, other.where),
        absolute=other.absolute,
        allowed=lambda url: _allowed(url, other),
        ids={source.id for source in sources},
        known={unite.address(source.url) for source in sources},
    )
    if merged.added:
        own.write(chosen.path, merged.body)
    return chosen, merged


def hand_out(lists: Lists) -> tuple[bytes, int]:
    """Make one OPML file of all the lists in use.

    Args:
        lists: the lists in use.

    Returns:
        The file, and how many feeds it names. It begins as the first list does, comments and all, where that names no
        file beside it; the others follow with their folders and attributes.

    Raises:
        FeedListError: a list cannot be read, or none names a feed.
    """
    lists.web.trust(name for name in lists.wanted if WEB.match(name))
    opened = [open_list(name, station=lists.station, web=lists.web) for name in lists.wanted]
    whole = take_apart(edit.blank("Feeds of a Briefing station"), "the export")
    if opened and opened[0].trusted and opml.looks_like(opened[0].body):
        first = take_apart(opened[0].body, opened[0].where)
        whole = first if all(WEB.match(one.url) for one in first.elements if one.url) else whole
    for one in opened:
        whole = _joined(whole, one, lists)
    feeds = sum(bool(element.url) for element in whole.elements)
    if not feeds:
        raise FeedListError(lists.wanted, "No feed is listed, so there is nothing to write.")
    return whole.mark + whole.data.decode().encode(whole.encoding, "xmlcharrefreplace"), feeds


def _joined(whole: Document, one: Opened, lists: Lists) -> Document:
    """Put one list's feeds into the export."""
    ids = {source.id for source in listed([_opened(whole)], station=lists.station, web=lists.web)}
    body = one.body
    if not opml.looks_like(body):
        (source,) = listed([one], station=lists.station, web=lists.web)
        named = {"type": "rss", "id": source.id, "text": source.title, "xmlUrl": source.url}
        body = edit.add(take_apart(edit.blank(""), one.where), [tag(named)])
    merged = unite.merge(
        whole,
        take_apart(body, one.where),
        absolute=one.absolute,
        allowed=lambda url: bool(WEB.match(url)) or one.trusted,
        ids=ids,
    )
    return take_apart(merged.body, whole.where)


def _opened(document: Document) -> Opened:
    return Opened(document.where, document.data, lambda url: url, trusted=False)


def _allowed(url: str, other: Opened) -> bool:
    """Tell whether an address may be taken over from another list."""
    if other.trusted:
        return bool(WEB.match(url)) or Path(url).is_absolute()
    try:
        there = endpoint(url)
        return there == endpoint(other.where) or _public(there[0])
    except FetchError:
        return False


def _public(host: str) -> bool:
    """Tell whether a host looks like one of the public internet, without looking it up."""
    try:
        return public(host)
    except ValueError:
        last = host.rstrip(".").rpartition(".")
        return bool(last[0]) and last[2] not in AT_HOME and not NUMBER.fullmatch(last[2])
