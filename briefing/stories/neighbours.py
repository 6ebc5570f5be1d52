"""Which stories lie nearest to one, and why they were kept apart from it.

In: a night's Stories and the slug of one. Out: Neighbours, the most alike first. Never: a change to a story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

import numpy as np

from briefing.model import Story, Struct
from briefing.stories.background import COMMON
from briefing.stories.likeness import alike
from briefing.stories.linkage import CORE, JOIN
from briefing.stories.telling import of_item
from briefing.stories.weights import weigh
from briefing.stories.words import contradict, figures, term_of, versions

_HEADLINES = 12  # of a story are read for what they contradict
_SHOWN = 6  # shared words that a person cares to read


class Neighbour(Struct, frozen=True, kw_only=True):
    """A story that another was kept apart from.

    Attributes:
        slug: its slug.
        title: its headline.
        likeness: how alike the two are, between 0 and 1.
        shared: words that both use, those that count most first.
        why: in plain words, why the two were kept apart.
    """

    slug: str
    title: str
    likeness: float
    shared: tuple[str, ...] = ()
    why: str


def neighbours(stories: Sequence[Story], slug: str, most: int = 5) -> tuple[Neighbour, ...]:
    """Find the stories that one was kept apart from, and say why.

    Args:
        stories: the night's stories.
        slug: which of them to look around.
        most: how many neighbours to give.

    Returns:
        The stories most like it, the most alike first; none where no story has that slug.
    """
    owner = [index for index, story in enumerate(stories) for _ in story.items]
    items = [item for story in stories for item in story.items]
    middle = next((index for index, story in enumerate(stories) if story.slug == slug), -1)
    pairs = alike([of_item(item) for item in items])
    sums: dict[int, float] = defaultdict(float)
    for left, right, likeness in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.likeness.tolist(), strict=True):
        one, other = owner[left], owner[right]
        if one != other and middle in {one, other}:
            sums[one + other - middle] += likeness
    means = {other: total / len(stories[other].items) / len(stories[middle].items) for other, total in sums.items()}
    nearest = sorted(means, key=lambda other: (-means[other], stories[other].slug))[:most]
    return tuple(_neighbour(stories[middle], stories[other], means[other]) for other in nearest)


def _neighbour(story: Story, other: Story, likeness: float) -> Neighbour:
    shared, rare = _shared(story, other)
    return Neighbour(
        slug=other.slug,
        title=other.title,
        likeness=round(min(likeness, 1.0), 3),
        shared=shared,
        why=_contradiction(story, other) or _distance(story, other, likeness) or _words(shared, rare),
    )


def _contradiction(story: Story, other: Story) -> str:
    """Say what their headlines contradict each other in, if anything."""
    for one, another in product(story.items[:_HEADLINES], other.items[:_HEADLINES]):
        mine, theirs = versions(one.title), versions(another.title)
        if contradict(mine, theirs):
            name = next(name for name in mine if name in theirs and mine[name].isdisjoint(theirs[name]))
            return f"their headlines name different versions: {_listed(mine[name])} and {_listed(theirs[name])}"
    given, found = (figures(" ".join(item.title for item in each.items)) for each in (story, other))
    if given and found and given.isdisjoint(found):
        return f"their headlines give different numbers: {_listed(given)} and {_listed(found)}"
    return ""


def _distance(story: Story, other: Story, likeness: float) -> str:
    """Say what else kept two stories apart that share enough words."""
    days = _apart(story, other)
    if days >= 2:  # noqa: PLR2004 - until then an event is news
        return f"{days} days apart"
    if len({item.domain or item.source for item in (*story.items, *other.items)}) == 1:
        return f"both are from {story.items[0].domain or story.items[0].source}, which seldom tells one event twice"
    if min(len(story.items), len(other.items)) >= CORE and likeness >= JOIN:
        return "the items of each are much more alike than the two stories are: two events of one kind"
    return ""


def _words(shared: Sequence[str], rare: Sequence[str]) -> str:
    if rare:
        return f"too few rare words in common: {', '.join(rare)}"
    return f"only everyday words in common: {', '.join(shared)}" if shared else "no telling word in common"


def _apart(story: Story, other: Story) -> int:
    """Count the whole days between the nearest tellings of two stories."""
    times = [sorted(item.published for item in each.items if item.published) for each in (story, other)]
    if not all(times):
        return 0
    gap = max(times[0][0] - times[1][-1], times[1][0] - times[0][-1])
    return max(gap.days, 0)


def _shared(story: Story, other: Story) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """List the words that both stories use, those first that weigh most; and of these the rare ones."""
    weights = weigh([of_item(item) for item in (*story.items, *other.items)])
    border = weights.starts[len(story.items)]
    mine, theirs = (
        np.bincount(weights.terms[part], weights.values[part], len(weights.spelled))
        for part in (slice(0, border), slice(border, None))
    )
    both = mine * theirs
    found = [weights.spelled[term] for term in np.argsort(-both, kind="stable")[:_SHOWN] if both[term] > 0]
    return tuple(found), tuple(word for word in found if term_of(word) not in COMMON)


def _listed(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers)[:_SHOWN])
