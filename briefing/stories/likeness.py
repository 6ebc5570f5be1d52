"""How alike any two tellings are: the cosine of their weighted terms, less for what speaks against one event.

In: Tellings. Out: pairs of them and how alike they are. Never: a decision.

Terms are weighed by tf-idf (https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html) with document
frequencies that start from an imagined body of news, and long texts are made equal to short ones by pivoted
normalisation (Singhal, Buckley, Mitra 1996). An inverted index finds the pairs, so that tellings with nothing in common
cost nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.model import Struct
from briefing.stories import background
from briefing.stories.telling import Telling
from briefing.stories.words import contradict, terms, versions

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

_TONIGHT = (
    0.5  # what a text of the night counts beside one of the imagined body: an event that many tell is still rare news
)
_CROWD = 200  # a term that more tellings share than this tells them apart no more, and pairs them no more
_PIVOT = 40.0  # length of a usual telling
_OWN_LENGTH = 0.9  # how far a telling's own length counts, the rest is the pivot
_SAME_PLACE = 0.6  # a publisher seldom tells one event twice; two of its texts share its manner
_CONTRADICTION = 0.35
_NEAR_HOURS = 36.0
_HALVES_EVERY = 72.0  # hours beyond the near ones in which likeness halves
_LEAST = 0.02  # less than this is no likeness at all


class Pairs(Struct, frozen=True, kw_only=True):
    """Pairs of tellings that have something in common.

    Attributes:
        left: index of one.
        right: index of the other, always greater.
        likeness: between 0 and 1.
    """

    left: Integers
    right: Integers
    likeness: Floats


def alike(tellings: Sequence[Telling]) -> Pairs:
    """Compare every two tellings that share a telling term.

    Args:
        tellings: in the order that decides ties.

    Returns:
        The pairs, by left then right.
    """
    rows, columns, values = _weighed(tellings)
    lengths = np.sqrt(np.bincount(rows, values**2, len(tellings)))
    lengths = (1 - _OWN_LENGTH) * _PIVOT + _OWN_LENGTH * lengths
    keys, products = _products(rows, columns, values / lengths[rows], len(tellings))
    left, right = np.divmod(keys, max(len(tellings), 1))
    likeness = products * _doubts(tellings, left, right)
    kept = likeness >= _LEAST
    return Pairs(left=left[kept], right=right[kept], likeness=likeness[kept])


def _weighed(tellings: Sequence[Telling]) -> tuple[Integers, Integers, Floats]:
    """Build the sparse matrix of tellings by terms, sorted by term, then by telling."""
    numbers: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    counts: list[float] = []
    for row, telling in enumerate(tellings):
        for term, count in terms(telling.title, telling.lede).items():
            rows.append(row)
            columns.append(numbers.setdefault(term, len(numbers)))
            counts.append(count)
    column = np.array(columns, dtype=np.int64)
    held = np.bincount(column, minlength=len(numbers))
    prior = np.array([background.expected(term) for term in numbers], dtype=np.float64)
    worth = np.maximum(np.log((len(tellings) + background.TEXTS + 1) / (_TONIGHT * held + prior)), 0.0)
    values = np.sqrt(np.array(counts, dtype=np.float64)) * worth[column]
    order = np.argsort(column, kind="stable")
    return np.array(rows, dtype=np.int64)[order], column[order], values[order]


def _products(rows: Integers, columns: Integers, values: Floats, size: int) -> tuple[Integers, Floats]:
    """Sum, over the terms two tellings share, the product of their weights.

    Args:
        rows: tellings, sorted within each term.
        columns: terms, sorted.
        values: weights.
        size: how many tellings there are.

    Returns:
        One key for each pair, left x size + right, and its sum.
    """
    held = np.bincount(columns) if len(columns) else np.zeros(0, dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(held)))[:-1]
    crowded = held[columns] > _CROWD
    before = np.where(crowded, 0, np.arange(len(columns)) - starts[columns])
    second = np.repeat(np.arange(len(columns)), before)
    ends = np.cumsum(before)
    first = starts[columns][second] + np.arange(len(second)) - (ends - before)[second]
    keys, place = np.unique(rows[first] * size + rows[second], return_inverse=True)
    return keys, np.bincount(place, values[first] * values[second], len(keys)).astype(np.float64)


def _doubts(tellings: Sequence[Telling], left: Integers, right: Integers) -> Floats:
    """Make the factors by which a pair is less alike than its words: one publisher, other versions, days between."""
    names: dict[str, int] = {}
    places = np.array([names.setdefault(t.place, len(names)) if t.place else -1 - i for i, t in enumerate(tellings)])
    hours = np.array([telling.hours for telling in tellings])
    factor = np.where(places[left] == places[right], _SAME_PLACE, 1.0)
    dated = (hours[left] >= 0) & (hours[right] >= 0)
    beyond = np.where(dated, np.maximum(np.abs(hours[left] - hours[right]) - _NEAR_HOURS, 0.0), 0.0)
    factor *= np.exp(-math.log(2) * beyond / _HALVES_EVERY)
    named = [versions(telling.title) for telling in tellings]
    versioned = np.array([bool(found) for found in named], dtype=bool)
    for pair in np.flatnonzero(versioned[left] & versioned[right]):
        if contradict(named[left[pair]], named[right[pair]]):
            factor[pair] *= _CONTRADICTION
    return factor
