"""The WebVTT transcript."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Cue, Kind
from briefing.publish.clean import plain
from briefing.publish.transcript import read, vtt


@st.composite
def said(draw):
    """Make sentences with times, some without length."""
    cues, at = [], draw(st.floats(0, 3))
    for text in draw(st.lists(st.text(max_size=300), max_size=12)):
        end = at + draw(st.floats(0, 12))
        cues.append(Cue(start=at, end=end, text=text, kind=Kind.STORY))
        at = end + draw(st.floats(0, 1))
    return tuple(cues), at + draw(st.floats(0, 2))


@given(said(), st.text(max_size=40))
def test_captions_are_in_order_and_inside_the_sound(made, voice):
    """No caption overlaps another or outlasts the recording, whatever is said by whom."""
    cues, seconds = made
    captions = read(vtt(cues, seconds=seconds, voice=voice))
    assert all(0 <= caption.start < caption.end <= seconds * 1000 for caption in captions)
    assert all(one.end <= other.start for one, other in pairwise(captions))


@given(said(), st.text(max_size=40))
def test_no_line_is_wider_than_65(made, voice):
    """Lines have at most 65 characters as they stand in the file, and a caption has at most two."""
    cues, seconds = made
    for block in vtt(cues, seconds=seconds, voice=voice).split("\n\n")[1:]:
        lines = block.strip("\n").split("\n")[1:]
        assert len(lines) <= 2
        assert all(len(line) <= 65 for line in lines)


def test_the_words_read_back(night):
    """What is read back is what was said."""
    recording = night().recording
    captions = read(vtt(recording.cues, seconds=recording.seconds, voice=recording.voice))
    assert " ".join(caption.text for caption in captions) == " ".join(plain(cue.text) for cue in recording.cues)


def test_hostile_words_stay_words():
    """An arrow, a tag or a line break in a sentence or a name cannot start a caption or a voice."""
    text = "one --> two\n\n00:00:00.000 --> 00:00:09.000\n<v Other>three & <b>four"
    cues = (Cue(start=1, end=5, text=text, kind=Kind.STORY),)
    written = vtt(cues, seconds=6, voice="A > B\n<i>")
    captions = read(written)
    assert len(written.split("-->")) == len(captions) + 1
    assert " ".join(caption.text for caption in captions) == plain(text)
    assert "<v A &gt; B &lt;i&gt;>one --&gt;" in written


def test_a_sentence_shares_its_time_by_letters(night):
    """A long sentence becomes several captions that together last as long as it did."""
    recording = night().recording
    long = max(recording.cues, key=lambda cue: len(cue.text))
    captions = read(vtt((long,), seconds=60, voice="Wren"))
    assert len(captions) > 1
    assert (captions[0].start, captions[-1].end) == (round(long.start * 1000), round(long.end * 1000))
