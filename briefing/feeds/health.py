"""How a feed's failures are counted, and when it is left alone.

In: how it has been, what came of asking it, the clock. Out: how it is, and whether to ask. Never: asking.

A feed is set aside when its server says that it is gone, or when it has given nothing for two weeks. It stays in the
owner's list and is asked once a week, with all the time the settings give it; one good answer brings it back.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from http import HTTPStatus

from msgspec.structs import replace

from briefing.errors import FetchError, Kind
from briefing.model import Health, Yield

DEAD_AFTER = timedelta(days=14)
ASKED_EVERY = timedelta(days=7)
EVENING = timedelta(hours=6)
"""A nightly build does not begin at the same second each week."""
PATIENCE = 3
"""Nights in a row on which a feed may take all its time and give nothing."""
HURRIED = 5.0
"""Seconds that it gets on the nights after."""
QUIET_AFTER = timedelta(days=30)
_OF_THIS_MACHINE = {Kind.DNS, Kind.REFUSED, Kind.TIMEOUT}


def due(health: Health, now: datetime) -> bool:
    """Tell whether a feed is to be asked tonight.

    Args:
        health: how it has been.
        now: the clock, aware.

    Returns:
        False while it is set aside and its week is not over; a week that lies ahead tells that the clock was wrong.
    """
    return not (health.aside and health.asked) or not timedelta() <= now - health.asked < ASKED_EVERY - EVENING


def seconds(health: Health) -> float | None:
    """Tell how long a feed may take.

    Args:
        health: how it has been.

    Returns:
        Seconds, for one that kept us waiting in vain night after night; None for what the settings say.
    """
    hurried = health.kind == Kind.TIMEOUT and health.nights >= PATIENCE and not health.aside
    return HURRIED if hurried else None


def answered(before: Health, now: datetime, moved: str = "") -> Health:
    """Note that a feed gave what it should.

    Args:
        before: how it was.
        now: the clock, aware.
        moved: its new address where it has moved for good, else empty.

    Returns:
        How it is: an answer is an answer, be it to a past night built again or after the clock was set back.
    """
    return Health(known=before.known or now, asked=now, answered=now, moved=moved)


def back(before: Health, now: datetime) -> Health:
    """Note that a feed that was set aside answers a check.

    Args:
        before: how it was.
        now: the clock, aware.

    Returns:
        How it is: asked every night again, with nothing held against it.
    """
    return Health(known=before.known, asked=before.asked, answered=now)


def failed(before: Health, now: datetime, error: FetchError) -> Health:
    """Note that a feed gave nothing.

    Args:
        before: how it was.
        now: the clock, aware.
        error: why.

    Returns:
        How it is, set aside where it is gone or dead. A file on disk never is: asking for it costs nothing. A night
        before the last one that is known changes nothing.
    """
    if before.asked and now < before.asked:
        return before
    failing = before.failing or now
    counted = before.failing and before.asked and before.asked.date() == now.date()
    nights = before.nights + (not counted)
    gone = error.status == HTTPStatus.GONE or nights >= DEAD_AFTER.days or now - failing >= DEAD_AFTER
    return replace(
        before,
        known=before.known or now,
        asked=now,
        failing=failing,
        nights=nights,
        reason=str(error),
        kind=error.kind.value,
        aside=before.aside or (now if gone and error.kind is not Kind.FILE else None),
        moved="",  # so that the list's own address is asked again: it may lead elsewhere by now
    )


def offline(errors: list[FetchError | None]) -> bool:
    """Tell whether a night's failures are this machine's own.

    Args:
        errors: one for each feed on the web that was asked, None where it answered.

    Returns:
        Whether there was more than one feed, and not one could be reached.
    """
    return len(errors) > 1 and all(error is not None and error.kind in _OF_THIS_MACHINE for error in errors)


def quiet(health: Health, given: Yield, now: datetime) -> bool:
    """Tell whether a feed answers but has had nothing new for a month.

    Args:
        health: how it has been.
        given: what came of it.
        now: the clock, aware.

    Returns:
        Whether the owner should look at it.
    """
    last = given.newest or health.known
    return bool(last and not health.failing and now - last > QUIET_AFTER)
