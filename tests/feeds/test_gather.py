"""The whole room, against feeds on disk and on loopback."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from briefing.archive import Archive
from briefing.config import FeedSettings
from briefing.feeds import gather
from briefing.model import Gathered, Remembered, Source
from briefing.web import Web

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
SINCE = NOW - timedelta(hours=24)


class Notebook:
    """Memory in a dictionary, which refuses to be called from another thread."""

    def __init__(self) -> None:
        self.said: dict[str, Remembered] = {}
        self.seen: dict[str, datetime] = {}
        self.thread = threading.get_ident()

    def recall(self, url):
        assert threading.get_ident() == self.thread
        return self.said.get(url)

    def remember(self, url, said):
        assert threading.get_ident() == self.thread
        self.said[url] = said

    def first_seen(self, ids, now):
        assert threading.get_ident() == self.thread
        return {name: self.seen.setdefault(name, now) for name in ids}


def rss(*titles: str, hours: float | None = 1) -> bytes:
    date = "" if hours is None else f"<pubDate>{format_datetime(NOW - timedelta(hours=hours))}</pubDate>"
    items = "".join(
        f"<item><title>{title}</title><link>https://pelican.example/{title}</link>{date}</item>" for title in titles
    )
    return f"<rss version='2.0'><channel><title>P</title>{items}</channel></rss>".encode()


def source(name: str, url: str) -> Source:
    return Source(id=name, title=name.title(), url=url)


@pytest.fixture
def walk(server):
    """Gather from sources, with a client that may call the test's server."""
    with Web(FeedSettings(total_seconds=2), frozenset({("127.0.0.1", server.port)})) as web:

        def walking(*sources: Source, memory: Notebook | None = None, now: datetime = NOW, **more: object) -> Gathered:
            return gather(sources, web=web, memory=memory or Notebook(), now=now, since=SINCE, at_once=4, **more)

        yield walking


def test_feeds_on_disk_and_on_the_web_are_gathered(server, say, walk, tmp_path):
    """Items of both come, newest first, and both are said to have answered."""
    (tmp_path / "a.xml").write_bytes(rss("Old", hours=5))
    server.answers["/b"] = say(rss("New"))
    night = walk(source("a", str(tmp_path / "a.xml")), source("b", server.url("/b")))
    assert [(item.source, item.title) for item in night.items] == [("b", "New"), ("a", "Old")]
    assert night.answered == ("a", "b")
    assert night.failures == night.warnings == ()


def test_a_dead_feed_costs_only_itself(server, say, walk, tmp_path):
    """Every failure is data with a sentence, in the order of the sources."""
    server.answers |= {
        "/good": say(rss("Good")),
        "/gone": say(status=410),
        "/page": say(b"<!doctype html><title>Log in</title>", Content_Type="text/html"),
        "/cut": say(b"<rss>", length=99),
    }
    night = walk(
        source("gone", server.url("/gone")),
        source("page", server.url("/page")),
        source("good", server.url("/good")),
        source("cut", server.url("/cut")),
        source("missing", str(tmp_path / "nowhere.xml")),
        source("folder", str(tmp_path)),
        source("odd", "file:///etc/passwd"),
    )
    assert [item.title for item in night.items] == ["Good"]
    assert night.answered == ("good",)
    assert [(failure.source, failure.reason) for failure in night.failures] == [
        ("gone", "The server answered 410 Gone: the feed no longer exists."),
        ("page", "What came is a page that asks to sign in or to prove something, not a feed."),
        ("cut", "The connection broke off in the middle of the answer."),
        ("missing", f"There is no file {tmp_path / 'nowhere.xml'}."),
        ("folder", f"{tmp_path} is a folder or a device."),
        ("odd", "Only http and https addresses are fetched."),
    ]


def test_a_repaired_feed_is_used_with_a_warning(server, say, walk):
    """What could be read is news, and the owner is told."""
    server.answers["/a"] = say(rss("One").replace(b"</channel></rss>", b"<item><title>Two & three"))
    night = walk(source("a", server.url("/a")))
    assert "One" in [item.title for item in night.items]
    assert len(night.warnings) == 1
    assert "not well-formed" in night.warnings[0]


def test_what_has_not_changed_is_taken_from_memory(server, say, walk):
    """On a 304 the remembered body is read; it was asked for with what was kept."""
    memory = Notebook()
    server.answers["/a"] = say(rss("One"), ETag='"1"', Last_Modified="then")
    first = walk(source("a", server.url("/a")), memory=memory)
    assert memory.said[server.url("/a")] == Remembered(etag='"1"', modified="then", body=rss("One"))
    server.answers["/a"] = say(status=304)
    assert walk(source("a", server.url("/a")), memory=memory).items == first.items
    assert server.asked[-1][1]["if-none-match"] == '"1"'
    assert server.asked[-1][1]["if-modified-since"] == "then"


@pytest.mark.parametrize("declared", ["", "<?xml version='1.0' encoding='utf-8'?>"])
def test_what_only_the_server_s_charset_tells_is_not_forgotten(server, say, walk, declared):
    """A 304 carries no charset, and the remembered body reads as it did."""
    memory, body = Notebook(), (declared + rss("@").decode().replace("@", "Пеликан")).encode("koi8-r")
    server.answers["/a"] = say(body, ETag='"1"', Content_Type="application/rss+xml; charset=koi8-r")
    first = walk(source("a", server.url("/a")), memory=memory)
    assert [item.title for item in first.items] == ["Пеликан"]
    server.answers["/a"] = say(status=304)
    assert walk(source("a", server.url("/a")), memory=memory).items == first.items


def test_a_json_feed_is_kept_as_it_came(server, say, walk):
    """It is always UTF-8, whatever charset the server names."""
    memory = Notebook()
    item = '{"id": "1", "url": "https://pelican.example/1", "title": "Fjörd", "date_published": "2026-11-22T05:00:00Z"}'
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{item}]}}'.encode()
    server.answers["/a"] = say(body, ETag='"1"', Content_Type="application/feed+json; charset=iso-8859-1")
    assert [item.title for item in walk(source("a", server.url("/a")), memory=memory).items] == ["Fjörd"]
    assert memory.said[server.url("/a")].body == body


def test_a_broken_answer_is_not_remembered(server, say, walk):
    """A sign-in page with an ETag must not come back tomorrow as a 304."""
    memory = Notebook()
    server.answers["/a"] = say(b"<html>log in</html>", ETag='"1"')
    walk(source("a", server.url("/a")), memory=memory)
    assert memory.said == {}


def test_an_undated_item_counts_from_when_it_was_first_seen(server, say, walk):
    """It is news while it was first seen inside the window, and then no more."""
    memory = Notebook()
    server.answers["/a"] = say(rss("One", hours=None))
    (item,) = walk(source("a", server.url("/a")), memory=memory).items
    assert (item.published, item.seen) == (None, NOW)
    memory.seen[item.id] = NOW - timedelta(hours=30)
    assert walk(source("a", server.url("/a")), memory=memory).items == ()


def test_a_feed_that_moved_is_followed_and_reported(server, say, walk):
    """The owner is told the new address."""
    server.answers |= {"/old": say(status=301, Location="/new"), "/new": say(rss("One"))}
    night = walk(source("a", server.url("/old")))
    assert len(night.items) == 1
    assert night.warnings == (f"A has moved for good: put {server.url('/new')} into the feed list.",)


def test_a_feed_listed_twice_doubles_nothing(server, say, walk):
    """Two addresses of one feed give each page once, in any order of the sources."""
    server.answers |= {"/a": say(rss("One", "Two")), "/b": say(rss("One", "Two"))}
    sources = [source("a", server.url("/a")), source("b", server.url("/b"))]
    night = walk(*sources)
    assert len(night.items) == 2
    assert walk(*sources[::-1]).items == night.items


def test_each_source_is_reported_as_it_comes_from_the_calling_thread(server, say, walk, tmp_path):
    """Progress is told for answers and failures alike."""
    told = []
    server.answers["/a"] = say(rss("One"))
    thread = threading.get_ident()
    walk(
        source("a", server.url("/a")),
        source("b", str(tmp_path / "nowhere")),
        on_source=lambda one: told.append((one.id, threading.get_ident() == thread)),
    )
    assert sorted(told) == [("a", True), ("b", True)]


def test_hostile_words_are_only_words(server, say, walk):
    """A title of markup and terminal codes, a script for a link and a path for a guid come out as plain text."""
    server.answers["/a"] = say(
        b"<rss version='2.0'><channel><item>"
        b'<title>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"]]&gt;&amp;\xc2\x9b2J\xe2\x80\xaex</title>'
        b"<link>javascript:alert(1)</link><guid>../../etc/passwd</guid></item></channel></rss>"
    )
    (item,) = walk(source("a", server.url("/a"))).items
    assert (item.title, item.link) == ('"]]>&›2Jx', "")
    assert item.id.isalnum()


def test_an_item_carries_its_source_s_weight(walk, tmp_path):
    """The trust the owner set in the list reaches every item of that source."""
    (tmp_path / "a.xml").write_bytes(rss("One"))
    night = walk(Source(id="a", title="A", url=str(tmp_path / "a.xml"), weight=1.5))
    assert [item.weight for item in night.items] == [1.5]


@pytest.fixture
def evening(walk, tmp_path):
    """Gather with the station's own archive, opened anew each time as every night does."""

    def walking(*sources: Source, minutes: float = 0) -> Gathered:
        with Archive(tmp_path / "archive.sqlite") as archive:
            return walk(*sources, memory=archive, now=NOW + timedelta(minutes=minutes))

    return walking


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_for_time_is_left_alone_until_then(server, say, evening, status):
    """It is not called before that, what it said last is used with a warning, and then it is asked again."""
    a = source("a", server.url("/a"))
    server.answers["/a"] = say(rss("One"), ETag='"1"')
    first = evening(a)
    server.answers["/a"] = say(status=status, Retry_After="600")
    warned = "A asks to be left alone until 2026-11-22 06:15 UTC; what it said last is used."
    for minutes in (5, 6, 14.9):
        night = evening(a, minutes=minutes)
        assert [item.id for item in night.items] == [item.id for item in first.items]
        assert (night.warnings, night.failures, night.answered) == ((warned,), (), ("a",))
        assert len(server.asked) == 2
    server.answers["/a"] = say(rss("Two"), ETag='"2"')
    night = evening(a, minutes=15)
    assert len(server.asked) == 3
    assert server.asked[-1][1]["if-none-match"] == '"1"'
    assert ([item.title for item in night.items], night.warnings) == (["Two"], ())
    server.answers["/a"] = say(status=304)
    assert evening(a, minutes=16).answered == ("a",)
    assert len(server.asked) == 4


def test_a_server_that_asks_for_time_and_was_never_heard_is_a_failure_until_then(server, say, evening):
    """Without anything kept, the owner is told when it will be asked again; the other feeds are not touched."""
    a, b = source("a", server.url("/a")), source("b", server.url("/b"))
    server.answers |= {"/a": say(status=429, Retry_After="3600"), "/b": say(rss("Good"))}
    for minutes in (0, 59):
        night = evening(a, b, minutes=minutes)
        assert [failure.reason for failure in night.failures] == [
            "The server asks to be left alone until 2026-11-22 07:00 UTC (Retry-After); it is asked again after that."
        ]
        assert ([item.title for item in night.items], night.answered) == (["Good"], ("b",))
    assert [path for path, _ in server.asked].count("/a") == 1
    server.answers["/a"] = say(rss("Well again"))
    assert evening(a, b, minutes=60).failures == ()


def test_time_asked_for_as_a_date_counts_by_the_server_s_clock(server, evening):
    """A server whose clock runs years apart from ours is left alone as long as it means."""

    def busy(handler):
        handler.send_response_only(503)
        handler.send_header("Date", "Mon, 01 Jan 2001 00:00:00 GMT")
        handler.send_header("Retry-After", "Mon, 01 Jan 2001 00:30:00 GMT")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.answers["/a"] = busy
    (failure,) = evening(source("a", server.url("/a"))).failures
    assert "until 2026-11-22 06:30 UTC" in failure.reason


def test_a_wish_that_cannot_be_understood_is_an_ordinary_failure(server, say, evening):
    """It is asked again the next time."""
    server.answers["/a"] = say(status=429, Retry_After="soon")
    for _ in range(2):
        (failure,) = evening(source("a", server.url("/a"))).failures
        assert failure.reason == "The server answered 429 Too Many Requests: it was asked too often; try again later."
    assert len(server.asked) == 2
