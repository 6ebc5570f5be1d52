"""Assembly: pieces in their order, pauses as heard, every take's span known."""

import subprocess
import sys

import numpy as np
import pytest

from briefing.audio.assembly import RATE, STINGS_SECONDS, assemble
from briefing.audio.levelling import level


def test_spans_are_where_the_sound_is(take, murmur):
    """Each span begins and ends with the take's sound, whatever its own rate and the silence at its ends."""
    quiet = np.zeros(480)
    takes = [
        take(np.concatenate([quiet, murmur(1.5, rate, seed=rate), quiet]), rate)
        for rate in (16000, 22050, 24000, 48000)
    ]
    timeline = assemble(level(takes), [0.3, 0.5, 0.8, 0.3])
    loud = np.abs(timeline.samples.astype(int)) > 60
    for start, end in timeline.spans:
        assert (end - start) / RATE == pytest.approx(1.5, abs=0.01)
        assert loud[start : start + 400].any()
        assert loud[end - 400 : end].any()


def test_pauses_are_as_heard(take, murmur):
    """From the last sound of a take to the first of the next is the pause, its quiet ends included."""
    samples = np.concatenate([np.zeros(240), murmur(1), np.zeros(640)])
    timeline = assemble(level([take(samples) for _ in range(3)]), [0.28, 0.8, 0.5])
    gaps = [(b[0] - a[1]) / RATE for a, b in zip(timeline.spans, timeline.spans[1:], strict=False)]
    assert gaps == pytest.approx([0.28, 0.8], abs=0.001)


def test_length_adds_up(take, murmur):
    """The whole is the takes, the pauses, and the known seconds of the stings and the silence around them."""
    spoken = level([take(murmur(seconds)) for seconds in (1.1, 2.3)])
    timeline = assemble(spoken, [0.4, 0.7])
    wanted = sum(one.seconds for one in spoken) + 1.1 + STINGS_SECONDS
    assert len(timeline.samples) / RATE == pytest.approx(wanted, abs=0.001)


def test_head_is_silent(take, murmur):
    """It begins with three tenths of a second of silence."""
    timeline = assemble(level([take(murmur(1))]), [0.3])
    assert not timeline.samples[: int(0.3 * RATE)].any()
    assert timeline.samples[int(0.3 * RATE) : int(0.4 * RATE)].any()


def test_import_is_quiet():
    """Importing the room warns of nothing, not even with warnings as errors and no ffmpeg on the path."""
    code = "import warnings; warnings.simplefilter('error'); import briefing.audio"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={"PATH": "/nonexistent"}
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_place_without_a_search_path_will_do():
    """The room opens where the environment has no PATH, as under a bare `env -i`."""
    subprocess.run([sys.executable, "-c", "import briefing.audio.assembly"], env={}, check=True)
