"""The room's verbs: the same event told by several sources becomes one story; the few worth reading whole are chosen.

In: Items. Out: Stories. Never: an item dropped, or a news value judged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from briefing.model import Item, Story
from briefing.stories.likeness import alike
from briefing.stories.linkage import join
from briefing.stories.order import best_first, slug, unique
from briefing.stories.publishers import independent
from briefing.stories.telling import Telling, of_item, of_mapping

SHORTLIST = 40
_NEVER = datetime.max.replace(tzinfo=UTC)


def cluster(items: Sequence[Item]) -> tuple[Story, ...]:
    """Put the items that tell of one event into one story.

    Args:
        items: the night's items; their order does not matter.

    Returns:
        Stories that hold every item once, those with the most independent publishers first.
    """
    sorted_items = sorted(items, key=lambda item: (item.id, item.source, msgspec.json.encode(item)))
    members: dict[int, list[Item]] = defaultdict(list)
    for item, group in zip(sorted_items, _groups([of_item(item) for item in sorted_items]), strict=True):
        members[group].append(item)
    return _named(members.values())


def labels(items: Sequence[Mapping[str, object]]) -> list[int]:
    """Group texts from outside by the code that groups a night's items.

    Args:
        items: dicts with `id`, `title`, `lede` and, where known, `published` and `source`.

    Returns:
        A label for each, in their order; the same label means the same event.
    """
    tellings = [of_mapping(values) for values in items]
    order = sorted(range(len(tellings)), key=lambda index: tellings[index])
    found = [0] * len(tellings)
    for index, group in zip(order, _groups([tellings[index] for index in order]), strict=True):
        found[index] = group
    return found


def shortlist(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Choose the stories whose pages are worth reading whole.

    Args:
        stories: the night's stories.

    Returns:
        At most `SHORTLIST` of them: those that the most publishers report, then those that stand highest in a feed.
    """
    ranked = sorted(stories, key=lambda story: (-len(story.publishers), _standing(story), story.slug))
    return tuple(ranked[:SHORTLIST])


def _groups(tellings: Sequence[Telling]) -> list[int]:
    return join(len(tellings), alike(tellings))


def _named(groups: Iterable[Sequence[Item]]) -> tuple[Story, ...]:
    ordered = [best_first(group) for group in groups]
    slugs = Counter(slug(items[0].title) for items in ordered)
    stories = []
    for items in ordered:
        name = slug(items[0].title)
        name = name if name and slugs[name] == 1 else unique(items[0], name)
        stories.append(Story(slug=name, items=items, publishers=independent(items)))
    return tuple(sorted(stories, key=_size))


def _size(story: Story) -> tuple[int, int, datetime, str]:
    first = min((item.published for item in story.items if item.published), default=_NEVER)
    return (-len(story.publishers), -len(story.items), first, story.slug)


def _standing(story: Story) -> float:
    return min(item.position / max(item.siblings, 1) for item in story.items)
