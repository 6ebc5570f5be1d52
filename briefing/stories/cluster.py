"""The room's first verb: the same event told by several sources becomes one story.

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
from briefing.stories.meaning import Meaning
from briefing.stories.order import best_first, slug, unique
from briefing.stories.publishers import voices
from briefing.stories.telling import Telling, of_item, of_mapping

_NEVER = datetime.max.replace(tzinfo=UTC)


def cluster(items: Sequence[Item], meaning: Meaning | None = None) -> tuple[Story, ...]:
    """Put the items that tell of one event into one story.

    Args:
        items: the night's items; their order does not matter.
        meaning: gives texts vectors; None lets the words decide alone.

    Returns:
        Stories that hold every item once, those with the most independent publishers first.
    """
    alike_ids = Counter((item.id, item.source) for item in items)
    sorted_items = sorted(items, key=lambda item: _place(item, twin=alike_ids[item.id, item.source] > 1))
    members: dict[int, list[Item]] = defaultdict(list)
    for item, group in zip(sorted_items, _groups([of_item(item) for item in sorted_items], meaning), strict=True):
        members[group].append(item)
    return _named(members.values())


def labels(items: Sequence[Mapping[str, object]], meaning: Meaning | None = None) -> list[int]:
    """Group texts from outside by the code that groups a night's items.

    Args:
        items: dicts with `id`, `title`, `lede` and, where known, `published` and `source`.
        meaning: gives texts vectors; None lets the words decide alone.

    Returns:
        A label for each, in their order; the same label means the same event.
    """
    tellings = [of_mapping(values) for values in items]
    order = sorted(range(len(tellings)), key=lambda index: tellings[index])
    found = [0] * len(tellings)
    for index, group in zip(order, _groups([tellings[index] for index in order], meaning), strict=True):
        found[index] = group
    return found


def _place(item: Item, *, twin: bool) -> tuple[str, str, bytes]:
    """Say where an item comes in an order that does not depend on who came first."""
    return (item.id, item.source, msgspec.json.encode(item) if twin else b"")


def _groups(tellings: Sequence[Telling], meaning: Meaning | None) -> list[int]:
    return join(len(tellings), alike(tellings, meaning))


def _named(groups: Iterable[Sequence[Item]]) -> tuple[Story, ...]:
    ordered = [best_first(group) for group in groups]
    names = [slug(items[0].title) for items in ordered]
    taken = Counter(names)
    stories = []
    for items, plain in zip(ordered, names, strict=True):
        name = plain if plain and taken[plain] == 1 else unique(items[0], plain)
        heard = voices(items)
        stories.append(Story(slug=name, items=items, publishers=heard.publishers, repeats=heard.repeats))
    return tuple(sorted(stories, key=_size))


def _size(story: Story) -> tuple[int, int, datetime, str]:
    first = min((item.published for item in story.items if item.published), default=_NEVER)
    return (-len(story.publishers), -len(story.items), first, story.slug)
