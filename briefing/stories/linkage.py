"""How pairs become groups: average linkage, the most alike first.

In: pairs and how alike they are. Out: a group for each telling. Never: words.

Average linkage (UPGMA, Sokal and Michener 1958) over a sparse graph: a pair that is not there
counts as not alike at all.
"""

from __future__ import annotations

import heapq
from typing import Final

from briefing.stories.likeness import Pairs

JOIN: Final = 0.18
"""Groups join when their tellings are at least this alike on average."""
PAIR: Final = 0.27
"""Two tellings that stand alone join only when they are at least this alike: two texts prove less than many."""


class Groups:
    """Groups that grow while they are joined.

    Attributes:
        of: the group of each telling, named by the least index in it.
    """

    def __init__(self, size: int, pairs: Pairs) -> None:
        """Start with each telling in a group of its own.

        Args:
            size: how many tellings there are.
            pairs: how alike they are.
        """
        self._members = {index: [index] for index in range(size)}
        self._near: dict[int, dict[int, float]] = {index: {} for index in range(size)}
        self._queue: list[tuple[float, int, int, int]] = []
        for left, right, likeness in zip(
            pairs.left.tolist(), pairs.right.tolist(), pairs.likeness.tolist(), strict=True
        ):
            self._near[left][right] = self._near[right][left] = likeness
            self._offer(left, right)
        heapq.heapify(self._queue)

    def _offer(self, one: int, other: int, *, later: bool = False) -> None:
        first, second = min(one, other), max(one, other)
        count = len(self._members[first]) * len(self._members[second])
        average = self._near[first][second] / count
        surplus = average - (PAIR if count == 1 else JOIN)
        if surplus < 0:
            return
        size = len(self._members[first]) + len(self._members[second])
        offer = (-surplus, first, second, size)
        if later:
            heapq.heappush(self._queue, offer)
        else:
            self._queue.append(offer)

    def join(self) -> list[int]:
        """Join groups until none are alike enough.

        Returns:
            The group of each telling, named by the least index in it.
        """
        while self._queue:
            _, first, second, size = heapq.heappop(self._queue)
            alive = first in self._members and second in self._members
            if alive and len(self._members[first]) + len(self._members[second]) == size:
                self._merge(first, second)
        named = {index: group for group, members in self._members.items() for index in members}
        return [named[index] for index in sorted(named)]

    def _merge(self, first: int, second: int) -> None:
        self._members[first] += self._members.pop(second)
        mine, theirs = self._near[first], self._near.pop(second)
        del mine[second], theirs[first]
        for other, likeness in theirs.items():
            mine[other] = mine.get(other, 0.0) + likeness
            del self._near[other][second]
        for other in sorted(mine):
            self._near[other][first] = mine[other]
            self._offer(first, other, later=True)


def join(size: int, pairs: Pairs) -> list[int]:
    """Put tellings that are alike into one group.

    Args:
        size: how many tellings there are.
        pairs: how alike they are.

    Returns:
        A group for each telling, named by the least index in it.
    """
    return Groups(size, pairs).join()
