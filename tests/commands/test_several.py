"""Several shows built in one night, from one round of the feeds."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.model import Gathered, decode

NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)


def rss(*items):
    told = "".join(
        f"<item><title>{title}</title><link>https://pelican.example/{title}</link>"
        f"<pubDate>{format_datetime(NOW - timedelta(hours=hours))}</pubDate></item>"
        for title, hours in items
    )
    return f"<rss version='2.0'><channel><title>P</title>{told}</channel></rss>".encode()


class Shows:
    """A station with a settings file for each show in shows/, and the server its feeds lie on."""

    def __init__(self, folder, server, say):
        self.folder, self.server = folder, server
        server.answers |= {
            "/heron": say(rss(("new", 1), ("older", 30)), ETag='"1"'), "/owl": say(rss(("night", 2))),
            "/crane": say(rss(("marsh", 3))), "/gone": say(status=410),
        }  # fmt: skip
        (folder / "shows").mkdir()

    def show(self, name, *feeds, hours=24, **more):
        outlines = "".join(
            f"<outline text='{name} {feed}' weight='{weight}' xmlUrl='{self.server.url(feed)}'/>"
            for weight, feed in enumerate(feeds, start=1)
        )
        (self.folder / f"{name}.opml").write_text(f"<opml><body>{outlines}</body></opml>")
        words = {"id": name, "out": f"public/{name}"} | more
        (self.folder / f"shows/{name}.toml").write_text(
            f'[show]\nid = "{words["id"]}"\ntitle = "{name.title()} News"\n[publish]\nout = "{words["out"]}"\n'
            f'[feeds]\nlists = ["{name}.opml"]\nfirst_window_hours = {hours}\n'
        )
        return f"shows/{name}.toml"

    def build(self, *words, code=0, until="feeds"):
        words = ("build", "--now", NOW.isoformat(), "--until", until, *words)
        result = CliRunner().invoke(briefing, words)
        assert result.exit_code == code, result.output
        return result

    def gathered(self, name):
        return decode((self.folder / f"days/{name}/2026-01-15/1-items.json").read_bytes(), Gathered)

    def asked(self):
        return sorted(path for path, _ in self.server.asked if path != "/robots.txt")


@pytest.fixture
def shows(tmp_path, monkeypatch, server, say):
    monkeypatch.chdir(tmp_path)
    return Shows(tmp_path, server, say)


def test_each_feed_is_fetched_once_for_all_shows(shows):
    """Each show has its own window, weights and ids; the server sees one call a feed, dead ones included."""
    files = [
        shows.show("harbour", "/heron", "/owl", "/gone"),
        shows.show("hills", "/crane", "/gone", "/heron", hours=48),
    ]
    said = shows.build(*files)
    assert shows.asked() == ["/crane", "/gone", "/heron", "/owl"]
    harbour, hills = shows.gathered("harbour"), shows.gathered("hills")
    assert [(item.title, item.weight) for item in harbour.items] == [("new", 1.0), ("night", 2.0)]
    assert [(item.title, item.weight) for item in hills.items] == [("new", 3.0), ("marsh", 1.0), ("older", 3.0)]
    assert {item.source for item in hills.items} == {"hills_heron", "hills_crane"}
    assert [failure.source for failure in (*harbour.failures, *hills.failures)] == ["harbour_gone", "hills_gone"]
    assert said.stderr.count("is gone, so it is set aside") == 1
    lines = said.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["Harbour News", "Hills News"]


def test_what_there_is_to_know_of_a_feed_is_said_once_a_night(shows, say):
    """A move that two shows meet is one line."""
    shows.server.answers["/old"] = say(status=301, Location="/heron")
    for name in ("harbour", "hills"):
        file = shows.folder / shows.show(name, "/old")
        list_ = shows.folder / f"{name}.opml"
        list_.write_text(list_.read_text().replace(f"{name} /old", "The Heron"))
        assert file.is_file()
    said = shows.build("shows/harbour.toml", "shows/hills.toml").stderr
    assert said.count("The Heron has moved for good") == 1


def test_a_second_night_asks_with_what_the_first_show_kept(shows, say):
    """A "not modified" serves both shows."""
    files = [shows.show("harbour", "/heron"), shows.show("hills", "/heron", hours=48)]
    shows.build(*files)
    before = shows.gathered("hills").items
    shows.server.answers["/heron"] = say(status=304)
    shows.build(*files, "--force")
    assert shows.gathered("hills").items == before
    assert shows.asked() == ["/heron", "/heron"]


def test_a_feed_that_is_a_list_of_its_own_is_fetched_once(shows):
    """Named in `lists` by its address, it is looked at as a list and read as a feed."""
    for name in ("harbour", "hills"):
        file = shows.folder / shows.show(name, "/heron")
        file.write_text(file.read_text().replace(f"{name}.opml", shows.server.url("/heron")))
    shows.build("shows/harbour.toml", "shows/hills.toml")
    assert shows.asked() == ["/heron"]


def test_one_show_s_failure_does_not_stop_the_others(shows):
    """The exit code is that of the show that wants a person most; each has its line, and its object with --json."""
    files = [shows.show("bare", "/gone"), shows.show("harbour", "/heron")]
    said = shows.build(*files, code=3)
    assert "Bare News: Not one feed answered" in said.stdout
    assert "Harbour News: stopped after feeds, as asked" in said.stdout
    (shows.folder / "shows/wrong.toml").write_text("[show]\nminutes = 99\n")
    told = json.loads(shows.build("shows/wrong.toml", *files, "--json", code=2).stdout)
    assert [(one["settings"], one["exit_code"]) for one in told] == [
        ("shows/wrong.toml", 2), ("shows/bare.toml", 3), ("shows/harbour.toml", 0),
    ]  # fmt: skip
    assert (told[2]["show"], told[2]["state"]) == ("harbour", "stopped")
    assert "show.minutes" in told[0]["error"]


def test_two_shows_with_one_id_are_refused(shows):
    """Neither is built, since either might be the wrong one; the third is."""
    files = [shows.show("harbour", "/heron"), shows.show("hills", "/heron", id="harbour"), shows.show("owls", "/owl")]
    said = shows.build(*files, code=2)
    assert "The show.id of shows/hills.toml is `harbour` too" in said.stderr
    assert "The show.id of shows/harbour.toml is `harbour` too" in said.stderr
    assert shows.asked() == ["/owl"]
    assert not (shows.folder / "days/harbour").exists()


def test_two_shows_with_one_public_folder_are_refused(shows):
    """However the folder is written."""
    files = [shows.show("harbour", "/heron"), shows.show("hills", "/heron", out="public/../public/harbour")]
    said = shows.build(*files, code=2)
    assert "would go into the same public folder" in said.stderr
    assert shows.asked() == []


def test_two_shows_at_one_address_are_refused(shows):
    """Apps would look for the episodes of both in one place; the address that `briefing serve` has is anybody's."""
    files = [shows.show(name, "/heron") for name in ("harbour", "hills")]
    shows.build(*files, "--base-url", "http://127.0.0.1:8000")
    said = shows.build(*files, "--base-url", "https://news.example.org", code=2)
    assert "The public folder of shows/hills.toml is said to be at the same address, https://news.exam" in said.stderr


def test_many_failures_end_with_what_to_do(shows, say):
    """After four reasons the way to the remedies; after three they are enough."""
    for number in range(4):
        shows.server.answers[f"/dead{number}"] = say(status=500)
    few = shows.show("few", "/heron", *(f"/dead{number}" for number in range(3)))
    many = shows.show("many", "/heron", *(f"/dead{number}" for number in range(4)))
    way = "`briefing feeds check --config shows/many.toml` says of each feed what to do."
    assert "says of each feed what to do" not in shows.build(few).stderr
    assert way in shows.build(many).stderr


def test_a_file_named_twice_is_one_show(shows):
    """As a pattern and a name together may do; with --json there is a list, of however many."""
    file = shows.show("harbour", "/heron")
    (told,) = json.loads(shows.build(file, f"./{file}", "--json").stdout)
    assert told["state"] == "stopped"


def test_a_station_may_be_called_shows(shows, monkeypatch):
    """Its own `briefing.toml` does not belong to the folder above."""
    file = shows.folder / shows.show("harbour", "/heron")
    (shows.folder / "harbour.opml").rename(shows.folder / "shows/harbour.opml")
    file.rename(file.with_name("briefing.toml"))
    shows.build("--config", "shows/briefing.toml")
    assert (shows.folder / "shows/days/harbour").is_dir()


def test_the_station_of_a_file_in_shows_is_the_folder_above(shows):
    """Days, lists and public folder lie there, whichever command reads the file."""
    file = shows.show("harbour", "/heron")
    shows.build(file)
    assert (shows.folder / "days/harbour/show.json").read_text().count('"shows/harbour.toml"') == 1
    listed = CliRunner().invoke(briefing, ["feeds", "list", "--config", file])
    assert (listed.exit_code, "harbour_heron" in listed.stdout) == (0, True)
