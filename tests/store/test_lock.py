"""One build of a show at a time."""

import multiprocessing
import signal

import pytest

from briefing.errors import BriefingError, Busy
from briefing.store import one_at_a_time


def test_a_second_build_of_a_show_is_refused(tmp_path):
    """One build of a show at a time; another show may go on."""
    with one_at_a_time(tmp_path, "harbour"), one_at_a_time(tmp_path, "hills"):
        second = one_at_a_time(tmp_path, "harbour")
        with pytest.raises(Busy, match="harbour"):
            second.__enter__()


def _hold(days, ready):
    with one_at_a_time(days, "harbour"):
        ready.set()
        signal.pause()


def test_a_killed_build_leaves_no_lock_behind(tmp_path):
    """After SIGKILL the next build gets the lock."""
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready))
    process.start()
    assert ready.wait(20)
    process.kill()
    process.join()
    with one_at_a_time(tmp_path, "harbour"):
        assert (tmp_path / "harbour").is_dir()


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    """Where the disk refuses the lock, the message says what to do."""
    (tmp_path / "days").write_text("a file")
    held = one_at_a_time(tmp_path / "days", "harbour")
    with pytest.raises(BriefingError, match=r"cannot be written .* run again"):
        held.__enter__()
