"""Frames: a whole MP3 is counted exactly, and a torn one is refused."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.audio import frames
from briefing.audio.encoding import encode
from briefing.audio.program import run
from briefing.errors import AudioError

_COUNT = 5 * 44100 + 123


@pytest.fixture(scope="module")
def mp3(tmp_path_factory) -> bytes:
    """Five seconds of a tone as an MP3 of 96 kb/s."""
    path = tmp_path_factory.mktemp("mp3") / "tone.mp3"
    tone = np.rint(8000 * np.sin(0.06 * np.arange(_COUNT))).astype("<i2").tobytes()
    encode([tone], path, bit_rate=96, count=_COUNT)
    return path.read_bytes()


def _walk(data: bytes, tmp_path: Path) -> frames.Stream:
    path = tmp_path / "some.mp3"
    path.write_bytes(data)
    return frames.walk(path)


def test_whole(mp3: bytes, tmp_path: Path):
    """A whole file is counted to the sample."""
    stream = _walk(mp3, tmp_path)
    assert (stream.rate, stream.channels, stream.bit_rate, stream.samples) == (44100, 1, 96, _COUNT)


def test_tags_are_stepped_over(mp3: bytes, tmp_path: Path):
    """ID3v2 before and ID3v1 or APE after the frames change nothing."""
    before = b"ID3\x03\0\0\0\0\x02\x01" + b"\xff\xfb" * 128 + b"\0"
    after = b"TAG" + bytes(125)
    assert _walk(before + mp3 + after, tmp_path) == _walk(mp3, tmp_path)
    assert _walk(mp3 + b"APETAGEX" + bytes(60), tmp_path) == _walk(mp3, tmp_path)


@given(data=st.data())
def test_any_cut_is_noticed(mp3: bytes, tmp_path_factory, data):
    """Whatever range of bytes is cut out, at any place, the file is refused."""
    start = data.draw(st.integers(0, len(mp3) - 1))
    end = data.draw(st.integers(start + 1, len(mp3)))
    with pytest.raises(AudioError, match=r"torn|cut off|not whole|not an MP3"):
        _walk(mp3[:start] + mp3[end:], tmp_path_factory.getbasetemp())


def test_whole_frames_cut_out(mp3: bytes, tmp_path: Path):
    """Even where exactly two frames are missing, so that all others still meet, the header tells."""
    at = [index for index in range(len(mp3) - 1) if mp3[index : index + 2] == b"\xff\xfb"]
    with pytest.raises(AudioError, match="not whole"):
        _walk(mp3[: at[20]] + mp3[at[22] :], tmp_path)


@pytest.mark.parametrize("data", [b"", b"ID3", b"\xff", b"<html>no such file</html>", b"RIFF" + bytes(5000)])
def test_not_an_mp3(data: bytes, tmp_path: Path):
    """What is no MP3 is refused as such."""
    with pytest.raises(AudioError, match="not an MP3"):
        _walk(data, tmp_path)


def test_missing(tmp_path: Path):
    """A file that is not there is refused by name."""
    with pytest.raises(AudioError, match="cannot be read"):
        frames.walk(tmp_path / "none.mp3")


@pytest.mark.parametrize(("rate", "channels", "how"), [(22050, 1, ["-b:a", "32k"]), (48000, 2, ["-q:a", "4"])])
def test_other_kinds(rate: int, channels: int, how: list[str], tmp_path: Path):
    """MPEG-2, stereo and varying bit rates are counted as exactly."""
    path = tmp_path / "other.mp3"
    source = ["-f", "lavfi", "-i", f"sine=440:sample_rate={rate}:duration=2", "-ac", str(channels)]
    run([*source, "-c:a", "libmp3lame", *how, "-y", str(path)], about=path, seconds=20)
    stream = frames.walk(path)
    assert (stream.rate, stream.channels, stream.samples) == (rate, channels, 2 * rate)
    assert 16 <= stream.bit_rate <= 160
