"""The story of a run."""

from datetime import UTC, date, datetime

import pytest

from briefing.commands.account import account, clock
from briefing.model import (
    FeedFailure,
    Gathered,
    Item,
    Kind,
    Loudness,
    Recording,
    Rundown,
    Script,
    Segment,
    Sentence,
    Story,
)
from briefing.store import Room

_NOW = datetime(2026, 1, 15, tzinfo=UTC)
_ITEM = Item(id="1", source="gazette", publisher="Gazette", domain="gazette.example", title="The harbour", seen=_NOW)
_STORY = Story(slug="harbour", items=(_ITEM, _ITEM), publishers=("gazette.example", "wire.example"))
_SAID = Segment(kind=Kind.STORY, title="The harbour", sentences=(Sentence(text="The harbour is open."),))


@pytest.mark.parametrize(
    ("room", "made", "said"),
    [
        (
            Room.FEEDS,
            Gathered(items=(_ITEM,), answered=("a",), failures=(FeedFailure(source="b", url="", reason="Gone."),)),
            "1 of 2 feeds answered, 1 item",
        ),
        (Room.STORIES, (_STORY,), "2 items are 1 story, 1 told by several publishers"),
        (Room.READING, (_STORY, _STORY), "2 stories"),
        (Room.RUNDOWN, Rundown(date=date(2026, 1, 15), now=_NOW, seconds=300), "0 stories in full, 0 in reserve, 0"),
        (
            Room.SCRIPT,
            Script(show="S", date=date(2026, 1, 15), title="T", summary="", segments=(_SAID,), seconds=2, thin=True),
            "1 sentence, 4 words, about 0:02 to say, a thin day",
        ),
        (
            Room.AUDIO,
            Recording(file="", seconds=300, cues=(), loudness=Loudness(lufs=-16, true_peak=-1.5), voice="V"),
            "5:00, -16.0 LUFS, peak -1.5 dBTP",
        ),
    ],
)
def test_a_room_s_work_is_counted(room, made, said):
    """What each room made becomes a sentence of counts."""
    assert account(room, made).startswith(said)


def test_a_length_is_minutes_and_seconds():
    """Rounded to the second."""
    assert [clock(seconds) for seconds in (0.4, 59.6, 299.9)] == ["0:00", "1:00", "5:00"]
