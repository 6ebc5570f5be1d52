import os
import wave

import numpy as np
import pytest

from briefing.model import WordTime
from briefing.speech import shelf

SAMPLES = np.arange(-800, 800, dtype=np.int16)
WORDS = (WordTime(word="so", start=0.01, end=0.09),)


@pytest.fixture
def path(tmp_path):
    return shelf.place(tmp_path, "ab" + "0" * 62)


def test_what_was_put_is_found(path):
    """A take comes back with its length, rate and word times, and its file is a mono 16-bit WAV."""
    kept = shelf.put(path, SAMPLES, 16000, WORDS, "so")
    assert shelf.look(path) == kept
    assert (kept.seconds, kept.words) == (0.1, WORDS)
    with wave.open(str(path)) as file:
        assert file.getparams()[:4] == (1, 2, 16000, 1600)


def test_nothing_else_is_left_in_the_folder(path):
    """Writing leaves the take and its word times, no file beside them."""
    shelf.put(path, SAMPLES, 16000, WORDS, "so")
    assert sorted(file.suffix for file in path.parent.iterdir()) == [".json", ".wav"]


@pytest.mark.parametrize("harm", ["cut", "flip", "empty", "no json", "bad json", "no wav"])
def test_a_damaged_take_is_not_found(path, harm):
    """A take that is cut, changed or half there is as good as none."""
    shelf.put(path, SAMPLES, 16000, WORDS, "so")
    data, beside = path.read_bytes(), path.with_suffix(".json")
    actions = {
        "cut": lambda: path.write_bytes(data[:-100]),
        "flip": lambda: path.write_bytes(data[:-1] + bytes([data[-1] ^ 1])),
        "empty": lambda: path.write_bytes(b""),
        "no json": beside.unlink,
        "bad json": lambda: beside.write_text("{"),
        "no wav": path.unlink,
    }
    actions[harm]()
    assert shelf.look(path) is None


def test_the_shelf_forgets_what_was_used_longest_ago(tmp_path):
    """Past its size the takes used longest ago go first, with their word times; one looked at again stays."""
    paths = [shelf.place(tmp_path, f"{number:064d}") for number in range(3)]
    for age, path in enumerate(paths):
        shelf.put(path, SAMPLES, 16000, (), "so")
        os.utime(path, (1000 + age, 1000 + age))
    shelf.look(paths[0])
    shelf.clear(tmp_path, megabytes=0.007)
    assert [shelf.look(path) is not None for path in paths] == [True, False, True]
    assert not paths[1].with_suffix(".json").exists()


def test_what_a_killed_build_left_is_cleared(tmp_path):
    """A half-written take of an hour ago goes; one that may still be being written stays."""
    whole = shelf.place(tmp_path, "ab" * 32)
    shelf.put(whole, SAMPLES, 16000, (), "so")
    old, new = whole.with_suffix(".11.part"), whole.with_suffix(".12.part")
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (whole.stat().st_mtime - 7200,) * 2)
    shelf.clear(tmp_path)
    assert (old.exists(), new.exists()) == (False, True)
    assert shelf.look(whole)
