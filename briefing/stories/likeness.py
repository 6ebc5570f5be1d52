"""How alike any two tellings are: the cosine of their weighted terms, less for what speaks against one event.

In: Tellings. Out: pairs of them and how alike they are. Never: a decision.

This is the one place that says how alike texts are: a night is clustered by it, a story's thread is found by it, and
`--why` explains by it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from briefing.model import Struct
from briefing.stories.meaning import Meaning
from briefing.stories.pairing import Products, products
from briefing.stories.telling import Telling
from briefing.stories.weights import Flags, Floats, Integers, Weights, opening, weigh
from briefing.stories.words import contradict, versions

_DIGIT = re.compile(r"\d")
LEAST = 0.05
"""Less than this is no likeness at all."""
_SAME_PLACE = 0.5  # a publisher seldom tells one event twice; two of its texts share its manner
_OTHER_VERSION = 0.35
_OTHER_FIGURES = 0.85  # both give numbers, and none that the other gives
_NEAR_HOURS = 36.0
_HALVES_EVERY = 72.0  # hours beyond the near ones in which likeness halves
_MEANING = 0.2  # how far a model's word counts beside the words': two events of one kind mean nearly the same
_UNRELATED = 0.4  # the cosine that texts of one subject have
_AT_ONCE = 1 << 16  # pairs of vectors multiplied in one go, to bound the memory
_HORIZON = _NEAR_HOURS - _HALVES_EVERY * math.log2(LEAST)  # hours apart at which equal texts are no longer alike


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


def alike(tellings: Sequence[Telling], meaning: Meaning | None = None) -> Pairs:
    """Compare every two tellings that share a telling term.

    Args:
        tellings: in the order that decides ties; a key, a place or a time need not be known.
        meaning: gives texts vectors; None lets the words decide alone.

    Returns:
        The pairs of at least `LEAST`, by left then right.
    """
    hours = np.array([telling.hours for telling in tellings], dtype=np.float64)
    weights = weigh(tellings)
    found = products(weights, hours, _HORIZON)
    likeness = _meant(tellings, meaning, found) * _fading(hours, found.left, found.right)
    likeness *= np.where(_same_place(tellings, found.left, found.right), _SAME_PLACE, 1.0)
    counting = _with_figures(weights)
    likeness *= np.where(counting[found.left] & counting[found.right] & ~found.figures, _OTHER_FIGURES, 1.0)
    likeness *= np.where(_other_version(tellings, found.left, found.right), _OTHER_VERSION, 1.0)
    kept = likeness >= LEAST
    return Pairs(left=found.left[kept], right=found.right[kept], likeness=likeness[kept])


def _meant(tellings: Sequence[Telling], meaning: Meaning | None, found: Products) -> Floats:
    """Join what the words say with what the texts mean, where a model tells it."""
    vectors = meaning([f"{telling.title}. {opening(telling)}" for telling in tellings]) if meaning else None
    if vectors is None:
        return found.values
    cosine = np.concatenate(
        [
            np.einsum("ij,ij->i", vectors[found.left[part]], vectors[found.right[part]])
            for part in np.array_split(np.arange(len(found.left)), 1 + len(found.left) // _AT_ONCE)
        ]
    )
    return (1 - _MEANING) * found.values + _MEANING * np.clip((cosine - _UNRELATED) / (1 - _UNRELATED), 0.0, 1.0)


def _fading(hours: Floats, left: Integers, right: Integers) -> Floats:
    dated = (hours[left] >= 0) & (hours[right] >= 0)
    beyond = np.where(dated, np.maximum(np.abs(hours[left] - hours[right]) - _NEAR_HOURS, 0.0), 0.0)
    return np.exp2(-beyond / _HALVES_EVERY)


def _same_place(tellings: Sequence[Telling], left: Integers, right: Integers) -> Flags:
    names: dict[str, int] = {}
    places = np.array([names.setdefault(t.place, len(names)) if t.place else -1 - i for i, t in enumerate(tellings)])
    return places[left] == places[right] if len(left) else np.zeros(0, dtype=np.bool_)


def _with_figures(weights: Weights) -> Flags:
    return np.bincount(weights.rows, weights.figures[weights.terms], weights.size) > 0


def _other_version(tellings: Sequence[Telling], left: Integers, right: Integers) -> Flags:
    named = [versions(telling.title) if _DIGIT.search(telling.title) else {} for telling in tellings]
    versioned = np.array([bool(found) for found in named], dtype=np.bool_)
    found = np.zeros(len(left), dtype=np.bool_)
    for pair in np.flatnonzero(versioned[left] & versioned[right]):
        found[pair] = contradict(named[left[pair]], named[right[pair]])
    return found
