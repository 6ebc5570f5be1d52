"""Which items are the same text printed twice: syndicated, quoted whole, or linked.

In: Items of one story. Out: the items in groups of copies. Never: a judgement of which is the original.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Item

_WORD = re.compile(r"\w+")
_RUN = 5  # words in a row that two writers seldom share
_ENOUGH = 12  # runs; a shorter text proves nothing
_SHARED = 0.6  # of the shorter text's runs
_TITLE_WORDS = 6  # a headline of so many words is not found twice by chance


def groups(items: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """Put the copies of one text together.

    Args:
        items: items of one story, in any order.

    Returns:
        Groups of copies, in the order of their first items.
    """
    found: list[list[Item]] = []
    for item in items:
        kin = [group for group in found if any(copied(item, other) for other in group)]
        joined = [other for group in kin for other in group]
        for group in kin[1:]:
            found.remove(group)
        if kin:
            kin[0][:] = [*joined, item]
        else:
            found.append([item])
    return tuple(tuple(group) for group in found)


def copied(one: Item, other: Item) -> bool:
    """Tell whether two items carry the same text.

    Args:
        one: an item.
        other: another.

    Returns:
        Whether most of the shorter text stands in the longer one word for word; where one of them has hardly any text,
        whether their headlines are the same.
    """
    if one.link and one.link == other.link:
        return True
    runs, others = _runs(one.text), _runs(other.text)
    fewest = min(len(runs), len(others))
    if fewest >= _ENOUGH:
        return len(runs & others) >= _SHARED * fewest
    headline = _words(one.title)
    return len(headline) >= _TITLE_WORDS and headline == _words(other.title)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))
