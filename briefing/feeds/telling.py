"""How a feed's health is told to its owner.

In: how it has been, and what came of it. Out: sentences, and words for a column. Never: deciding what follows.
"""

from __future__ import annotations

from briefing.model import Health, Source, Yield


def notice(source: Source, health: Health) -> str:
    """Say that a feed has just been set aside, and what the owner can do.

    Args:
        source: the feed.
        health: how it is.

    Returns:
        A sentence or two.
    """
    since = f"has given nothing since {health.failing:%Y-%m-%d}" if health.nights > 1 else "is gone"
    way = f"`briefing feeds check {source.id}` asks it now, `briefing feeds remove {source.id}` takes it out."
    return f"{source.title} {since}, so it is set aside and asked once a week from now on. {way}"


def resting(source: Source, health: Health) -> str:
    """Say why a feed was not asked tonight.

    Args:
        source: the feed.
        health: how it has been; it is set aside.

    Returns:
        The reason of its failure.
    """
    again = f"It is asked again once a week, and by `briefing feeds check {source.id}`."
    return f"It has been set aside since {health.aside:%Y-%m-%d}. {health.reason} {again}"


def in_short(health: Health) -> str:
    """Say in two or three words how a feed is.

    Args:
        health: how it has been.

    Returns:
        Such as `well`, `3 nights dead`, `set aside`, `moved` or `not asked yet`.
    """
    if health.aside:
        return "set aside"
    if health.failing:
        return f"{health.nights} night{'s' * (health.nights != 1)} dead"
    if health.moved:
        return "moved"
    return "well" if health.answered else "not asked yet"


def in_full(health: Health, given: Yield) -> str:
    """Say how a feed has been, night after night.

    Args:
        health: how.
        given: what came of it.

    Returns:
        A few sentences; none of a feed that no night has asked.
    """
    said = []
    if health.aside:
        said.append(f"It is set aside since {health.aside:%Y-%m-%d}: at night it is asked once a week.")
    if health.failing:
        well = f"it last answered on {health.answered:%Y-%m-%d}" if health.answered else "it has never answered"
        nights = f"{health.nights} night{'s' * (health.nights != 1)}"
        said.append(f"It has failed for {nights}, since {health.failing:%Y-%m-%d}; {well}.")
    if health.known and not health.failing:
        said.append(f"In 30 days it gave {given.gathered} new items, of which {given.aired} made the air.")
    return " ".join(said)
