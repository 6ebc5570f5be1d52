"""Whether each feed is well, and what to do where it is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from briefing.config import FeedSettings
from briefing.errors import Kind
from briefing.feeds.examine import ADVICE, Finding, State, examine
from briefing.model import Source
from briefing.web import Web

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


def rss(days: float | None = 1) -> bytes:
    date = "" if days is None else f"<pubDate>{format_datetime(NOW - timedelta(days=days))}</pubDate>"
    return f"<rss version='2.0'><channel><title>P</title><item><title>x</title>{date}</item></channel></rss>".encode()


@pytest.fixture
def ask(server):
    """Examine one address of the test's server."""
    with Web(FeedSettings(total_seconds=2, megabytes=0.01), frozenset({("127.0.0.1", server.port)})) as web:

        def asking(url: str) -> Finding:
            source = Source(id="p", title="P", url=url if "://" in url else server.url(url))
            return examine([source], web=web, now=NOW, at_once=2)[0]

        yield asking


def test_a_feed_with_news_is_well(server, say, ask):
    """It is said how much it holds, and of when."""
    server.answers["/"] = say(rss())
    found = ask("/")
    assert (found.state, found.says) == (State.WELL, "1 item, the newest of 2026-11-21.")
    server.answers["/"] = say(rss(None))
    assert ask("/").says == "1 item, none of them dated."


def test_a_feed_that_moved_tells_its_new_address(server, say, ask):
    """The commands that follow it are given, with the address quoted for a shell."""
    server.answers |= {"/": say(status=301, Location="/n?a=1&b=$(x)"), "/n?a=1&b=$(x)": say(rss())}
    found = ask("/")
    assert (found.state, found.moved) == (State.ODD, server.url("/n?a=1&b=$(x)"))
    assert f"`briefing feeds add '{server.url('/n?a=1&b=$(x)')}' --id p`" in found.says


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (rss(203), "203 days old"),
        (b"<rss version='2.0'><channel><title>P</title></channel></rss>", "holds no items"),
        (rss().replace(b"</channel>", b""), "not well-formed"),
    ],
)
def test_what_answers_oddly_is_told(server, say, ask, body, says):
    """A feed given up, empty or broken still answers; the owner should know."""
    server.answers["/"] = say(body)
    found = ask("/")
    assert found.state is State.ODD
    assert says in found.says


@pytest.mark.parametrize(
    ("answer", "does"),
    [
        ({"status": 404}, "new address"),
        ({"status": 410}, "new address"),
        ({"status": 401}, "public feed"),
        ({"status": 403}, "`contact`"),
        ({"status": 429}, "stays so"),
        ({"status": 503}, "stays so"),
        ({"body": b"x", "length": 9}, "stays so"),
        ({"body": b"<html><body>Please sign in.</body></html>"}, "public feed"),
        ({"body": b"<html><body>Hello.</body></html>"}, "briefing feeds add http"),
        ({"body": b"<!DOCTYPE a [<!ENTITY b '" + b"c" * 2000 + b"'>]><rss>" + b"&b;" * 900 + b"</rss>"}, "publisher"),
        ({"body": b"{}"}, "publisher"),
        ({"body": b"words"}, "publisher"),
        ({"body": b" " * 20_000}, "`megabytes`"),
        ({"status": 302, "Location": "http://127.0.0.3:1/"}, "the very address"),
        ({"status": 302, "Location": "/"}, "browser"),
        ({"body": b""}, "stays so"),
        ({"status": 400}, "browser"),
    ],
)
def test_what_gives_nothing_is_dead_and_says_what_to_do(server, say, ask, answer, does):
    """Every way a feed can fail has its own advice, and all but one end with how to take it out."""
    server.answers["/"] = say(**answer)
    found = ask("/")
    assert found.state is State.DEAD
    assert does in found.says
    assert "`briefing feeds remove p` takes it out." in found.says


def test_a_missing_file_is_dead(tmp_path, ask):
    """A feed on disk is examined, too."""
    with Web(FeedSettings()) as web:
        (tmp_path / "a.xml").write_bytes(rss())
        sources = [Source(id=name, title=name, url=str(tmp_path / f"{name}.xml")) for name in "ab"]
        well, dead = examine(sources, web=web, now=NOW, at_once=2)
    assert well.state is State.WELL
    assert "Mend its path" in dead.says


def test_findings_come_in_the_order_of_the_list(server, say):
    """Whoever answers first, the owner reads the list as it is written."""
    told = []
    with Web(FeedSettings(total_seconds=2), frozenset({("127.0.0.1", server.port)})) as web:
        sources = [Source(id=str(number), title="", url=server.url(f"/{number}")) for number in range(9)]
        found = examine(sources, web=web, now=NOW, at_once=4, on_source=told.append)
    assert [finding.id for finding in found] == [source.id for source in told] == list("012345678")


def test_what_a_feed_says_of_itself_is_only_text(server, say, ask):
    """Control characters of a title or an address never reach the finding."""
    with Web(FeedSettings(total_seconds=2)) as web:
        source = Source(id="p", title="P\x1b[2J", url="https://pelican.invalid/\x9b\u202e")
        (found,) = examine([source], web=web, now=NOW, at_once=1)
    assert (found.title, found.url) == ("P[2J", "https://pelican.invalid/")
    assert not set(found.says) & set("\x1b\x9b\u202e")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.STATUS])
def test_every_kind_of_failure_has_its_own_advice(kind):
    """Nothing that can go wrong between here and a feed is left without a word on what to do."""
    assert "{id}" in ADVICE[kind]
