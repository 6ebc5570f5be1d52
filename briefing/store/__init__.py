"""A show's folders: one for each day, one readable file a room, so that a walk can be looked at and repeated.

In: what a room made. Out: the same, later. Never: judging, or knowing what a room does.
"""

from briefing.store.day import Day, Room
from briefing.store.lock import one_at_a_time
from briefing.store.owner import Owner, claim
from briefing.store.shelf import published, shelf

__all__ = ["Day", "Owner", "Room", "claim", "one_at_a_time", "published", "shelf"]
