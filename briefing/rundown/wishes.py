"""What the owner wants to hear more of, and what not at all: categories, sources, words, names and phrases.

In: a Story, its category, the wishes. Out: how well it matches, in words; a Story without muted sources. Never: a
choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefing.model import Item, Story
from briefing.rundown.phrases import mentioned

_IN_TEXT = 0.5  # what is mentioned in passing is half as welcome as what the headline is about


def interest(story: Story, category: str, interests: Sequence[str]) -> tuple[float, str]:
    """Tell how welcome a story is.

    Args:
        story: any story.
        category: its subject.
        interests: categories, sources, words, names or phrases.

    Returns:
        From 0 to 1, and the reason: all for its category, its source or its headlines, half for its texts.
    """
    for wish in interests:
        if _same(wish, category):
            return 1.0, f"matches the interest “{wish}”, its category"
        if any(_from(wish, item) for item in story.items):
            return 1.0, f"matches the interest “{wish}”, one of its sources"
        if any(mentioned(wish, item.title) for item in story.items):
            return 1.0, f"matches the interest “{wish}”"
    for wish in interests:
        if any(mentioned(wish, item.text) for item in story.items):
            return _IN_TEXT, f"mentions the interest “{wish}”"
    return 0.0, "matches none of the show's interests" if interests else "the show names no interests"


def muted(story: Story, category: str, mutes: Sequence[str]) -> str:
    """Find the wish that keeps a story out.

    Args:
        story: any story.
        category: its subject.
        mutes: categories, sources, words, names or phrases.

    Returns:
        The reason, or empty. A word keeps out what its headline or half of its headlines are about; a source what
        nobody else reports.
    """
    for wish in mutes:
        if all(_from(wish, item) for item in story.items):
            return f"muted: the source “{wish}”"
        if _same(wish, category):
            return f"muted: the category “{wish}”"
        if mentioned(wish, story.title) or _half(mentioned(wish, item.title) for item in story.items):
            return f"muted: “{wish}”"
    return ""


def without(story: Story, mutes: Sequence[str]) -> Story:
    """Take out of a story what muted sources say of it.

    Args:
        story: any story.
        mutes: as for `muted`.

    Returns:
        The story as the others tell it; unchanged where nobody else does.
    """
    kept = tuple(item for item in story.items if not any(_from(wish, item) for wish in mutes))
    if not kept or len(kept) == len(story.items):
        return story
    left = [item.domain or item.source for item in kept]
    publishers = tuple(place for place in story.publishers if place in left)
    return replace(story, items=kept, publishers=publishers or (left[0],))


def _same(wish: str, name: str) -> bool:
    return wish.strip().casefold() == name.casefold()


def _from(wish: str, item: Item) -> bool:
    sought = wish.strip().casefold().removeprefix("www.")
    return bool(sought) and sought in {item.source.casefold(), item.publisher.casefold(), item.domain.casefold()}


def _half(found: Iterable[bool]) -> bool:
    answers = list(found)
    return sum(answers) * 2 >= len(answers) > 0
