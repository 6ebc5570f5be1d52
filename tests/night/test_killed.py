"""A build that is killed, at any moment, and run again."""

import json
import os
import shutil
import time
import xml.etree.ElementTree as ET
from contextlib import suppress
from pathlib import Path

import pytest

_MOMENTS = int(os.environ.get("BRIEFING_KILLS", "4"))
_KILLER = """
import importlib, os, sys
module, owner, name, count = sys.argv[1].split(":")
owner = getattr(importlib.import_module(module), owner) if owner else importlib.import_module(module)
work, left = getattr(owner, name), int(count)
def killed(*arguments, **named):
    global left
    left -= 1
    if left < 0:
        os._exit(137)
    return work(*arguments, **named)
setattr(owner, name, killed)
sys.argv[1:2] = []
from briefing.cli import main
main()
"""
# Between the release of the files and the feed: the calls at which the process ends, as if by SIGKILL.
_WINDOW = (
    "briefing.publish.files::move:2",
    "briefing.archive:Archive:record:0",
    "briefing.publish.site::feed:1",
    "briefing.publish::prune:0",
)


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


def _revised(station, author):
    (station.folder / "briefing.toml").write_text(f'[show]\nauthor = "{author}"\n', "utf8")
    return ("build", "--sample", "--force", "--from", "publish")


def _workers(folder):
    """Find the processes that a build of this folder left."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "cwd").resolve() == folder:
                found.append((process / "cmdline").read_bytes())
    return found


@pytest.mark.parametrize("spot", _WINDOW)
def test_a_revision_killed_on_its_way_out_is_finished_or_begun_again(station, sample, spot):
    """Between release, record and render the feed stays whole, and what is left over goes with the next builds."""
    made, _ = sample
    for name in ("days", "public-sample"):  # the archive learns from the days' folders that the station was copied
        shutil.copytree(made.folder / name, station.folder / name)
    site = station.folder / "public-sample"
    before = (site / "feed.xml").read_bytes()
    process = station.start(spot, *_revised(station, "Wren"), by=("-c", _KILLER))
    out, err = process.communicate(timeout=120)
    assert process.returncode == 137, (out, err)
    assert _names_only_what_is_there(site) == 1
    recorded = spot in _WINDOW[2:]
    if not recorded:
        (station.folder / "briefing.toml").unlink()
    again = station.build("--sample")
    assert (again["state"], again["revision"]) == ("unchanged", 2 if recorded else 1)
    staged = station.folder / "days" / "briefing-sample" / "2026-01-15" / "staged"
    if recorded:  # what the gate saw is what is on air
        assert (site / "feed.xml").read_bytes() == (staged / "feed.xml").read_bytes() != before
    else:
        assert (site / "feed.xml").read_bytes() == before
        assert station.build(*_revised(station, "Wren")[1:])["revision"] == 2
    assert len(list(site.glob("episodes/*/*.mp3"))) == 2
    assert not [path for path in site.rglob("*") if path.name.endswith(".new")]
    assert json.loads(station.run("check", "public-sample", "--json"))["faults"] == []


@pytest.mark.skipif(not Path("/proc/self/cwd").exists(), reason="needs /proc to see processes")
def test_a_killed_build_leaves_no_process_behind(station):
    """The processes that speak, and ffmpeg, end with the build that started them."""
    process = station.start("build", "--sample")
    while len(_workers(station.folder)) < 2 and process.poll() is None:
        time.sleep(0.02)
    process.kill()
    process.communicate()
    for _ in range(400):
        if not _workers(station.folder):
            break
        time.sleep(0.05)
    assert _workers(station.folder) == []
