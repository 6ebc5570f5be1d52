"""Rundown: which stories are told tonight, in what order, for how long, and why the others are not.

In: Stories, history, edits, now. Out: a Rundown. Never: a fetch, a clock, the archive.
"""

from briefing.rundown.marks import named
from briefing.rundown.outlook import Outlook, outlook
from briefing.rundown.plan import plan
from briefing.rundown.tellers import REPORTS, tellers

__all__ = ["REPORTS", "Outlook", "named", "outlook", "plan", "tellers"]
