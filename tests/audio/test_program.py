"""Running ffmpeg: found in two places, never left running, its failures in words."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.audio import program
from briefing.errors import AudioError


def test_system_first(monkeypatch: pytest.MonkeyPatch):
    """The system's ffmpeg is taken where there is one."""
    monkeypatch.setattr(program.shutil, "which", lambda name: f"/somewhere/{name}")
    assert program.ffmpeg() == "/somewhere/ffmpeg"


def test_wheel_next(monkeypatch: pytest.MonkeyPatch):
    """Without one, the wheel's is taken, and it runs."""
    monkeypatch.setattr(program.shutil, "which", lambda _: None)
    assert "imageio_ffmpeg" in program.ffmpeg()
    (said,) = program.run(["-version"], about="itself", seconds=20)
    assert isinstance(said, str)


def test_neither(monkeypatch: pytest.MonkeyPatch):
    """Without either, the error says what to install."""
    monkeypatch.setattr(program.shutil, "which", lambda _: None)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    with pytest.raises(AudioError, match="apt install ffmpeg"):
        program.ffmpeg()


def test_failure_is_told(either_ffmpeg: str, tmp_path: Path):
    """What ffmpeg said last stands in the error."""
    with pytest.raises(AudioError, match=r"code \d+.*No such file"):
        program.run(["-i", str(tmp_path / "none.wav"), "-f", "null", "-"], about="none.wav", seconds=20)


def test_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A program that cannot be started is an AudioError too."""
    monkeypatch.setattr(program.shutil, "which", lambda _: str(tmp_path))
    with pytest.raises(AudioError, match="cannot be started"):
        program.run(["-version"], about="it", seconds=5)


def test_a_name_is_never_an_option(either_ffmpeg: str, tmp_path: Path):
    """A folder whose name looks like shell or like ffmpeg's own syntax is only a folder."""
    folder = tmp_path / "-y; $(touch gone) [f=mp3]'|"
    folder.mkdir()
    tone = ["-f", "lavfi", "-i", "sine=440:duration=0.2", "-f", "s16le", "file:out.raw"]
    program.run(tone, about="tone", seconds=20, folder=folder)
    assert (folder / "out.raw").stat().st_size == 2 * 8820


def test_too_long(either_ffmpeg: str):
    """A run past its limit is stopped and says so."""
    begun = time.monotonic()
    with pytest.raises(AudioError, match="more than 0 s and was stopped"):
        program.run(["-re", "-f", "lavfi", "-i", "sine=440", "-f", "null", "-"], about="for ever", seconds=0.3)
    assert time.monotonic() - begun < 20


def test_pieces_go_through_a_chain(either_ffmpeg: str):
    """What is fed to the first comes out of the last, side by side and whole, however large."""
    raw = ["-f", "s16le", "-ar", "8000", "-ac", "1"]
    copy = [*raw, "-i", "pipe:0", *raw, "pipe:1"]
    pieces, out = [bytes([number]) * 200_000 for number in range(20)], []
    program.run(copy, copy, about="pieces", seconds=30, feed=pieces, drain=out.append)
    assert b"".join(out) == b"".join(pieces)


def test_a_fault_in_the_feed_comes_out():
    """What goes wrong while the pieces are made is not swallowed."""

    def pieces() -> Iterator[bytes]:
        yield bytes(1000)
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        program.run(["-f", "s16le", "-i", "pipe:0", "-f", "null", "-"], about="it", seconds=20, feed=pieces())


def test_a_fault_in_the_drain_ends_the_run():
    """When nobody takes what comes out, ffmpeg is not left waiting."""

    def refuse(piece: bytes) -> None:
        raise ValueError(len(piece))

    endless = (bytes(100_000) for _ in range(100_000))
    with pytest.raises(ValueError, match=r"\d"):
        program.run(
            ["-f", "s16le", "-i", "pipe:0", "-f", "s16le", "pipe:1"], about="it", seconds=20, feed=endless, drain=refuse
        )
