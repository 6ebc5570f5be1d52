"""How a server's wish to be left alone is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.web.reasons import LONGEST_WAIT, wait

NOON = "Sun, 22 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120.0),
        (" 120 ", 120.0),
        ("0", 0.0),
        ("99999999", LONGEST_WAIT),
        ("9" * 400, 0.0),
        ("-5", 0.0),
        ("1.5", 0.0),
        ("\u0661\u0662", 0.0),
        ("soon", 0.0),
        ("", 0.0),
        ("Sun, 22 Nov 2026 12:10:00 GMT", 600.0),
        ("Sunday, 22-Nov-26 12:10:00 GMT", 600.0),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0.0),
        ("Tue, 22 Nov 9999 12:00:00 GMT", LONGEST_WAIT),
        ("Sun, 22 Nov 2026 12:10:00 -0000", 0.0),
        ("Sun, 99 Nov 2026 12:10:00 GMT", 0.0),
        ("Sun, 22 Nov 2026 12:10:00 +99999999999999999999", 0.0),
    ],
)
def test_seconds_and_dates_are_read_and_nonsense_asks_nothing(asked, seconds):
    """A week is the most, what is over or cannot be understood is no wish at all."""
    assert wait(429, asked, NOON) == seconds


@pytest.mark.parametrize("clock", ["", "noon", "Sun, 22 Nov 2026 12:00:00 -0000"])
def test_a_date_without_the_server_s_clock_says_nothing(clock):
    """Our clock may be wrong, or that of a past night, so a date is compared with the server's own only."""
    assert wait(503, "Sun, 22 Nov 2026 12:10:00 GMT", clock) == 0.0


@pytest.mark.parametrize("status", [200, 301, 403, 404, 500, 502])
def test_only_two_statuses_may_ask(status):
    """Retry-After with another status is passed over."""
    assert wait(status, "120", NOON) == 0.0


@given(st.text(), st.text())
def test_whatever_is_asked_is_between_nothing_and_a_week(asked, clock):
    """No header makes it raise or wait for ever."""
    assert 0.0 <= wait(429, asked, clock) <= LONGEST_WAIT
