"""Chapters from cues."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Cue, Kind
from briefing.publish.chapters import as_json, chapters, clock

KINDS = st.sampled_from(list(Kind))


@st.composite
def spoken(draw):
    """Make cues in order with pauses of any length between them, and the length of the recording."""
    cues, at = [], draw(st.floats(0, 2))
    for index, kind in enumerate(draw(st.lists(KINDS, max_size=25))):
        end = at + draw(st.floats(0.2, 9))
        slug = draw(st.sampled_from(["", "moth", "clock"])) if kind in {Kind.STORY, Kind.IN_BRIEF} else ""
        cues.append(Cue(start=at, end=end, text="Said.", kind=kind, slug=slug, title=f"Title {slug}", segment=index))
        at = end + draw(st.floats(0, 1))
    return tuple(cues), at + draw(st.floats(0.1, 3))


@given(spoken())
def test_chapters_touch_from_start_to_end(made):
    """Chapters begin at 0, each where the one before ends, and the last ends with the sound."""
    cues, seconds = made
    parts = chapters(cues, seconds, show="Lantern", links={})
    assert parts[0].start == 0
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]]
    assert seconds - 0.001 <= parts[-1].end <= seconds
    assert all(part.start < part.end and part.title for part in parts)


@given(spoken())
def test_no_chapter_begins_inside_speech(made):
    """Every boundary lies in a pause, to the millisecond."""
    cues, seconds = made
    for part in chapters(cues, seconds, show="Lantern", links={})[1:]:
        assert not any(cue.start + 0.001 < part.start < cue.end - 0.001 for cue in cues)


def test_the_usual_night(night):
    """Headlines, one chapter a full story, one for the items in brief, one for the sign-off."""
    recording = night().recording
    parts = chapters(recording.cues, recording.seconds, show="Lantern", links={"tide-clock": "https://orrin.invalid/"})
    assert [part.title for part in parts] == [
        "Headlines",
        "Glass moth swims again in Lake Orrin",
        "Pelmore votes for a public tide clock",
        "A bread robot learns to wait",
        "In brief",
        "Sign-off",
    ]
    assert [part.link for part in parts] == ["", "", "https://orrin.invalid/", "", "", ""]


def test_a_segue_belongs_to_what_it_leads_to(night):
    """A listener who jumps to a story hears the words that lead to it."""
    recording = night().recording
    segue = next(cue for cue in recording.cues if cue.kind is Kind.SEGUE)
    story = chapters(recording.cues, recording.seconds, show="Lantern", links={})[2]
    assert story.start < segue.start < story.start + 0.5


def test_an_opening_without_a_tease_is_named_after_the_show():
    """Where nothing is teased there are no headlines to name."""
    cues = (Cue(start=0.5, end=3.0, text="Hello.", kind=Kind.OPEN),)
    assert [part.title for part in chapters(cues, 5.0, show="Lantern", links={})] == ["Lantern"]
    assert [part.title for part in chapters((), 5.0, show="Lantern", links={})] == ["Lantern"]


def test_a_short_sign_off_is_no_chapter():
    """Two seconds of good-bye stay in the chapter before them."""
    cues = (
        Cue(start=0.5, end=9.0, text="News.", kind=Kind.STORY, slug="a", title="A"),
        Cue(start=9.5, end=11.0, text="Good night.", kind=Kind.SIGN_OFF),
    )
    assert [part.title for part in chapters(cues, 11.5, show="Lantern", links={})] == ["A"]


def test_the_json_is_version_1_2_and_harmless_in_a_page(night):
    """The JSON has the form of the podcast namespace, and no bare `<`."""
    recording = night().recording
    parts = chapters(recording.cues, recording.seconds, show="Lantern", links={"glass-moth": "https://orrin.invalid/"})
    data = as_json(parts, title="</script><b>", show="Lantern", author="Desk")
    read = json.loads(data)
    assert b"<" not in data
    assert read["version"] == "1.2.0"
    assert read["title"] == "</script><b>"
    assert read["chapters"][0] == {"startTime": 0.0, "endTime": parts[0].end, "title": "Headlines"}
    assert read["chapters"][1]["url"] == "https://orrin.invalid/"


def test_the_clock_rounds_down():
    """Timestamps are hours, minutes and whole seconds, rounded down."""
    assert [clock(seconds) for seconds in (0, 59.99, 187.4, 3787)] == ["00:00:00", "00:00:59", "00:03:07", "01:03:07"]
