"""Sources that only point at others."""

from __future__ import annotations

import pytest

from briefing.feeds.aggregators import is_aggregator, pointed
from briefing.feeds.records import Entry

HNRSS = (
    '<p>Article URL: <a href="https://pelican.example/1">https://pelican.example/1</a></p>'
    '<p>Comments URL: <a href="https://news.ycombinator.com/item?id=1">x</a></p><p>Points: 321</p><p># Comments: 45</p>'
)
TECHMEME = (
    '<a href="https://pelican.example/1"><img src="x"></a><p><a href="http://www.techmeme.com/1#a" title="permalink">'
    '<img></a> Ida Marsh / <a href="https://pelican.example/">Pelican</a>:<br><span><b>'
    '<a href="https://pelican.example/1?utm_source=t">Bridge opens</a></b></span> &mdash; It opened.</p>'
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://hnrss.org/frontpage", True),
        ("https://news.ycombinator.com/rss", True),
        ("https://news.google.com/rss/search?q=x", True),
        ("https://www.reddit.com/r/x.rss", True),
        ("https://lobste.rs/rss", True),
        ("https://blog.google/rss", False),
        ("https://research.google.com/feed", False),
        ("https://pelican.example/feed", False),
        ("/some/path", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_aggregators_are_known_by_their_address(url, expected):
    """News of a company that also runs an aggregator is its own."""
    assert is_aggregator(url) == expected


def test_hacker_news_gives_votes_and_no_words_of_its_own():
    """Points and comments are taken; the addresses that make up the text are not."""
    found = pointed(Entry(title="Bridge opens [pdf]", text=HNRSS), "https://pelican.example/1")
    assert (found.points, found.comments, found.text) == (321, 45, "")


def test_what_a_poster_writes_stays():
    """The text above the addresses is the poster's telling."""
    found = pointed(
        Entry(title="Ask HN", text=f"<p>We built a bridge.</p><hr>{HNRSS}"), "https://news.ycombinator.com/item?id=1"
    )
    assert found.text == "<p>We built a bridge.</p>"
    assert found.title == "Ask HN"


def test_google_news_names_the_publisher():
    """Name and domain come from the entry's source, and go from the headline."""
    entry = Entry(
        title="Bridge opens - The Pelican",
        text="<a href='x'>Bridge opens</a>",
        publisher="The Pelican",
        publisher_site="https://www.pelican.example",
    )
    found = pointed(entry, "https://news.google.com/rss/articles/abc")
    assert (found.title, found.publisher, found.domain, found.text) == (
        "Bridge opens",
        "The Pelican",
        "pelican.example",
        "",
    )


def test_techmeme_is_seen_through_to_the_publisher():
    """The bold link is the page; the author and paper in brackets go from the headline."""
    found = pointed(
        Entry(title="Bridge opens (Ida Marsh/Pelican)", text=TECHMEME), "https://www.techmeme.com/261122/p1"
    )
    assert (found.link, found.title, found.text) == ("https://pelican.example/1", "Bridge opens", "")


def test_reddit_is_seen_through_by_its_link():
    """The anchor that says "[link]" is the page."""
    text = 'submitted by <a href="https://www.reddit.com/u/x">x</a> <span><a href="https://pelican.example/1">[link]</a></span>'
    found = pointed(Entry(title="Bridge", text=text), "https://www.reddit.com/r/bridges/comments/1")
    assert (found.link, found.text) == ("https://pelican.example/1", "")


def test_a_link_that_only_looks_like_one_is_not_followed():
    """A script for an address leaves the aggregator's own page as the link."""
    found = pointed(Entry(title="x", text='<a href="javascript:alert(1)">[link]</a>'), "https://www.reddit.com/r/x")
    assert found.link == "https://www.reddit.com/r/x"
