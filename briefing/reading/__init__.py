"""Reading: the pages of the stories that stand a chance, and what they tell beyond their feeds.

In: Stories, the Items worth reading whole. Out: the same Stories with more text. Never: a story failed because a page
failed.
"""

from briefing.reading.room import Read, Unread, read
from briefing.reading.shelf import Shelf

__all__ = ["Read", "Shelf", "Unread", "read"]
