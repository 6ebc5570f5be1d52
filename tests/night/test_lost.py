"""A station that lost something: its archive, an episode's file, the clock, the way to its own folder."""

import json
import shutil

import pytest


@pytest.fixture
def copy(sample, station):
    """A station of its own in which the sample day is on air, as it is after it was moved."""
    made, told = sample
    for name in ("days", "public-sample"):
        shutil.copytree(made.folder / name, station.folder / name)
    return station, told


def test_a_moved_station_goes_on(copy):
    """The archive names folders as they were; a station elsewhere finds what is on air in its days and changes none."""
    station, told = copy
    before = station.files("public-sample")
    again = station.build("--sample")
    assert (again["state"], again["guid"]) == ("unchanged", told["guid"])
    assert station.files("public-sample") == before


def test_a_lost_archive_is_made_anew(copy):
    """Without the archive the days' folders say what is on air, so that no new feed drops it."""
    station, _ = copy
    (station.folder / "days" / "archive.sqlite").unlink()
    before = station.files("public-sample")
    assert station.build("--sample")["state"] == "unchanged"
    assert station.files("public-sample") == before


def test_a_feed_of_somebody_else_is_left_alone(copy):
    """Where the public folder holds episodes that nobody here knows, nothing is published over them."""
    station, _ = copy
    shutil.rmtree(station.folder / "days")
    before = station.files("public-sample")
    said = station.build("--sample", code=1)
    assert "knows nothing of" in said["error"]
    assert "--out" in said["error"]
    assert station.files("public-sample") == before


@pytest.mark.parametrize("ending", ["mp3", "vtt"])
def test_a_file_that_was_lost_is_put_back(copy, ending):
    """A day whose file is gone is off air, and building it from the publish room gives it back, byte for byte."""
    station, told = copy
    before = station.files("public-sample")
    (lost,) = (station.folder / "public-sample").glob(f"episodes/*/*.{ending}")
    lost.unlink()
    assert station.build("--sample", "--from", "publish")["guid"] == told["guid"]
    assert station.files("public-sample") == before


def test_a_damaged_file_is_mended(copy):
    """A sound that is not what its name says is replaced by the one that is."""
    station, _ = copy
    before = station.files("public-sample")
    (sound,) = (station.folder / "public-sample").glob("episodes/*/*.mp3")
    sound.write_bytes(sound.read_bytes()[:-5000])
    station.build("--sample", "--from", "publish")
    assert station.files("public-sample") == before


def test_two_public_folders_of_one_station_hold_the_same(copy):
    """One day built into a second folder is another first revision, of the same bytes."""
    station, _ = copy
    told = station.build("--sample", "--from", "publish", "--out", "second")
    assert (told["state"], told["revision"]) == ("published", 1)
    first, second = station.files("public-sample"), station.files("second")
    assert list(first.values()) == list(second.values())


def test_a_clock_that_went_back_takes_nothing_off_the_air(copy):
    """An episode that `keep` would take away at once is not begun, and the message says why."""
    station, _ = copy
    (station.folder / "briefing.toml").write_text("[publish]\nkeep = 1\n", "utf8")
    before = station.files("public-sample")
    said = station.build("--sample", "--now", "2026-01-10T06:00:00Z", code=1)
    assert "Set the clock right" in said["error"]
    assert station.files("public-sample") == before


def test_a_lost_mix_is_said(copy):
    """The publish room names the file it lacks and the room that makes it."""
    station, _ = copy
    (mix,) = (station.folder / "days").glob("*/*/mix.mp3")
    mix.unlink()
    said = json.loads(station.run("build", "--json", "--sample", "--force", "--from", "publish", code=1))
    assert "audio room" in said["error"]
