"""A build that is stopped from the keyboard."""

import os
import signal
import subprocess
import sys
import time

import pytest


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="a terminal's Ctrl-C is made with process groups")
def test_ctrl_c_stops_every_process_with_one_short_line(station):
    """Workers keep silent, the exit code is 130, and the shelf says that the day is unfinished."""
    words = [sys.executable, "-m", "briefing", "build", "--sample", "--quiet"]
    process = subprocess.Popen(
        words, cwd=station.folder, env=station._environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    day = station.folder / "days" / "briefing-sample" / "2026-01-15" / "run.json"
    while not day.exists() and process.poll() is None:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "\nStopped.\n")
    assert '"unfinished"' in station.run("show", "--sample", "--json")


def test_a_failed_build_names_the_day_s_folder(station):
    """Where the disk or a room fails, the message ends with the folder to look into, and the shelf says why."""
    told = station.build("--sample", "--from", "speech", code=1)
    assert "days/briefing-sample/2026-01-15" in told["error"]
    assert '"state":"failed"' in station.run("show", "--sample", "--json")


def test_two_settings_files_of_one_folder_are_two_shows(station):
    """With one id they are refused; with two they never share a day."""
    (station.folder / "briefing.toml").write_text('[show]\ntitle = "Harbour"\n')
    (station.folder / "tech.toml").write_text('[show]\ntitle = "Tech"\n')
    station.build("--sample", "--until", "feeds")
    refused = station.build("--sample", "--until", "feeds", "--config", "tech.toml", code=2)
    assert "Give one of them another show.id" in refused["error"]
    (station.folder / "tech.toml").write_text('[show]\ntitle = "Tech"\nid = "tech"\n')
    station.build("--sample", "--until", "feeds", "--config", "tech.toml")
    assert sorted(path.name for path in (station.folder / "days").iterdir() if path.is_dir()) == [
        "briefing-sample",
        "tech-sample",
    ]
