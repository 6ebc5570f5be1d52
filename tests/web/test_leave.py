"""Asking a site's robots.txt before anything else of it, against a server on loopback."""

from __future__ import annotations

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from briefing.config import FeedSettings
from briefing.errors import FetchError, Kind
from briefing.web import Web, leave

CLOSED = b"User-agent: *\nDisallow: /\n"


@pytest.fixture
def named(server):
    return frozenset({("127.0.0.1", server.port)})


@pytest.fixture
def web(named, server):
    with Web(FeedSettings(total_seconds=2), named) as client:
        client.vouch([server.url("/page"), server.url("/gone")])
        yield client


@pytest.fixture(autouse=True)
def _feed(server, say):
    server.answers |= {"/feed": say(b"<rss/>"), "/page": say(b"<p>Hello</p>")}


def test_a_refused_feed_says_which_rule_and_what_to_do(server, web, say):
    """The operator reads the rule, its line, where it stands, and the setting."""
    server.answers["/robots.txt"] = say(b"# hello\nUser-agent: briefing\nDisallow: /fe\n")
    with pytest.raises(FetchError) as raised:
        web.get(server.url("/feed"))
    assert str(raised.value) == (
        f"http://127.0.0.1:{server.port}/robots.txt keeps Briefing out: `Disallow: /fe` (line 3). "
        "If its publisher lets you, set `robots = false` under [feeds]."
    )
    assert raised.value.kind is Kind.ROBOTS
    assert server.asked == []


def test_a_long_rule_is_told_in_a_line(server, web, say):
    """A rule of half a megabyte, or one that a terminal would obey, is no more than a few words of a message."""
    server.answers["/robots.txt"] = say(b"User-agent: *\nDisallow: /feed\x1b" + b"*" * 400_000 + b"\n")
    with pytest.raises(FetchError) as raised:
        web.get(server.url("/feed%1B"))
    assert len(str(raised.value)) < 400
    assert "\x1b" not in str(raised.value)


def test_the_setting_opens_feeds_but_never_pages(server, say, named):
    """With `robots = false` a feed is asked for at once; the page of an article stays closed."""
    server.answers["/robots.txt"] = say(CLOSED)
    with Web(FeedSettings(robots=False), named) as web:
        web.vouch([server.url("/page")])
        assert web.get(server.url("/feed")).body == b"<rss/>"
        assert server.robots_asked == 0
        with pytest.raises(FetchError, match=r"keeps Briefing out: `Disallow: /` \(line 2\)\.$"):
            web.page(server.url("/page"), seconds=2)


def test_a_robots_txt_is_fetched_once_by_one_thread(server, web, say):
    """Eight threads that ask a site at the same time cost it one robots.txt, and all obey it."""

    def slow(handler) -> None:
        time.sleep(0.05)
        say(b"User-agent: *\nDisallow: /page\n")(handler)

    server.answers["/robots.txt"] = slow
    with ThreadPoolExecutor(8) as threads:
        assert {answer.body for answer in threads.map(lambda _: web.get(server.url("/feed")), range(8))} == {b"<rss/>"}
    with pytest.raises(FetchError, match="keeps Briefing out"):
        web.page(server.url("/page"), seconds=2)
    assert server.robots_asked == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_site_without_robots_txt_is_open(server, web, say, status):
    """RFC 9309, 2.3.1.3: a status from 400 to 499 means that there is none."""
    server.answers["/robots.txt"] = say(CLOSED, status=status)
    assert web.get(server.url("/feed")).body == b"<rss/>"
    assert web.page(server.url("/page"), seconds=2).body == b"<p>Hello</p>"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_where_robots_txt_fails_feeds_are_open_and_pages_closed(server, web, say, status):
    """RFC 9309, 2.3.1.4: a failing server's pages are left alone; its feed, put up for programs, is asked for."""
    server.answers["/robots.txt"] = say(status=status)
    assert web.get(server.url("/feed")).body == b"<rss/>"
    with pytest.raises(FetchError, match=rf"cannot be read, so its pages are left alone: The server answered {status}"):
        web.page(server.url("/page"), seconds=2)


def test_a_dripping_robots_txt_takes_nothing_from_the_feed(server, say, named, monkeypatch):
    """It is waited for a moment, and then the feed has all of its own time."""
    monkeypatch.setattr(leave, "SECONDS", 0.1)
    gone = threading.Event()

    def drip(handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        while not gone.wait(0.02):
            handler.wfile.write(b"#")

    server.answers["/robots.txt"] = drip
    with Web(FeedSettings(total_seconds=2), named) as web:
        assert web.get(server.url("/feed")).body == b"<rss/>"
        with pytest.raises(FetchError, match=r"No complete answer within 0.1 seconds") as raised:
            web.page(server.url("/page"), seconds=2)
    gone.set()
    assert raised.value.kind is Kind.TIMEOUT


@pytest.mark.parametrize(("hops", "is_open"), [(1, False), (5, False), (6, True)])
def test_redirects_of_robots_txt_are_followed_five_times(server, web, say, hops, is_open):
    """RFC 9309, 2.3.1.2: after more than five it counts as absent."""
    places = ["/robots.txt", *(f"/hop{number}" for number in range(1, hops)), "/rules"]
    for here, there in itertools.pairwise(places):
        server.answers[here] = say(status=302, Location=there)
    server.answers["/rules"] = say(CLOSED)
    if is_open:
        assert web.get(server.url("/feed")).body == b"<rss/>"
    else:
        with pytest.raises(FetchError, match="keeps Briefing out"):
            web.get(server.url("/feed"))


def test_a_robots_txt_that_leads_to_a_private_address_is_not_followed(server, web, say):
    """The rules for addresses hold for robots.txt, too."""
    server.answers["/robots.txt"] = say(status=302, Location=f"http://127.0.0.2:{server.port}/inside")
    assert web.get(server.url("/feed")).body == b"<rss/>"
    assert [path for path, _ in server.asked] == ["/feed"]


def test_an_endless_robots_txt_is_read_as_far_as_the_limit(server, web, say):
    """Half a MiB of a huge robots.txt is enough to know the rules at its start."""
    server.answers["/robots.txt"] = say(CLOSED + b"#" * (8 << 20))
    with pytest.raises(FetchError, match="keeps Briefing out"):
        web.get(server.url("/feed"))


def test_where_a_redirect_leads_is_asked_for_by_its_own_rules(server, web, say):
    """A page that may be fetched cannot send us on to one that may not."""
    server.answers |= {
        "/robots.txt": say(b"User-agent: *\nDisallow: /closed\n"),
        "/page": say(status=302, Location="/closed/page"),
        "/closed/page": say(b"secret"),
    }
    with pytest.raises(FetchError, match=r"Disallow: /closed"):
        web.page(server.url("/page"), seconds=2)
    assert [path for path, _ in server.asked] == ["/page"]


def test_a_site_s_wish_for_slowness_is_known(server, web, say):
    """Crawl-delay is told, and nothing where the robots.txt fails."""
    server.answers["/robots.txt"] = say(b"User-agent: *\nCrawl-delay: 7\n")
    assert web.asked_delay(server.url("/page")) == 7
    assert web.asked_delay("http://127.0.0.1:1/page") == 0


def test_pages_are_asked_for_as_pages(server, web):
    """A page is asked for as HTML, so that a site that speaks both does not answer with its feed."""
    web.page(server.url("/page"), seconds=2)
    assert server.asked[0][1]["accept"].startswith("text/html")


def test_a_missing_page_is_spoken_of_as_a_page(server, web):
    """A 404 of a page says nothing of feeds."""
    with pytest.raises(FetchError, match=r"404 Not Found: there is no page at this address\.") as raised:
        web.page(server.url("/gone"), seconds=2)
    assert (raised.value.kind, raised.value.status) == (Kind.STATUS, 404)
