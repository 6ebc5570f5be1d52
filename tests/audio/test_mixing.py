"""Mixing: takes in, one MP3 out that measures as it should, with cues where the sound is."""

from pathlib import Path

import numpy as np
import pytest

from briefing.audio import STINGS_SECONDS, measure, mix, mixing
from briefing.audio.program import run
from briefing.config import AudioSettings
from briefing.errors import AudioError
from briefing.model import Loudness, Pause

RATE = 44100


def _mix(takes, folder: Path, seconds: float | None = None, **settings):
    return mix(takes, seconds=seconds, settings=AudioSettings(**settings), folder=folder, voice="Nobody")


def _decoded(file: str) -> np.ndarray:
    out = []
    run(["-i", file, "-f", "s16le", "-ac", "1", "pipe:1"], about=file, seconds=30, drain=out.append)
    return np.frombuffer(b"".join(out), "<i2").astype(np.float32) / 32768


def _onsets(samples: np.ndarray, *, least_gap: float) -> list[tuple[float, float]]:
    """Where it is loud, with gaps shorter than `least_gap` seconds closed: starts and ends in seconds."""
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    breaks = np.flatnonzero(np.diff(loud) > least_gap * RATE)
    starts, ends = [loud[0], *loud[breaks + 1]], [*loud[breaks], loud[-1]]
    return [(start / RATE, end / RATE) for start, end in zip(starts, ends, strict=True)]


@pytest.fixture
def takes(take, murmur):
    """Four takes at three rates with all three pauses: 8.4 s of sound."""
    kinds = [(16000, Pause.SENTENCE), (22050, Pause.PARAGRAPH), (24000, Pause.STORY), (16000, Pause.SENTENCE)]
    return [
        take(murmur(1.2 + index * 0.6, rate, seed=index), rate, pause=pause)
        for index, (rate, pause) in enumerate(kinds)
    ]


def test_real_file(either_ffmpeg: str, takes, tmp_path: Path):
    """The MP3 itself measures -16 LUFS within 0.3 and at most -1 dBTP, in the format asked, as the recording says."""
    recording = _mix(takes, tmp_path / "day")
    found = measure(Path(recording.file))
    assert found.loudness.lufs == pytest.approx(-16, abs=0.3)
    assert found.loudness.true_peak <= -1
    assert (found.rate, found.channels, found.bit_rate) == (RATE, 1, 96)
    assert found.seconds == recording.seconds
    assert found.loudness == recording.loudness
    assert recording.voice == "Nobody"
    assert max(length for _, length in found.silences) <= 1.0


def test_cues(either_ffmpeg: str, takes, tmp_path: Path):
    """Each cue is where a take is heard in the decoded MP3, to a fiftieth of a second, and says what was said."""
    recording = _mix(takes, tmp_path)
    heard = _onsets(_decoded(recording.file), least_gap=0.15)
    spoken = heard[-1 - len(takes) : -1]
    assert len(recording.cues) == len(takes)
    for cue, one, (start, end) in zip(recording.cues, takes, spoken, strict=True):
        assert cue.start == pytest.approx(start, abs=0.02)
        assert cue.end == pytest.approx(end, abs=0.02)
        said = one.utterance
        assert (cue.text, cue.slug, cue.title) == (said.sentence, said.slug, said.title)
        assert (cue.kind, cue.segment) == (said.kind, said.segment)


@pytest.mark.parametrize("more", [-0.5, 0.4, 0.75])
def test_on_time(takes, tmp_path: Path, more: float):
    """A little more or less time than is natural is met to 0.05 s, and the cues still fit the sound."""
    natural = STINGS_SECONDS + 8.4 + sum(one.utterance.pause.usual for one in takes)
    recording = _mix(takes, tmp_path, natural + more)
    assert recording.seconds == pytest.approx(natural + more, abs=0.05)
    heard = _onsets(_decoded(recording.file), least_gap=0.15)[-1 - len(takes) : -1]
    for cue, (start, end) in zip(recording.cues, heard, strict=True):
        assert (cue.start, cue.end) == pytest.approx((start, end), abs=0.03)


def test_out_of_time(takes, tmp_path: Path):
    """Time that cannot be met is come near as far as is allowed, and the recording says so."""
    recording = _mix(takes, tmp_path, 60)
    assert recording.stretch == pytest.approx(1.03)
    assert recording.seconds == pytest.approx(
        STINGS_SECONDS + 8.4 * 1.03 + sum(one.utterance.pause.most for one in takes), abs=0.05
    )


def test_single_take(take, murmur, tmp_path: Path):
    """One take makes an episode."""
    recording = _mix([take(murmur(1))], tmp_path)
    assert recording.loudness.lufs == pytest.approx(-16, abs=0.3)
    assert len(recording.cues) == 1


def test_clipped_takes(take, murmur, tmp_path: Path):
    """Takes recorded far beyond full scale still give a file under its peak."""
    recording = _mix([take(murmur(3, level=6.0, seed=seed)) for seed in range(3)], tmp_path)
    assert measure(Path(recording.file)).loudness.true_peak <= -1


@pytest.mark.parametrize(("lufs", "true_peak", "bit_rate"), [(-14, -2, 128), (-19, -1, 320)])
def test_other_targets(takes, tmp_path: Path, lufs: float, true_peak: float, bit_rate: int):
    """Other loudness, peak and bit rate are met as well."""
    recording = _mix(takes, tmp_path, lufs=lufs, true_peak=true_peak, bit_rate=bit_rate)
    found = measure(Path(recording.file))
    assert found.loudness.lufs == pytest.approx(lufs, abs=0.3)
    assert found.loudness.true_peak <= true_peak
    assert found.bit_rate == bit_rate


def test_one_encoding(takes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Speech is right the first time: it is encoded once."""
    encoded = []
    real = mixing.encode
    monkeypatch.setattr(mixing, "encode", lambda *args, **named: encoded.append(1) or real(*args, **named))
    _mix(takes, tmp_path)
    assert len(encoded) == 1


def test_second_encoding(takes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the first MP3 measures 0.6 LU too loud, the next is made that much softer, and is right."""
    asked = []
    real = mixing.master

    def master(analysis, *, lufs: float, ceiling: float):
        asked.append((lufs, ceiling))
        return real(analysis, lufs=lufs + 0.6, ceiling=ceiling)

    monkeypatch.setattr(mixing, "master", master)
    recording = _mix(takes, tmp_path)
    assert len(asked) == 2
    assert asked[1][0] == pytest.approx(-16.6, abs=0.1)
    assert recording.loudness.lufs == pytest.approx(-16, abs=0.3)


def test_never_right(takes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """After three encodings that measure wrong it gives up, says what it measured, and leaves no file."""
    monkeypatch.setattr(mixing, "encode", lambda *_, **__: (9.0, Loudness(lufs=-12.0, true_peak=0.4)))
    with pytest.raises(AudioError, match=r"-12\.0 LUFS and 0\.4 dBTP after 3"):
        _mix(takes, tmp_path / "day")
    assert list((tmp_path / "day").iterdir()) == []


def test_nothing(tmp_path: Path):
    """No take, no episode."""
    with pytest.raises(AudioError, match="nothing to mix"):
        _mix([], tmp_path)


def test_silent_take(take, tmp_path: Path):
    """A take of silence is refused before anything is encoded."""
    with pytest.raises(AudioError, match="holds no sound"):
        _mix([take(np.zeros(16000))], tmp_path)


def test_same_again(takes, tmp_path: Path):
    """The same takes give the same bytes."""
    one, other = _mix(takes, tmp_path / "one"), _mix(takes, tmp_path / "other")
    assert Path(one.file).read_bytes() == Path(other.file).read_bytes()


def test_odd_folder(takes, tmp_path: Path):
    """A folder's name is never taken for ffmpeg's own syntax."""
    recording = _mix(takes, tmp_path / "a [f=mp3]|pipe:1 'b' \\c %d")
    assert measure(Path(recording.file)).seconds == recording.seconds
