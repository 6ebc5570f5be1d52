"""Which items are routine rather than news: deals, puzzles' answers, guides, reviews, notices of other programmes.

In: an Item. Out: its kind of routine, or None. Never: a score.

The points of the signs that `signs` finds are added up: what speaks for any kind of routine, less what speaks for news.
One sure sign is enough whatever else is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from briefing.model import Item, Story, Struct
from briefing.rundown import signs
from briefing.rundown.routines import COMMENT, DEAL, HOW_TO, RUMOUR, THOUGHT
from briefing.rundown.signs import Sign

_SURE = 2  # points of one sign that leave no doubt
_ENOUGH = 0.95  # points in all; a little less than 1, for sums of tenths
_A_DEAL = 0.9  # points
_HINT = 0.4  # points of a headline that only wonders
_SHARE = {THOUGHT: 0.3, RUMOUR: 0.15}
_SAID = 40  # characters of a headline that a reason quotes


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of routine item.

    Attributes:
        sort: which kind, such as `a how-to`.
        name: the same with what shows it, for an editor: `a how-to (“How to” in the headline)`.
        share: how much of the weight for routine it costs, 0 to 1.
        barred: it is never on air, however many print it.
    """

    sort: str
    name: str
    share: float = 1.0
    barred: bool = True


@lru_cache(maxsize=1 << 12)
def kind(item: Item) -> Kind | None:
    """Name the kind of routine an item is.

    Args:
        item: any item.

    Returns:
        The kind that most speaks for, a deal before all others, with its plainest sign; a question or a rumour, which
        is not barred, where only the headline hints at it; None for news.
    """
    found = signs.of(item)
    points: defaultdict[str, float] = defaultdict(float)
    for sign in found:
        points[sign.kind] += sign.points
    if any(sign.points >= _SURE for sign in found) or sum(points.values()) >= _ENOUGH:
        sort = DEAL if points[DEAL] >= _A_DEAL else max(points, key=lambda kind: points[kind])
        return _named(sort, [sign for sign in found if sign.kind == sort])
    wonders = [sign for sign in found if sign.where == "headline" and sign.kind in {COMMENT, HOW_TO}]
    if sum(sign.points for sign in wonders) >= _HINT:
        return _named(THOUGHT, wonders)
    rumours = [sign for sign in found if sign.kind == RUMOUR]
    return _named(RUMOUR, rumours) if rumours else None


def _named(sort: str, of_it: list[Sign]) -> Kind:
    plainest = max(of_it, key=lambda sign: (sign.points, len(sign.said)))
    said = plainest.said if len(plainest.said) <= _SAID else plainest.said[: _SAID - 1].rstrip() + "…"
    shown = f"{sort} (“{said}” in the {plainest.where})"
    return Kind(sort=sort, name=shown, share=_SHARE.get(sort, 1.0), barred=sort not in _SHARE)


def of_story(items: Iterable[Item]) -> Kind | None:
    """Name the kind of routine a story is.

    Args:
        items: its tellings, the best first.

    Returns:
        The kind of most of its tellings, of the best one where they are even; None for news.
    """
    kinds = [kind(item) for item in items]
    return _most([found if found and found.barred else None for found in kinds]) or _most(kinds)


def _most(kinds: list[Kind | None]) -> Kind | None:
    """Find the commonest kind where more than half are of any, or half of them and the first."""
    routine = [found for found in kinds if found]
    if len(routine) * 2 < len(kinds) or (len(routine) * 2 == len(kinds) and kinds[0] is None):
        return None
    often = Counter(found.sort for found in routine)
    return max(routine, key=lambda found: often[found.sort])


def news_first(story: Story) -> Story:
    """Put a story's news before the reviews and deals that tell of the same thing.

    Args:
        story: any story.

    Returns:
        The same items; their order among news, and among the rest, is kept.
    """
    items = tuple(sorted(story.items, key=lambda item: (found := kind(item)) is not None and found.barred))
    return Story(slug=story.slug, items=items, publishers=story.publishers, thread=story.thread)
