"""What one build is asked for."""

from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from briefing.config import Config
from briefing.errors import SettingError
from briefing.order import clash, take_order
from briefing.store import Room

_NOW = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)


def _config(**tables):
    return msgspec.convert(tables, Config)


def test_settings_hold_where_the_command_line_is_silent(tmp_path):
    """Lists, voice, folder and address come from the settings."""
    config = _config(
        feeds={"lists": ["world"]},
        speech={"voice": "espeak"},
        publish={"out": "web", "base_url": "https://n.example/p"},
    )
    order = take_order(config, tmp_path, now=_NOW)
    assert (order.lists, order.voice, order.out) == (("world",), "espeak", tmp_path / "web")
    assert order.show.base_url == "https://n.example/p/"


def test_the_command_line_is_stronger(tmp_path):
    """What the command line says holds in place of the settings."""
    order = take_order(
        Config(), tmp_path, now=_NOW, feeds=("x.opml",), voice="flite", out=Path("/srv/o"), base_url="https://b.example"
    )
    assert (order.lists, order.voice, order.out) == (("x.opml",), "flite", Path("/srv/o"))
    assert order.show.base_url == "https://b.example/"


def test_the_date_is_counted_in_the_show_s_time_zone(tmp_path):
    """Half past eleven at night in UTC is the next day in Berlin."""
    order = take_order(_config(show={"timezone": "Europe/Berlin"}), tmp_path, now=_NOW)
    assert order.date == date(2026, 1, 16)
    assert take_order(Config(), tmp_path, now=_NOW).date == date(2026, 1, 15)


def test_the_sample_is_a_show_of_its_own(tmp_path):
    """The sample says what it is, is kept out of directories, and shares no folder with the real show."""
    sample, real = (take_order(Config(), tmp_path, now=_NOW, sample=flag) for flag in (True, False))
    assert sample.show.block
    assert sample.show.sample
    assert "Sample" in sample.show.title
    assert sample.show.id != real.show.id
    assert sample.out != real.out


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ({"base_url": "news.example"}, "base address"),
        ({"start": Room.AUDIO, "stop": Room.SCRIPT}, "cannot start at audio"),
    ],
)
def test_what_nothing_can_be_built_with_is_said(tmp_path, words, named):
    """A wrong word of the command line is named."""
    with pytest.raises(SettingError, match=named):
        take_order(Config(), tmp_path, now=_NOW, **words)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", ""])
def test_an_unknown_time_zone_is_said(tmp_path, zone):
    """A time zone nobody knows is named."""
    with pytest.raises(SettingError, match=r"show\.timezone"):
        take_order(_config(show={"timezone": zone}), tmp_path, now=_NOW)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"show": {"id": "hills"}, "publish": {"out": "public/hills"}}, ""),
        ({"show": {"id": "harbour"}, "publish": {"out": "public/hills"}}, "The show.id of other.toml is `harbour` too"),
        ({"show": {"id": "hills"}, "publish": {"out": "public/harbour"}}, "the same public folder"),
    ],
)
def test_what_two_shows_of_a_night_must_not_share(tmp_path, other, said):
    """Neither an id nor a public folder; the message says what to do."""
    mine = _config(show={"id": "harbour"}, publish={"out": "public/harbour"})
    one, two = (take_order(config, tmp_path, now=_NOW) for config in (mine, _config(**other)))
    assert said in clash(one, two, "other.toml")
    assert bool(said) == bool(clash(one, two, "other.toml"))


def test_shows_of_two_stations_may_share_an_id(tmp_path):
    """Each station has its own days."""
    stations = [tmp_path / name for name in ("a", "b")]
    one, two = (take_order(_config(), station, now=_NOW) for station in stations)
    assert clash(one, two, "briefing.toml") == ""
