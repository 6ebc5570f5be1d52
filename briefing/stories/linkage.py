"""How pairs become groups: average linkage that minds how closely a group hangs together, the most alike first.

In: pairs and how alike they are. Out: a group for each telling. Never: words.

Average linkage (UPGMA, Sokal and Michener 1958) over a sparse graph: a pair that is not there counts as not alike at
all. Two things are added. A group of many tellings knows how alike tellings of one event are: two such groups that are
much less alike across than inside are two look-alike events, not one. And nobody joins by the average alone: there
must be one link that is nearly as strong as two tellings need. Since such a link is needed, only tellings that a chain
of them connects can ever stand together, and the rest is left out before the work begins.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from briefing.stories.likeness import Pairs
from briefing.stories.weights import Integers

PAIR: Final = 0.29
"""Two tellings that stand alone join only when they are at least this alike: two texts prove less than many."""
JOIN: Final = 0.13
"""Groups join when their tellings are at least this alike on average, ..."""
LINK: Final = 0.24
"""... when the most alike two of them are at least this alike, ..."""
ACROSS: Final = 0.7
"""... when two groups of at least `CORE` are this alike across for what they are inside, ..."""
ALONE: Final = 0.45
"""... and a telling that stands alone is this alike to a group for what the group is inside."""
CORE: Final = 3
"""Tellings from which on a group knows how alike tellings of its event are."""


class Groups:
    """Groups that grow while they are joined."""

    def __init__(self, members: Iterable[int]) -> None:
        """Start with each telling in a group of its own.

        Args:
            members: indices of the tellings.
        """
        self._members = {index: [index] for index in members}
        self._inside = dict.fromkeys(self._members, 0.0)
        self._near: dict[int, dict[int, tuple[float, float]]] = {index: {} for index in self._members}
        self._queue: list[tuple[float, int, int, int]] = []

    def know(self, pairs: Iterable[tuple[int, int, float]]) -> None:
        """Learn how alike tellings are.

        Args:
            pairs: two indices and a likeness.
        """
        for left, right, likeness in pairs:
            self._near[left][right] = self._near[right][left] = (likeness, likeness)
            if likeness >= LINK:
                self._offer(left, right, likeness)

    def join(self) -> list[list[int]]:
        """Join groups until none are alike enough.

        Returns:
            The groups, each by its members' indices.
        """
        while self._queue:
            _, first, second, size = heapq.heappop(self._queue)
            alive = first in self._members and second in self._members
            if alive and len(self._members[first]) + len(self._members[second]) == size:
                self._merge(first, second)
        return list(self._members.values())

    def _offer(self, one: int, other: int, whole: float) -> None:
        """Queue two groups that have a strong link and are alike enough; `whole` is the sum over their pairs."""
        first, second = (one, other) if one < other else (other, one)
        count, counted = len(self._members[first]), len(self._members[second])
        average = whole / (count * counted)
        if average < JOIN:
            return
        surplus = average - self._needed(first, second, count, counted)
        if surplus >= 0:
            heapq.heappush(self._queue, (-surplus, first, second, count + counted))

    def _needed(self, one: int, other: int, count: int, counted: int) -> float:
        """Say how alike two groups must be on average, given how many tellings they have."""
        if count == counted == 1:
            return PAIR
        if count == 1:
            return max(JOIN, ALONE * self._tightness(other))
        if counted == 1:
            return max(JOIN, ALONE * self._tightness(one))
        if min(count, counted) < CORE:
            return JOIN
        return max(JOIN, ACROSS * min(self._tightness(one), self._tightness(other)))

    def _tightness(self, group: int) -> float:
        size = len(self._members[group])
        return self._inside[group] / (size * (size - 1) / 2)

    def _merge(self, first: int, second: int) -> None:
        self._members[first] += self._members.pop(second)
        mine, theirs = self._near[first], self._near.pop(second)
        self._inside[first] += self._inside.pop(second) + mine.pop(second)[0]
        del theirs[first]
        for other, (whole, strongest) in theirs.items():
            before, best = mine.get(other, (0.0, 0.0))
            mine[other] = (before + whole, max(best, strongest))
            del self._near[other][second]
        for other, link in mine.items():
            self._near[other][first] = link
            if link[1] >= LINK:
                self._offer(first, other, link[0])


def join(size: int, pairs: Pairs) -> list[int]:
    """Put tellings that are alike into one group.

    Args:
        size: how many tellings there are.
        pairs: how alike they are.

    Returns:
        A group for each telling, named by the least index in it.
    """
    strong = pairs.likeness >= LINK
    chain = _chains(size, pairs.left[strong], pairs.right[strong])
    named = list(range(size))
    for known in _split(chain, pairs):
        groups = Groups({index for left, right, _ in known for index in (left, right)})
        groups.know(known)
        for members in groups.join():
            least = min(members)
            for index in members:
                named[index] = least
    return named


def _chains(size: int, left: Integers, right: Integers) -> Integers:
    """Name for each telling the least that a chain of strong links connects it with."""
    parent = list(range(size))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = index = parent[parent[index]]
        return index

    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    return np.array([root(index) for index in range(size)], dtype=np.int64)


def _split(chain: Integers, pairs: Pairs) -> Iterator[list[tuple[int, int, float]]]:
    """Deal the pairs out to the chains they lie in."""
    within = np.flatnonzero(chain[pairs.left] == chain[pairs.right]) if len(pairs.left) else np.zeros(0, dtype=np.int64)
    within = within[np.argsort(chain[pairs.left[within]], kind="stable")]
    names = chain[pairs.left[within]]
    for part in np.split(within, np.flatnonzero(np.diff(names)) + 1):
        if len(part):
            parts = (pairs.left[part].tolist(), pairs.right[part].tolist(), pairs.likeness[part].tolist())
            yield list(zip(*parts, strict=True))
