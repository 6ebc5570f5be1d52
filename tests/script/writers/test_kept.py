"""Answers kept, and not too many."""

import os

from briefing.script.writers.kept import MOST, Kept
from briefing.script.writers.reply import Reply

_REPLY = Reply(content="a", asked=3, answered=4)


def test_an_answer_is_found_by_its_question(tmp_path):
    """The same bytes at the same address; not at another one, nor another question."""
    kept = Kept(tmp_path / "answers")
    assert kept.recall("http://a", b"q") is None
    kept.keep("http://a", b"q", _REPLY)
    assert kept.recall("http://a", b"q") == _REPLY
    assert kept.recall("http://b", b"q") is None
    assert kept.recall("http://a", b"p") is None


def test_a_spoilt_file_is_no_answer(tmp_path):
    """What cannot be read is asked again."""
    kept = Kept(tmp_path)
    kept.keep("http://a", b"q", _REPLY)
    next(tmp_path.glob("*.json")).write_bytes(b"\x00")
    assert kept.recall("http://a", b"q") is None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path):
    """Where the cache is a file, nothing is kept and nothing fails."""
    (tmp_path / "answers").write_text("")
    kept = Kept(tmp_path / "answers")
    kept.keep("http://a", b"q", _REPLY)
    kept.clear()
    assert kept.recall("http://a", b"q") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path):
    """The folder stays bounded, and keeps what was asked for lately."""
    kept = Kept(tmp_path)
    for number in range(MOST + 5):
        place = tmp_path / f"{number}.json"
        place.write_bytes(b"{}")
        os.utime(place, (number, number))
    kept.keep("http://a", b"q", _REPLY)
    kept.clear()
    assert len(list(tmp_path.iterdir())) == MOST
    assert kept.recall("http://a", b"q") == _REPLY
    assert not (tmp_path / "5.json").exists()
    assert (tmp_path / "6.json").exists()
