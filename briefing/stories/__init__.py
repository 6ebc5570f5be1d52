"""Stories: the same event told by several sources becomes one, and the few worth reading whole are chosen.

In: Items. Out: Stories. Never: an item dropped.
"""

from briefing.stories.cluster import cluster, labels, shortlist

__all__ = ["cluster", "labels", "shortlist"]
