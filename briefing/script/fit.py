"""Fits a show to its time by whole sentences: which version of each story, and which items in brief.

In: tellings and seconds. Out: a choice of versions and briefs. Never: a sentence; it only counts seconds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from briefing.model import Struct
from briefing.script.telling import Telling

OVER, UNDER = 0.003, 0.008
"""How far the total may lie over and under the time wanted without a search for better, as shares of it."""
_NEAR = 5
_SKIP, _LONGER, _SHORTER = 1.0, 0.6, 1.5

Levels = tuple[int, ...]
_Rank = tuple[bool, float, float]


class Choice(Struct, frozen=True, kw_only=True):
    """What is told.

    Attributes:
        levels: the version of each full story.
        briefs: indices of the items in brief that are told, in order.
        seconds: how long they take together.
    """

    levels: Levels
    briefs: tuple[int, ...]
    seconds: float


def fit(fulls: Sequence[Telling], briefs: Sequence[Telling], seconds: float) -> Choice:
    """Choose what fills the time best: stories within their budgets, then briefs in order, then what lands closest.

    Args:
        fulls: full stories in the order they air.
        briefs: items in brief in order of importance.
        seconds: time for all of them.

    Returns:
        A choice that is not over the time by more than a share of `OVER`, where any is.
    """
    levels = _levels(fulls, briefs, seconds)
    lengths = [telling.seconds[0] for telling in briefs]
    base = _total(fulls, levels)
    turns = list(_turns(fulls, levels))
    best: tuple[_Rank, Choice] | None = None
    for skip_cost, told in _runs(len(briefs), lengths, seconds - base):
        run = sum(lengths[at] for at in told)
        for cost, change, turned in turns:
            total = base + run + change
            key = _rank(total, seconds, cost + skip_cost)
            if best is None or key < best[0]:
                best = key, Choice(levels=turned, briefs=told, seconds=total)
    return best[1] if best else Choice(levels=levels, briefs=(), seconds=base)


def refit(
    fulls: Sequence[Telling], briefs: Sequence[Telling], seconds: float, *, told: Sequence[int], kept: Collection[int]
) -> Choice:
    """Make up for what an editor's words changed: more from the reserve, or the last items in brief left out.

    Args:
        fulls: full stories, each in its one length.
        briefs: items in brief in order of importance.
        seconds: time for all of them.
        told: indices of the items in brief that were told before.
        kept: indices of those that must stay.

    Returns:
        The choice that lands closest, with the same stories in full and as many of the same briefs as it can.
    """
    base = _total(fulls, (0,) * len(fulls))
    have = base + sum(briefs[at].seconds[0] for at in told)
    short = have < seconds
    pool = [at for at in range(len(briefs)) if at not in told] if short else [at for at in told[::-1] if at not in kept]
    lengths = [briefs[at].seconds[0] for at in pool]
    found: list[tuple[_Rank, Choice]] = []
    for cost, run in _runs(len(pool), lengths, abs(seconds - have)):
        change = sum(lengths[at] for at in run)
        total = have + change if short else have - change
        picked = {pool[at] for at in run}
        briefs_told = tuple(sorted({*told, *picked} if short else set(told) - picked))
        choice = Choice(levels=(0,) * len(fulls), briefs=briefs_told, seconds=total)
        found.append((_rank(total, seconds, cost), choice))
    return min(found, key=lambda one: one[0])[1]


def _rank(total: float, seconds: float, cost: float) -> _Rank:
    """Rank a choice: in time at the least cost, else as near as can be, and rather too short than too long."""
    off = total - seconds
    outside = not -UNDER * seconds <= off <= OVER * seconds
    distance = abs(off) + (seconds if off > OVER * seconds else 0)
    return outside, distance if outside else cost, distance


def _total(fulls: Sequence[Telling], levels: Levels) -> float:
    return sum(telling.seconds[level] for telling, level in zip(fulls, levels, strict=True))


def _levels(fulls: Sequence[Telling], briefs: Sequence[Telling], seconds: float) -> Levels:
    """Take each story within its budget; shorten from the end where that is too long, lengthen where time is left."""
    levels = [telling.within(telling.slot.seconds) for telling in fulls]
    while _total(fulls, tuple(levels)) > seconds and any(levels):
        last = max(at for at, level in enumerate(levels) if level)
        levels[last] -= 1
    spare = seconds - _total(fulls, tuple(levels)) - sum(telling.seconds[0] for telling in briefs)
    for at, telling in enumerate(fulls):
        while (
            levels[at] + 1 < len(telling.seconds)
            and spare >= telling.seconds[levels[at] + 1] - telling.seconds[levels[at]]
        ):
            levels[at] += 1
            spare -= telling.seconds[levels[at]] - telling.seconds[levels[at] - 1]
    return tuple(levels)


def _turns(fulls: Sequence[Telling], levels: Levels) -> Iterator[tuple[float, float, Levels]]:
    """List small changes of versions: none, one story, two stories; each with its cost and the seconds it adds."""
    yield 0.0, 0.0, levels
    steps = [
        (at, step, telling.seconds[levels[at] + step] - telling.seconds[levels[at]])
        for at, telling in enumerate(fulls)
        for step in (1, -1)
        if 0 <= levels[at] + step < len(telling.seconds)
    ]
    for count in (1, 2):
        for chosen in combinations(steps, count):
            if len({at for at, _, _ in chosen}) == count:
                turned = list(levels)
                for at, step, _ in chosen:
                    turned[at] += step
                cost = sum(_LONGER if step > 0 else _SHORTER for _, step, _ in chosen)
                yield cost, sum(change for _, _, change in chosen), tuple(turned)


def _runs(count: int, lengths: Sequence[float], room: float) -> Iterator[tuple[float, tuple[int, ...]]]:
    """List runs of briefs from the most important on that come near the time, whole or with one or two skipped."""
    filled = next((n for n in range(count + 1) if sum(lengths[:n]) > room), count)
    for n in range(max(filled - 2, 0), min(filled + _NEAR, count) + 1):
        whole = tuple(range(n))
        yield 0.0, whole
        late = whole[-_NEAR:]
        for out in late:
            yield _SKIP, tuple(at for at in whole if at != out)
        for pair in combinations(late, 2):
            yield 2 * _SKIP, tuple(at for at in whole if at not in pair)
