"""The processes that work in parallel."""

import os
import subprocess
import sys
import time
from pathlib import Path

from briefing.crew import crew, wake

_ORPHANS = """
import os, sys, time
from briefing.crew import crew, wake
if __name__ == "__main__":
    pool = crew(2)
    print(*{pool.submit(os.getpid).result() for _ in range(8)}, flush=True)
    time.sleep(60)
"""


def test_work_is_done_by_other_processes():
    """A task runs outside this process, and its result comes back."""
    with crew(1) as pool:
        wake(pool, 1, os.getcwd)
        assert pool.submit(os.getpid).result() != os.getpid()


def test_a_killed_build_leaves_no_worker_behind(tmp_path):
    """After SIGKILL of the one that started them, the workers end by themselves."""
    script = tmp_path / "orphans.py"
    script.write_text(_ORPHANS)
    build = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    workers = [int(pid) for pid in build.stdout.readline().split()]
    build.kill()
    build.wait()
    build.stdout.close()
    assert workers
    for _ in range(200):
        if not any(_alive(pid) for pid in workers):
            return
        time.sleep(0.05)
    raise AssertionError(f"still there: {workers}")


def _alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"
