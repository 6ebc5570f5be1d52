"""Claims about back-timing."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from briefing.rundown import budget


def candidates(pairs: list[tuple[float, float]]) -> list[SimpleNamespace]:
    """Make stand-ins with a score and so many seconds to say."""
    return [
        SimpleNamespace(score=SimpleNamespace(total=total), sayable=SimpleNamespace(seconds=seconds))
        for total, seconds in pairs
    ]


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 200)), max_size=12), st.floats(10, 3000))
def test_shares_never_exceed_the_time(pairs: list[tuple[float, float]], seconds: float) -> None:
    """Together the stories take no more than there is, and none more than the longest."""
    shares = budget.share(candidates(pairs), seconds)
    assert len(shares) == len(pairs)
    assert sum(shares) <= seconds + 1e-6
    assert all(0 < share <= budget.LONGEST for share in shares)


def test_the_better_story_gets_more_time() -> None:
    """With enough to say, time follows the score."""
    shares = budget.share(candidates([(80, 99), (40, 99), (20, 99)]), 90)
    assert shares[0] > shares[1] > shares[2] >= budget.SHORTEST


def test_a_story_with_little_to_say_leaves_its_time_to_others() -> None:
    """What one cannot use the others get."""
    rich, poor = budget.share(candidates([(50, 99), (50, 10)]), 60)
    assert poor == budget.SHORTEST
    assert rich == 42


def test_a_short_programme_still_has_room_for_news() -> None:
    """The frame never takes more than half."""
    assert budget.frame(300) == 25
    assert budget.frame(30) == 15
    assert 0 < budget.for_stories(60) < 60


def test_more_briefs_lie_ready_where_stories_are_thin() -> None:
    """The less the chosen stories have to say, the more one-sentence items are kept."""
    assert budget.briefs(candidates([(50, 10)]), 300) > budget.briefs(candidates([(50, 45)] * 6), 300)
