"""Several shows of one station, walked to the end."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
NOW = "2026-01-15T06:00:00Z"


def _shows(station, *names):
    """Give a station shows of the sample's feeds, one of them with other interests and another length."""
    (station.folder / "shows").mkdir()
    for number, name in enumerate(names):
        (station.folder / f"shows/{name}.toml").write_text(
            f'[show]\nid = "{name}"\ntitle = "{name.title()} News"\nminutes = {3 + number}\n'
            f'[feeds]\nlists = ["{ROOT / "feeds/sample/feeds.opml"}"]\nfirst_window_hours = 36\n'
            f'[reading]\nfull_text = false\n[publish]\nout = "public/{name}"\n'
            f'[rundown]\ninterests = ["{name}"]\n'
        )
    return [f"shows/{name}.toml" for name in names]


@pytest.fixture(scope="module")
def built(new_station):
    """A station whose two shows were built by one command, and what that said."""
    station = new_station()
    return station, station.build(*_shows(station, "harbour", "hills"), "--now", NOW)


def test_each_show_has_its_own_episode_folder_and_feed(built):
    """With its own length and title; the gate finds nothing in either."""
    station, (harbour, hills) = built
    assert [one["state"] for one in (harbour, hills)] == ["published", "published"]
    assert [one["duration"] for one in (harbour, hills)] == pytest.approx([180, 240], abs=1)
    assert harbour["guid"] != hills["guid"]
    for name in ("harbour", "hills"):
        assert f"{name.title()} News" in (station.folder / f"public/{name}/feed.xml").read_text("utf8")
        assert (station.folder / f"days/{name}/2026-01-15/episode.json").is_file()
        station.run("check", "--config", f"shows/{name}.toml")


def test_a_second_build_leaves_both_as_they_are(built):
    """Not a byte of either public folder changes."""
    station, _ = built
    before = station.files("public")
    told = station.build("shows/harbour.toml", "shows/hills.toml", "--now", NOW)
    assert [one["state"] for one in told] == ["unchanged", "unchanged"]
    assert station.files("public") == before


def test_shows_built_at_once_neither_starve_nor_spoil_each_other(station):
    """Two commands, one station, the same moment: both publish, and the archive knows both and is whole."""
    files = _shows(station, "harbour", "hills")
    running = [station.start("build", file, "--now", NOW, "--json") for file in files]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    with closing(sqlite3.connect(station.folder / "days/archive.sqlite")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT show FROM episode ORDER BY show").fetchall() == [("harbour",), ("hills",)]
        (asked,) = db.execute("SELECT count(*) FROM health").fetchone()
    assert asked == station.run("feeds", "list", "--config", files[0]).count("\n") - 1


def test_feeds_added_at_once_are_all_kept(station):
    """Eight commands change one list at the same time, and none loses what another wrote."""
    (station.folder / "feeds").mkdir()
    names = [f"feed{number}" for number in range(8)]
    for name in names:
        feed = f"<rss version='2.0'><channel><title>{name}</title><item><title>x</title></item></channel></rss>"
        (station.folder / f"feeds/{name}.xml").write_text(feed)
    (station.folder / "feeds/ai.opml").write_text("<opml><body></body></opml>")
    running = [station.start("feeds", "add", f"feeds/{name}.xml", "--id", name) for name in names]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0] * 8, said
    listed = [line.split()[0] for line in station.run("feeds", "list").splitlines()[:-1]]
    assert sorted(listed) == names
