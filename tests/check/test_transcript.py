"""WebVTT as podcast apps read it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.check import transcript


def read(text):
    """Captions and rules broken."""
    captions, faults = transcript.read(text.encode(), "t.vtt")
    return [(c.start, c.end, c.text) for c in captions], [fault.rule for fault in faults]


def test_a_whole_file_is_read():
    """Header, notes, styles, names, settings, voices and hours are understood."""
    text = (
        "\ufeffWEBVTT - a title\nKind: captions\n\nNOTE\nnot --> shown\n\nSTYLE\n::cue {}\n\n"
        "first\n00:01.000 --> 00:02.500 align:start\n<v Ada>One <i>two</i>\nthree\n\n\n"
        "01:00:00.000 --> 01:00:01.000\n<v Ada>Four\n"
    )
    assert read(text) == ([(1.0, 2.5, "One two three"), (3600.0, 3601.0, "Four")], [])


def test_every_line_end_is_read():
    """Files of every system say the same."""
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo\n"
    assert read(text) == read(text.replace("\n", "\r\n")) == read(text.replace("\n", "\r"))


def test_a_broken_time_is_named_with_its_line():
    """A block whose times cannot be read is a fault that names the line, and the others are still read."""
    captions, faults = transcript.read(b"WEBVTT\n\n00:61.000 --> 01:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo\n", "t")
    assert [caption.text for caption in captions] == ["Two"]
    assert [fault.what for fault in faults] == [
        "Line 3 should give the times of a caption, but says “00:61.000 --> 01:02.000”."
    ]


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data):
    """Bytes of any kind give captions or faults."""
    captions, faults = transcript.read(b"WEBVTT\n\n" + data, "t")
    list(transcript.faults(captions, seconds=20, silences=(), where="t"))
    assert all(fault.rule == "transcript-format" for fault in faults)


def gaps(spans, silences=()):
    """The gaps found between captions of a minute's audio."""
    captions = [transcript.Caption(line=1, start=a, end=b, text="by a synthetic voice") for a, b in spans]
    told = transcript.faults(captions, seconds=60, silences=silences, where="t")
    return [fault.what for fault in told if fault.rule == "transcript-gap"]


def test_sound_without_words_is_found():
    """More than 15 s of sound without a caption is a lost sentence, wherever it is."""
    assert gaps([(2, 30), (31, 58)]) == []
    assert "From 20.0 s to 36.0 s" in gaps([(2, 20), (36, 58)])[0]
    assert "From 0.0 s to 16.0 s" in gaps([(16, 40), (40, 58)])[0]
    assert "From 30.0 s to 60.0 s" in gaps([(2, 20), (20, 30)])[0]


def test_silence_needs_no_words():
    """What is silent does not count as sound without words."""
    assert gaps([(2, 20), (36, 58)], silences=[(21, 1.9), (30, 1.0)]) == []
