"""What to watch is what a source says comes next, and not what has passed."""

from datetime import date

import pytest

from briefing.script.facts.ahead import ahead
from briefing.script.pool import pool

AIRS = date(2026, 3, 4)
COMING = [
    "The glacier tunnel at Merrow will open to trains on March 20.",
    "Fenlowe Rail is expected to publish its timetable by the end of the year.",
    "Hestrel Labs plans to light the harbour of Pellow with red lamps.",
    "The court of Quell will hear the case of the map maker Tollgate.",
    "Corvandel could reopen its quarry near Tarn early next year.",
]
NOT = [
    "The glacier tunnel at Merrow will open to trains on February 20.",
    "The pier at Tarn was expected to open in the spring of 2031.",
    "The new lamp will let sailors read charts in the dark of the night.",
    "The delays are due to a fault in the signals of Fenlowe Rail.",
    "Fenlowe Rail would launch a night train next year, if the law passed.",
    "Hestrel Labs sold 90 lamps in the shops of Pellow last winter.",
]


def watched(room, text):
    """What one sentence gives to watch."""
    story = room.slot(room.item("quill", text, title="Something else happened in Ondrimal")).story
    return [line.text for line in ahead(pool(story, airs=AIRS, cased={}), AIRS)]


@pytest.mark.parametrize("text", COMING)
def test_what_comes_is_found(room, text):
    """A plan, an appointment, an event with "will", or anything with a time that lies ahead."""
    assert watched(room, text)[:1] == [text]


@pytest.mark.parametrize("text", NOT)
def test_what_does_not_come_is_not(room, text):
    """A date that has passed, what was expected, what a thing can do, a cause, a condition."""
    assert watched(room, text) == []


def test_what_has_a_date_comes_first(room):
    """Of two things to come the one whose day is known is told."""
    text = f"{COMING[2]} {COMING[0]}"
    assert watched(room, text)[0] == COMING[0]
