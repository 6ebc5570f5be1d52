"""A feed's entries as clean items.

In: a Feed, its source, the clock. Out: Items inside the window, and those without a date. Never: a judgement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from statistics import median
from typing import NamedTuple

from msgspec.structs import replace

from briefing.feeds import links, names
from briefing.feeds.aggregators import Pointed, is_aggregator, pointed
from briefing.feeds.markup import line
from briefing.feeds.prose import Prose, clean
from briefing.feeds.records import Entry, Feed
from briefing.model import Item, Source

SUFFIX = re.compile(r"\s+[-–—|·•:]{1,2}\s+(?P<name>[^-–—|·•]{2,40}?)\s*$")
TITLE_LENGTH = 120  # characters of a headline made from a text that has none
GLOBAL = 16  # characters; a guid this long is taken to be unique in the world
FEW = 3  # texts from which a house's habit can be told
EVEN = 5  # characters; texts cut off by length differ less
TERSE = 200  # characters; a house that leaves out the full stop after its summary writes one short sentence


class Night(NamedTuple):
    """What every source of a night is read by.

    Attributes:
        now: the clock; a date after it counts as it.
        since: how far back the window goes.
        names: spoken names by domain.
    """

    now: datetime
    since: datetime
    names: Mapping[str, str]


class _House(NamedTuple):
    """What all items of one feed have in common."""

    source: Source
    name: str
    called: frozenset[str]
    gathers: bool
    language: str
    siblings: int
    shared: frozenset[str]


def items(feed: Feed, source: Source, night: Night, *, url: str = "") -> tuple[Item, ...]:
    """Clean what a feed holds.

    Args:
        feed: as it was read.
        source: whose feed it is.
        night: the clock, the window and the names.
        url: where it was found, for relative links; empty for a feed on disk.

    Returns:
        The items that appeared inside the window and those without a date, in the feed's order; `seen` is `now` for
        all. An entry with neither headline nor text is no item.
    """
    base = links.canonical(feed.site, url) or url
    landed = [
        (place, entry, links.canonical(entry.link, base))
        for place, entry in enumerate(feed.entries)
        if entry.published is None or entry.published >= night.since
    ]
    house = _house(feed, source, night, names.commonest(links.domain(link) for _, _, link in landed))
    made = [_item(entry, place, link, house, night) for place, entry, link in landed]
    return _trusting([(item, prose) for item, prose in made if item.title])


def _house(feed: Feed, source: Source, night: Night, home: str) -> _House:
    domains = [links.domain(url) for url in (source.site, source.url, feed.site) if "://" in url]
    name = source.spoken or names.of_source(source.title or feed.title, [*domains, home], night.names)
    return _House(
        source=source,
        name=name,
        called=frozenset(map(_plain, (name, source.title, feed.title))),
        gathers=source.aggregator or is_aggregator(source.url, source.site, feed.site),
        language=feed.language,
        siblings=len(feed.entries),
        shared=_shared(feed.entries),
    )


def _shared(entries: tuple[Entry, ...]) -> frozenset[str]:
    """Find the links that several entries share, such as a podcast's home page: they tell nothing apart."""
    titles: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        titles[entry.link].add(entry.title)
    return frozenset(link for link, different in titles.items() if len(different) > 1)


def _item(entry: Entry, place: int, link: str, house: _House, night: Night) -> tuple[Item, Prose]:
    told = (
        pointed(entry, link) if house.gathers else Pointed(link, "", "", entry.title, entry.text, None, entry.comments)
    )
    domain = told.domain or links.domain(told.link)
    publisher = (_publisher(told, domain, night) if house.gathers else "") or house.name
    prose = clean(told.text, title := line(told.title))
    called = house.called | {_plain(name) for name in (publisher, domain, domain.split(".")[0])}
    item = Item(
        id=_id(entry, "" if entry.link in house.shared else told.link),
        source=house.source.id,
        publisher=publisher,
        domain=domain,
        title=_headline(title, prose.text, called),
        text=prose.text,
        cut=prose.cut,
        link=told.link,
        published=min(entry.published, night.now) if entry.published else None,
        seen=night.now,
        position=place,
        siblings=house.siblings,
        points=told.points,
        comments=told.comments,
        language=house.language,
        aggregated=house.gathers,
        weight=house.source.weight,
    )
    return item, prose


def _publisher(told: Pointed, domain: str, night: Night) -> str:
    """Name whoever wrote what an aggregator points at."""
    return night.names.get(domain) or line(told.publisher) or names.of_domain(domain, night.names)


def _id(entry: Entry, link: str) -> str:
    """Hash what tells an item from all others, the same in every feed that carries it."""
    if link:
        return links.digest(links.key(link))
    if entry.guid:
        # A guid of a few characters ("1") is unique in its own feed only.
        return (
            links.digest(entry.guid) if len(entry.guid) >= GLOBAL else links.digest(entry.guid, entry.link, entry.title)
        )
    return links.digest(entry.title, entry.text)


def _headline(title: str, text: str, called: frozenset[str]) -> str:
    """Take a site's name off the end of a headline; make one from the text where there is none."""
    while (found := SUFFIX.search(title)) and _plain(found["name"]) in called - {""}:
        title = title[: found.start()].rstrip()
    if title:
        return title
    first = text.split("\n\n", 1)[0]
    return first if len(first) <= TITLE_LENGTH else first[:TITLE_LENGTH].rsplit(" ", 1)[0] + "…"


def _plain(name: str) -> str:
    return re.sub(r"\W+|^the\b|\bdot\b|\b(?:com|org|net)$", "", name.casefold())


def _trusting(made: list[tuple[Item, Prose]]) -> tuple[Item, ...]:
    """Tell a house that writes summaries without a full stop from a feed that cuts them off.

    Where most texts of a feed are short, end in no full stop and in no sign of an omission, and differ in length, that
    is how the house writes: they are whole, and get their full stop here.
    """
    bare = [len(item.text) for item, prose in made if prose.cut and prose.bare]
    told = [item for item, _ in made if item.text]
    terse = len(bare) >= FEW and 2 * len(bare) > len(told) and max(bare) <= TERSE and max(bare) - median(bare) > EVEN
    return tuple(
        replace(item, text=item.text + ".", cut=False) if terse and prose.cut and prose.bare else item
        for item, prose in made
    )
