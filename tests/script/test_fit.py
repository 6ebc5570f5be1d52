import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Kind, Label, Role, Score, Segment, Slot, Story
from briefing.script.fit import OVER, fit, refit
from briefing.script.telling import Telling


def telling(*seconds, budget=30.0):
    slot = Slot(
        story=Story(slug="s", items=()),
        score=Score(),
        label=Label.BRIEF,
        category="Other",
        role=Role.BODY,
        seconds=budget,
    )
    segment = Segment(kind=Kind.STORY, title="t", sentences=())
    return Telling(slot=slot, segments=(segment,) * len(seconds), seconds=seconds)


lengths = st.floats(4, 12)
fulls = st.lists(st.lists(lengths, min_size=1, max_size=5), max_size=8)


@given(fulls, st.lists(lengths, max_size=25), st.floats(60, 400))
def test_the_show_is_never_over_time(stories, briefs, seconds):
    """Unless the shortest versions alone are too long, the total stays within the time."""
    tellings = [telling(*(sum(one[: n + 1]) for n in range(len(one)))) for one in stories]
    choice = fit(tellings, [telling(brief) for brief in briefs], seconds)
    least = sum(one.seconds[0] for one in tellings)
    assert choice.seconds <= max(seconds * (1 + OVER), least) + 1e-6
    assert choice.seconds == pytest.approx(
        sum(one.seconds[level] for one, level in zip(tellings, choice.levels, strict=True))
        + sum(briefs[at] for at in choice.briefs)
    )
    assert list(choice.briefs) == sorted(set(choice.briefs))


@given(st.lists(lengths, min_size=40, max_size=40))
def test_with_enough_news_the_time_is_filled(briefs):
    """A reserve that holds enough lets the total land within one per cent."""
    choice = fit([telling(8, 15, 22)] * 4, [telling(brief) for brief in briefs], 200)
    assert 198 <= choice.seconds <= 201


def test_stories_keep_to_their_budgets():
    """The longest version within the budget is taken where there are briefs to fill the rest."""
    choice = fit([telling(8, 16, 24, 32, budget=25.0)], [telling(5.0)] * 10, 49)
    assert choice.levels == (2,)
    assert choice.seconds == 49


def test_a_thin_day_lets_stories_run_longer():
    """Where there are no briefs left, stories may say all they have."""
    assert fit([telling(8, 16, 24, budget=10.0)], [], 100).levels == (2,)


def test_the_most_important_briefs_are_told():
    """Only the last ones are skipped to land on time."""
    choice = fit([], [telling(9.0)] * 20, 90)
    assert choice.briefs == tuple(range(10))


def test_a_refit_takes_from_the_reserve_alone():
    """Where an edit made room, more is told; where it took time, the last is left out, but never what was edited."""
    briefs = [telling(5.0)] * 8
    longer = refit([telling(10)], briefs, 40, told=(0, 1, 2), kept={2})
    assert (longer.levels, longer.briefs) == ((0,), (0, 1, 2, 3, 4, 5))
    shorter = refit([telling(10)], briefs, 20, told=(0, 1, 2, 3), kept={3})
    assert shorter.briefs == (0, 3)
