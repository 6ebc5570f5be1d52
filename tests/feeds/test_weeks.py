"""Weeks of nights against a server on loopback, with the station's own archive."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from briefing.archive import Archive
from briefing.config import FeedSettings
from briefing.feeds import gather, health
from briefing.model import Source
from briefing.web import Web

FIRST = datetime(2026, 1, 1, 6, tzinfo=UTC)


def rss(title, now=FIRST):
    date = format_datetime(now - timedelta(hours=1))
    item = f"<item><title>{title}</title><link>https://pelican.example/{title}</link><pubDate>{date}</pubDate></item>"
    return f"<rss version='2.0'><channel><title>P</title>{item}</channel></rss>".encode()


class Weeks:
    """Gathers night after night; `asked` tells how often a path was called."""

    def __init__(self, server, say, file):
        self.server, self.say, self.file = server, say, file
        self.sources = tuple(
            Source(id=name, title=name.title(), url=server.url(f"/{name}")) for name in ("heron", "owl")
        )
        self.well("heron"), self.well("owl")

    def well(self, *names):
        for name in names:
            self.server.answers[f"/{name}"] = self.say(rss(name))

    def night(self, day, *sources, seconds=2):
        now = FIRST + timedelta(days=day)
        here = frozenset({("127.0.0.1", self.server.port)})
        with Web(FeedSettings(total_seconds=seconds, robots=False), here) as web, Archive(self.file) as archive:
            return gather(
                sources or self.sources, web=web, memory=archive, ledger=archive.ledger, now=now,
                since=now - timedelta(days=1), at_once=4,
            )  # fmt: skip

    def health(self, name="heron"):
        with Archive(self.file) as archive:
            return archive.ledger.health(self.server.url(f"/{name}"))

    def asked(self, path="/heron"):
        return [asked for asked, _ in self.server.asked].count(path)


@pytest.fixture
def weeks(server, say, tmp_path):
    return Weeks(server, say, tmp_path / "archive.sqlite")


def test_a_dying_feed_is_set_aside_after_two_weeks_and_comes_back(weeks, say):
    """It is asked for fourteen nights, once a week after that, and every night again when it answers."""
    weeks.night(0)
    weeks.server.answers["/heron"] = say(status=500)
    for day in range(1, 14):
        night = weeks.night(day)
        assert [(failure.source, failure.aside) for failure in night.failures] == [("heron", False)]
        assert weeks.health().nights == day
        assert (night.warnings, weeks.health().aside) == ((), None)
    night = weeks.night(14)
    assert night.warnings[-1].startswith("Heron has given nothing since 2026-01-02, so it is set aside")
    assert weeks.asked() == 15
    for day in range(15, 21):
        (failure,) = weeks.night(day).failures
        assert failure.aside
        assert "set aside since 2026-01-15" in failure.reason
        assert "500" in failure.reason
    assert weeks.asked() == 15
    weeks.night(21)
    assert weeks.asked() == 16
    weeks.well("heron")
    weeks.night(27)
    assert (weeks.asked(), weeks.health().aside is None) == (16, False)
    assert weeks.night(28).failures == ()
    assert (weeks.asked(), weeks.health().aside, weeks.health().nights) == (17, None, 0)
    weeks.night(29)
    assert weeks.asked() == 18


def test_a_feed_that_is_gone_is_set_aside_on_the_first_night(weeks, say):
    """The notice is said once; it stays among the failures, with its reason."""
    weeks.server.answers["/heron"] = say(status=410)
    (said,) = weeks.night(0).warnings
    assert said == (
        "Heron is gone, so it is set aside and asked once a week from now on. "
        "`briefing feeds check heron` asks it now, `briefing feeds remove heron` takes it out."
    )
    night = weeks.night(1)
    assert (night.warnings, weeks.asked()) == ((), 1)
    assert "410 Gone" in night.failures[0].reason


def test_a_moved_feed_is_asked_at_its_new_address(weeks, say):
    """A chain of permanent moves is followed, the next night goes straight there, and the owner is told every night."""
    weeks.server.answers |= {
        "/heron": say(status=301, Location="/crane"), "/crane": say(status=308, Location="/stork"),
        "/stork": say(rss("heron"), ETag='"1"'),
    }  # fmt: skip
    told = f"Heron has moved for good: put {weeks.server.url('/stork')} into the feed list."
    assert weeks.night(0).warnings == (told,)
    assert weeks.health().moved == weeks.server.url("/stork")
    weeks.server.answers["/stork"] = say(status=304)
    night = weeks.night(0.5)
    assert (night.warnings, len(night.items)) == ((told,), 2)
    assert [weeks.asked(path) for path in ("/heron", "/crane", "/stork")] == [1, 1, 2]


def test_a_move_that_ends_nowhere_is_asked_at_the_old_address(weeks, say):
    """On the same night, and what is there counts: the feed may have come back."""
    weeks.server.answers |= {"/heron": say(status=301, Location="/stork"), "/stork": say(rss("heron"))}
    weeks.night(0)
    weeks.server.answers["/stork"] = say(status=404)
    weeks.well("heron")
    night = weeks.night(1)
    assert (night.failures, night.warnings, weeks.health().moved) == ((), (), "")


def test_a_move_to_a_page_is_forgotten(weeks, say):
    """What is no feed is a failure, and the next night begins at the list's address."""
    weeks.server.answers |= {"/heron": say(status=301, Location="/stork"), "/stork": say(rss("heron"))}
    weeks.night(0)
    weeks.server.answers["/stork"] = say(b"<!doctype html><title>Log in</title>")
    assert len(weeks.night(1).failures) == 1
    weeks.well("heron")
    assert weeks.night(2).failures == ()


def test_a_temporary_move_is_no_move(weeks, say):
    """It is followed every night and never reported."""
    weeks.server.answers |= {"/heron": say(status=302, Location="/stork"), "/stork": say(rss("heron"))}
    assert weeks.night(0).warnings == ()
    assert weeks.health().moved == ""


def test_who_asks_to_be_left_alone_has_failed_once(weeks, say):
    """The night that heard Retry-After counts, those that keep to it do not."""
    weeks.night(0)
    weeks.server.answers["/heron"] = say(status=503, Retry_After="259200")
    for day in (1, 2, 3):
        weeks.night(day)
    assert (weeks.health().nights, weeks.asked()) == (1, 2)


def test_a_feed_that_keeps_us_waiting_gets_less_time_from_the_fourth_night_on(weeks, monkeypatch):
    """So that it does not cost every night all that a feed may take."""
    monkeypatch.setattr(health, "HURRIED", 0.05)
    weeks.server.answers["/heron"] = lambda _: time.sleep(0.3)
    said = [weeks.night(day, seconds=0.2).failures[0].reason for day in range(4)]
    assert said == [*["No answer within 0.2 seconds."] * 3, "No answer within 0.05 seconds."]


def test_a_machine_that_is_offline_blames_no_feed(weeks, tmp_path):
    """Not even after weeks, and although a feed on disk answers every night."""
    (tmp_path / "own.xml").write_bytes(rss("own"))
    nowhere = [Source(id=name, title=name, url=f"http://127.0.0.1:9/{name}") for name in ("a", "b")]
    here = frozenset({("127.0.0.1", 9)})
    for day in range(16):
        now = FIRST + timedelta(days=day)
        with Web(FeedSettings(robots=False), here) as web, Archive(weeks.file) as archive:
            own = Source(id="own", title="Own", url=str(tmp_path / "own.xml"))
            night = gather(
                [*nowhere, own], web=web, memory=archive, ledger=archive.ledger, now=now, since=FIRST, at_once=2
            )
        assert [failure.aside for failure in night.failures] == [False, False]
    with Archive(weeks.file) as archive:
        assert archive.ledger.health(nowhere[0].url).nights == 0


def test_a_file_on_disk_is_never_set_aside(weeks, tmp_path):
    """It is looked for every night, and read on the night that it is back."""
    source = Source(id="own", title="Own", url=str(tmp_path / "own.xml"))
    for day in range(20):
        (failure,) = weeks.night(day, source, weeks.sources[0]).failures
        assert not failure.aside
    (tmp_path / "own.xml").write_bytes(rss("own", FIRST + timedelta(days=20)))
    assert [item.title for item in weeks.night(20, source).items] == ["own"]


def test_what_a_feed_gave_is_counted_by_feed(weeks):
    """An item that two feeds carry counts for both; asking again on the same night counts nothing twice."""
    weeks.server.answers["/owl"] = weeks.say(rss("heron"))
    for _ in range(2):
        weeks.night(0)
    with Archive(weeks.file) as archive:
        given = archive.ledger.yields(FIRST)
    assert {url.rsplit("/", 1)[1]: one.gathered for url, one in given.items()} == {"heron": 1, "owl": 1}


def test_without_a_ledger_everybody_is_asked(weeks, say):
    """Whoever only looks, as `briefing doctor`, leaves no trace."""
    weeks.server.answers["/heron"] = say(status=410)
    weeks.night(0)
    with Web(FeedSettings(), frozenset({("127.0.0.1", weeks.server.port)})) as web, Archive(weeks.file) as archive:
        now = FIRST + timedelta(days=1)
        gather(weeks.sources, web=web, memory=archive, now=now, since=FIRST, at_once=2)
    assert (weeks.asked(), weeks.health().asked) == (2, FIRST)


def test_a_feed_vouches_for_the_pages_of_its_own_host_alone(weeks, say, monkeypatch):
    """Its own may then be private as it is; what it links to elsewhere is on its own."""
    vouched = set()
    monkeypatch.setattr(Web, "vouch", lambda _, pages: vouched.update(pages))
    other = weeks.server.url("/page").replace("127.0.0.1", "127.0.0.2")
    links = (weeks.server.url("/page"), other, f"{weeks.server.url('')}0/page", "https://pelican.example/page")
    told = "".join(f"<item><title>{n}</title><link>{link}</link></item>" for n, link in enumerate(links))
    weeks.server.answers["/heron"] = say(f"<rss version='2.0'><channel>{told}</channel></rss>".encode())
    weeks.night(0)
    assert vouched == {weeks.server.url("/page")}
