"""Real feeds of other readers' test suites: what feedparser finds in them arrives, and arrives clean."""

from __future__ import annotations

import html
import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import feedparser
import pytest

from briefing.feeds import gather
from briefing.model import Gathered, Source

NOW, SINCE = datetime(2026, 11, 22, tzinfo=UTC), datetime(1900, 1, 1, tzinfo=UTC)
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|<!\[|\]\]>|</?[a-z]+[\s/]|<$")
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,30});")
TRACKING = re.compile(r"\b(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ncid|ocid|CMP)=", re.IGNORECASE)
BUTTON = re.compile(
    r"(?:^|[.!?…»”\"]\s*)\W*(?:read more|continue reading|read the (?:full|rest)|click here)\b"
    r"|\b(?:read more|continue reading)\W*$|\bappeared first on\b",
    re.IGNORECASE | re.MULTILINE,
)
ADDRESS = re.compile(r"https?://|\bwww\.\w|\bpic\.twitter\b|\]\(\w")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

# Entries that do not become an item of their own, by file: how many, and why.
MISSING = {
    "incomplete-fields.atom": (1, "its only entry has neither title nor text"),
    "missing-fields.atom": (1, "its only entry has neither title nor text"),
    "itunes-missing-image.rss": (1, "two entries carry the same guid, and so are one item"),
}
NO_FEED = {"unrecognized.rss"}  # a web page under a feed's name; feedparser finds nothing in it either


class Forgetful:
    """A memory that keeps nothing."""

    def recall(self, url):
        return None

    def remember(self, url, said):
        raise AssertionError(url)

    def first_seen(self, ids, now):
        return dict.fromkeys(ids, now)


class Read(NamedTuple):
    """One file, read by us and by feedparser alone."""

    name: str
    gathered: Gathered
    entries: list


def read(path: Path) -> Read:
    source = Source(id="real", title="Real", url=str(path))
    gathered = gather([source], web=None, memory=Forgetful(), now=NOW, since=SINCE, at_once=1)
    return Read(path.name, gathered, feedparser.parse(io.BytesIO(path.read_bytes())).entries)


def files(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "material" / "feeds-real").iterdir() if path.suffix in {".rss", ".atom"})


def plain(title: str) -> str:
    """Clean a title the simplest way there is."""
    return " ".join(html.unescape(re.sub(r"<[^<>]+>", "", html.unescape(title))).split())


@pytest.fixture(scope="module")
def feeds(shared) -> list[Read]:
    return [read(path) for path in files(shared)]


def test_every_entry_that_feedparser_finds_arrives(feeds):
    """Each feed gives as many items as feedparser finds entries, but for those that are named with the reason."""
    found = {feed.name: len(feed.entries) - len(feed.gathered.items) for feed in feeds}
    assert len(found) >= 31
    assert {name: lost for name, lost in found.items() if lost} == {name: lost for name, (lost, _) in MISSING.items()}


def test_only_what_is_no_feed_fails(feeds):
    """Every file but a web page is read, and that one fails in a sentence."""
    failed = {feed.name: feed.gathered.failures[0].reason for feed in feeds if feed.gathered.failures}
    assert set(failed) == NO_FEED
    assert all(reason.endswith(".") for reason in failed.values())


def test_the_entries_without_an_item_say_nothing(feeds):
    """What is left out has neither title nor text, or is there already under the same guid."""
    for feed in feeds:
        here = {item.position for item in feed.gathered.items}
        guids = {entry.get("id") for place, entry in enumerate(feed.entries) if place in here}
        lost = [entry for place, entry in enumerate(feed.entries) if place not in here]
        assert all(entry.get("id") in guids or not (entry.get("title") or entry.get("summary")) for entry in lost)


def test_titles_are_feedparsers_cleaned(feeds):
    """Every headline is the one feedparser finds, as plain text, in the entry's own place."""
    for feed in feeds:
        for item in feed.gathered.items:
            assert item.title == plain(feed.entries[item.position].title)


@pytest.mark.parametrize(
    "residue",
    [TAG, ENTITY, TRACKING, BUTTON, CONTROL, ADDRESS],
    ids=["tag", "entity", "tracking", "button", "control", "address"],
)
def test_no_residue_is_left(feeds, residue):
    """No headline or text holds markup, entities, tracking parameters, buttons, control characters or addresses."""
    items = [item for feed in feeds for item in feed.gathered.items]
    assert [found[0] for item in items for found in residue.finditer(f"{item.title}\n{item.text}")] == []


def test_links_lead_to_a_page_and_track_nobody(feeds):
    """Every link that is there is an address without a tracking parameter."""
    links = [item.link for feed in feeds for item in feed.gathered.items if item.link]
    assert all(re.match(r"https?://[^\s/]+/\S*$", link) for link in links)
    assert [link for link in links if TRACKING.search(link)] == []


def test_feeds_that_write_texts_give_texts(feeds):
    """Cleaning takes furniture, not news: wherever an entry's plain text is long, the item has a text."""
    for feed in feeds:
        for item in feed.gathered.items:
            words = plain(re.sub(r"(?s)<table.*?</table>", "", feed.entries[item.position].get("summary", ""))).split()
            assert item.text or len(words) < 100, (feed.name, item.title)
