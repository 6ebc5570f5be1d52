"""How failures are counted, and when a feed is left alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FetchError, Kind
from briefing.feeds import health, telling
from briefing.model import Health, Source, Yield

NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)
DAY = timedelta(days=1)
SLOW = FetchError("https://a.example/", "No answer within 20 seconds.", Kind.TIMEOUT)
GONE = FetchError("https://a.example/", "The server answered 410 Gone.", Kind.STATUS, status=410)
MISSING = FetchError("/feeds/a.xml", "There is no file /feeds/a.xml.", Kind.FILE)
HERON = Source(id="heron", title="The Heron", url="https://a.example/")


def after(error, *days, before=None):
    """Let a feed fail on these days."""
    now = before or health.answered(Health(), NOW - DAY)
    for day in days:
        now = health.failed(now, NOW + day * DAY, error)
    return now


def test_a_run_of_failures_is_counted_in_nights():
    """Several builds of one night are one night, and one good answer ends the run."""
    feed = after(SLOW, 0, 0.2, 0.4, 1, 2)
    assert (feed.nights, feed.failing, feed.answered) == (3, NOW, NOW - DAY)
    assert feed.reason == "No answer within 20 seconds."
    well = health.answered(feed, NOW + 3 * DAY)
    assert (well.nights, well.failing, well.reason, well.known) == (0, None, "", NOW - DAY)


def test_two_weeks_of_silence_set_a_feed_aside():
    """On the fourteenth night in vain, where it is asked every night; with a sentence that says what to do."""
    feed = after(SLOW, *range(13))
    assert feed.aside is None
    feed = health.failed(feed, NOW + 13 * DAY, SLOW)
    assert feed.aside == NOW + 13 * DAY
    assert [after(SLOW, *days).aside is None for days in ((0, 7), (0, 7, 14))] == [True, False]
    said = telling.notice(HERON, feed)
    assert said.startswith("The Heron has given nothing since 2026-01-15, so it is set aside")
    assert "`briefing feeds check heron`" in said


def test_what_is_gone_is_set_aside_at_once():
    """The server itself said 410."""
    feed = after(GONE, 0)
    assert feed.aside == NOW
    assert telling.notice(HERON, feed).startswith("The Heron is gone, so it is set aside")


def test_a_missing_file_is_asked_every_night():
    """It costs nothing, and the owner may put it back any day."""
    assert after(MISSING, *range(40)).aside is None


def test_what_is_set_aside_is_asked_once_a_week():
    """The build of the same hour a week later asks, be it a little earlier; then a week passes again."""
    feed = after(GONE, 0)
    assert [day for day in range(1, 15) if health.due(feed, NOW + day * DAY)] == list(range(7, 15))
    assert health.due(feed, NOW + 7 * DAY - timedelta(hours=1))
    again = health.failed(feed, NOW + 7 * DAY, GONE)
    assert not health.due(again, NOW + 8 * DAY)
    assert again.aside == NOW
    assert health.answered(again, NOW + 14 * DAY).aside is None


def test_a_feed_that_keeps_us_waiting_gets_less_time():
    """From the fourth night on, where it was time that ran out; the weekly question is asked with patience."""
    assert health.seconds(after(SLOW, 0, 1)) is None
    assert health.seconds(after(SLOW, 0, 1, 2)) == health.HURRIED
    assert health.seconds(after(GONE, 0, 1, 2)) is None
    assert health.seconds(after(SLOW, *range(15))) is None


def test_a_past_night_built_again_changes_nothing():
    """A failure of then is held against nobody; what is known of later nights stays."""
    feed = after(SLOW, 0, 1)
    assert health.failed(feed, NOW - 3 * DAY, GONE) == feed


def test_a_clock_that_was_ahead_does_not_silence_a_feed():
    """Set aside by a night a year from now, it is asked tonight, and one answer brings it back."""
    feed = health.failed(after(SLOW, 0), NOW + 365 * DAY, SLOW)
    assert feed.aside
    assert health.due(feed, NOW + DAY)
    assert health.answered(feed, NOW + DAY) == Health(known=feed.known, asked=NOW + DAY, answered=NOW + DAY)


@pytest.mark.parametrize(
    ("errors", "ours"),
    [([SLOW, SLOW], True), ([SLOW, None], False), ([SLOW, GONE], False), ([SLOW], False), ([], False)],
)
def test_a_machine_without_a_way_out_blames_no_feed(errors, ours):
    """Where several feeds are asked and none can be reached, it is ours; a single feed may well be dead."""
    assert health.offline(errors) is ours


def test_a_feed_with_nothing_new_for_a_month_is_quiet():
    """Counted from its last new item, or from when it was first asked."""
    feed = health.answered(Health(known=NOW - 40 * DAY), NOW)
    assert health.quiet(feed, Yield(), NOW)
    assert not health.quiet(feed, Yield(gathered=1, newest=NOW - 29 * DAY), NOW)
    assert not health.quiet(health.answered(Health(), NOW), Yield(), NOW)
    assert not health.quiet(Health(), Yield(), NOW)


@given(st.lists(st.tuples(st.integers(1, 80), st.sampled_from([None, SLOW, GONE, MISSING])), max_size=40))
def test_the_books_always_balance(nights):
    """Whatever happens, in steps of hours: what is set aside fails, and one good answer clears it all."""
    feed, now = Health(), NOW
    for hours, error in nights:
        now += timedelta(hours=hours)
        feed = health.failed(feed, now, error) if error else health.answered(feed, now)
        assert bool(feed.failing) == bool(feed.nights) == bool(feed.reason) == (error is not None)
        assert not feed.aside or feed.failing <= feed.aside <= now
        assert feed.nights <= (now.date() - (feed.failing or now).date()).days + 1
        assert health.due(feed, now + timedelta(days=7))


def test_how_it_is_in_two_words_and_in_full():
    """The list shows the first, the check the second."""
    assert telling.in_short(Health()) == "not asked yet"
    assert telling.in_short(after(SLOW, 0)) == "1 night dead"
    assert telling.in_short(after(GONE, 0)) == "set aside"
    assert telling.in_short(health.answered(Health(), NOW, "https://b.example/")) == "moved"
    assert telling.in_short(health.answered(Health(), NOW)) == "well"
    dead = telling.in_full(after(SLOW, 0, 1), Yield())
    assert dead == "It has failed for 2 nights, since 2026-01-15; it last answered on 2026-01-14."
    assert "set aside since 2026-01-15" in telling.in_full(after(GONE, 0), Yield())
    well = telling.in_full(health.answered(Health(), NOW), Yield(gathered=24, aired=3))
    assert well == "In 30 days it gave 24 new items, of which 3 made the air."
    assert telling.in_full(Health(), Yield()) == ""


def test_an_answered_check_holds_nothing_against_a_feed():
    """It is asked the next night, whatever was before."""
    feed = health.back(after(GONE, 0, 1), NOW + 2 * DAY)
    assert (feed.aside, feed.failing, feed.nights) == (None, None, 0)
    assert health.due(feed, NOW + 2 * DAY)
