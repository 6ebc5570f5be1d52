"""Files that are whole or not there at all."""

from __future__ import annotations

import errno
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish import files


def test_a_file_is_written_once(tmp_path):
    """The same bytes are not written twice, other bytes are, and nothing is left beside."""
    path = tmp_path / "a" / "feed.xml"
    assert files.put(path, b"one")
    before = path.stat()
    assert not files.put(path, b"one")
    assert path.stat() == before
    assert files.put(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_published_name_never_stands_for_other_bytes(tmp_path):
    """Moving a file onto its own bytes is nothing; onto other bytes it is an error, and both stay as they were."""
    source, place = tmp_path / "new", tmp_path / "out" / "x.mp3"
    source.write_bytes(b"one")
    files.move(source, place)
    assert place.read_bytes() == b"one"
    assert not source.exists()
    source.write_bytes(b"one")
    files.move(source, place)
    assert not source.exists()
    source.write_bytes(b"two")
    with pytest.raises(PublishError, match="never used twice"):
        files.move(source, place)
    assert (place.read_bytes(), source.read_bytes()) == (b"one", b"two")


def test_a_file_that_is_not_what_its_name_says_is_replaced(tmp_path):
    """A name that carries a hash stands for those bytes: a damaged file there is mended by the right ones."""
    name = f"x-{sha256(b'one').hexdigest()[:8]}.mp3"
    source, place = tmp_path / "new", tmp_path / name
    source.write_bytes(b"one")
    place.write_bytes(b"on")
    files.move(source, place)
    assert place.read_bytes() == b"one"


def test_what_does_not_fit_on_the_disk_leaves_nothing(tmp_path, monkeypatch):
    """When the disk is full the half file beside goes, and what stood there stays."""
    path = tmp_path / "feed.xml"
    files.put(path, b"one")

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.put(path, b"two")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"feed.xml": b"one"}


def test_another_disk_is_written_to_beside_and_renamed(tmp_path, monkeypatch):
    """Where the public folder lies on another disk, the file is copied whole."""
    source, place = tmp_path / "new", tmp_path / "out" / "x.mp3"
    source.write_bytes(b"one")
    monkeypatch.setattr(files, "_nearest", lambda _: Path("/proc"))
    files.move(source, place)
    assert place.read_bytes() == b"one"
    assert not source.exists()


def test_what_the_disk_refuses_is_told(tmp_path):
    """A folder that cannot be made becomes an error with the place and the reason."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(PublishError, match=r"out cannot be written.*run again"), files.writing(tmp_path / "out"):
        files.put(tmp_path / "out" / "feed.xml", b"one")
