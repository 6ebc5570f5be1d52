"""Stories: the same event told by several sources becomes one, and the few worth reading whole are chosen.

In: Items. Out: Stories. Never: an item dropped.
"""

from briefing.stories.cluster import cluster, labels
from briefing.stories.follow import follow
from briefing.stories.meaning import Meaning, meaning
from briefing.stories.neighbours import Neighbour, neighbours
from briefing.stories.shortlist import shortlist

__all__ = ["Meaning", "Neighbour", "cluster", "follow", "labels", "meaning", "neighbours", "shortlist"]
