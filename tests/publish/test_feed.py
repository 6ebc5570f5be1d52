"""The podcast feed."""

from __future__ import annotations

import re
from datetime import timedelta
from email.utils import parsedate_to_datetime
from uuid import uuid5
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.model import Category
from briefing.publish.clean import printable
from briefing.publish.episode import PODCASTS, describe, podcast_guid
from briefing.publish.feed import feed

NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


@pytest.fixture(scope="module")
def episode(night, show):
    """Describe a made-up night and name its files."""
    made = night()
    bare = describe(made.recording, made.script, made.rundown, show=show, previous=(), now=made.now)
    path = "episodes/2031-03-04/lantern-2031-03-04-0a1b2c3d.mp3"
    enclosure = replace(bare.enclosure, path=path, bytes=4321)
    folder = "episodes/2031-03-04/"
    return replace(bare, enclosure=enclosure, chapters_path=folder + "c.json", transcript_path=folder + "t.vtt")


def channel(data):
    """Parse a feed to its channel."""
    return ET.fromstring(data).find("channel")


def text(node, path):
    """Read one value."""
    return node.findtext(path, namespaces=NAMES)


def test_the_channel_has_what_apps_require(show, episode):
    """Every tag that PSP-1 requires or recommends for a show is there, once, with its value."""
    top = channel(feed(show, [episode]))
    link = top.find("atom:link", NAMES).attrib
    assert link == {"href": "https://lantern.invalid/pod/feed.xml", "rel": "self", "type": "application/rss+xml"}
    wanted = {
        "title": "Lantern Briefing", "description": show.description, "link": "https://lantern.invalid/pod/",
        "language": "en", "itunes:explicit": "false", "itunes:author": "Lantern Station", "itunes:type": "episodic",
        "itunes:owner/itunes:email": "desk@lantern.invalid", "podcast:locked": "yes", "podcast:medium": "podcast",
        "podcast:txt": "true", "copyright": "Lantern Station", "generator": "Briefing", "ttl": "60",
    }  # fmt: skip
    assert {path: text(top, path) for path in wanted} == wanted
    assert top.find("itunes:image", NAMES).get("href") == "https://lantern.invalid/pod/artwork.jpg"
    assert top.find("itunes:category/itunes:category", NAMES).get("text") == "Tech News"
    assert top.find("podcast:updateFrequency", NAMES).get("rrule") == "FREQ=DAILY"
    assert top.find("itunes:block", NAMES) is None
    tags = [child.tag for child in top if child.tag != "item"]
    assert len(tags) == len(set(tags))


def test_the_prefixes_are_the_usual_ones(show, episode):
    """The namespaces have the prefixes that apps look for, and no others."""
    opening = feed(show, [episode]).split(b"<channel>")[0].decode()
    assert dict(re.findall(r'xmlns:(\w+)="([^"]+)"', opening)) == NAMES


def test_the_guid_of_a_show_follows_the_rule(show):
    """The show's guid is the one that the podcast namespace gives as its example for podnews.net/rss."""
    assert str(uuid5(PODCASTS, "podnews.net/rss")) == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    moved = replace(show, base_url="http://lantern.invalid/pod/")
    assert podcast_guid(moved) == podcast_guid(show)


def test_an_item_has_what_apps_require(show, episode):
    """Title, enclosure, guid, date, length, transcript, chapters and the AI disclosure are there."""
    item = channel(feed(show, [episode])).find("item")
    assert text(item, "title") == "Glass moth swims again"
    url = "https://lantern.invalid/pod/episodes/2031-03-04/"
    assert item.find("enclosure").attrib == {
        "url": f"{url}lantern-2031-03-04-0a1b2c3d.mp3", "length": "4321", "type": "audio/mpeg"
    }  # fmt: skip
    assert (item.find("guid").get("isPermaLink"), text(item, "guid")) == ("false", episode.guid)
    assert parsedate_to_datetime(text(item, "pubDate")) == episode.published
    assert (text(item, "link"), text(item, "itunes:duration")) == (url, "60")
    assert (text(item, "itunes:episode"), text(item, "itunes:episodeType")) == ("1", "full")
    assert item.find("podcast:transcript", NAMES).attrib == {
        "url": f"{url}t.vtt", "type": "text/vtt", "language": "en", "rel": "captions"
    }  # fmt: skip
    assert item.find("podcast:chapters", NAMES).attrib == {"url": f"{url}c.json", "type": "application/json+chapters"}
    assert item.find("podcast:txt", NAMES).attrib == {"purpose": "ai-content"}
    assert "corroborated by 4 publishers" in text(item, "content:encoded")


def test_a_blocked_show_is_blocked(show, episode):
    """A sample keeps itself out of directories, in Apple's form and in the podcast namespace's."""
    top = channel(feed(replace(show, block=True), [episode]))
    assert (text(top, "itunes:block"), text(top, "podcast:block")) == ("Yes", "yes")


def test_what_is_not_set_is_left_out(show, episode):
    """Without an address there is no owner; without a copyright and a sub-category neither tag is there."""
    bare = replace(show, email="", copyright="", category=Category(name="Technology"))
    top = channel(feed(bare, [episode]))
    assert top.find("itunes:owner", NAMES) is None
    assert top.find("podcast:locked", NAMES).attrib == {}
    assert top.find("copyright") is None
    assert top.find("itunes:category/itunes:category", NAMES) is None


def test_the_feed_tells_when_it_last_changed(show, episode):
    """The build date is the last revision's, so that a feed without news stays the same to the byte."""
    later = replace(episode, revised=episode.revised + timedelta(hours=3))
    assert parsedate_to_datetime(text(channel(feed(show, [later])), "lastBuildDate")) == later.revised
    assert feed(show, [later]) == feed(show, [later])
    assert channel(feed(show, [])).find("lastBuildDate") is None


@settings(max_examples=50)
@given(st.text(st.characters()), st.text(st.characters()), st.text(st.characters()))
def test_every_feed_parses_back(show, episode, title, summary, said):
    """Whatever is in a title, a summary or a sentence, the feed is well-formed and says the same."""
    told = replace(episode.stories[0], title=said, sentences=(said,))
    strange = replace(episode, title=title, summary=summary, stories=(told,), notices=(said,))
    data = feed(replace(show, title=summary or "x"), [strange])
    item = channel(data).find("item")
    assert (text(item, "title") or "").split() == str(printable(title)).split()
    assert len(text(item, "description").encode()) <= 4000
    assert feedparser.parse(data).entries[0].id == episode.guid


def test_feedparser_finds_everything(show, episode):
    """A reader of feeds that apps are built on finds no fault, and the enclosure."""
    read = feedparser.parse(feed(show, [episode]))
    assert not read.bozo
    assert read.entries[0].enclosures[0].length == "4321"
    assert read.feed.title == "Lantern Briefing"


def test_a_long_archive_stays_light(show, episode):
    """The newest hundred episodes carry their full notes; the older ones keep everything else."""
    top = channel(feed(show, [replace(episode, guid=str(number)) for number in range(102)]))
    items = top.findall("item")
    assert [text(item, "content:encoded") is None for item in items] == [False] * 100 + [True] * 2
    assert all(text(item, "description") for item in items)
