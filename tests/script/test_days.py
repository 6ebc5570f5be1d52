from datetime import UTC, date, datetime

import pytest

from briefing.script.days import on_air

AIRS = date(2026, 3, 4)
SAME = datetime(2026, 3, 4, 3, tzinfo=UTC)
BEFORE = datetime(2026, 3, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Corvandel opened a mill today.", "Corvandel opened a mill on Tuesday."),
        ("Today, Corvandel announced a mill.", "On Tuesday, Corvandel announced a mill."),
        ("Corvandel today announced a mill.", "Corvandel on Tuesday announced a mill."),
        ("Corvandel has opened a mill today which grinds rye.", "Corvandel has opened a mill which grinds rye."),
        ("Corvandel opened a mill yesterday.", "Corvandel opened a mill on Monday."),
        ("The mill opens tomorrow.", "The mill opens today."),
        ("The mill opened this morning.", "The mill opened on Tuesday morning."),
        ("The mill opened on Friday.", "The mill opened on Friday."),
        ("The mill will open on Wednesday.", "The mill will open today."),
    ],
)
def test_days_are_said_as_they_are_true_on_air(written, spoken):
    """An item of Tuesday is read on Wednesday with its days made right."""
    assert on_air(written, BEFORE, AIRS) == spoken


@pytest.mark.parametrize(
    "written",
    [
        "Mills today are rare.", "The mill opened on Wednesday.", "The mill opens tonight.", "Today's mill is new.",
        "The mill is working right now.",
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_not_read(written):
    """A day that may mean several things is not guessed at."""
    assert on_air(written, BEFORE, AIRS) == ""


def test_on_the_day_itself_today_is_left_out():
    """What is today in one time zone is yesterday in another."""
    assert on_air("Corvandel today announced a mill.", SAME, AIRS) == "Corvandel announced a mill."
    assert on_air("Mills today are rare.", SAME, AIRS) == "Mills today are rare."


def test_an_item_without_a_date_has_no_today():
    """Without a date nothing can be resolved."""
    assert on_air("Corvandel announced a mill today.", None, AIRS) == ""
    assert on_air("Corvandel announced a mill.", None, AIRS) == "Corvandel announced a mill."


def test_this_week_ends_on_sunday():
    """On Monday, what happened earlier this week was last week."""
    sunday, monday = datetime(2026, 3, 1, 20, tzinfo=UTC), date(2026, 3, 2)
    assert on_air("The mill opened earlier this week.", sunday, monday) == "The mill opened last week."
    assert on_air("The mill will open this week.", sunday, monday) == ""
