"""Stories: the same event told by several sources becomes one, and the few worth reading whole are chosen.

In: Items. Out: Stories. Never: an item dropped.
"""

from briefing.stories.cluster import cluster, labels
from briefing.stories.follow import follow
from briefing.stories.neighbours import Neighbour, neighbours
from briefing.stories.shortlist import shortlist

__all__ = ["Neighbour", "cluster", "follow", "labels", "neighbours", "shortlist"]
