"""Which tellings share what tells events apart, and how much: products of their rows, without trying all pairs.

In: rows of weights and when each telling appeared. Out: pairs and their products. Never: more work than is linear in
the number of tellings, whatever they say.

As in prefix filtering (Bayardo, Ma, Srikant 2007, https://www.bayardo.org/ps/www2007.pdf) two tellings meet only over
terms in which one of them would be found: here each telling's rarest, as many as its share of the work allows. A term
that a crowd shares pairs each telling only with those next to it in time. Pairs that meet are then multiplied in full.
"""

from __future__ import annotations

import numpy as np

from briefing.model import Struct
from briefing.stories.weights import Flags, Floats, Integers, Weights

SHARE = 150
"""Meetings that each telling may cost, ..."""
FREE = 1_500_000
"""... and meetings that all of them together may cost besides: in a small night nothing is left out."""
WINDOW = 64
"""A term pairs a telling with so many others, those that appeared right before it."""
_RAREST = 3  # terms that count however crowded they are
_PROMISING = 0.04  # of the product over the terms that made them meet, before a pair is multiplied in full
_AT_ONCE = 1 << 20  # numbers looked up in one go, to bound the memory


class Products(Struct, frozen=True, kw_only=True):
    """Pairs that share rare terms.

    Attributes:
        left: index of one telling.
        right: index of the other, always greater.
        values: the product of their rows, between 0 and 1.
        figures: whether they share a number.
    """

    left: Integers
    right: Integers
    values: Floats
    figures: Flags


def products(weights: Weights, hours: Floats, horizon: float) -> Products:
    """Multiply the rows of tellings that share rare terms.

    Args:
        weights: the rows.
        hours: when each appeared, in hours; negative where unknown.
        horizon: hours apart from which two dated tellings are no pair.

    Returns:
        The pairs, by left then right.
    """
    left, right = _meeting(weights, hours, horizon)
    return _multiplied(weights, left, right)


def _meeting(weights: Weights, hours: Floats, horizon: float) -> tuple[Integers, Integers]:
    """Find the pairs that share enough of the terms in which both are found."""
    rows, terms, values = _postings(weights, hours)
    first, second = _met(terms)
    near = ~_far(hours[rows[first]], hours[rows[second]], horizon)
    first, second = first[near], second[near]
    keys: Integers = np.minimum(rows[first], rows[second]) * weights.size + np.maximum(rows[first], rows[second])
    shared = values[first] * values[second]
    order = np.argsort(keys, kind="stable")
    keys, shared = keys[order], shared[order]
    begins = np.flatnonzero(_fresh(keys))
    promise: Floats = np.add.reduceat(shared, begins) if len(begins) else shared
    promising: Integers = keys[begins[promise >= _PROMISING]]
    return promising // max(weights.size, 1), promising % max(weights.size, 1)


def _met(terms: Integers) -> tuple[Integers, Integers]:
    """Pair each posting with those of its term right before it, at most `WINDOW`."""
    fresh = _fresh(terms)
    before = np.arange(len(terms)) - np.flatnonzero(fresh)[np.cumsum(fresh) - 1]
    before = np.minimum(before, WINDOW)
    second: Integers = np.repeat(np.arange(len(terms)), before)
    back: Integers = np.repeat(np.cumsum(before), before) - np.arange(len(second))
    return second - back, second


def _fresh(values: Integers) -> Flags:
    """Mark where a sorted array takes a new value."""
    fresh = np.ones(len(values), dtype=np.bool_)
    fresh[1:] = values[1:] != values[:-1]
    return fresh


def _far(one: Floats, other: Floats, horizon: float) -> Flags:
    return (one >= 0) & (other >= 0) & (np.abs(one - other) > horizon)


def _postings(weights: Weights, hours: Floats) -> tuple[Integers, Integers, Floats]:
    """List where each telling is found: its rarest terms, sorted by term, then by time."""
    rows = weights.rows
    held = np.bincount(weights.terms, minlength=len(weights.spelled))
    cost = np.minimum(held[weights.terms] - 1, WINDOW)
    order = np.lexsort((weights.terms, held[weights.terms], rows))
    share = SHARE + FREE // max(weights.size, 1)
    spent = np.cumsum(cost[order])
    begin = weights.starts[:-1][rows]
    spent -= (spent - cost[order])[begin]
    rank = np.arange(len(rows)) - begin
    kept = order[(spent <= share) | (rank < _RAREST)]
    kept = kept[held[weights.terms[kept]] > 1]
    kept = kept[np.lexsort((rows[kept], hours[rows[kept]], weights.terms[kept]))]
    return rows[kept], weights.terms[kept], weights.values[kept]


def _multiplied(weights: Weights, left: Integers, right: Integers) -> Products:
    """Sum over all terms that two tellings share, and see whether a number is among them."""
    width = len(weights.spelled)
    table = weights.rows * width + weights.terms
    lengths = np.diff(weights.starts)
    values = np.zeros(len(left))
    figures = np.zeros(len(left), dtype=np.bool_)
    ends = np.cumsum(lengths[left])
    start = 0
    while start < len(left):
        done = ends[start - 1] if start else 0
        stop = max(int(np.searchsorted(ends, done + _AT_ONCE)), start + 1)
        size = lengths[left[start:stop]]
        pair = np.repeat(np.arange(stop - start), size)
        entry = np.arange(len(pair)) + np.repeat(weights.starts[left[start:stop]] - (np.cumsum(size) - size), size)
        wanted = np.repeat(right[start:stop], size) * width + weights.terms[entry]
        place = np.minimum(np.searchsorted(table, wanted), len(table) - 1)
        hit = table[place] == wanted
        product = weights.values[entry[hit]] * weights.values[place[hit]]
        values[start:stop] = np.bincount(pair[hit], product, stop - start)
        figures[start:stop] = np.bincount(pair[hit], weights.figures[weights.terms[entry[hit]]], stop - start) > 0
        start = stop
    return Products(left=left, right=right, values=values, figures=figures)
