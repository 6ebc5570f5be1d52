"""The benchmarks: whole builds with nothing cached, seconds by room, and clustering alone, up to 100,000 items.

In: the sample day, and the real nights where the shared material is present. Out: tables on standard output.
Never: a pass or a fail; machines differ.

    python tests/bench/run.py [RUNS]
"""

import json
import os
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from briefing import speech
from briefing.script import checks
from briefing.store import Room

_ROOT = Path(__file__).parent.parent.parent
_SHARED = Path(os.environ.get("BRIEFING_SHARED", _ROOT.parent / "shared"))


@contextmanager
def served_night(night: str) -> Iterator[Path]:
    """Serve a real night on a free port of this machine, and give its feed list."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, _SHARED / "tools" / "serve_material.py", str(port)])
    try:
        for _ in range(100):
            with socket.socket() as call:
                if call.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        with tempfile.TemporaryDirectory() as folder:
            served = (_SHARED / "material" / "nights" / night / "feeds.opml").read_text("utf8")
            listed = Path(folder) / "feeds.opml"
            listed.write_text(served.replace("127.0.0.1:8998", f"127.0.0.1:{port}"), "utf8")
            yield listed
    finally:
        server.kill()
        server.wait()


def build(arguments: list[str]) -> dict[str, float]:
    """Build once in an empty station with an empty cache."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"XDG_CACHE_HOME": f"{folder}/cache", "XDG_CONFIG_HOME": f"{folder}/config"}
        begun = time.perf_counter()
        made = subprocess.run(
            [sys.executable, "-m", "briefing", "build", "--json", "--quiet", *arguments],
            cwd=folder, env=environment, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        whole = time.perf_counter() - begun
    told = json.loads(made.stdout)
    return told["seconds"] | {"whole command": whole, "episode": told["duration"]}


def measure(table: Table, name: str, arguments: list[str], runs: int) -> None:
    """Add a row: the median of several builds."""
    builds = [build(arguments) for _ in range(runs)]
    middle = {key: statistics.median(each[key] for each in builds) for key in builds[0]}
    table.add_row(name, *(f"{middle[key]:.2f}" for key in [*Room, "whole command", "episode"]))


def measure_clustering(table: Table, *arguments: str) -> None:
    """Add a row for each number of items, each clustered in a process of its own, on one core."""
    before = 0.0
    for items in (1_000, 10_000, 100_000):
        command = [sys.executable, Path(__file__).parent / "crowd.py", str(items), *arguments]
        told = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        growth = f"{told['work'] / before:.1f}" if before else ""
        before = told["work"]
        figures = (told["seconds"], told["work"])
        name = f"{items:,}{' in the same ten days' if arguments else ''}"
        table.add_row(
            name, *(f"{each:.2f}" for each in figures), growth, f"{told['megabytes']:.0f}", f"{told['stories']:,}"
        )


def check_speed() -> float:
    """Check twenty sentences against five sources of six hundred words, nothing cached; milliseconds a sentence."""
    made = random.Random(5)
    letters = "abcdefghijklmnoprstuvwy"
    known = ["".join(made.choices(letters, k=made.randint(2, 10))) for _ in range(900)]
    lines = [" ".join(made.choices(known, k=18)).capitalize() + f" {number}." for number in range(165)]
    sources = [" ".join(lines[at : at + 33]) for at in range(0, 165, 33)]
    begun = time.process_time()
    for line in made.sample(lines, 20):
        checks.verdict(line.replace(" a", " o", 1), sources)
    return (time.process_time() - begun) * 1000 / 20


def main() -> None:
    """Run every benchmark and print the tables."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    table = Table(title=f"Whole builds, nothing cached, seconds (median of {runs}), {os.cpu_count()} cores")
    for heading in ["build", *Room, "whole command", "episode"]:
        table.add_column(heading, justify="left" if heading == "build" else "right")
    english = [voice for voice in speech.voices(_ROOT) if voice.language.startswith("en")]
    able = [voice.name for voice in english if not speech.available(voice)]
    for voice in able:
        measure(table, f"sample day, {voice}", ["--sample", "--voice", voice], runs)
    if _SHARED.is_dir():
        with served_night("2023-11-08") as night:
            for voice in able:
                asked = ["--feeds", str(night), "--now", "2023-11-08T06:00:00Z", "--voice", voice]
                measure(table, f"night of 2023-11-08, {voice}", asked, runs)
    Console(width=160).print(table)
    print(f"the check of a script: {check_speed():.1f} ms a sentence against 5 sources of 600 words")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"most memory of one process: {peak:.0f} MB")
    if _SHARED.is_dir():
        crowd = Table(title="Clustering alone, on one core: the real nights, replayed and varied")
        for heading in ["items", "seconds", "seconds of work", "times the last", "MB at most", "stories"]:
            crowd.add_column(heading, justify="left" if heading == "items" else "right")
        measure_clustering(crowd)
        measure_clustering(crowd, "same-days")
        Console(width=160).print(crowd)


if __name__ == "__main__":
    main()
