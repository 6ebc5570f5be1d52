"""Ten real nights in a row, from one archive, as their sources served them."""

import json

import pytest

_FULL = ("2023-11-07", "2023-11-08", "2023-11-09", "2023-11-10", "2023-11-11", "2023-11-14")
_THIN = ("2023-11-05", "2023-11-06", "2023-11-12", "2023-11-13")
_NOISE = ("deals", "quiz", "horoscope", "wordle", "quordle", "coupon", "coupons", "giveaway")


@pytest.fixture(scope="module")
def week(new_station, nights):
    """The ten nights, built in order into one site."""
    station = new_station()
    told = {}
    for night in sorted(_FULL + _THIN):
        told[night] = station.build("--feeds", nights(night), "--now", f"{night}T06:00:00Z", "--out", "site")
    return station, told


@pytest.mark.parametrize("night", _FULL)
def test_a_full_night_is_on_time(week, night):
    """With enough news, five minutes are five minutes."""
    assert 295 <= week[1][night]["duration"] <= 305


@pytest.mark.parametrize("night", _THIN)
def test_a_thin_night_is_shorter_but_worth_hearing(week, night):
    """With little news the episode is shorter, and still at least 200 seconds."""
    assert 200 <= week[1][night]["duration"] <= 305


@pytest.mark.parametrize("night", sorted(_FULL + _THIN))
def test_a_night_is_loud_enough_and_holds_news(week, night):
    """Every night measures -16 LUFS, peaks at -1 dBTP at most, tells six or more stories once, and no deal or quiz."""
    told = week[1][night]
    assert -16.5 <= told["lufs"] <= -15.5
    assert told["true_peak"] <= -1
    assert len(told["stories"]) >= 6
    assert len({story["slug"] for story in told["stories"]}) == len(told["stories"])
    assert not [s["title"] for s in told["stories"] if set(s["title"].lower().split()) & set(_NOISE)]


def test_ten_nights_are_ten_episodes_in_one_feed(week):
    """The site holds ten complete episodes, and the gate finds nothing."""
    station, _ = week
    assert json.loads(station.run("check", "site", "--json"))["faults"] == []
    assert (station.folder / "site" / "feed.xml").read_text().count("<item>") == 10
