"""The owner's lists as Sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import resources
from briefing.config import FeedSettings
from briefing.errors import FeedListError, FetchError
from briefing.feeds.links import domain
from briefing.feeds.lists import read_lists, slug
from briefing.feeds.names import table
from briefing.web import Web

FEED = b"<rss version='2.0'><channel><title>The Pelican</title><item><title>x</title></item></channel></rss>"


def opml(*outlines: str) -> bytes:
    return f"<opml version='2.0'><body>{''.join(outlines)}</body></opml>".encode()


@pytest.fixture
def web():
    """Open a client that trusts nobody yet."""
    with Web(FeedSettings()) as client:
        yield client


def test_a_list_beside_the_settings_hides_the_shipped_one(tmp_path, web):
    """A list is found by its name, the station's own first."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/ai.opml").write_bytes(opml("<outline text='Mine' xmlUrl='https://pelican.example/feed'/>"))
    assert [source.id for source in read_lists(("ai",), station=tmp_path, web=web)] == ["mine"]


@pytest.mark.parametrize("name", ["ai", "technology", "world", "science"])
def test_the_shipped_lists_are_sound(tmp_path, web, name):
    """Each has https feeds, ids that can stay, a name to be said, and no feed twice."""
    sources = read_lists((name,), station=tmp_path, web=web)
    assert len(sources) >= 15
    for source in sources:
        assert re.fullmatch(r"[a-z0-9_]+", source.id)
        assert not re.search(r"_\d$", source.id)
        assert source.url.startswith("http")
        assert source.spoken
        assert source.site.startswith("https://")


def test_the_ai_list_holds_what_was_promised(tmp_path, web):
    """Five sources are there under their ids, the aggregators marked."""
    sources = {source.id: source for source in read_lists(("ai",), station=tmp_path, web=web)}
    assert {"the_decoder", "techcrunch_ai", "wired_ai", "gn_ai_funding", "hacker_news_top"} <= set(sources)
    assert {name for name, source in sources.items() if source.aggregator} == {"gn_ai_funding", "hacker_news_top"}


def test_every_name_of_the_shipped_table_stands_under_a_registrable_domain():
    """A name under another key would never be found."""
    names = table(resources.packaged())
    assert len(names) > 200
    assert [key for key in names if domain(f"https://www.{key}/") != key] == []


def test_addresses_of_a_list_on_disk_are_files_beside_it(tmp_path, web):
    """Relative paths and file addresses become absolute paths."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "my.opml").write_bytes(
        opml("<outline text='A' xmlUrl='sub/a.xml'/>", f"<outline text='B' xmlUrl='file://{tmp_path}/b.xml'/>")
    )
    sources = read_lists(("my.opml",), station=tmp_path, web=web)
    assert [source.url for source in sources] == [str(tmp_path / "sub/a.xml"), str(tmp_path / "b.xml")]


def test_a_list_from_the_web_never_names_a_local_file(server, say, tmp_path, web):
    """What looks like a file there is an address there, or none at all."""
    server.answers["/l/list.opml"] = say(
        opml(
            "<outline text='A' xmlUrl='/etc/passwd'/>",
            "<outline text='B' xmlUrl='file:///etc/passwd'/>",
            "<outline text='C' xmlUrl='../c.xml'/>",
        )
    )
    sources = read_lists((server.url("/l/list.opml"),), station=tmp_path, web=web)
    assert [source.url for source in sources] == [server.url("/etc/passwd"), "file:///etc/passwd", server.url("/c.xml")]
    assert not any(Path(source.url).is_absolute() for source in sources)


def test_a_list_from_the_web_is_trusted_with_its_own_host_and_port_only(server, say, tmp_path, web):
    """Private addresses at the list's own place may be called, others not."""
    port = server.port
    server.answers |= {
        "/list": say(
            opml(
                f"<outline text='A' xmlUrl='{server.url('/a')}'/>",
                f"<outline text='B' xmlUrl='http://127.0.0.2:{port}/b'/>",
            )
        ),
        "/a": say(FEED),
    }
    ours, theirs = read_lists((server.url("/list"),), station=tmp_path, web=web)
    assert web.get(ours.url).body == FEED
    with pytest.raises(FetchError, match="private network address"):
        web.get(theirs.url)


def test_a_list_on_disk_is_trusted_with_what_it_names(server, say, tmp_path, web):
    """The owner's own list may name a private address."""
    server.answers["/a"] = say(FEED)
    (tmp_path / "my.opml").write_bytes(opml(f"<outline text='A' xmlUrl='{server.url('/a')}'/>"))
    (source,) = read_lists((str(tmp_path / "my.opml"),), station=tmp_path, web=web)
    assert web.get(source.url).body == FEED


def test_a_single_feed_is_a_list_of_one(server, say, tmp_path, web):
    """From disk or by address, a feed stands for itself, named by its title."""
    server.answers["/feed.xml"] = say(FEED)
    (tmp_path / "feed.xml").write_bytes(FEED)
    near, far = read_lists(("feed.xml", server.url("/feed.xml")), station=tmp_path, web=web)
    assert (near.id, near.url) == ("the_pelican", str(tmp_path / "feed.xml")) or near.id == "the_pelican_2"
    assert far.url == server.url("/feed.xml")
    assert {near.id, far.id} == {"the_pelican", "the_pelican_2"}


def test_a_feed_in_two_lists_is_one_source(tmp_path, web):
    """The first list's word counts."""
    for name, title in (("a.opml", "First"), ("b.opml", "Second")):
        (tmp_path / name).write_bytes(opml(f"<outline text='{title}' xmlUrl='https://pelican.example/feed'/>"))
    assert [source.title for source in read_lists(("a.opml", "b.opml"), station=tmp_path, web=web)] == ["First"]


def test_ids_are_unique_whatever_the_order(tmp_path, web):
    """Feeds of one name are numbered by their addresses, so that a list's order changes no id."""
    outlines = [f"<outline text='The Pelican' xmlUrl='https://pelican.example/{letter}'/>" for letter in "abc"]
    outlines.append("<outline id='the_pelican_2' text='Other' xmlUrl='https://heron.example/'/>")
    found = []
    for name, order in (("a.opml", outlines), ("b.opml", outlines[::-1])):
        (tmp_path / name).write_bytes(opml(*order))
        found.append({source.url: source.id for source in read_lists((name,), station=tmp_path, web=web)})
    assert found[0] == found[1]
    assert sorted(found[0].values()) == ["the_pelican", "the_pelican_2", "the_pelican_3", "the_pelican_4"]


def test_names_are_said_by_the_lists_word_or_the_table(tmp_path, web):
    """The attribute first, then the table by the site's domain, else nothing yet."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/names.toml").write_text('"pelican.example" = "The Pelican"')
    (tmp_path / "my.opml").write_bytes(
        opml(
            "<outline text='A' spoken='Ay' xmlUrl='https://pelican.example/a'/>",
            "<outline text='B' htmlUrl='https://www.pelican.example' xmlUrl='https://feeds.example/b'/>",
            "<outline text='C' xmlUrl='https://heron.example/c'/>",
        )
    )
    assert [source.spoken for source in read_lists(("my.opml",), station=tmp_path, web=web)] == [
        "Ay",
        "The Pelican",
        "",
    ]


def test_aggregators_are_recognised_unless_the_list_says_otherwise(tmp_path, web):
    """By address, or by the attribute, which rules."""
    (tmp_path / "my.opml").write_bytes(
        opml(
            "<outline text='A' xmlUrl='https://hnrss.org/frontpage'/>",
            "<outline text='B' aggregator='true' xmlUrl='https://links.example/feed'/>",
            "<outline text='C' aggregator='false' xmlUrl='https://lobste.rs/rss'/>",
        )
    )
    assert [source.aggregator for source in read_lists(("my.opml",), station=tmp_path, web=web)] == [True, True, False]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (("nonsuch",), "no feed list “nonsuch”.*ai.*technology"),
        (("a/b.opml",), "neither"),
        ((), "No feed is named"),
        (("empty.opml",), "No feed is named"),
    ],
)
def test_a_list_that_is_not_there_is_told(tmp_path, web, wanted, words):
    """The message names what was looked for and what is at hand."""
    (tmp_path / "empty.opml").write_bytes(opml())
    with pytest.raises(FeedListError, match=words):
        read_lists(wanted, station=tmp_path, web=web)


def test_a_list_that_cannot_be_fetched_or_read_is_told(server, say, tmp_path, web):
    """A list that is away is an error of the network, one that is none is an error of the settings."""
    server.answers["/page"] = say(b"<!doctype html><title>Hello</title>")
    away, none = (FetchError, "/gone", "404 Not Found"), (FeedListError, "/page", "neither a feed list nor a feed")
    for kind, path, words in (away, none):
        with pytest.raises(kind, match=words):
            read_lists((server.url(path),), station=tmp_path, web=web)


def test_a_list_that_is_away_costs_only_its_own_feeds(server, tmp_path, web):
    """It stands among the sources under its own name, so that the night says why it gave nothing."""
    (tmp_path / "mine.opml").write_bytes(opml("<outline text='Heron' xmlUrl='https://heron.example/feed'/>"))
    url = server.url("/lists/theirs.opml")
    sources = read_lists((url, "mine.opml"), station=tmp_path, web=web)
    assert {source.id: source.url for source in sources} == {"heron": "https://heron.example/feed", "theirs": url}


@given(st.text(max_size=100))
def test_any_title_becomes_a_short_name(title):
    """Letters, digits and underscores, not longer than forty."""
    assert re.fullmatch(r"([a-z0-9]+(_[a-z0-9]+)*)?", slug(title))
    assert len(slug(title)) <= 40


class Kept(dict):
    """What a list said, from night to night."""

    recall = dict.get
    remember = dict.__setitem__


@pytest.mark.parametrize("tonight", [{"status": 500}, {"body": b"<html><title>Sign in</title></html>"}])
def test_a_list_that_is_away_is_used_as_it_was(server, say, tmp_path, web, tonight):
    """Dead, or a page in its place: its feeds are those of the last good night, and a sentence says so."""
    where, memory, said = server.url("/list.opml"), Kept(), []
    server.answers["/list.opml"] = say(opml("<outline text='A' xmlUrl='a.xml'/>"))
    good = read_lists((where,), station=tmp_path, web=web, memory=memory, say=said.append)
    assert [source.url for source in good] == [server.url("/a.xml")]
    assert said == []
    server.answers["/list.opml"] = say(**tonight)
    assert read_lists((where,), station=tmp_path, web=web, memory=memory, say=said.append) == good
    (told,) = said
    assert told.endswith("Tonight its feeds are those that it named the last time.")


def test_a_list_that_was_never_there_is_still_refused(server, tmp_path, web):
    """Nothing is made up for it."""
    with pytest.raises(FetchError):
        read_lists((server.url("/list.opml"),), station=tmp_path, web=web, memory=Kept())
