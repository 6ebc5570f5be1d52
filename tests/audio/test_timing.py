"""Timing: pauses first, then the stretch, and never beyond either's range."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.audio.timing import MOST_STRETCH, fit
from briefing.model import Pause

LENGTHS = st.lists(st.floats(0.3, 20), min_size=1, max_size=80)


def _pauses(count: int, seed: int) -> list[Pause]:
    return [list(Pause)[(index * 7 + seed) % 3] for index in range(count)]


@given(LENGTHS, st.integers(0, 2), st.floats(1, 900))
def test_pauses_stay_in_range(lengths: list[float], seed: int, seconds: float):
    """Every pause stays between its least and its most, and the stretch within 3 %."""
    pauses = _pauses(len(lengths), seed)
    timing = fit(lengths, pauses, seconds)
    assert all(
        kind.least - 1e-9 <= pause <= kind.most + 1e-9 for kind, pause in zip(pauses, timing.pauses, strict=True)
    )
    assert 1 - MOST_STRETCH <= timing.stretch <= 1 + MOST_STRETCH


@given(LENGTHS, st.integers(0, 2), st.floats(-1, 1))
def test_exact_where_it_can_be(lengths: list[float], seed: int, place: float):
    """Any time between the shortest and the longest that the ranges allow is met to the microsecond."""
    pauses, spoken = _pauses(len(lengths), seed), sum(lengths)
    shortest = spoken * (1 - MOST_STRETCH) + sum(pause.least for pause in pauses)
    longest = spoken * (1 + MOST_STRETCH) + sum(pause.most for pause in pauses)
    seconds = shortest + (longest - shortest) * (place + 1) / 2
    timing = fit(lengths, pauses, seconds)
    assert abs(spoken * timing.stretch + sum(timing.pauses) - seconds) < 1e-5


@given(LENGTHS, st.integers(0, 2), st.floats(1, 900))
def test_speech_is_stretched_last(lengths: list[float], seed: int, seconds: float):
    """The speech is stretched only when every pause is at the end of its range."""
    pauses = _pauses(len(lengths), seed)
    timing = fit(lengths, pauses, seconds)
    if timing.stretch != 1:
        ends = [kind.most if timing.stretch > 1 else kind.least for kind in pauses]
        assert all(abs(pause - end) < 1e-6 for pause, end in zip(timing.pauses, ends, strict=True))


@given(LENGTHS, st.integers(0, 2), st.floats(1, 900), st.floats(0, 100))
def test_more_time_is_never_shorter(lengths: list[float], seed: int, seconds: float, more: float):
    """With more time to fill, the episode never gets shorter."""
    pauses = _pauses(len(lengths), seed)
    one, other = fit(lengths, pauses, seconds), fit(lengths, pauses, seconds + more)
    lasts = [sum(lengths) * timing.stretch + sum(timing.pauses) for timing in (one, other)]
    assert lasts[1] >= lasts[0] - 1e-5


@given(LENGTHS, st.integers(0, 2))
def test_no_time_wanted(lengths: list[float], seed: int):
    """Without a time to meet, every pause is as usual and nothing is stretched."""
    pauses = _pauses(len(lengths), seed)
    timing = fit(lengths, pauses, None)
    assert timing.pauses == tuple(pause.usual for pause in pauses)
    assert timing.stretch == 1
