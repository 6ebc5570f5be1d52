"""The owner's lists, kept: feeds put in and taken out.

In: what the owner asks for, the lists in use. Out: the list written, and what came of it. Never: a list that is not the
station's own changed, or one half written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.errors import FeedListError
from briefing.feeds import edit, opml, own, unite
from briefing.feeds.discover import Found, discover, written_out
from briefing.feeds.document import tag
from briefing.feeds.lists import slug
from briefing.feeds.opening import WEB, Opened, open_list
from briefing.feeds.own import Lists, Own
from briefing.model import Source
from briefing.nearest import did_you_mean
from briefing.plain import one_line


class Wish(NamedTuple):
    """What the owner says of a new feed; what is empty is taken from the feed.

    Attributes:
        id: short name.
        name: what it is called.
        weight: trust; None for the usual 1.0.
        spoken: how its name is said.
    """

    id: str = ""
    name: str = ""
    weight: float | None = None
    spoken: str = ""


class Added(NamedTuple):
    """What came of adding a feed.

    Attributes:
        list: the list it was meant for.
        id: its id there; that of the feed that was listed already, if one was.
        found: what was found; None where it was listed already.
    """

    list: Own
    id: str
    found: Found | None


def add(address: str, lists: Lists, *, wish: Wish, into: str = "") -> Added:
    """Put a feed into a list of the station's own.

    Args:
        address: of the feed or of a web page that names it.
        lists: the lists in use.
        wish: what the owner says of it.
        into: the list; the first of those in use that can be changed, unless given.

    Returns:
        What was added, or the feed that is there already.

    Raises:
        FeedListError: the list cannot be read or changed, or the id is taken.
        FetchError: no feed was found.
    """
    chosen = own.choose(lists, into)
    sources = own.known(lists, chosen)
    ids = {source.id for source in sources}
    there = _there(written_out(address), sources)
    if not there and wish.id and (not slug(wish.id) or slug(wish.id) in ids):
        fault = "has no letter or digit" if not slug(wish.id) else "is the id of another feed"
        raise FeedListError(
            "--id", f"The id “{wish.id}” {fault}: choose another. `briefing feeds list` shows them all."
        )
    found = None if there else discover(address, web=lists.web)
    there = there or (_there(found.url, sources) if found else None)
    if there or not found:
        return Added(chosen, there.id if there else "", None)
    name = unite.unique(wish.id or wish.name or found.title, ids)
    own.write(chosen.path, edit.add(chosen.document, [tag(_attributes(name, found, wish))]))
    return Added(chosen, name, found)


def remove(wanted: str, lists: Lists) -> tuple[Source, tuple[Own, ...]]:
    """Take a feed out of every list on disk that names it.

    Args:
        wanted: its id, or its address.
        lists: the lists in use.

    Returns:
        The feed, and the lists that were changed.

    Raises:
        FeedListError: there is no such feed, or it stands in a list that cannot be changed.
    """
    source = find(wanted, own.known(lists))
    changed: list[Own] = []
    for name in lists.wanted:
        if WEB.match(name):
            continue
        opened = open_list(name, station=lists.station, web=lists.web)
        if not opml.looks_like(opened.body):
            if opened.where == source.url:
                raise FeedListError(name, f"{name} is a single feed: take it out of `lists` under [feeds] instead.")
            continue
        if any(opened.absolute(outline.url) == source.url for outline in opml.read(opened.body, opened.where)):
            mine = own.own(name, lists.station)
            _strike(mine, source, opened)
            changed.append(mine)
    if not changed:
        raise FeedListError(
            wanted,
            f"{source.id} comes with a list on the web, which cannot be changed from here. To choose for yourself, "
            "`briefing feeds import` that list and name your own under [feeds] in its place.",
        )
    return source, tuple(changed)


def find(wanted: str, sources: Iterable[Source]) -> Source:
    """Find a feed by its id or address.

    Args:
        wanted: what the owner typed.
        sources: the feeds there are.

    Returns:
        The feed.

    Raises:
        FeedListError: there is none; the message names the nearest.
    """
    known = {source.id: source for source in sources}
    asked = unite.address(written_out(wanted))
    found = known.get(wanted) or next((one for one in known.values() if unite.address(one.url) == asked), None)
    if found:
        return found
    near = did_you_mean(wanted, known) or " `briefing feeds list` shows them all."
    raise FeedListError(wanted, f"There is no feed with the id “{wanted}”.{near}")


def _strike(mine: Own, source: Source, opened: Opened) -> None:
    own.write(mine.path, edit.remove(mine.document, lambda url: opened.absolute(url) == source.url))


def _there(url: str, sources: Iterable[Source]) -> Source | None:
    asked = unite.address(url)
    return next((source for source in sources if unite.address(source.url) == asked), None)


def _attributes(name: str, found: Found, wish: Wish) -> dict[str, str]:
    weight = "" if wish.weight in {None, 1.0} else f"{wish.weight:g}"
    told = {
        "type": "rss",
        "id": name,
        "text": one_line(wish.name) or found.title,
        "spoken": one_line(wish.spoken),
        "weight": weight,
        "xmlUrl": found.url,
        "htmlUrl": found.site,
    }
    return {key: value for key, value in told.items() if value}
