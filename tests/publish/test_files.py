"""Files that are whole or not there at all."""

from __future__ import annotations

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
