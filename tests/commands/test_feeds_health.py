"""How the feeds have been, as `briefing feeds list` and `check` tell it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from briefing.archive import Archive
from briefing.cli import briefing
from briefing.model import Health

NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)
DAY = timedelta(days=1)
RSS = (
    b"<rss version='2.0'><channel><title>P</title><item><title>One</title><link>https://pelican.example/one</link>"
    b"<pubDate>Thu, 15 Jan 2026 05:00:00 GMT</pubDate></item></channel></rss>"
)
AWAY = Health(
    known=NOW - 30 * DAY, asked=NOW - 2 * DAY, answered=NOW - 20 * DAY, failing=NOW - 19 * DAY, nights=15,
    reason="No answer within 20 seconds.", kind="timeout", aside=NOW - 5 * DAY,
)  # fmt: skip


class Station:
    """A station that lists two feeds of a server, and what its archive knows of the first."""

    def __init__(self, folder, server):
        self.folder, self.server = folder, server
        outlines = "".join(f"<outline text='{name}' xmlUrl='{server.url('/' + name)}'/>" for name in ("heron", "owl"))
        (folder / "feeds").mkdir()
        (folder / "feeds/ai.opml").write_text(f"<opml><body>{outlines}</body></opml>")

    def knows(self, health, *items):
        with Archive(self.folder / "days/archive.sqlite") as archive:
            archive.ledger.note(self.server.url("/heron"), health)
            archive.ledger.gave(self.server.url("/heron"), items, NOW - DAY)

    def health(self):
        with Archive(self.folder / "days/archive.sqlite") as archive:
            return archive.ledger.health(self.server.url("/heron"))

    def run(self, *words, code=0):
        result = CliRunner().invoke(briefing, ["feeds", *words, "--now", NOW.isoformat()])
        assert result.exit_code == code, result.output
        return result.stdout


@pytest.fixture
def station(tmp_path, monkeypatch, server, say):
    monkeypatch.chdir(tmp_path)
    server.answers |= {"/heron": say(RSS), "/owl": say(RSS)}
    return Station(tmp_path, server)


def test_the_list_shows_how_each_feed_is(station):
    """In two words, with the items on air and gathered; in full with --json."""
    station.knows(AWAY, "1", "2")
    lines = station.run("list").splitlines()
    assert lines[0].split()[:5] == ["heron", "1", "set", "aside", "0/2"]
    assert lines[1].split()[:5] == ["owl", "1", "not", "asked", "yet"]
    heron, _ = json.loads(station.run("list", "--json"))["feeds"]
    assert heron["health"]["nights"] == 15
    assert heron["health"]["aside"] == "2026-01-10T06:00:00Z"
    assert heron["last_30_days"] == {"gathered": 2, "aired": 0, "newest": "2026-01-14T06:00:00Z"}


def test_a_check_brings_back_what_answers(station):
    """It says so, and the next night asks the feed."""
    station.knows(AWAY)
    assert "It was set aside on 2026-01-10 and is asked every night again." in station.run("check", "heron")
    assert (station.health().aside, station.health().failing) == (None, None)


def test_a_check_tells_how_long_a_feed_has_been_dead(station, say):
    """And holds nothing more against it."""
    station.knows(AWAY)
    station.server.answers["/heron"] = say(status=500)
    said = station.run("check", code=1)
    assert "It is set aside since 2026-01-10: at night it is asked once a week." in said
    assert "It has failed for 15 nights, since 2025-12-27; it last answered on 2025-12-26." in said
    assert station.health() == AWAY


def test_a_feed_with_nothing_new_for_a_month_is_odd(station):
    """Although its items may carry no dates, or today's."""
    station.knows(Health(known=NOW - 60 * DAY, asked=NOW - DAY, answered=NOW - DAY))
    said = station.run("check")
    assert "It has had nothing new for 30 days" in said
    assert "2 feeds: 1 well, 1 odd." in said


def test_a_feed_whose_old_address_is_dead_is_odd(station, say):
    """At night its new one is asked, so it is not dead; the owner is told what to write down."""
    new = station.server.url("/new")
    station.knows(Health(known=NOW - DAY, asked=NOW - DAY, answered=NOW - DAY, moved=new))
    station.server.answers["/heron"] = say(status=404)
    said = station.run("check", "heron")
    assert f"at night it is asked at its new one, {new}." in said
    assert "1 feed: 1 odd." in said


def test_a_night_names_what_is_set_aside_in_one_line(station):
    """It is not asked, and its reason stands in `run.json`."""
    station.knows(AWAY)
    words = ["-v", "build", "--until", "feeds", "--now", (AWAY.asked + DAY).isoformat()]
    said = CliRunner().invoke(briefing, words).stderr
    assert "Set aside, and asked once a week: heron." in said
    assert "No answer within" not in said
    assert "1 of 1 feed answered, 1 set aside, 1 item" in said
    assert [path for path, _ in station.server.asked if path != "/robots.txt"] == ["/owl"]
    assert "No answer within 20 seconds." in next(station.folder.glob("days/*/*/run.json")).read_text()


def test_a_station_without_an_archive_gets_none(station):
    """Looking makes no file."""
    station.run("check")
    station.run("list")
    assert not (station.folder / "days").exists()


@pytest.mark.parametrize("command", [["feeds", "check"], ["feeds", "list"], ["doctor"], ["build"]])
def test_a_list_that_is_away_is_no_mistake_of_the_owner(station, command):
    """Exit code 1, and a sentence that names the list and says what to do."""
    url = station.server.url("/list.opml")
    (station.folder / "briefing.toml").write_text(f'[feeds]\nlists = ["{url}"]\n')
    result = CliRunner().invoke(briefing, command)
    assert result.exit_code == 1
    assert f"The feed list {url} cannot be fetched. The server answered 404" in result.output
    assert "Run this again later" in result.output
