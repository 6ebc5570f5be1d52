"""The feeds room: what the sources say tonight.

In: the owner's feed lists. Out: Items, and FeedFailures for feeds that gave nothing. Never: a judgement of news value.
"""

from briefing.feeds.gather import Ledger, Memory, gather
from briefing.feeds.lists import read_lists
from briefing.feeds.prose import clean

__all__ = ["Ledger", "Memory", "clean", "gather", "read_lists"]
