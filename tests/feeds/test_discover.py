"""The feed behind an address that a person knows."""

from __future__ import annotations

import pytest

from briefing.config import FeedSettings
from briefing.errors import FetchError, Kind
from briefing.feeds.discover import discover, written_out
from briefing.web import Web


def rss(title: str = "The Pelican") -> bytes:
    item = "<item><title>x</title><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate></item>"
    return f"<rss version='2.0'><channel><title>{title}</title><link>/</link>{item}</channel></rss>".encode()


def page(*links: str) -> bytes:
    return f"<!doctype html><html><head><title>x</title>{''.join(links)}</head><body>words</body></html>".encode()


def link(href: str, kind: str = "application/rss+xml", title: str = "") -> str:
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{href}">'


@pytest.fixture
def web():
    """Open a client that trusts nobody yet."""
    with Web(FeedSettings(total_seconds=2)) as client:
        yield client


def test_a_feed_is_itself(server, say, web):
    """The address of a feed is taken as it is, though it is private: it is the owner's own word."""
    server.answers["/f"] = say(rss())
    found = discover(server.url("/f"), web=web)
    assert (found.url, found.title, found.items) == (server.url("/f"), "The Pelican", 1)
    assert found.newest.isoformat() == "2026-11-21T10:00:00+00:00"
    assert found.site == server.url("/")


def test_a_page_names_its_feed(server, say, web):
    """The first feed of a page is taken, relative to its base, and the others are told."""
    server.answers |= {
        "/news": say(page("<base href='/sub/'>", link("main.xml"), link("/all.json", "application/feed+json", "All"))),
        "/sub/main.xml": say(rss()),
    }
    found = discover(server.url("/news"), web=web)
    assert found.url == server.url("/sub/main.xml")
    assert found.others == ((server.url("/all.json"), "All"),)


def test_a_feed_that_fails_is_passed_over(server, say, web):
    """Where a page's first feed is dead, the next is taken."""
    server.answers |= {"/": say(page(link("/dead"), link("/live", "Application/ATOM+xml; x=y"))), "/live": say(rss())}
    assert discover(server.url("/"), web=web).url == server.url("/live")


def test_other_alternates_are_no_feeds(server, say, web):
    """Translations, other protocols and broken addresses are not tried as feeds."""
    server.answers["/"] = say(
        page(
            '<link rel="alternate" hreflang="de" href="/de">',
            link("javascript:alert(1)"),
            link("file:///etc/passwd"),
            link("http://[broken"),
            '<link rel="stylesheet" type="application/rss+xml" href="/no">',
        )
    )
    with pytest.raises(FetchError, match="names no feed"):
        discover(server.url("/"), web=web)
    assert not {"/de", "/no"} & {path for path, _ in server.asked}


def test_the_usual_places_are_tried(server, say, web):
    """A page that names nothing may have a feed where most sites have it."""
    server.answers |= {"/news/today": say(page()), "/rss.xml": say(rss())}
    assert discover(server.url("/news/today"), web=web).url == server.url("/rss.xml")


def test_a_permanent_move_is_followed(server, say, web):
    """The new address is listed, a passing one is not."""
    server.answers |= {
        "/old": say(status=301, Location="/new"),
        "/detour": say(status=302, Location="/new"),
        "/new": say(rss()),
    }
    assert discover(server.url("/old"), web=web).url == server.url("/new")
    assert discover(server.url("/detour"), web=web).url == server.url("/detour")


def test_a_page_cannot_lead_to_a_private_address(server, say, web):
    """Only what the owner names may lie on a private network."""
    server.answers["/"] = say(page(link(f"http://127.0.0.2:{server.port}/secret")))
    with pytest.raises(FetchError, match="none of them can be read"):
        discover(server.url("/"), web=web)
    assert [path for path, _ in server.asked] == ["/"]


def test_what_a_page_says_is_only_text(server, say, web):
    """Titles come as one line without control characters."""
    server.answers |= {
        "/": say(page(link("/f"), link("/g", title="A&#27;]0;x&#7;\u202e&#10;B"))),
        "/f": say(rss("T\u202e2J &lt;b&gt;bold&lt;/b&gt;\u2067")),
    }
    found = discover(server.url("/"), web=web)
    assert found.title == "T2J bold"
    assert found.others[0].title == "A]0;x B"


def test_a_site_without_https_will_do(server, say, web):
    """Where the scheme is left out, https is tried first, then http."""
    server.answers["/f"] = say(rss())
    assert discover(f"127.0.0.1:{server.port}/f", web=web).url == server.url("/f")
    with pytest.raises(FetchError):
        discover(f"https://127.0.0.1:{server.port}/f", web=web)
    with pytest.raises(FetchError, match="encryption"):
        discover(f"127.0.0.1:{server.port}/none", web=web)


def test_a_feed_on_disk_is_found(tmp_path, web):
    """A path that is there stands for its file; a file that is no feed has no other places."""
    (tmp_path / "a.xml").write_bytes(rss())
    (tmp_path / "b.html").write_bytes(page())
    assert discover(str(tmp_path / "a.xml"), web=web).url == str(tmp_path / "a.xml")
    with pytest.raises(FetchError, match="ordinary web page"):
        discover(str(tmp_path / "b.html"), web=web)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pelican.example", "https://pelican.example"),
        (" //pelican.example/a ", "https://pelican.example/a"),
        ("feed://pelican.example/rss", "https://pelican.example/rss"),
        ("feed:https://pelican.example/rss", "https://pelican.example/rss"),
        ("http://pelican.example:8000", "http://pelican.example:8000"),
    ],
)
def test_an_address_is_completed(typed, meant):
    """People leave the scheme out, and copy addresses that begin with `feed:`."""
    assert written_out(typed) == meant


def test_a_page_that_is_not_there_sends_to_the_site(server, say, web):
    """Who gives an old address of a feed is told to give the site's."""
    server.answers["/old"] = say(b"", 410)
    with pytest.raises(FetchError, match="Give the address of the site itself") as told:
        discover(server.url("/old"), web=web)
    assert told.value.status == 410


class Offline:
    """A web in which every name leads nowhere."""

    def trust(self, urls):
        pass

    def get(self, url, **_):
        raise FetchError(url, "The name leads nowhere.", Kind.DNS)


@pytest.mark.parametrize(
    ("address", "a_file"), [("mien.xml", True), ("mien.example", False), ("https://mien.example/mien.xml", False)]
)
def test_a_mistyped_file_is_not_taken_for_a_site_alone(address, a_file):
    """What may be meant as a file or as a site is said to be neither."""
    with pytest.raises(FetchError) as told:
        discover(address, web=Offline())
    assert ("A file of that name is not here either" in str(told.value)) == a_file


def test_a_page_made_to_keep_a_parser_busy_is_read_in_its_beginning(server, say, web):
    """A megabyte of elements inside each other takes a parser minutes; the feeds that its head names are found."""
    server.answers |= {"/": say(page(link("/feed")) + b"<div>" * 200_000), "/feed": say(rss())}
    assert discover(server.url("/"), web=web).url == server.url("/feed")
