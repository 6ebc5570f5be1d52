"""Entries as clean items."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing.feeds.items import Night, items
from briefing.feeds.records import Entry, Feed
from briefing.model import Source

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
NIGHT = Night(NOW, NOW - timedelta(hours=24), {"pelican.example": "The Pelican", "heron.example": "The Heron"})
SOURCE = Source(id="pelican", title="Pelican - News", url="https://pelican.example/feed")


def made(*entries: Entry, source: Source = SOURCE, **feed: object):
    return items(Feed(entries=entries, **feed), source, NIGHT, url="https://pelican.example/feed")


def entry(**fields: object) -> Entry:
    return Entry(**({"title": "Bridge opens", "link": "https://pelican.example/1", "published": NOW} | fields))


def test_an_entry_becomes_an_item():
    """Every field is filled from the feed, cleaned."""
    (item,) = made(entry(text="<p>It opened.</p>", link="/1?utm_source=rss", comments=4), language="en")
    assert (item.title, item.text, item.cut) == ("Bridge opens", "It opened.", False)
    assert (item.link, item.domain, item.publisher, item.source) == (
        "https://pelican.example/1",
        "pelican.example",
        "The Pelican",
        "pelican",
    )
    assert (item.published, item.seen, item.position, item.siblings) == (NOW, NOW, 0, 1)
    assert (item.comments, item.points, item.language, item.aggregated) == (4, None, "en", False)


def test_the_window_lets_in_what_is_new_and_what_is_undated():
    """Older entries stay out; places are counted in the whole feed."""
    old = entry(published=NOW - timedelta(hours=25))
    found = made(old, entry(published=NOW - timedelta(hours=23)), entry(published=None, link="/2"))
    assert [(item.position, item.siblings) for item in found] == [(1, 3), (2, 3)]


def test_a_date_to_come_counts_as_now():
    """A clock that runs ahead makes nothing newer than now."""
    assert made(entry(published=NOW + timedelta(days=3)))[0].published == NOW


@pytest.mark.parametrize(
    "suffix", [" - The Pelican", " | Pelican", "     - PELICAN", " — pelican.example", " | Pelican - The Pelican"]
)
def test_a_sites_name_goes_from_the_end_of_a_headline(suffix):
    """However it is set apart, and twice."""
    assert made(entry(title=f"Bridge opens{suffix}"))[0].title == "Bridge opens"


def test_another_name_at_the_end_of_a_headline_stays():
    """What is not the site's name belongs to the headline."""
    assert made(entry(title="Bridge opens | Ida Marsh"))[0].title == "Bridge opens | Ida Marsh"


def test_an_entry_without_a_headline_takes_its_first_words():
    """A note without a title is named by what it says; one that says nothing is no item."""
    (item,) = made(entry(title="", text="The bridge opened at noon."), entry(title="", text="", link="/2"))
    assert item.title == "The bridge opened at noon."


def test_a_script_for_a_link_is_no_link():
    """An address nobody should follow leaves the item without one, known by its guid."""
    (item,) = made(entry(link="javascript:alert(1)", guid="../../etc/passwd"))
    assert (item.link, item.domain) == ("", "")
    assert len(item.id) == 20


def test_entries_that_share_a_link_stay_apart():
    """A podcast that links every episode to its home page has as many items as episodes."""
    found = made(entry(title="One", guid="1"), entry(title="Two", guid="2"))
    assert len({item.id for item in found}) == 2


def test_the_same_page_has_the_same_id_in_every_feed():
    """Tracking and scheme make no difference to the id."""
    other = Source(id="other", title="Other", url="https://heron.example/feed")
    (one,) = made(entry(link="http://www.pelican.example/1/?utm_medium=x"))
    (two,) = made(entry(), source=other)
    assert one.id == two.id


def test_an_aggregators_item_belongs_to_the_page_it_points_at():
    """Publisher and domain are the page's; an unknown site is said as its domain."""
    source = Source(
        id="hn", title="Hacker News", url="https://hnrss.org/frontpage", spoken="Hacker News", aggregator=True
    )
    known, unknown = made(
        entry(link="https://heron.example/1", text="<p>Points: 7</p><p># Comments: 2</p>"),
        entry(link="https://gull.example.org/2", title="Gulls"),
        source=source,
    )
    assert (known.publisher, known.domain, known.points, known.comments, known.aggregated) == (
        "The Heron",
        "heron.example",
        7,
        2,
        True,
    )
    assert (unknown.publisher, unknown.domain) == ("example dot org", "example.org")


def test_a_house_that_writes_without_full_stops_is_not_cut_off():
    """Short summaries of different lengths that all lack the stop are whole, and get it."""
    texts = ["It opened", "The mayor of the harbour cut a ribbon at noon", "Nobody fell into the water this time"]
    found = made(*(entry(text=text, link=f"/{text[:4]}") for text in texts))
    assert [(item.text, item.cut) for item in found] == [(f"{text}.", False) for text in texts]


def test_a_feed_that_cuts_by_length_stays_cut():
    """Summaries of one length that lack the stop are cut off."""
    texts = ["a" * 140, "b" * 139, "c" * 140, "d" * 138]
    assert all(item.cut for item in made(*(entry(text=text, link=f"/{text[0]}") for text in texts)))
