"""Which items are the same text printed twice: syndicated, quoted whole, or linked.

In: Items of one story. Out: the items in groups of copies. Never: a judgement of which is the original.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefing.model import Item

COMPARED = 120
"""Items of one story that are compared word for word; beyond them only one link or one whole text makes a copy."""
_WORD = re.compile(r"\w+")
_RUN = 5  # words in a row that two writers seldom share
_ENOUGH = 12  # runs; a shorter text proves nothing
_SHARED = 0.6  # of the shorter text's runs
_TITLE_WORDS = 6  # a headline of so many words is not found twice by chance

Print = tuple[tuple[str, ...], frozenset[tuple[str, ...]]]
"""What copies have in common: the words of the headline, and the runs of words of the text."""


def groups(items: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """Put the copies of one text together.

    Args:
        items: items of one story, in any order.

    Returns:
        Groups of copies, in the order of their first items.
    """
    if len(items) == 1:
        return (tuple(items),)
    group = list(range(len(items)))
    seen: dict[object, int] = {}
    prints: list[Print] = []
    for number, item in enumerate(items):
        kin = {seen.setdefault(mark, number) for mark in ((item.title, item.text), item.link or number)}
        if number < COMPARED:
            mine = _print(item)
            kin |= {other for other, mark in enumerate(prints) if _same(mine, mark)}
            prints.append(mine)
        _unite(group, {_root(group, other) for other in kin} | {number})
    found: dict[int, list[Item]] = defaultdict(list)
    for number, item in enumerate(items):
        found[_root(group, number)].append(item)
    return tuple(tuple(copies) for copies in found.values())


def copied(one: Item, other: Item) -> bool:
    """Tell whether two items carry the same text.

    Args:
        one: an item.
        other: another.

    Returns:
        Whether they have one link; whether most of the shorter text stands in the longer one word for word; where one
        of them has hardly any text, whether their headlines are the same.
    """
    return bool(one.link and one.link == other.link) or _same(_print(one), _print(other))


def _same(one: Print, other: Print) -> bool:
    fewest = min(len(one[1]), len(other[1]))
    if fewest >= _ENOUGH:
        return len(one[1] & other[1]) >= _SHARED * fewest
    return len(one[0]) >= _TITLE_WORDS and one[0] == other[0]


def _print(item: Item) -> Print:
    headline, words = (_WORD.findall(text.lower()) for text in (item.title, item.text))
    return tuple(headline), frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _unite(group: list[int], roots: set[int]) -> None:
    for root in roots:
        group[root] = min(roots)


def _root(group: list[int], number: int) -> int:
    while group[number] != number:
        number = group[number]
    return number
