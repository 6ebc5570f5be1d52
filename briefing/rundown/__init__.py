"""Rundown: which stories are told tonight, in what order, for how long, and why the others are not.

In: Stories, history, edits, now. Out: a Rundown. Never: a fetch, a clock, the archive.
"""

from briefing.rundown.plan import plan

__all__ = ["plan"]
