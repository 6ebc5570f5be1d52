"""A night's walk from the outside: the command line in a station of its own."""

import json
import os
import socket
import subprocess
import sys
import time

import pytest


class Station:
    """A folder in which `briefing` is run as a user runs it."""

    def __init__(self, folder, cache):
        self.folder = folder
        self._environment = os.environ | {"XDG_CACHE_HOME": str(cache), "XDG_CONFIG_HOME": str(folder / "config")}

    def start(self, *words, by=("-m", "briefing")):
        """Start a command, through `python -m briefing` unless something else runs it, and give its process."""
        return subprocess.Popen(
            [sys.executable, *by, *map(str, words)],
            cwd=self.folder, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, *words, code=0):
        """Run a command to its end, and give what it printed."""
        process = self.start(*words)
        out, err = process.communicate(timeout=120)
        assert process.returncode == code, f"{words} ended with {process.returncode}:\n{out}\n{err}"
        return out

    def build(self, *words, code=0):
        """Build, and give what `--json` says."""
        return json.loads(self.run("build", "--json", *words, code=code))

    def files(self, name):
        """Give the bytes of every file in a folder of the station."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in (self.folder / name).rglob("*")
            if path.is_file()
        }


@pytest.fixture(scope="session")
def takes(tmp_path_factory):
    """One cache of takes for all nights of a test run."""
    return tmp_path_factory.mktemp("takes")


@pytest.fixture(scope="session")
def new_station(tmp_path_factory, takes):
    """Makes an empty station at each call."""
    return lambda: Station(tmp_path_factory.mktemp("station"), takes)


@pytest.fixture
def station(new_station):
    """An empty station."""
    return new_station()


@pytest.fixture(scope="session")
def sample(new_station):
    """A station in which the sample day has been built, and what the build said. Not to be changed."""
    made = new_station()
    return made, made.build("--sample")


@pytest.fixture(scope="session")
def nights(shared, tmp_path_factory):
    """The real nights, served on a free port of this machine: gives a night's feed list by its date."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, shared / "tools" / "serve_material.py", str(port)])
    for _ in range(200):
        with socket.socket() as call:
            if call.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    folder = tmp_path_factory.mktemp("lists")

    def listed(night):
        served = (shared / "material" / "nights" / night / "feeds.opml").read_text("utf8")
        mine = folder / f"{night}.opml"
        mine.write_text(served.replace("127.0.0.1:8998", f"127.0.0.1:{port}"), "utf8")
        return mine

    yield listed
    server.kill()
    server.wait()
