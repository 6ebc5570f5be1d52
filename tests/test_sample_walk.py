"""The sample day goes through the rooms as a real one does.

In: the files of feeds/sample and what tests/data/sample-day.toml says of them. Out: claims about what the rooms make of
them. Never: network or a clock.
"""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.config import FeedSettings
from briefing.feeds import gather, read_lists
from briefing.stories import cluster
from briefing.web import Web

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.feeds import Gathered
    from briefing.model import Item

SAMPLE = Path(__file__).parent.parent / "feeds" / "sample"
DAY = tomllib.loads((Path(__file__).parent / "data" / "sample-day.toml").read_text("utf8"))
EVENTS: dict[str, dict[str, Any]] = {event["slug"]: event for event in DAY["event"]}
NOISE = re.compile("|".join(DAY["noise"]))
NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)


class Blank:
    """A memory of the feeds that knows nothing and keeps nothing."""

    def recall(self, url: str) -> None:
        """Know no feed."""

    def remember(self, url: str, what: object) -> None:
        """Keep nothing."""

    def first_seen(self, ids: Sequence[str], now: datetime) -> dict[str, datetime]:
        """Have seen everything just now."""
        return dict.fromkeys(ids, now)


@cache
def gathered() -> Gathered:
    with Web(FeedSettings(), frozenset()) as web:
        sources = read_lists((str(SAMPLE / "feeds.opml"),), station=SAMPLE, web=web)
        since = NOW - timedelta(hours=24)
        return gather(sources, web=web, memory=Blank(), now=NOW, since=since, at_once=4)


@cache
def tellings(slug: str) -> frozenset[str]:
    def tells(item: Item) -> bool:
        feed = item.source.split("_")[0]
        found = re.search(EVENTS[slug]["pattern"], f"{item.title} {item.text}")
        return feed in EVENTS[slug]["feeds"] and bool(found) and not NOISE.search(item.title)

    return frozenset(item.id for item in gathered().items if tells(item))


@cache
def clusters() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(item.id for item in story.items) for story in cluster(gathered().items))


def test_the_dead_feed_fails_alone() -> None:
    """Ten sources answer, and the one that is missing fails with a reason."""
    assert [(failure.source, bool(failure.reason)) for failure in gathered().failures] == [("tin_whistle_times", True)]
    assert len(gathered().answered) == 10


def test_the_night_is_full() -> None:
    """The feeds room finds at least 60 different items inside the window, the old ones left out."""
    items = gathered().items
    assert len({item.id for item in items}) == len(items) >= 60
    assert not [item.title for item in items if "falls silent" in item.title or "loses contact" in item.title]
    assert sum(item.published is None for item in items) == 1


def test_the_text_is_clean() -> None:
    """No item says what a reader of the feed would not read aloud."""
    debris = re.compile(
        r"appeared first on|Read more|Read the full story|Continue reading|utm_|Photo(graph)?:|Image credit|</?p>"
    )
    assert [item.title for item in gathered().items if debris.search(f"{item.title} {item.text} {item.link}")] == []


def test_every_event_is_found_whole_in_the_items() -> None:
    """Each publisher's telling of each event comes through the feeds room."""
    assert {slug: len(tellings(slug)) for slug in EVENTS} == {
        slug: len(event["feeds"]) for slug, event in EVENTS.items()
    }


def test_the_tellings_of_an_event_become_one_story() -> None:
    """The lead has five of its six tellings together at least, and every other event more than half."""
    together = {slug: max(len(story & tellings(slug)) for story in clusters()) for slug in EVENTS}
    assert together["quellacin"] >= 5
    assert [slug for slug, count in together.items() if count <= len(tellings(slug)) / 2] == []


def test_look_alikes_stay_apart() -> None:
    """No story holds tellings of two events that only look alike."""
    for one, other in DAY["look_alikes"]:
        assert not [story for story in clusters() if story & tellings(one) and story & tellings(other)]
