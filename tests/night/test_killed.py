"""A build that is killed, at any moment, and run again."""

import json
import os
import time
import xml.etree.ElementTree as ET

import pytest

_MOMENTS = int(os.environ.get("BRIEFING_KILLS", "4"))


def _names_only_what_is_there(site):
    feed = site / "feed.xml"
    if not feed.exists():
        return 0
    items = ET.parse(feed).getroot().findall("channel/item")
    for item in items:
        path = item.find("enclosure").get("url").removeprefix("http://127.0.0.1:8000/")
        assert (site / path).stat().st_size == int(item.find("enclosure").get("length"))
    return len(items)


@pytest.fixture(scope="session")
def whole(sample):
    """How long a build takes here, in seconds, with every take cached."""
    made, _ = sample
    begun = time.perf_counter()
    made.build("--sample", "--out", "timed")
    return time.perf_counter() - begun


@pytest.mark.parametrize("moment", range(_MOMENTS))
def test_a_killed_build_can_always_be_run_again(station, whole, moment):
    """After SIGKILL the feed names no missing file, and the next build ends with one complete episode."""
    process = station.start("build", "--sample")
    time.sleep(whole * (moment + 0.5) / _MOMENTS)
    process.kill()
    process.communicate()
    site = station.folder / "public-sample"
    assert _names_only_what_is_there(site) in (0, 1)
    again = station.build("--sample")
    assert again["state"] in ("published", "unchanged")
    assert _names_only_what_is_there(site) == 1
    assert json.loads(station.run("check", "public-sample", "--json"))["faults"] == []
